import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WITHOUT_TURNS } from '../../../engine/features/turns.ts'
import { type AlignMode, alignTexts } from '../../../engine/sentences/alignTexts.ts'
import type { Bead } from '../../../engine/sentences/bead.ts'
import type { SentenceText } from '../../../engine/sentences/sentenceText.ts'

/** Directions that mean something of their own in these tests; contents 9 and more are nobody else's. */
const ROOM = 64

/** A sentence that says these things, one or two, at so many code units each. */
type Content = number | readonly [number, number]

const LENGTH = 60

/** Sentences as unit vectors: the same number is the same content, 9 something that no other sentence says. */
function text(...contents: readonly Content[]): SentenceText {
  return {
    vectors: contents.map((content, i) => {
      const vector = new Float32Array(ROOM)
      const things = typeof content === 'number' ? [content] : content
      for (const thing of things) vector[thing === 9 ? 20 + i : thing] = Math.sqrt(1 / things.length)
      return vector
    }),
    lengths: contents.map(content => (typeof content === 'number' ? LENGTH : 2 * LENGTH)),
  }
}

async function align(a: SentenceText, b: SentenceText, mode: AlignMode = 'auto'): Promise<readonly Bead[]> {
  return (await alignTexts([a, b], [[0, 1]], mode, WITHOUT_TURNS))[0] ?? []
}

/** Beads as `0-0` or `1+2-1`. */
function shown(beads: readonly Bead[]): readonly string[] {
  return beads.map(({ a, b }) => `${a.join('+')}-${b.join('+')}`)
}

test('translations are linked in order, a sentence without one is skipped', async () => {
  expect(shown(await align(text(0, 1, 9, 2, 3), text(0, 1, 2, 3)))).toEqual(['0-0', '1-1', '3-2', '4-3'])
})

test('neighbours that changed places are linked crosswise', async () => {
  expect(shown(await align(text(0, 1, 2, 3), text(0, 2, 1, 3)))).toEqual(['0-0', '1-2', '2-1', '3-3'])
})

test('a paragraph moved to the end is found without being told so', async () => {
  const [a, b] = [text(0, 1, 2, 3, 4, 5), text(3, 4, 5, 0, 1, 2)]
  const moved = ['0-3', '1-4', '2-5', '3-0', '4-1', '5-2']
  expect(shown(await align(a, b, 'free'))).toEqual(moved)
  expect(shown(await align(a, b))).toEqual(moved)
})

test('a sentence that was cut in two, and two that were made one, are linked whole', async () => {
  expect(shown(await align(text(0, [1, 2], 3, 4, 5), text(0, 1, 2, 3, [4, 5])))).toEqual([
    '0-0',
    '1-1+2',
    '2-3',
    '3+4-4',
  ])
})

test('two sentences whose border was moved are linked two to two', async () => {
  // The first sentence of b also says most of what the second of a says, and is as much longer.
  const a = text(0, 1, 2, 3)
  const b = text(0, 1, 9, 3)
  const [moved, rest] = [b.vectors[1] as Float32Array, b.vectors[2] as Float32Array]
  moved[1] = 0.8
  moved[2] = 0.6
  rest.fill(0)
  rest[2] = 0.3
  rest[50] = Math.sqrt(1 - 0.3 ** 2)
  const beads = await align(a, { ...b, lengths: [LENGTH, 1.5 * LENGTH, LENGTH / 2, LENGTH] })
  expect(shown(beads)).toEqual(['0-0', '1+2-1+2', '3-3'])
})

test('neighbours are not joined because they stand alone', async () => {
  expect(shown(await align(text(0, 1, 9, 2), text(0, 9, 1, 2)))).toEqual(['0-0', '1-2', '3-3'])
})

