/** Which versions stand beside each other in groups.tsv and a translation memory. */
import { expect, test } from 'vitest'
import { groupVariants } from '../../../engine/export/groupVariants.ts'
import type { ExportProject } from '../../../engine/export/project.ts'
import { fold } from '../../../engine/review/fold.ts'
import { review } from '../../../engine/review/view.ts'
import type { Analysis, Article, Member, Quote, Verdict } from '../../../engine/types.ts'

interface Said {
  readonly words: string
  readonly lang: string
  /** The reference has none. */
  readonly verdict: Verdict | null
  readonly kind?: Quote['kind']
}

/** One group of these versions, each of an article of its own; the first is the reference. */
function projectOf(versions: readonly Said[]): ExportProject {
  const articles = versions.map(({ words, lang }, n): Article => {
    const details = { title: '', outlet: null, author: null, date: null, url: null }
    return { id: `a${n}`, file: `${n}.txt`, sha256: String(n).padEnd(64, '0'), text: words, lang, ...details }
  })
  const quotes = versions.map(({ words, kind = 'statement' }, n): Quote => {
    const span = { start: 0, end: words.length }
    const found = { kind, kindConfidence: 1, cue: null, flags: [], why: [], speaker: null }
    return { id: `a${n}:q0-${words.length}`, article: `a${n}`, ...span, parts: [span], text: words, ...found }
  })
  const members = versions.map(
    ({ verdict }, n): Member => ({ id: quotes[n]?.id ?? '', type: 'quote', p: 1, verdict, flags: [] }),
  )
  const group = { id: 'g', story: 's', reference: quotes[0]?.id ?? '', confidence: 1, margin: 1, members }
  const analysis: Analysis = {
    ...{ articles, quotes, passages: [], groups: [group], partial: false },
    stories: [{ id: 's', title: 'Pipe', articles: articles.map(({ id }) => id) }],
  }
  return { analysis, review: review(analysis, fold([])), log: [], probability: () => null }
}

const rowsOf = (...versions: readonly Said[]) =>
  groupVariants(projectOf(versions), { only: 'all' }).variants.map(({ texts }) => Object.fromEntries(texts))

const REFERENCE: Said = { words: 'Труба была старая, её положили в 1978 году', lang: 'ru', verdict: null }
const WHOLE: Said = { words: 'The pipe was old; it was laid back in 1978', lang: 'en', verdict: 'same' }

test('beside the reference stands the version of a language that is nearest to it, whichever article comes first', () => {
  const wrong: Said = { words: 'It was laid in 1987', lang: 'en', verdict: 'differs' }
  expect(rowsOf(REFERENCE, wrong, WHOLE)).toEqual([{ ru: REFERENCE.words, en: WHOLE.words }, { en: wrong.words }])
})

test('of what is left over a fragment stands beside no statement, and what differs or is shortened beside nothing', () => {
  const fragment: Said = { words: 'old', lang: 'en', verdict: 'same', kind: 'fragment' }
  const second: Said = { words: 'Труба старая, 1978 года', lang: 'ru', verdict: 'same' }
  expect(rowsOf(REFERENCE, WHOLE, fragment, second)).toHaveLength(3)
  const short: Said = { words: 'Труба старая', lang: 'ru', verdict: 'shortened' }
  const part: Said = { words: 'It was laid in 1978', lang: 'en', verdict: 'shortened' }
  expect(rowsOf(REFERENCE, WHOLE, part, short)).toHaveLength(3)
})

test('two that say the same as the reference say the same as each other', () => {
  const second: Said = { words: 'Труба старая, её положили в 1978-м', lang: 'ru', verdict: 'same' }
  const other: Said = { words: 'It is an old pipe, laid in 1978', lang: 'en', verdict: 'same' }
  expect(rowsOf(REFERENCE, WHOLE, second, other)).toEqual([
    { ru: REFERENCE.words, en: WHOLE.words },
    { ru: second.words, en: other.words },
  ])
})
