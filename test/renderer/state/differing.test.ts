import { expect, test } from 'vitest'
import type { Member } from '../../../engine/types.ts'
import { differingIn } from '../../../renderer/state/differing.ts'

const member = (id: string, verdict: Member['verdict'], flags = 0): Member => ({
  ...{ id, type: 'quote', p: 0.9, verdict },
  flags: Array.from({ length: flags }, () => ({ kind: 'number', words: '6 → 8' }) as Member['flags'][number]),
})

test('versions that differ in fact and flags are counted, whoever says so; the reference is none of them', () => {
  const members = [member('r', null), member('a', 'differs', 2), member('b', 'contradicts'), member('c', 'same', 1)]
  expect(differingIn({ members, reference: 'r' })).toEqual({ versions: 2, flags: 3 })
  expect(differingIn({ members: [member('r', null), member('a', 'paraphrase')], reference: 'r' })).toEqual({
    versions: 0,
    flags: 0,
  })
})
