import { expect, test } from 'vitest'
import type { Encoder } from '../../engine/features/encoder.ts'
import { type RunInput, run, type Stage } from '../../engine/run.ts'
import type { Article } from '../../engine/types.ts'
import { saidOf } from './pairs/saidOf.ts'
import { input, tools, wordEncoder } from './words.ts'

const TEXTS = [
  'The mill will stay\n\n"We will not sell the mill to anybody," said Ada Brenn, who runs it. "My father built it with his own hands," she said.\n',
  'Mill is not for sale\n\nAda Brenn told the council: "We will not sell the mill to anybody." She added: "My father built it with his own hands."\n',
  'Council votes on mill\n\n"My father built it with his own hands," said Ada Brenn on Monday. The council said nothing.\n',
]

const ARTICLES = TEXTS.map(
  (text, i): Article => ({
    id: `a${'cab'[i]}`,
    file: `${i}.txt`,
    sha256: String(i).repeat(64),
    text,
    lang: 'en',
    title: text.split('\n')[0] ?? '',
    outlet: null,
    author: null,
    date: null,
    url: null,
  }),
)

test('the order of the articles changes nothing', async () => {
  const one = (await run(input(ARTICLES), tools())).analysis
  for (const order of [
    [2, 1, 0],
    [1, 2, 0],
  ]) {
    const articles = order.map(i => ARTICLES[i] as Article)
    expect((await run(input(articles), tools())).analysis).toEqual(one)
  }
  expect(one.partial).toBe(false)
  expect(one.quotes.length).toBeGreaterThan(3)
})

test('stages come in their order, and partial answers before the whole', async () => {
  const stages: Stage[] = []
  const partials: boolean[] = []
  await run(
    input(ARTICLES),
    tools({
      onProgress: stage => stages.push(stage),
      onPartial: ({ analysis }) => partials.push(analysis.partial),
    }),
  )
  expect(partials).toEqual([true, true, true])
  expect([...new Set(stages)]).toEqual(['extract', 'encode', 'pairs', 'groups'])
})

test('where all vectors were kept the whole answer comes without one from the quotations alone', async () => {
  const inner = wordEncoder()
  const kept: Encoder = {
    ...inner,
    encode: (texts, options) => {
      options.onProgress?.(texts.length, texts.length)
      return inner.encode(texts, { ...options, onProgress: () => {} })
    },
  }
  const partials: boolean[] = []
  const { analysis } = await run(
    input(ARTICLES),
    tools({ encoder: kept, onPartial: ({ analysis }) => partials.push(analysis.partial) }),
  )
  expect(partials).toEqual([true, true])
  expect(analysis).toEqual((await run(input(ARTICLES), tools())).analysis)
})

test('without an encoder there are quotations and no groups, marked as partial', async () => {
  const { analysis } = await run(input(ARTICLES), tools({ encoder: null }))
  expect([analysis.quotes.length > 0, analysis.groups, analysis.partial]).toEqual([true, [], true])
})

test('a run that is cancelled gives what it has, marked as partial', async () => {
  const signal = { aborted: false }
  const { analysis } = await run(
    input(ARTICLES),
    tools({
      signal,
      onProgress(stage) {
        if (stage === 'pairs') signal.aborted = true
      },
    }),
  )
  expect([analysis.quotes.length > 0, analysis.partial]).toEqual([true, true])
})

test('stories said by hand are obeyed; an article that none was said of stands alone', async () => {
  const storyOf = new Map([
    ['ac', 'mill'],
    ['aa', 'mill'],
  ])
  const { analysis } = await run({ ...input(ARTICLES), storyOf }, tools())
  expect(analysis.stories.map(story => [story.title, story.articles])).toEqual([
    ['mill', ['ac', 'aa']],
    ['Council votes on mill', ['ab']],
  ])
})