test('a third language keeps apart what two alone would link', async () => {
  // Two sentences that are somewhat alike, each without its counterpart in the other's text; the third text has both.
  const like = text(0, 1, 5, 2)
  const unlike = text(0, 1, 6, 2)
  const [x, y] = [like.vectors[2] as Float32Array, unlike.vectors[2] as Float32Array]
  x[6] = 0.4
  x[5] = Math.sqrt(1 - 0.4 ** 2)
  y[5] = 0.4
  y[6] = Math.sqrt(1 - 0.4 ** 2)
  const third = { vectors: [...like.vectors.slice(0, 3), y, ...like.vectors.slice(3)], lengths: Array(5).fill(LENGTH) }
  expect(shown(await align(like, unlike))).toContain('2-2')
  const [beads = []] = await alignTexts([like, third, unlike], [[0, 2]], 'auto', WITHOUT_TURNS)
  expect(shown(beads)).toEqual(['0-0', '1-1', '3-3'])
})

test('a text without sentences has no links, and a text of one sentence has one', async () => {
  expect(await align(text(), text(1))).toEqual([])
  expect(await align(text(1), text())).toEqual([])
  expect(await align(text(), text())).toEqual([])
  expect(shown(await align(text(1), text(1)))).toEqual(['0-0'])
  expect(await align(text(1), text(2))).toEqual([])
})

test('work that is no longer wanted ends without an answer', async () => {
  const turns = { pause: async () => {}, signal: { aborted: true } }
  await expect(alignTexts([text(0), text(0)], [[0, 1]], 'auto', turns)).rejects.toThrow('cancelled')
})

const contents = fc.array(fc.nat(8), { minLength: 1, maxLength: 9 })

/** Sentences in any direction: no two cosines are equal. */
const anywhere = fc
  .array(
    fc.record({
      vector: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 }),
      length: fc.integer({ min: 1, max: 300 }),
    }),
    { maxLength: 8 },
  )
  .map(sentences => ({
    vectors: sentences.map(({ vector }) => {
      const norm = Math.hypot(...vector) || 1
      return Float32Array.from(vector, x => x / norm)
    }),
    lengths: sentences.map(({ length }) => length),
  }))

test('law: a text is linked to itself sentence by sentence', async () => {
  const distinct = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 1 })
  await fc.assert(
    fc.asyncProperty(distinct, fc.constantFrom('auto' as const, 'free' as const), async (some, mode) => {
      expect(shown(await align(text(...some), text(...some), mode))).toEqual(some.map((_, i) => `${i}-${i}`))
    }),
  )
})

test('law: every shuffled text is linked back to itself', async () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 4 })
  await fc.assert(
    fc.asyncProperty(order, async shuffled => {
      const sorted = shuffled.toSorted((x, y) => x - y)
      const beads = await align(text(...sorted), text(...shuffled), 'free')
      expect(shown(beads)).toEqual(sorted.map((content, i) => `${i}-${shuffled.indexOf(content)}`))
    }),
  )
})

test('law: a sentence is in one bead at most, of two neighbours on a side at most', async () => {
  await fc.assert(
    fc.asyncProperty(contents, contents, contents, async (a, b, c) => {
      const texts = [text(...a), text(...b), text(...c)]
      const found = await alignTexts(
        texts,
        [
          [0, 1],
          [2, 0],
        ],
        'auto',
        WITHOUT_TURNS,
      )
      for (const beads of found)
        for (const side of [beads.map(bead => bead.a), beads.map(bead => bead.b)]) {
          expect(new Set(side.flat()).size).toBe(side.flat().length)
          for (const [first = 0, second = first + 1, ...more] of side) expect([second, more]).toEqual([first + 1, []])
        }
    }),
  )
})

test('law: texts that change places have their links the other way round', async () => {
  await fc.assert(
    fc.asyncProperty(anywhere, anywhere, fc.constantFrom('auto' as const, 'free' as const), async (a, b, mode) => {
      const there = shown(await align(a, b, mode))
      const back = shown((await align(b, a, mode)).map(bead => ({ a: bead.b, b: bead.a })))
      expect(there.toSorted()).toEqual(back.toSorted())
    }),
  )
})
