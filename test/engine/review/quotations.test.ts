import { describe, expect, test } from 'vitest'
import { movedEdge } from '../../../engine/review/edges.ts'
import { putEdits } from '../../../engine/review/edits.ts'
import { fold } from '../../../engine/review/fold.ts'
import { placesOf } from '../../../engine/review/places.ts'
import { addQuotation } from '../../../engine/review/quotations.ts'
import { MAX_DETAIL } from '../../../engine/review/types.ts'
import { review } from '../../../engine/review/view.ts'
import type { Analysis, Span } from '../../../engine/types.ts'
import { Bench, story } from './story.ts'

const ARTICLES = { en1: 'a1 a2 a3', ru1: 'b1 b2', uk1: 'c1 p1*' }
const GROUPS = { g1: 'a1 b1 c1', g2: 'a2 b2' }

const bench = () => new Bench(story(ARTICLES, GROUPS))
const textOf = (one: Bench, id: string) => one.standing.quotes.find(quote => quote.id === id)?.text

/** Where these words stand in an article. */
function at(analysis: Analysis, article: string, words: string): Span {
  const start = analysis.articles.find(({ id }) => id === article)?.text.indexOf(words) ?? -1
  expect(start).toBeGreaterThanOrEqual(0)
  return { start, end: start + words.length }
}

describe('the end of a quotation', () => {
  const text = 'He said: “We came late, as ever. They did not.” So be it.'
  const we = { start: text.indexOf('We'), end: text.indexOf('. They') + 1 }
  const words = (parts: readonly Span[] | string) =>
    typeof parts === 'string' ? parts : parts.map(({ start, end }) => text.slice(start, end)).join(' … ')

  test('moves by a word either way, punctuation with it', () => {
    expect(words(movedEdge(text, [we], 'end', -1))).toBe('We came late, as')
    expect(words(movedEdge(text, [we], 'end', 1))).toBe('We came late, as ever. They')
    expect(words(movedEdge(text, [we], 'start', -1))).toBe('came late, as ever.')
    expect(words(movedEdge(text, [we], 'start', 1))).toBe('said: “We came late, as ever.')
  })

  test('moved in and out again is where it was', () => {
    const shorter = movedEdge(text, [we], 'end', -1)
    if (typeof shorter === 'string') throw new Error(shorter)
    expect(movedEdge(text, shorter, 'end', 1)).toEqual([we])
  })

  test('takes a part of one word away as a whole, but not the last', () => {
    const [came, they] = [text.indexOf('came'), text.indexOf('They')]
    const parts = [
      { start: came, end: came + 4 },
      { start: they, end: they + 4 },
    ]
    expect(words(movedEdge(text, parts, 'end', -1))).toBe('came')
    expect(words(movedEdge(text, parts, 'start', -1))).toBe('They')
    expect(movedEdge(text, parts.slice(1), 'start', -1)).toBe('oneWord')
  })

  test('does not leave the article', () => {
    expect(movedEdge(text, [{ start: 0, end: text.length }], 'end', 1)).toBe('endOfText')
    expect(movedEdge(text, [{ start: 0, end: text.length }], 'start', 1)).toBe('endOfText')
  })
})

describe('a boundary that is moved', () => {
  test('changes the words and keeps id, group and links; one undo takes one step back', () => {
    const one = bench()
    one.do({ kind: 'confirm', group: 'g1' })
    const before = one.groups
    expect(one.do({ kind: 'moveEdge', member: 'b1', edge: 'end', by: -1 })).toBe('done')
    expect(one.do({ kind: 'moveEdge', member: 'b1', edge: 'start', by: 1 })).toBe('done')
    expect(textOf(one, 'b1')).toBe('said: «words of')
    expect(one.groups).toEqual(before)
    one.do({ kind: 'undo' })
    expect(textOf(one, 'b1')).toBe('words of')
    one.do({ kind: 'undo' })
    expect(textOf(one, 'b1')).toBe('words of b1')
    expect(one.standing.quotes).toEqual(one.analysis.quotes)
  })

  test('does not cut into another quotation', () => {
    const one = bench()
    const steps = Array.from({ length: 5 }, () => one.do({ kind: 'moveEdge', member: 'a1', edge: 'end', by: 1 }))
    expect(steps).toEqual(['done', 'done', 'runsInto', 'runsInto', 'runsInto'])
  })

  test('is restored by log and text alone, whatever the extractor finds then', () => {
    const one = bench()
    one.do({ kind: 'moveEdge', member: 'b1', edge: 'end', by: -1 })
    one.do({ kind: 'confirm', group: 'g1' })
    // Another extractor calls everything otherwise, and finds less.
    const other = { ...story(ARTICLES), quotes: [], passages: [], groups: [] }
    const state = fold(one.log)
    const { quotes } = putEdits(other, state.edited.values())
    expect(quotes.map(({ id, text }) => [id, text])).toEqual([['b1', 'words of']])
    const shown = review({ ...other, quotes }, state)
    expect(shown.groups.map(({ members }) => members.map(({ id }) => id))).toEqual([['a1', 'b1', 'c1']])
  })

  test('stands for what another extractor finds in the same place', () => {
    const one = bench()
    one.do({ kind: 'moveEdge', member: 'b1', edge: 'end', by: -1 })
    const { quotes } = story(ARTICLES)
    const renamed = quotes.map(quote => (quote.id === 'b1' ? { ...quote, id: 'b1-new' } : quote))
    const under = putEdits({ quotes: renamed, passages: [] }, fold(one.log).edited.values())
    expect(under.quotes.map(({ id }) => id)).toEqual(quotes.map(({ id }) => id))
    expect(under.replaced.quotes.map(({ id }) => id)).toEqual(['b1-new'])
  })
})

