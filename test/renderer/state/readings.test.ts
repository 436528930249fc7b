import { expect, test } from 'vitest'
import type { AppInfo, ProjectEvent } from '../../../electron/shared/contract.ts'
import type { Host } from '../../../renderer/bridge.ts'
import { keepReading, meaning, nextReading, readingOf, wordReadings } from '../../../renderer/state/readings.ts'
import { receive } from '../../../renderer/state/receive.ts'
import { INITIAL, pairKey, type WindowState } from '../../../renderer/state/state.ts'
import { change, useWindow } from '../../../renderer/state/store.ts'
import { articlePairs, hasTwoOfOneLanguage, versionPairs } from '../../../renderer/state/textPairs.ts'
import { sampleAnalysis } from '../fixture.ts'

const ANALYSIS = sampleAnalysis()
const langOf = new Map(ANALYSIS.articles.map(article => [article.id, article.lang]))
const quotes = new Map(ANALYSIS.quotes.map(quote => [quote.id, quote]))

/** A window on a group with versions in Russian and another language; the first words of both are linked. */
function standing(language: WindowState['language']) {
  const inLanguage = (id: string, lang: string) => langOf.get(quotes.get(id)?.article ?? '') === lang
  const group = ANALYSIS.groups.find(
    one => one.members.some(({ id }) => inLanguage(id, 'ky')) && one.members.some(({ id }) => inLanguage(id, 'ru')),
  )
  const reference = quotes.get(group?.reference ?? '')
  const kyrgyz = quotes.get(group?.members.find(({ id }) => inLanguage(id, 'ky') && id !== group.reference)?.id ?? '')
  if (!group || !reference || !kyrgyz) throw new Error('the sample has such a group')
  const opened = { kind: 'opened', path: '/a.quoin', name: 'a', readOnly: false, log: [], analysis: ANALYSIS }
  const state = receive({ ...INITIAL, language }, opened as unknown as ProjectEvent)
  const info = { settings: {} } as AppInfo
  const first = (text: string) => ({ start: 0, end: text.search(/[^\p{L}]|$/u) })
  const links = new Map([
    [pairKey(reference.id, kyrgyz.id), [{ a: first(reference.text), b: first(kyrgyz.text), strength: 0.9 }]],
  ])
  return {
    group,
    reference,
    kyrgyz,
    first,
    state: { ...state, info, cursor: group.id, answers: { ...state.answers, links } } satisfies WindowState,
  }
}

test('a reading goes from letters to meanings to none, and is kept for the next time', () => {
  const { state } = standing('en')
  change(() => state)
  const kept: unknown[] = []
  const host = { app: { keep: async (part: unknown) => kept.push(part) } } as unknown as Host
  const now = () => useWindow.getState()
  const seen = []
  for (let n = 0; n < 3; n++) {
    keepReading(host, 'ky', nextReading(now(), 'ky'))
    seen.push(readingOf(now(), 'ky'))
  }
  expect(seen).toEqual(['letters', 'words', null])
  expect(kept).toEqual([{ readings: { ky: 'letters' } }, { readings: { ky: 'words' } }, { readings: {} }])
  // A reader of English has no other letters for English; a reader of Russian has for its names.
  expect(nextReading(now(), 'en')).toBe('words')
  expect(nextReading({ ...now(), language: 'ru' }, 'en')).toBe('letters')
})

test('words are read in letters, or by the words of the other versions', () => {
  const { state, kyrgyz, reference, first } = standing('en')
  const reading = (name: 'letters' | 'words') =>
    wordReadings({ ...state, info: { settings: { readings: { ky: name } } } as unknown as AppInfo }, kyrgyz.id)
  const letters = reading('letters')
  expect(letters.size).toBeGreaterThan(2)
  expect([...letters.values()].join('')).not.toMatch(/\p{Script=Cyrillic}/u)
  const { start, end } = first(reference.text)
  expect([...reading('words')]).toEqual([[0, reference.text.slice(start, end)]])
  expect(wordReadings(state, kyrgyz.id).size).toBe(0)
  expect(meaning(state, { member: kyrgyz.id, span: first(kyrgyz.text) })).toEqual([reference.text.slice(start, end)])
})

test('versions and articles in one language make pairs, those with the version under the cursor first', () => {
  const { state } = standing('en')
  const two = ANALYSIS.groups.find(one => {
    const languages = one.members.map(({ id }) => langOf.get(quotes.get(id)?.article ?? ''))
    return languages.filter(lang => lang === 'ru').length > 1
  })
  const member = two?.members.find(({ id }) => langOf.get(quotes.get(id)?.article ?? '') === 'ru')?.id ?? null
  const there = { ...state, cursor: two?.id ?? null, member }
  expect(hasTwoOfOneLanguage(there)).toBe(true)
  const [pair] = versionPairs(there)
  expect(pair?.lang).toBe('ru')
  expect([pair?.a.text, pair?.b.text]).toContain(quotes.get(member ?? '')?.text)
  const articles = articlePairs(there)
  expect(articles.length).toBeGreaterThan(0)
  expect(articles.every(({ a, b }) => a.text !== b.text && a.sigil !== b.sigil)).toBe(true)
})
