import { expect, test } from 'vitest'
import { askedUnder } from '../../../engine/review/asked.ts'
import { nextUndecided, shownState } from '../../../engine/review/queue.ts'
import { changesOf, reanchor } from '../../../engine/review/reanchor.ts'
import { undoneVersions } from '../../../engine/review/undoneVersions.ts'
import type { Analysis, Article, Quote } from '../../../engine/types.ts'
import { Bench, story } from './story.ts'

/** `en1` read anew with these quotations: its article, and what is found in it. */
function read(words: readonly string[]): { readonly fresh: Article; readonly found: readonly Quote[] } {
  const analysis = story({ en2: words.map((_, n) => `n${n}`).join(' ') })
  const [article] = analysis.articles
  if (!article) throw new Error('no article')
  const found = analysis.quotes.map((quote, n): Quote => ({ ...quote, text: words[n] ?? '' }))
  return { fresh: { ...article, text: words.join('\n'), file: 'en1.txt' }, found }
}

/** A bench on which the groups `a x` and `b y` are confirmed; a and b stand in en1. */
function confirmed(): Bench {
  const bench = new Bench(story({ en1: 'a b', ru1: 'x y' }, { g: 'a x', h: 'b y' }))
  for (const group of ['g', 'h']) bench.do({ kind: 'confirm', group })
  return bench
}

function change(bench: Bench, words: readonly string[]) {
  const { fresh, found } = read(words)
  const [old] = bench.analysis.articles
  if (!old) throw new Error('no article')
  const before = bench.analysis.quotes.filter(({ article }) => article === old.id)
  const done = reanchor(bench.review.state, { old, fresh, before, found })
  const analysis: Analysis = {
    ...bench.analysis,
    articles: [...bench.analysis.articles, fresh],
    stories: [{ id: 's', title: 'The story', articles: ['en1', 'en2', 'ru1'] }],
    quotes: [...bench.analysis.quotes, ...found],
  }
  bench.analysis = analysis
  bench.append(done.events, 'import')
  return done
}

test('quotations that stand elsewhere in the new text take their decisions with them, as and when they were made', () => {
  const bench = confirmed()
  const before = bench.review.groups.map(({ decidedAt }) => decidedAt)
  const done = change(bench, ['words of b', 'something new', 'words of a'])
  expect([done.kept, done.reworded, done.gone]).toEqual([2, [], []])
  expect(bench.groups).toEqual(['h:confirmed n0 y', 'g:confirmed n2 x'])
  expect(bench.review.groups.map(({ decidedAt }) => decidedAt).sort()).toEqual([...before].sort())
})

test('a quotation whose wording changed is said with its differences', () => {
  const bench = confirmed()
  const done = change(bench, ['the words of a', 'words of b'])
  expect(done.reworded.map(({ from, to, changes }) => [from.id, to.id, changes])).toEqual([
    [
      'a',
      'n0',
      [
        { kind: 'added', text: 'the ' },
        { kind: 'same', text: 'words of a' },
      ],
    ],
  ])
  expect(bench.groups).toEqual(['g:confirmed n0 x', 'h:confirmed n1 y'])
})

test('the differences are of words, whatever their letters, with the spaces as they stand', () => {
  const shown = (before: string, after: string) =>
    changesOf(before, after).map(({ kind, text }) => `${kind === 'same' ? '' : kind === 'added' ? '+' : '-'}${text}`)
  expect(shown('осталось шесть недель', 'осталось восемь недель')).toEqual([
    'осталось ',
    '-шесть',
    '+восемь',
    ' недель',
  ])
  expect(shown('пускают уже', 'пускают в среду, а не уже')).toEqual(['пускают ', '+в среду, а не ', 'уже'])
  expect(shown('дев’ять кіз-дереза', 'дев’ятсот кіз-дереза')).toEqual(['-дев’ять', '+дев’ятсот', ' кіз-дереза'])
  expect(shown('төрт жума', 'сегиз жума')).toEqual(['-төрт', '+сегиз', ' жума'])
})

