import { expect, test } from 'vitest'
import type { EventBody } from '../../../engine/review/types.ts'
import { stepNumber } from '../../../renderer/state/stepNumber.ts'
import { Bench, story } from '../../engine/review/story.ts'

test('a step has the number of its group, also where other events come first or the machine has called the group anew', () => {
  const view = new Bench(story({ en1: 'a1', ru1: 'b1' }, { g2: 'a1 b1' })).review
  const numbers = { of: new Map([['g2', 7]]), next: 8 }
  const noted = (group: string, reference: string): EventBody => ({ kind: 'group.noted', group, reference, note: '' })
  const muted: EventBody = { kind: 'flag.muted', words: 'x', on: true }
  expect(stepNumber({ numbers, view }, [muted, noted('g2', 'a1')])).toBe(7)
  expect(stepNumber({ numbers, view }, [noted('g1', 'b1')])).toBe(7)
  expect(stepNumber({ numbers, view }, [noted('g1', 'gone')])).toBe(0)
  expect(stepNumber({ numbers, view }, [muted])).toBe(0)
})
