import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteRows } from '../../../engine/features/byteRows.ts'
import type { WordVectors } from '../../../engine/features/encoder.ts'
import { clauseFor, FEWEST_WORDS } from '../../../engine/pairs/clauses.ts'
import type { Span } from '../../../engine/types.ts'

const AXES = 64

/** Each different word an axis of its own. */
function worded(text: string): WordVectors {
  const found = [...text.matchAll(/\p{L}+/gu)]
  const vectors = new Float32Array(found.length * AXES)
  for (const [i, [word]] of found.entries()) {
    let axis = 7
    for (const letter of word.toLowerCase()) axis = (axis * 31 + (letter.codePointAt(0) ?? 0)) % AXES
    vectors[i * AXES + axis] = 1
  }
  return { spans: found.map(m => ({ start: m.index, end: m.index + m[0].length })), ...byteRows(vectors, AXES) }
}

function clause(sentence: string, versions: readonly string[], closed: readonly Span[] = []): string | null {
  const span = clauseFor(sentence, worded(sentence), versions.map(worded), closed)
  return span && sentence.slice(span.start, span.end)
}

test('the clause that has the words is cut out of its sentence, without who said it', () => {
  const sentence = 'On Friday the mayor promised that the bridge will open before winter, and went home.'
  expect(clause(sentence, ['The bridge will surely open before winter'])).toBe('the bridge will open before winter')
})

test('a word that has no counterpart stays inside a clause that has', () => {
  const sentence = 'Мэр сообщил, что мост почти наверняка откроют до зимы.'
  expect(clause(sentence, ['мост откроют до зимы'])).toBe('мост почти наверняка откроют до зимы')
})

test('words that somebody else said between marks belong to no report', () => {
  const sentence = 'He said “the bridge will open before winter” and that winter will come before the bridge.'
  const start = sentence.indexOf('the bridge')
  const closed = [{ start, end: start + 'the bridge will open before winter'.length }]
  expect(clause(sentence, ['the bridge will open before winter'], closed)).not.toContain('open')
})

test('a sentence of two words reports nothing', () => {
  expect(clause('Nobody came.', ['nobody came'])).toBeNull()
})

test('whatever the words, a clause lies within its sentence, begins and ends with words and has enough of them', () => {
  const text = fc
    .array(fc.constantFrom('the', 'bridge', 'will', 'open', ',', 'and', 'that', 'мост', '—', 'жана'), { maxLength: 14 })
    .map(words => words.join(' '))
  fc.assert(
    fc.property(text, fc.array(text, { minLength: 1, maxLength: 3 }), (sentence, versions) => {
      const found = clause(sentence, versions)
      if (found === null) return
      expect(sentence).toContain(found)
      expect(found).toMatch(/^\p{L}.*\p{L}$/u)
      expect(found.match(/\p{L}+/gu)?.length).toBeGreaterThanOrEqual(FEWEST_WORDS)
    }),
  )
})