test('a quotation that is gone is listed and stays in its group, in the withdrawn text', () => {
  const bench = confirmed()
  const done = change(bench, ['words of b'])
  expect(done.gone.map(({ id }) => id)).toEqual(['a'])
  const groups = bench.review.groups.map(({ id, members, astray }) => [id, members.map(one => one.id), astray ?? []])
  expect(groups).toContainEqual(['g', ['a', 'x'], [{ member: 'a', reason: 'withdrawn' }]])
  expect(groups).toContainEqual(['h', ['n0', 'y'], []])
})

test('undo brings the old article back with everything that was decided about it', () => {
  const bench = confirmed()
  const before = bench.groups
  change(bench, ['words of b'])
  bench.do({ kind: 'undo' })
  expect(bench.groups).toEqual(before)
  // The new text is there still, but not beside the old one.
  expect(bench.state.withdrawn).toEqual(
    new Map([['en2', expect.objectContaining({ file: 'en1.txt', instead: 'en1' })]]),
  )
  expect(undoneVersions(bench.state)).toEqual(new Set(['en2']))
  bench.do({ kind: 'redo' })
  expect([...bench.state.withdrawn.keys()]).toEqual(['en1'])
  bench.do({ kind: 'undo' })
  expect([bench.groups, [...bench.state.withdrawn.keys()]]).toEqual([before, ['en2']])
})

test('what was kept apart stays apart; notes, verdicts and absences go along', () => {
  const bench = new Bench(story({ en1: 'a b', ru1: 'x y' }, { g: 'a x', h: 'b y' }))
  bench.do({ kind: 'dissolve', group: 'h' })
  bench.do({ kind: 'note', group: 'g', note: 'ask her' })
  bench.do({ kind: 'verdict', group: 'g', member: 'x', verdict: 'same' })
  change(bench, ['words of a', 'words of b'])
  expect(bench.state.constraints.cannot).toContainEqual(['n1', 'y'])
  const remarks = bench.state.remarks.get('g')
  expect(remarks).toMatchObject({
    anchor: 'n0',
    note: 'ask her',
    verdicts: { x: { verdict: 'same', reference: 'n0' } },
  })
})

test('of two quotations with the same words each keeps its own, in their order', () => {
  const bench = new Bench(story({ en1: 'a b', ru1: 'x y' }, { g: 'a x', h: 'b y' }))
  bench.analysis = {
    ...bench.analysis,
    quotes: bench.analysis.quotes.map(quote => (quote.id === 'b' ? { ...quote, text: 'words of a' } : quote)),
  }
  for (const group of ['g', 'h']) bench.do({ kind: 'confirm', group })
  change(bench, ['words of a', 'words of a'])
  expect(bench.groups).toEqual(['g:confirmed n0 x', 'h:confirmed n1 y'])
})

test('ends that were moved by hand stay where the words are the same; a quotation made by hand is made again', () => {
  const bench = confirmed()
  // `words of a` without its last word; and a quotation where the extractor finds none.
  bench.do({ kind: 'moveEdge', member: 'a', edge: 'end', by: -1 })
  const text = bench.analysis.articles[0]?.text ?? ''
  const start = text.indexOf('She said')
  bench.do({ kind: 'addQuotation', article: 'en1', span: { start, end: start + 'She said'.length } })
  const done = change(bench, ['words of a', 'She said', 'words of b'])
  expect([done.reworded, done.gone]).toEqual([[], []])
  const edited = [...bench.state.edited.values()].filter(({ article }) => article === 'en2')
  expect(edited.map(({ text, found }) => [text, found !== null])).toContainEqual(['words of', true])
  expect(edited.map(({ text, on }) => [text, on])).toContainEqual(['She said', true])
})

test('what is in dispute about an article is asked of the version that stands, once, and never of the old one again', () => {
  const bench = confirmed()
  const matter = { what: 'detail', subject: 'en1', article: 'en1', about: '', first: 'Ray', second: 'Day' } as const
  bench.append([{ kind: 'matter.disputed', ...matter, between: ['Ada', 'Bo'] }], 'merge')
  // The words of b are gone: they stay in their group, in the old text.
  const done = change(bench, ['words of a'])
  expect(done.gone.map(({ id }) => id)).toEqual(['b'])
  expect([...bench.state.matters.keys()]).toEqual(['en2'])
  bench.do({ kind: 'undo' })
  expect([...bench.state.matters.keys()]).toEqual(['en1'])
})

