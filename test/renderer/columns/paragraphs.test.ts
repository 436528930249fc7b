import { expect, test } from 'vitest'
import { gapsAfter } from '../../../renderer/columns/paragraphs.ts'

test('a gap stands after each paragraph that no blank line follows', () => {
  expect(gapsAfter(['Headline', 'First.', '', 'Second.', 'Third.'])).toEqual([1, 4])
})

test('a text that was broken into short lines gets no gaps', () => {
  expect(gapsAfter(Array.from({ length: 30 }, () => 'a line of some fifty characters, broken by a mailer'))).toEqual([])
})