test('a constraint moves a member, and taking it back restores the groups', async () => {
  const workspace = await run(input(ARTICLES), tools())
  const before = workspace.analysis.groups
  const [group] = before
  expect(group).toBeDefined()
  const [a, b] = group?.members ?? []
  const cannot = [[a?.id ?? '', b?.id ?? '']] as const
  const change = workspace.constrain({ must: [], cannot })
  expect(change.changed.length + change.removed.length).toBeGreaterThan(0)
  for (const one of workspace.analysis.groups) {
    const ids = one.members.map(member => member.id)
    expect(ids.includes(cannot[0][0]) && ids.includes(cannot[0][1])).toBe(false)
  }
  workspace.constrain({ must: [], cannot: [] })
  expect(workspace.analysis.groups).toEqual(before)
})

test('what is run again after a change is what a run from the beginning gives, and only what changed is done anew', async () => {
  const other: Article = {
    ...(ARTICLES[0] as Article),
    id: 'az',
    text: 'The school will close\n\n"Our children will walk nine miles in the snow," said Jon Perry.\n',
  }
  const first = await run(input([...ARTICLES, other]), tools())
  const placed = new Map([
    ['ac', 'sac'],
    ['aa', 'saa'],
    ['ab', 'saa'],
  ])
  const storyNames = new Map([['sac', { title: 'The mill', articles: ['ac'] }]])
  const [group] = first.analysis.groups
  const [a, b] = group?.members ?? []
  const changed: RunInput = {
    ...input([...ARTICLES, other]),
    arrangement: { placed, storyNames },
    constraints: { must: [], cannot: [[a?.id ?? '', b?.id ?? '']] },
  }
  const encoded: string[] = []
  const inner = wordEncoder()
  const encoder: Encoder = {
    ...inner,
    encode(texts, options) {
      encoded.push(...texts.map(({ text }) => text))
      return inner.encode(texts, options)
    },
  }
  const again = await run({ ...changed, before: first }, tools({ encoder }))
  expect(again.analysis).toEqual((await run(changed, tools())).analysis)
  expect(again.analysis.stories.map(story => story.articles)).toEqual([['ac'], ['az'], ['aa', 'ab']])
  expect(encoded.some(text => text.includes('snow'))).toBe(false)
  // Taken back, all is as it was.
  const back = await run({ ...input([...ARTICLES, other]), before: again }, tools())
  expect(back.analysis).toEqual(first.analysis)
})

test('an article in another language is extracted anew, and one that is gone is left out', async () => {
  const first = await run(input(ARTICLES), tools())
  const [one, ...others] = ARTICLES.map((article, i) => (i === 0 ? { ...article, lang: 'ru' } : article))
  const changed = input(others.slice(0, 1).concat(one ?? []))
  expect((await run({ ...changed, before: first }, tools())).analysis).toEqual((await run(changed, tools())).analysis)
})

test('an article that quotes nobody is searched for what it reports, and says how likely it reports nothing', async () => {
  const told =
    'Mill stays with its owner\n\nThe council met on Monday in a full hall. Ada Brenn told it that we will not sell the mill to anybody, and left. Rain fell all day.\n'
  const silent = 'Rain in the valley\n\nRain fell all day on the fields. The ferry was late.\n'
  const more = [told, silent].map((text, i): Article => {
    return { ...(ARTICLES[0] as Article), id: `a${'de'[i]}`, sha256: String(i + 3).repeat(64), text, title: '' }
  })
  const storyOf = new Map([...ARTICLES, ...more].map(article => [article.id, 'mill'] as const))
  const { analysis } = await run({ ...input([...ARTICLES, ...more]), storyOf }, tools())
  const group = analysis.groups.find(one =>
    one.members.some(member => analysis.quotes.find(quote => quote.id === member.id)?.text.startsWith('We will not')),
  )
  const lacking = new Map(group?.lacking?.map(one => [one.article, one]))
  expect([...lacking.keys()].toSorted()).toEqual(['ab', 'ad', 'ae'])
  const report = lacking.get('ad')?.reported
  const passage = analysis.passages.find(one => one.id === report?.passage)
  expect(passage?.text).toMatch(/^we will not sell the mill to anybody/)
  expect(report?.p).toBeGreaterThan(0.5)
  expect(lacking.get('ad')?.absent).toBeCloseTo(1 - (report?.p ?? 0), 9)
  expect(group?.members.map(member => member.id)).toContain(passage?.id)
  expect(lacking.get('ae')?.absent).toBeGreaterThan(0.9)
})