/** What of the group `g` is shown: whether it waits, what is asked of it, and the verdict and flags of its other version. */
function shown(bench: Bench) {
  const group = bench.review.groups.find(({ id }) => id === 'g')
  if (!group) throw new Error('no group')
  const [, other] = group.members
  return [shownState(group), group.matters?.map(({ what }) => what) ?? [], other?.verdict, other?.flags.length]
}

test('a confirmed group of which the words have changed waits again, its verdicts and flags reckoned anew; undo brings all back', () => {
  const bench = new Bench(story({ en1: 'a b', ru1: 'x y' }, { g: 'a x', h: 'b y' }))
  const [group, ...others] = bench.analysis.groups
  if (!group) throw new Error('no group')
  const flags = [{ kind: 'number', words: '6 → 7' }] as const
  const flagged = { ...group, members: group.members.map(one => (one.id === 'x' ? { ...one, flags } : one)) }
  bench.analysis = { ...bench.analysis, groups: [flagged, ...others] }
  for (const id of ['g', 'h']) bench.do({ kind: 'confirm', group: id })
  expect(shown(bench)).toEqual(['confirmed', [], 'paraphrase', 1])
  change(bench, ['the words of a', 'words of b'])
  // The machine has not looked at the new words yet.
  expect(shown(bench)).toEqual(['undecided', ['reworded'], null, 0])
  expect(nextUndecided([], bench.review, null)).toBe('g')
  const asked = bench.review.groups.find(({ id }) => id === 'g')?.matters?.[0]
  expect(asked).toMatchObject({ first: 'words of a', second: 'the words of a', between: [] })
  expect(bench.review.groups.find(({ id }) => id === 'h')?.matters).toBeUndefined()
  // Then it has, under another reference of its own, and is asked about this one.
  const anew = {
    ...flagged,
    reference: 'x',
    members: flagged.members.map(one => (one.id === 'a' ? { ...one, id: 'n0' } : one)),
  }
  bench.analysis = { ...bench.analysis, groups: [anew, ...others] }
  expect(askedUnder(bench.review, bench.analysis.groups).map(one => one.members.map(({ id }) => id))).toEqual([['x']])
  const stand = { id: 'x', type: 'quote', p: 0.8, verdict: 'same', flags: [] } as const
  bench.analysis = { ...bench.analysis, groups: [{ ...anew, under: { reference: 'n0', members: [stand] } }, ...others] }
  expect(shown(bench)).toEqual(['undecided', ['reworded'], 'same', 0])
  expect(bench.do({ kind: 'confirm', group: 'g' })).toBe('done')
  expect(shown(bench)).toEqual(['confirmed', [], 'same', 0])
  expect(bench.do({ kind: 'confirm', group: 'g' })).toBe('alreadyConfirmed')
  bench.do({ kind: 'undo' })
  bench.do({ kind: 'undo' })
  bench.analysis = { ...bench.analysis, groups: [flagged, ...others] }
  expect(shown(bench)).toEqual(['confirmed', [], 'paraphrase', 1])
})

test('what a person said of reworded words stays, and the former words asked back ask nothing', () => {
  const bench = confirmed()
  bench.do({ kind: 'verdict', group: 'g', member: 'x', verdict: 'contradicts' })
  change(bench, ['the words of a', 'words of b'])
  expect(shown(bench)).toEqual(['undecided', ['reworded'], 'contradicts', 0])
  const { articles, quotes } = bench.analysis
  const [old, , fresh] = articles
  if (!old || !fresh) throw new Error('two versions')
  const inArticle = (id: string) => quotes.filter(({ article }) => article === id)
  const back = { old: fresh, fresh: old, before: inArticle('en2'), found: inArticle('en1') }
  const { id: article, title, file } = old
  bench.append([{ kind: 'article.withdrawn', article, on: false, title, file }], 'import')
  bench.append(reanchor(bench.state, back).events, 'import')
  expect(shown(bench)).toEqual(['confirmed', [], 'contradicts', 0])
})
