import { expect, test } from 'vitest'
import { livingGroup } from '../../../engine/export/livingGroup.ts'
import type { Group } from '../../../engine/review/types.ts'
import type { Member } from '../../../engine/types.ts'

const member = (id: string, p: number): Member => ({ id, type: 'quote', p, verdict: 'same', flags: [] })

const NOWHERE = { quotes: new Map(), passages: new Map() }

function livingOf(astray: NonNullable<Group['astray']>): Group {
  const members = [member('a', 1), member('b', 0.6), member('c', 0.9)]
  const group: Group = {
    ...{ id: 'g', story: 's', state: 'confirmed', members, reference: 'a', confidence: 1, margin: 1 },
    ...{ absent: [], note: '', decidedBy: 'Ada', decidedAt: '2031-01-01T00:00:00Z', astray },
  }
  return livingGroup(group, NOWHERE, { restored: new Map() })
}

test('a withdrawn reference is followed by the likeliest version, of those in the story of the group where there are any', () => {
  const gone = { member: 'a', reason: 'withdrawn' } as const
  const { reference, members } = livingOf([gone])
  expect([reference, members.map(({ id, p, verdict }) => `${id} ${p} ${verdict}`)]).toEqual([
    'c',
    ['c 1 null', 'b 0.6 null'],
  ])
  expect(livingOf([gone, { member: 'c', reason: 'otherStory' }]).reference).toBe('b')
  const elsewhere = ['b', 'c'].map(id => ({ member: id, reason: 'otherStory' as const }))
  expect(livingOf([gone, ...elsewhere]).reference).toBe('c')
})