test('members carry verdict, reason and flags; settings hide flags and show them again, and nothing else changes', async () => {
  const told = (count: string) =>
    `Boats leak\n\n"Our divers looked at ${count} boats in the old harbour and every hull was rotten," said Ada Brenn on the quay.\n`
  const articles = ['seven', 'nine'].map((count, i) => ({ ...(ARTICLES[i] as Article), text: told(count) }))
  const storyOf = new Map(articles.map(({ id }) => [id, 'boats']))
  const quotes = (await run({ ...input(articles), storyOf }, tools())).analysis.quotes.map(({ id }) => id)
  const must = [[quotes[0] ?? '', quotes[1] ?? ''] as const]
  const workspace = await run({ ...input(articles), storyOf, constraints: { must, cannot: [] } }, tools())
  const member = () => workspace.analysis.groups[0]?.members[1]
  expect(member()).toMatchObject({ verdict: 'differs', reason: { key: 'differs.flag' } })
  expect(member()?.flags.map(({ kind, words }) => [kind, words])).toEqual([['number', expect.stringContaining('→')]])
  const [reference, other] = [workspace.analysis.groups[0]?.reference ?? '', member()?.id ?? '']
  expect(workspace.relation(reference, other)).toMatchObject({ verdict: 'differs', flags: member()?.flags ?? [] })
  const before = workspace.analysis
  const hidden = workspace.showFlags({ least: 0.5, never: ['seven', 'nine', 'boats'] })
  expect(hidden.changed.map(({ members }) => members[1]?.flags)).toEqual([[]])
  expect(member()).toMatchObject({ verdict: 'differs', flags: [] })
  expect(workspace.showFlags({ least: 0.5, never: [] }).changed).toHaveLength(1)
  expect(workspace.analysis).toEqual(before)
})

test('what was decided while a story was looked at leaves no trace in the figures once it is undone', async () => {
  const told =
    'Mill stays with its owner\n\nThe council met on Monday in a full hall. Ada Brenn told it that we will not sell the mill to anybody, and left. Rain fell all day.\n'
  const teller: Article = { ...(ARTICLES[0] as Article), id: 'ad', sha256: '3'.repeat(64), text: told, title: '' }
  const articles = [...ARTICLES, teller]
  const storyOf = new Map(articles.map(article => [article.id, 'mill'] as const))
  const fresh = await run({ ...input(articles), storyOf }, tools())
  const [a, b] = fresh.analysis.quotes.filter(({ text }) => text.startsWith('We will not')).map(({ id }) => id)
  const cannot = [[a ?? '', b ?? ''] as const]
  const quote = fresh.analysis.quotes.find(({ text }) => text.startsWith('My father'))
  if (!quote) throw new Error('no quotation')
  const { id, article, parts, text, kind, speaker } = quote
  const none = { id, type: 'quote', article, parts, text, kind, speaker, found: parts, on: false } as const
  const decided = { ...input(articles), storyOf, constraints: { must: [], cannot }, edits: [none] }
  const under = await run({ ...decided, before: fresh }, tools())
  expect(under.analysis.groups).not.toEqual(fresh.analysis.groups)
  // First the quotation is one again, then the members are no longer apart: in this order, as undo takes steps back.
  const undone = await run({ ...decided, edits: [], before: under }, tools())
  undone.constrain({ must: [], cannot: [] })
  expect(undone.analysis).toEqual(fresh.analysis)
  expect(saidOf(undone.pairs)).toEqual(saidOf(fresh.pairs))
  for (const { members } of fresh.analysis.groups) expect(undone.candidates(members)).toEqual(fresh.candidates(members))
})