describe('a quotation made by hand', () => {
  test('is selected words without blanks and marks; it stands alone and can be paired', () => {
    const one = bench()
    const { start, end } = at(one.analysis, 'ru1', 'Title of ru1')
    expect(one.do({ kind: 'addQuotation', article: 'ru1', span: { start, end: end + 1 } })).toBe('done')
    const made = one.standing.quotes.find(quote => quote.text === 'Title of ru1')
    expect(made).toMatchObject({ article: 'ru1', kind: 'fragment', start, end, speaker: null })
    expect(one.standing.quotes.filter(({ article }) => article === 'ru1').map(({ text }) => text)).toEqual([
      'Title of ru1',
      'words of b1',
      'words of b2',
    ])
    expect(one.review.alone).toContain(made?.id)
    expect(one.do({ kind: 'pair', a: 'a3', b: made?.id ?? '' })).toBe('done')
    expect(one.groups).toContain(`a3+${made?.id}:confirmed a3 ${made?.id}`)
    one.do({ kind: 'undo' })
    one.do({ kind: 'undo' })
    expect(one.standing.quotes).toEqual(one.analysis.quotes)
  })

  test('is by whoever is known to say what is reported there', () => {
    const one = bench()
    const { start, end } = at(one.analysis, 'ru1', 'Title of ru1')
    const speaker = { text: 'Oda', start, end: start }
    const passages = [{ id: 'ru1:p', article: 'ru1', text: 'Title of ru1', start, end, speaker, cue: null }]
    const places = placesOf({ ...one.analysis, passages })
    const added = (span: Span) =>
      addQuotation({ review: one.review, places, relate: () => ({ p: 0, verdict: null, flags: [] }) }, 'ru1', span)
    expect(added({ start, end })).toMatchObject([{ quotation: { speaker } }])
    expect(added({ start: start + 3, end })).toMatchObject([{ quotation: { speaker } }])
    expect(added({ start, end: start + 5 })).toMatchObject([{ quotation: { speaker: null } }])
  })

  test('is refused where it is one already, would cut one, or is no words', () => {
    const one = bench()
    const words = at(one.analysis, 'en1', 'words of a1')
    expect(one.do({ kind: 'addQuotation', article: 'en1', span: words })).toBe('alreadyQuotation')
    expect(one.do({ kind: 'addQuotation', article: 'en1', span: { ...words, start: words.start - 9 } })).toBe('done')
    const cut = { start: words.start + 6, end: words.end + 10 }
    expect(one.do({ kind: 'addQuotation', article: 'en1', span: cut })).toBe('runsInto')
    expect(one.do({ kind: 'addQuotation', article: 'en1', span: { start: 12, end: 12 } })).toBe('noWords')
    expect(one.do({ kind: 'addQuotation', article: 'xx', span: words })).toBe('articleUnknown')
  })
})

