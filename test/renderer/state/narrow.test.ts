import { describe, expect, test } from 'vitest'
import { decide } from '../../../engine/review/decide.ts'
import { emptyState } from '../../../engine/review/fold.ts'
import { foresee } from '../../../engine/review/foresee.ts'
import { doubtOf } from '../../../engine/review/queue.ts'
import { review } from '../../../engine/review/view.ts'
import { findWords, lookup } from '../../../renderer/state/lookup.ts'
import { doubtStep, type Narrowing, NO_NARROWING } from '../../../renderer/state/narrowing.ts'
import { patternOf, queueOf } from '../../../renderer/state/queue.ts'
import { INITIAL, type WindowState } from '../../../renderer/state/state.ts'
import { sampleAnalysis } from '../fixture.ts'

const analysis = sampleAnalysis()
const view = review(analysis, emptyState())

function queue(narrowing: Partial<Narrowing>, filter = '') {
  const state: WindowState = { ...INITIAL, analysis, view, settled: true, filter }
  return queueOf({ ...state, narrowing: { ...NO_NARROWING, ...narrowing } })
}

/** The words that stand for an entry. */
function wordsOf(entry: ReturnType<typeof queue>['entries'][number]) {
  return findWords(analysis, view, entry.kind === 'group' ? entry.group.reference : entry.id)
}

describe('the queue', () => {
  test('by language has the groups of one language together, and loses none', () => {
    const { sections, entries } = queue({ sort: 'language' })
    expect(entries.length).toBe(queue({}).entries.length)
    for (const section of sections) {
      const langs = section.entries.map(entry => lookup(analysis).articles.get(wordsOf(entry)?.article ?? '')?.lang)
      expect(langs).toEqual([...langs].sort())
    }
  })

  test('in the order of the articles goes down the first column, then down what only later ones have', () => {
    const { places } = lookup(analysis)
    for (const { entries } of queue({ sort: 'place' }).sections) {
      const at = entries.map(entry => {
        const ids = entry.kind === 'group' ? entry.group.members.map(({ id }) => id) : [entry.id]
        const mentions = ids.map(id => {
          const words = findWords(analysis, view, id)
          return (places.get(words?.article ?? '') ?? 0) * 1e6 + (words?.parts[0]?.start ?? 0)
        })
        return Math.min(...mentions)
      })
      expect(at).toEqual([...at].sort((a, b) => a - b))
    }
  })

  test('filtered by several words has the entries with all of them, each word in the text, the speaker, the outlet or the language', () => {
    const [group] = analysis.groups
    const quote = analysis.quotes.find(({ id, speaker }) => speaker && group?.members.some(member => member.id === id))
    const speaker = quote?.speaker?.text.split(' ').at(-1) ?? ''
    const [, word = ''] = /(\p{L}{5,})/u.exec(quote?.text ?? '') ?? []
    const found = (filter: string) => new Set(queue({}, filter).entries.map(({ id }) => id))
    const both = found(`${word} ${speaker.toUpperCase()}`)
    expect(both.has(group?.id ?? '')).toBe(true)
    expect(both).toEqual(found(`${speaker} ${word}`))
    expect([...both].every(id => found(word).has(id) && found(speaker).has(id))).toBe(true)
    expect(found(`${word} xqzw`).size).toBe(0)
  })

  test('filtered by a language has its entries, whatever language it is named in; by a number that one alone', () => {
    const found = (filter: string) => queue({}, filter).entries.map(({ id }) => id)
    const kyrgyz = queue({ language: 'ky' }).entries.map(({ id }) => id)
    for (const name of ['ky', 'Kyrgyz', 'кыргызча', 'киргизский', 'Кыргызский', 'киргизька'])
      expect([name, new Set(found(name))]).toEqual([name, new Set(kyrgyz)])
    expect(found('англисче').length).toBeGreaterThan(0)
    // A part of a name is looked for in the words alone.
    expect(found('украинск').length).toBeLessThan(found('украинский').length)
    const numbers = { of: new Map(view.groups.map(({ id }, n) => [id, n + 1])), next: view.groups.length + 1 }
    const state: WindowState = { ...INITIAL, analysis, view, settled: true, numbers }
    for (const filter of ['#2', '№2', '№ 2'])
      expect(queueOf({ ...state, filter }).entries.map(({ number }) => number)).toEqual([2])
  })

  test('narrowed to a state, a verdict, a language or a probability has those alone', () => {
    expect(queue({ state: 'alone' }).entries.every(({ kind }) => kind === 'alone')).toBe(true)
    const differing = queue({ verdict: 'differs' }).entries
    expect(differing.length).toBeGreaterThan(0)
    for (const entry of differing)
      expect(entry.kind === 'group' && entry.group.members.some(({ verdict }) => verdict === 'differs')).toBe(true)
    for (const entry of queue({ below: 0.9 }).entries)
      expect(entry.kind === 'group' && entry.group.confidence < 0.9).toBe(true)
    expect(queue({ language: 'xx' }).entries).toEqual([])
  })

  test('counts what there is, whatever is shown', () => {
    const { groups, undecided } = queue({ state: 'confirmed' })
    expect({ groups, undecided }).toEqual({ groups: queue({}).groups, undecided: queue({}).undecided })
  })

  test('takes words between slashes for a pattern, and shows nothing for one that cannot be read', () => {
    const some = queue({}, '/forget|sacrific/').entries
    expect(some.length).toBeGreaterThan(0)
    expect(some.length).toBeLessThan(queue({}).entries.length)
    expect(queue({}, '/(/').entries).toEqual([])
    expect(patternOf('/(/')).toBeUndefined()
    expect(patternOf('forget')).toBeNull()
  })
})

test('the steps of doubt are of ten percent, the last with 100', () => {
  expect([0, 0.09, 0.1, 0.3, 0.7, 0.99, 1].map(doubtStep)).toEqual([0, 0, 1, 3, 7, 9, 9])
})

test('a confirmed group about which two reviewers differ waits among the undecided, first of all, until it is confirmed again', () => {
  const [group] = view.groups
  const members = (group?.members ?? []).map(({ id }) => findWords(analysis, view, id)).flatMap(words => words ?? [])
  const [article = ''] = members.map(words => words.article)
  const matter = { what: 'detail', subject: article, article, about: '', first: 'x', second: 'y' } as const
  const answer = decide(view, analysis, { kind: 'confirmAll', groups: view.groups.map(({ id }) => id) })
  const bodies = 'events' in answer ? answer.events : []
  const state = foresee(emptyState(), [...bodies, { kind: 'matter.disputed', ...matter, between: ['Ada', 'Bo'] }])
  const merged = review(analysis, state)
  const shown = queueOf({ ...INITIAL, analysis, view: merged, settled: true })
  const waiting = shown.sections.find(({ kind }) => kind === 'undecided')?.entries ?? []
  expect([waiting.length, shown.undecided, shown.confirmed]).toEqual([1, 1, view.groups.length - 1])
  const [entry] = waiting
  if (entry?.kind !== 'group') throw new Error('nothing waits')
  expect([entry.group.state, entry.group.dispute, doubtOf(entry.group)]).toEqual(['confirmed', ['Ada', 'Bo'], 1])
  const again = decide(merged, analysis, { kind: 'confirm', group: entry.id })
  const settled = review(analysis, foresee(state, 'events' in again ? again.events : []))
  expect(settled.groups.filter(one => one.dispute)).toEqual([])
})
