import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignSentences } from '../../../engine/groups/alignSentences.ts'

/** Sentences as unit vectors: the same number is the same content, 9 something of its own. */
function text(...contents: readonly number[]): readonly Float32Array[] {
  return contents.map((content, i) => {
    const vector = new Float32Array(64)
    vector[content === 9 ? 20 + i : content] = 1
    return vector
  })
}

test('translations are linked in order, a sentence without one is skipped', () => {
  expect(alignSentences(text(0, 1, 9, 2, 3), text(0, 1, 2, 3), 'monotone')).toEqual([
    [0, 0],
    [1, 1],
    [3, 2],
    [4, 3],
  ])
})

test('neighbours that changed places are linked crosswise', () => {
  expect(alignSentences(text(0, 1, 2, 3), text(0, 2, 1, 3), 'monotone').toSorted()).toEqual([
    [0, 0],
    [1, 2],
    [2, 1],
    [3, 3],
  ])
})

test('a paragraph moved to the end is found out of order, and the program sees that by itself', () => {
  const moved = [
    [0, 3],
    [1, 4],
    [2, 5],
    [3, 0],
    [4, 1],
    [5, 2],
  ]
  const [a, b] = [text(0, 1, 2, 3, 4, 5), text(3, 4, 5, 0, 1, 2)]
  expect(alignSentences(a, b, 'free')).toEqual(moved)
  expect(alignSentences(a, b, 'auto')).toEqual(moved)
  expect(alignSentences(a, b, 'monotone')).toHaveLength(3)
})

test('a text without sentences has no links', () => {
  expect(alignSentences([], text(1), 'auto')).toEqual([])
  expect(alignSentences(text(1), [], 'auto')).toEqual([])
})

test('law: every shuffled text is linked back to itself, no sentence twice', () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 4 })
  fc.assert(
    fc.property(order, contents => {
      const sorted = contents.toSorted((x, y) => x - y)
      const links = alignSentences(text(...sorted), text(...contents), 'free')
      expect(links.map(([i, j]) => [sorted[i], contents[j]])).toEqual(sorted.map(content => [content, content]))
    }),
  )
})

test('law: links in order never use a sentence twice and cross at most between neighbours', () => {
  const contents = fc.array(fc.nat(7), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(contents, contents, (a, b) => {
      const links = alignSentences(text(...a), text(...b), 'monotone')
      expect(new Set(links.map(([i]) => i)).size).toBe(links.length)
      expect(new Set(links.map(([, j]) => j)).size).toBe(links.length)
      for (const [i, j] of links) for (const [k, l] of links) if (i < k && j > l) expect([k - i, j - l]).toEqual([1, 1])
    }),
  )
})