describe('words that report', () => {
  test('come into a group as a passage of their own, and one undo takes both back', () => {
    const one = bench()
    one.do({ kind: 'absent', group: 'g2', article: 'uk1', on: true })
    const span = at(one.analysis, 'uk1', 'Title of uk1')
    expect(one.do({ kind: 'reportWords', group: 'g2', article: 'uk1', span })).toBe('done')
    const made = one.standing.passages.find(({ text }) => text === 'Title of uk1')
    expect(one.groups).toContain(`g2:undecided a2 b2 ${made?.id}`)
    expect(one.review.groups.find(({ id }) => id === 'g2')?.absent).toEqual([])
    one.do({ kind: 'undo' })
    expect(one.groups).toContain('g2:undecided a2 b2')
    expect(one.standing.passages).toEqual(one.analysis.passages)
  })

  test('that are a passage already come in as that', () => {
    const one = bench()
    const span = at(one.analysis, 'uk1', 'words of p1')
    expect(one.do({ kind: 'reportWords', group: 'g2', article: 'uk1', span })).toBe('done')
    expect(one.groups).toContain('g2:undecided a2 b2 p1')
  })
})

describe('no quotation', () => {
  test('leaves its group and the analysis, and is one again', () => {
    const one = bench()
    expect(one.do({ kind: 'isQuotation', member: 'b1', on: false })).toBe('done')
    expect(one.groups).toEqual(['g1:undecided a1 c1', 'g2:undecided a2 b2'])
    expect(textOf(one, 'b1')).toBeUndefined()
    expect(one.do({ kind: 'isQuotation', member: 'b1', on: false })).toBe('notAQuotation')
    expect(one.do({ kind: 'include', group: 'g2', member: 'b1' })).toBe('memberUnknown')
    expect(one.do({ kind: 'moveEdge', member: 'b1', edge: 'end', by: -1 })).toBe('notAQuotation')
    expect(one.do({ kind: 'isQuotation', member: 'b1', on: true })).toBe('done')
    expect(one.groups).toEqual(bench().groups)
  })

  test('leaves a confirmed group in the same step, and a pair is then none', () => {
    const one = bench()
    one.do({ kind: 'confirm', group: 'g1' })
    one.do({ kind: 'confirm', group: 'g2' })
    one.do({ kind: 'isQuotation', member: 'b1', on: false })
    one.do({ kind: 'isQuotation', member: 'b2', on: false })
    expect(one.groups).toEqual(['g1:confirmed a1 c1', 'g2:rejected a2 b2'])
    expect(one.review.alone).toEqual(['a2', 'a3'])
    one.do({ kind: 'undo' })
    one.do({ kind: 'undo' })
    expect(one.groups).toEqual(['g1:confirmed a1 b1 c1', 'g2:confirmed a2 b2'])
  })

  test('selected again is the same quotation', () => {
    const one = bench()
    one.do({ kind: 'isQuotation', member: 'a3', on: false })
    const span = at(one.analysis, 'en1', 'words of a3')
    expect(one.do({ kind: 'addQuotation', article: 'en1', span })).toBe('done')
    expect(one.review.alone).toContain('a3')
  })
})

describe('kind and speaker', () => {
  test('a name stands in no list of lone quotations', () => {
    const one = bench()
    expect(one.do({ kind: 'quotationKind', member: 'a3', quoteKind: 'statement' })).toBe('sameKind')
    expect(one.do({ kind: 'quotationKind', member: 'a3', quoteKind: 'name' })).toBe('done')
    expect(one.review.alone).not.toContain('a3')
    expect(one.do({ kind: 'quotationKind', member: 'p1', quoteKind: 'name' })).toBe('passageHasNoKind')
  })

  test('a speaker is corrected once, or wherever the story has the same one', () => {
    const analysis = story(ARTICLES, GROUPS)
    const ada = { text: 'Ada', start: 0, end: 0 }
    const said = ['a1', 'a2', 'b1']
    const one = new Bench({
      ...analysis,
      quotes: analysis.quotes.map(quote => (said.includes(quote.id) ? { ...quote, speaker: ada } : quote)),
    })
    const speakers = () => one.standing.quotes.map(({ id, speaker }) => `${id} ${speaker?.text ?? '-'}`)
    expect(one.do({ kind: 'speaker', member: 'a3', name: 'Bo', all: true })).toBe('noSpeakerYet')
    expect(one.do({ kind: 'speaker', member: 'a1', name: 'Ada', all: false })).toBe('sameSpeaker')
    expect(one.do({ kind: 'speaker', member: 'a1', name: ' ', all: false })).toBe('noName')
    expect(one.do({ kind: 'speaker', member: 'a1', name: 'B'.repeat(MAX_DETAIL + 1), all: false })).toBe('tooLong')
    expect(one.do({ kind: 'speaker', member: 'a1', name: 'Bo', all: true })).toBe('done')
    expect(speakers()).toEqual(['a1 Bo', 'a2 Bo', 'a3 -', 'b1 Bo', 'b2 -', 'c1 -'])
    one.do({ kind: 'speaker', member: 'a2', name: null, all: false })
    expect(speakers()[1]).toBe('a2 -')
    one.do({ kind: 'undo' })
    one.do({ kind: 'undo' })
    expect(speakers()).toEqual(['a1 Ada', 'a2 Ada', 'a3 -', 'b1 Ada', 'b2 -', 'c1 -'])
  })
})

