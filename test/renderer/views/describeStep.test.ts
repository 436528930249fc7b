import { expect, test } from 'vitest'
import { translator } from '../../../electron/shared/messages.ts'
import { historyOf } from '../../../engine/review/history.ts'
import en from '../../../locales/en.json'
import { describeStep, isFoundStep } from '../../../renderer/views/history/describeStep.ts'
import { Bench, story } from '../../engine/review/story.ts'

const translate = translator('en', en)

/** The steps of a bench in words, the latest first. */
function described(bench: Bench) {
  const around = { analysis: bench.standing, view: bench.review, numbers: new Map([['g1', 7]]) }
  return historyOf(bench.state).map(step => describeStep(step, around, translate))
}

test('a step says what was done and to what: a group by its words and number, an article or a story by its title', () => {
  const bench = new Bench(story({ en1: 'a1', ru1: 'b1', uk1: 'c1' }, { g1: 'a1 b1' }))
  const as = (command: string, intent: Parameters<Bench['ask']>[0]) => {
    const decision = bench.ask(intent)
    if ('refusal' in decision) throw new Error(decision.refusal.code)
    bench.append(decision.events, command)
  }
  as('group.confirm', { kind: 'confirm', group: 'g1' })
  as('story.split', { kind: 'moveArticles', articles: ['uk1'], story: null, title: 'Another event' })
  as('article.details', { kind: 'correctArticle', article: 'en1', details: { title: 'Better title' } })
  as('article.withdraw', { kind: 'withdrawArticle', article: 'ru1', on: true })
  bench.append([{ kind: 'group.noted', group: 'g9', reference: 'gone', note: 'x' }], 'import')
  expect(described(bench).map(({ what, about, number }) => [what, about, number])).toEqual([
    ['Import', 'x', 0],
    ['Withdraw the article', 'Title of ru1', 0],
    ['Correct the article’s details', 'Better title', 0],
    ['Split articles off the story', 'Another event (1 article)', 0],
    ['Confirm the group', 'words of a1', 7],
  ])
})

test('of a command that does one of two things the history says which, and of one that may look elsewhere nothing more', () => {
  const bench = new Bench(story({ en1: 'a1 a2', ru1: 'b1', uk1: 'c1', ky1: 'd1 e1' }, { g1: 'a1 b1', g2: 'd1 a2' }))
  const as = (command: string, intent: Parameters<Bench['ask']>[0]) => {
    const decision = bench.ask(intent)
    if ('refusal' in decision) throw new Error(decision.refusal.code)
    bench.append(decision.events, command)
  }
  as('candidate.2', { kind: 'include', group: 'g1', member: 'c1' })
  as('candidate.2', { kind: 'exclude', group: 'g1', member: 'c1' })
  as('quotation.not', { kind: 'isQuotation', member: 'e1', on: false })
  as('quotation.not', { kind: 'isQuotation', member: 'e1', on: true })
  as('verdict.same', { kind: 'verdict', group: 'g1', member: 'b1', verdict: 'same' })
  as('verdict.same', { kind: 'verdict', group: 'g1', member: 'b1', verdict: null })
  as('article.absent', { kind: 'absent', group: 'g1', article: 'ky1', on: true })
  as('article.absent', { kind: 'absent', group: 'g1', article: 'ky1', on: false })
  as('group.merge', { kind: 'include', group: 'g1', member: 'c1' })
  as('group.merge', { kind: 'mergeGroups', from: 'g2', into: 'g1' })
  expect(described(bench).map(({ what }) => what)).toEqual([
    'Merge two groups',
    'Version taken into the group',
    '“Absent here” taken back',
    'Absent in this article',
    'Verdict taken back',
    'Verdict: same',
    'A quotation again',
    'Not a quotation',
    'Candidate 2 taken out',
    'Candidate 2 taken in',
  ])
})

test('a step is found by its words, its editor, its day and the number of its group', () => {
  const bench = new Bench(story({ en1: 'a1', ru1: 'b1' }, { g1: 'a1 b1' }))
  bench.do({ kind: 'confirm', group: 'g1' })
  const [step] = described(bench)
  if (!step) throw new Error('there is one step')
  for (const ask of ['', 'words A1', 'ada', '2031-05', '#7', '№7', '№ 7'])
    expect([ask, isFoundStep(step, ask)]).toEqual([ask, true])
  for (const ask of ['#6', '№6', 'nobody', 'words of b1']) expect([ask, isFoundStep(step, ask)]).toEqual([ask, false])
})

test('a changed quotation has the words that each step left, and a note its own, also where both are taken back for good', () => {
  const bench = new Bench(story({ en1: 'a1', ru1: 'b1' }, { g1: 'a1 b1' }))
  const quotation = { id: 'a1', type: 'quote', article: 'en1', parts: [], kind: 'statement' } as const
  const rest = { speaker: null, found: null, on: true } as const
  for (const text of ['words of', 'words'])
    bench.append([{ kind: 'quotation.edited', quotation: { ...quotation, ...rest, text } }], 'quotation.shorter')
  bench.append([{ kind: 'group.noted', group: 'g1', reference: 'a1', note: 'ask the mayor' }], 'group.note')
  bench.do({ kind: 'undo' })
  bench.do({ kind: 'confirm', group: 'g1' })
  expect(described(bench).map(({ about }) => about)).toEqual([expect.any(String), 'ask the mayor', 'words', 'words of'])
})