describe('groups', () => {
  test('are merged, whatever state they are in; the reference of the one that takes stays', () => {
    const open = bench()
    expect(open.do({ kind: 'mergeGroups', from: 'g2', into: 'g1' })).toBe('done')
    expect(open.groups).toEqual(['g1:undecided a1 a2 b1 b2 c1'])
    expect(open.do({ kind: 'undo' })).toBe('done')
    expect(open.groups).toEqual(bench().groups)
    open.do({ kind: 'redo' })
    // Of more versions the machine would choose another one.
    open.analysis = story(ARTICLES, { g1: 'b2 a1 a2 b1 c1' })
    expect(open.groups).toEqual(['g1:undecided a1 a2 b1 b2 c1'])

    const joined = bench()
    expect(joined.do({ kind: 'include', group: 'g1', member: 'b2', keepsReference: true })).toBe('done')
    joined.analysis = story(ARTICLES, { g1: 'b2 a1 b1 c1' })
    expect(joined.groups).toContain('g1:undecided a1 b1 b2 c1')

    const one = bench()
    one.do({ kind: 'confirm', group: 'g1' })
    // The confirmed one is not moved: the other comes to it.
    expect(one.do({ kind: 'mergeGroups', from: 'g1', into: 'g2' })).toBe('done')
    expect(one.groups).toEqual(['g1:confirmed a1 a2 b1 b2 c1'])

    const both = bench()
    both.do({ kind: 'confirm', group: 'g1' })
    both.do({ kind: 'confirm', group: 'g2' })
    both.do({ kind: 'mergeGroups', from: 'g2', into: 'g1' })
    expect(both.groups).toEqual(['g1:confirmed a1 a2 b1 b2 c1'])
    expect(both.do({ kind: 'mergeGroups', from: 'g1', into: 'g1' })).toBe('sameGroup')
  })

  test('are split before the member under the cursor, in the state they have', () => {
    const one = bench()
    expect(one.do({ kind: 'splitGroup', group: 'g1', member: 'a1' })).toBe('splitAtFirst')
    expect(one.do({ kind: 'splitGroup', group: 'g1', member: 'b1' })).toBe('done')
    expect(one.groups).toEqual(['g2:undecided a2 b2', 'b1+c1:undecided b1 c1'])
    expect(one.state.constraints.cannot).toEqual([
      ['a1', 'b1'],
      ['a1', 'c1'],
    ])
    one.do({ kind: 'undo' })
    one.do({ kind: 'mergeGroups', from: 'g2', into: 'g1' })
    one.do({ kind: 'confirm', group: 'g1' })
    expect(one.do({ kind: 'splitGroup', group: 'g1', member: 'b2' })).toBe('done')
    expect(one.groups).toEqual(['g1:confirmed a1 a2 b1', 'b2+c1:confirmed b2 c1'])
    one.do({ kind: 'undo' })
    expect(one.do({ kind: 'splitGroup', group: 'g1', member: 'c1' })).toBe('done')
    expect(one.groups).toEqual(['g1:confirmed a1 a2 b1 b2'])
    expect(one.review.alone).toContain('c1')
  })

  test('that were split stand as they were shown, whatever the machine makes of the halves', () => {
    const one = bench()
    one.do({ kind: 'mergeGroups', from: 'g2', into: 'g1' })
    one.do({ kind: 'splitGroup', group: 'g1', member: 'b1' })
    const shown = ['b1+b2:undecided b1 b2 c1', 'g1:undecided a1 a2']
    expect([...one.groups].sort()).toEqual(shown)
    one.analysis = story(ARTICLES, { g1: 'a1 c1', g9: 'a2 b2' })
    expect([...one.groups].sort()).toEqual(shown)
  })

  test('that were split once are split again', () => {
    const one = bench()
    one.do({ kind: 'mergeGroups', from: 'g2', into: 'g1' })
    one.do({ kind: 'splitGroup', group: 'g1', member: 'a2' })
    expect(one.groups).toEqual(['a2+b1:undecided a2 b1 b2 c1'])
    one.do({ kind: 'splitGroup', group: 'a2+b1', member: 'b2' })
    expect(one.groups).toEqual(['a2+b1:undecided a2 b1', 'b2+c1:undecided b2 c1'])
  })
})
