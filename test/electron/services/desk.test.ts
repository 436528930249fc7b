import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { nowInSeconds } from '../../../electron/services/clock.ts'
import { Desk } from '../../../electron/services/desk.ts'
import { problemOf } from '../../../electron/services/problemOf.ts'
import { findPackageRoot, resourcesAt } from '../../../electron/services/resources.ts'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import { projectEvent } from '../../../electron/shared/contract.ts'
import { openProject } from '../../../electron/store/project.ts'
import { CallCancelled } from '../../../electron/worker/client.ts'
import { pairsTsv } from '../../../engine/export/pairsTsv.ts'
import type { DecidedMember, EventBody, Group } from '../../../engine/review/types.ts'

const resources = resourcesAt(findPackageRoot())
let folder: string
let desk: Desk
let events: ProjectEvent[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-desk-'))
  open()
})

afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true })
})

function open(): void {
  desk = new Desk({ resources, dataFolder: folder })
  events = []
  desk.hub.listen(event => events.push(event))
}

/** Waits for an event; one that came already counts. */
function until(wanted: (event: ProjectEvent) => boolean): Promise<ProjectEvent> {
  const there = events.find(wanted)
  if (there) return Promise.resolve(there)
  return new Promise(resolve => {
    const stop = desk.hub.listen(event => {
      if (!wanted(event)) return
      stop()
      resolve(event)
    })
  })
}

const analysed = () => until(event => event.kind === 'analysis' && !event.analysis.partial)

function project() {
  if (desk.project === null) throw new Error('no project is open')
  return desk.project
}

function write(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const EN = `The mill will stay\n\n"We will not sell the mill to anybody," said Ada Brenn, who runs it. "My father built it with his own hands," she said.\n`
const RU = `Мельница останется\n\n«Мы никому не продадим мельницу», — сказала Ада Бренн, которая ею управляет. «Мой отец построил её своими руками», — сказала она.\n`

test('the sample opens ready to review, and decisions are there again after closing', async () => {
  expect(await desk.openSample()).toBeNull()
  await analysed()
  const group = project().review.groups.find(one => one.members.length > 2) as Group
  const answer = await project().submit('group.confirm', { kind: 'confirm', group: group.id })
  expect(answer.ok && answer.value.map(event => event.body.kind)).toEqual(['group.confirmed'])
  await desk.close()

  open()
  expect(await desk.openSample()).toBeNull()
  await analysed()
  const again = project().review.groups.find(one => one.id === group.id)
  expect(again?.state).toBe('confirmed')
  expect(again?.members.map(member => member.id)).toEqual(group.members.map(member => member.id))
})

test('every event that is told fits the contract, the first of a window is opened or closed', async () => {
  expect(desk.beginning()).toEqual([{ kind: 'closed' }])
  await desk.add([write('en.txt', EN), write('ru.txt', RU)])
  await analysed()
  for (const event of [...desk.beginning(), ...events]) projectEvent.parse(event)
  expect(desk.beginning()[0]).toMatchObject({ kind: 'opened', readOnly: false, log: [] })
})

test('while files are added they are read, whatever is done with them: the end of that is not the end of an analysis', async () => {
  await desk.add([write('en.txt', EN), write('ru.txt', RU)])
  const end = events.findIndex(event => event.kind === 'progress' && event.progress === null)
  const stages = events.slice(0, end).flatMap(event => (event.kind === 'progress' ? (event.progress?.stage ?? []) : []))
  expect(new Set(stages)).toEqual(new Set(['read']))
  await analysed()
})

test('articles that cannot be read are named and the others are added; the same one is not added twice', async () => {
  const path = write('en.txt', EN)
  const first = await desk.add([path, join(folder, 'nothing.txt'), write('empty.txt', '')])
  expect(first.added).toHaveLength(1)
  expect(first.problems.map(one => one.code)).toEqual(['error.file.missing', 'error.file.empty'])
  const second = await desk.add([path])
  expect(second).toEqual({ added: [], problems: [] })
  expect(events).toContainEqual({ kind: 'notice', problem: { code: 'notice.file.there', params: { file: path } } })
})

test('an article in another language is kept, with a word about it', async () => {
  const german =
    'Die Mühle bleibt. „Wir verkaufen die Mühle nicht“, sagte die Müllerin, die sie seit vielen Jahren betreibt, am Montag vor dem Gemeinderat.'
  const { added } = await desk.add([write('de.txt', german)])
  expect(added).toHaveLength(1)
  expect(events).toContainEqual({
    kind: 'notice',
    problem: { code: 'notice.article.foreign', params: { file: join(folder, 'de.txt'), lang: 'deu' } },
  })
})

test('a decision changes the groups that it touches, and undo brings them back', async () => {
  await desk.add([write('en.txt', EN), write('ru.txt', RU)])
  await analysed()
  const before = project().review.groups.map(one => one.members.map(member => member.id))
  const [a, b] = project().analysis.quotes.filter(quote => quote.text.length > 20)
  const pairing = { kind: 'pair', a: a?.id ?? '', b: b?.id ?? '' } as const
  const paired = await project().submit('pair', pairing)
  expect(paired.ok).toBe(true)
  expect(project().review.groupOf.get(pairing.a)).toBe(project().review.groupOf.get(pairing.b))
  await project().submit('edit.undo', { kind: 'undo' })
  await until(event => event.kind === 'log' && event.events.some(one => one.body.kind === 'undone'))
  // The machine's second thoughts come before the next decision: an intent that is refused waits for them.
  await project().submit('x', { kind: 'confirm', group: 'none' })
  expect(project().review.groups.map(one => one.members.map(member => member.id))).toEqual(before)
})

test('a project that was made for what could not be read is not kept; one that something came into is', async () => {
  const files = () => (existsSync(join(folder, 'projects')) ? readdirSync(join(folder, 'projects')) : [])
  const bad = write('bad.txt', '\u0000\u0001')
  const [one, two] = await Promise.all([desk.add([bad]), desk.bringIn([bad])])
  expect([one.problems.length, two.problems.length]).toEqual([1, 1])
  expect([desk.project, files(), desk.recent()]).toEqual([null, [], []])
  expect([events[0]?.kind, events.at(-1)?.kind]).toEqual(['opened', 'closed'])
  // A project that is opened meanwhile stays, and so does nothing of the other.
  const next = join(folder, 'next.quoin')
  await Promise.all([desk.add([bad]), desk.openProject(next)])
  expect([project().path, files(), desk.recent().map(({ path }) => path)]).toEqual([next, [], [next]])
  await desk.close()
  open()
  await Promise.all([desk.add([bad]), desk.add([write('en.txt', EN)])])
  expect(desk.recent().map(({ path }) => path)).toEqual([project().path, next])
  expect([project().texts.length, files().some(name => name.endsWith('.quoin'))]).toEqual([1, true])
  // What a person opened, or filled before, stays whatever fails in it.
  const own = join(folder, 'own.quoin')
  await desk.openProject(own)
  await desk.add([bad])
  expect(project().path).toBe(own)
})

test('of a project that is closed nothing more is told, also where a decision was on its way', async () => {
  await desk.add([write('en.txt', EN), write('ru.txt', RU)])
  await analysed()
  const group = project().review.groups[0]?.id ?? ''
  const deciding = project().submit('group.confirm', { kind: 'confirm', group })
  await desk.openProject(join(folder, 'other.quoin'))
  events.length = 0
  expect((await deciding).ok).toBe(true)
  await new Promise(done => setTimeout(done, 300))
  expect(events).toEqual([])
})

test('a decision about a group that has become another one is refused, and writes nothing', async () => {
  await desk.add([write('en.txt', EN), write('ru.txt', RU)])
  await analysed()
  const group = project().review.groups[0]
  const members = group?.members.map(member => member.id) ?? []
  const confirm = { kind: 'confirm', group: group?.id ?? '' } as const
  const seen = { group: confirm.group, members: members.slice(1) }
  const refused = await project().submit('group.confirm', confirm, [seen])
  expect(refused).toMatchObject({ ok: false, problem: { code: 'refusal.groupChanged' } })
  expect(project().log).toEqual([])
  expect((await project().submit('group.confirm', confirm, [{ ...seen, members }])).ok).toBe(true)
})

test('it is told up to which decision the machine has looked again, after what that changed', async () => {
  await desk.add([write('en.txt', EN), write('ru.txt', RU)])
  await until(event => event.kind === 'solved')
  const [a, b] = project().analysis.quotes.filter(quote => quote.text.length > 20)
  events.length = 0
  await project().submit('pair', { kind: 'pair', a: a?.id ?? '', b: b?.id ?? '' })
  const { seq } = project().state
  await until(event => event.kind === 'solved' && event.seq === seq)
  expect(events.map(event => event.kind)).toEqual(['log', 'groups', 'solved'])
  // What is decided about whole articles is followed by an analysis.
  await project().submit('article.withdraw', { kind: 'withdrawArticle', article: a?.article ?? '', on: true })
  await until(event => event.kind === 'solved' && event.seq === project().state.seq)
  expect(project().analysis.partial).toBe(false)
})

test('a refused intent writes nothing', async () => {
  await desk.add([write('en.txt', EN)])
  const answer = await project().submit('group.confirm', { kind: 'confirm', group: 'none' })
  expect(answer).toMatchObject({ ok: false, problem: { code: 'refusal.groupUnknown' } })
  expect(project().log).toEqual([])
})

test('a file that is no project is refused, and what was open stays open', async () => {
  await desk.openSample()
  const problem = await desk.openProject(write('bad.quoin', 'no database'.repeat(50)))
  expect(problem?.code).toBe('error.store.notDatabase')
  expect(project().path).toBe(join(folder, 'sample.quoin'))
  expect(readFileSync(join(folder, 'bad.quoin'), 'utf8')).toBe('no database'.repeat(50))
})

test('a cancelled analysis leaves the quotations, marked as partial', async () => {
  await desk.openSample()
  await until(event => event.kind === 'analysis' && event.analysis.quotes.length > 0)
  project().cancel()
  await until(event => event.kind === 'progress' && event.progress === null && project().analysis.quotes.length > 0)
  expect(project().analysis.partial).toBe(true)
})

test('an analysis that is cancelled at once takes nothing off the screen', async () => {
  await desk.add([write('en.txt', EN), write('ru.txt', RU)])
  await analysed()
  const before = project().analysis
  expect(before.groups.length).toBeGreaterThan(0)
  await desk.add([write('other.txt', EN.replaceAll('mill', 'barn'))])
  project().cancel()
  await until(event => event.kind === 'analysis' && event.analysis.articles.length === 3)
  expect(project().analysis.articles).toHaveLength(3)
  expect(project().analysis.groups).toEqual(before.groups)
  expect(project().analysis.partial).toBe(true)
})

/** So many articles that reading them takes a while. */
function many(name: string): string[] {
  return Array.from({ length: 200 }, (_, n) => write(`${name}${n}.txt`, EN.replaceAll('mill', `${name} ${n}`)))
}

const reading = () => until(event => event.kind === 'progress' && event.progress?.stage === 'read')

test('whoever stops stops all that is being added', async () => {
  const adding = [desk.add(many('barn')), desk.add(many('farm'))]
  await reading()
  desk.cancel()
  for (const { added, problems } of await Promise.all(adding)) expect([added, problems]).toEqual([[], []])
})

test('what is being added to a project when another one is opened is stopped, and that is said', async () => {
  await desk.openProject(join(folder, 'one.quoin'))
  const adding = desk.add(many('barn'))
  await reading()
  expect(await desk.openProject(join(folder, 'two.quoin'))).toBeNull()
  expect(await adding).toEqual({ added: [], problems: [{ code: 'error.cancelled', params: {} }] })
  expect(project().texts).toEqual([])
})

test('two files opened at once: the last one stays, the other one can be written by others', async () => {
  const [one, two] = [join(folder, 'one.quoin'), join(folder, 'two.quoin')]
  expect(await Promise.all([desk.openProject(one), desk.openProject(two)])).toEqual([null, null])
  expect(project().path).toBe(two)
  const other = new Desk({ resources, dataFolder: folder })
  try {
    expect(await other.openProject(one)).toBeNull()
    expect(other.project?.readOnly).toBeNull()
  } finally {
    await other.close()
  }
})

test.runIf(process.platform !== 'win32')(
  'a project that is opened again by a link to it can be written as before',
  async () => {
    const path = join(folder, 'p.quoin')
    expect(await desk.openProject(path)).toBeNull()
    symlinkSync(path, join(folder, 'link.quoin'))
    expect(await desk.openProject(join(folder, 'link.quoin'))).toBeNull()
    expect([project().path, project().readOnly]).toEqual([path, null])
  },
)

test('one file added twice at once is one article', async () => {
  const path = write('en.txt', EN)
  const answers = await Promise.all([desk.add([path]), desk.add([path])])
  expect(answers.flatMap(({ added }) => added)).toHaveLength(1)
  expect(answers.flatMap(({ problems }) => problems)).toEqual([])
})

test('what the end cuts off is no problem', async () => {
  const adding = desk.add([write('en.txt', EN)])
  await desk.close()
  expect((await adding).problems).toEqual([])
})

test('candidates come for a group that was made by hand, and for a quotation that is alone', async () => {
  await desk.add([write('en.txt', EN), write('ru.txt', RU)])
  await analysed()
  const candidatesOf = async (id: string) => (await project().candidates(id)).map(candidate => candidate.id)
  const quoteOf = (words: string) => project().analysis.quotes.find(quote => quote.text.includes(words))?.id ?? ''
  const [mill, father, owner] = [quoteOf('sell the mill'), quoteOf('My father'), quoteOf('Мой отец')]
  await project().submit('group.confirm', { kind: 'dissolve', group: project().review.groupOf.get(mill) ?? '' })
  await project().submit('group.confirm', { kind: 'dissolve', group: project().review.groupOf.get(father) ?? '' })
  await project().submit('pair', { kind: 'pair', a: mill, b: owner })
  const made = project().review.groupOf.get(mill) ?? ''
  expect(project().analysis.groups.map(group => group.id)).not.toContain(made)
  const found = await project().candidates(made)
  expect(found.map(one => one.id)).toContain(father)
  expect(found.map(one => one.id)).not.toContain(mill)
  expect(found.map(one => one.group)).toEqual(found.map(one => project().review.groupOf.get(one.id) ?? null))
  // A quotation that is alone, and one that is not there.
  expect(await candidatesOf(father)).toContain(owner)
  expect(await candidatesOf('no such')).toEqual([])
})

test('work that was stopped is never told as a bug', async () => {
  expect(problemOf(new CallCancelled())).toEqual({ code: 'error.cancelled', params: {} })
  await desk.add([write('en.txt', EN), write('ru.txt', RU)])
  await desk.close()
  expect(events.filter(event => event.kind === 'notice')).toEqual([])
})

test('a project whose log is odd still opens, and its groups are found', async () => {
  const path = join(folder, 'odd.quoin')
  await desk.openProject(path)
  await desk.add([write('en.txt', EN), write('ru.txt', RU)])
  await analysed()
  const { quotes, articles } = project().analysis
  const member = (id: string): DecidedMember => ({
    ...{ id, type: 'quote', article: articles[0]?.id ?? '', parts: [{ start: 0, end: 3 }], text: 'The' },
    ...{ kind: 'statement', speaker: null, p: 0.5, verdict: null, flags: [] },
  })
  const [a = '', b = '', c = ''] = quotes.map(quote => quote.id)
  const group = (id: string, ...ids: string[]): EventBody => {
    const members = ids.map(member)
    return { kind: 'group.confirmed', group: id, story: 'gone', reference: ids[0] ?? '', members, confidence: 1 }
  }
  const odd: EventBody[] = [
    // Parted, then tied twice over a third; a group that holds what another holds; words and articles that are not there.
    { kind: 'member.excluded', group: 'g1', member: a, from: [b, a, 'lost'] },
    { kind: 'member.included', group: 'g2', member: member(c), with: [a, b, c] },
    group('g3', a, b),
    group('g4', b, c, 'lost'),
    { kind: 'article.absent', group: 'none', reference: 'lost', article: 'lost', on: true },
    { kind: 'verdict.given', group: 'none', reference: 'lost', member: a, verdict: 'same' },
    { kind: 'redone', undoGroup: 77 },
    { kind: 'undone', undoGroup: 99 },
    { kind: 'member.excluded', group: 'g3', member: b, from: [a] },
  ]
  await desk.close()
  const store = openProject(path, { readOnly: false, editor: 'Ada', clock: nowInSeconds })
  for (const body of odd) store.append('odd', [body], 'Ada', nowInSeconds())
  store.close()

  open()
  expect(await desk.openProject(path)).toBeNull()
  await analysed()
  expect(events.filter(event => event.kind === 'notice')).toEqual([])
  expect(project().analysis.groups.length).toBeGreaterThan(0)
  const seen = project().review.groups.flatMap(one => (one.state === 'rejected' ? [] : one.members.map(({ id }) => id)))
  expect(new Set(seen).size).toBe(seen.length)
})

test('decisions of a table come in as one step, and are not taken in twice', async () => {
  const files = [
    write('en.txt', 'The mill will stay\n\n"We will not sell the mill to anybody," said Ada Brenn, who runs it.\n'),
    write(
      'ru.txt',
      'Мельница останется\n\n«Мы никому не продадим мельницу», — сказала Ада Бренн, которая ею управляет.\n',
    ),
  ]
  await desk.add(files)
  await analysed()
  const { analysis, review, log } = project()
  const options = { only: 'all', allPairs: false, forExcel: false } as const
  const table = pairsTsv({ analysis, review, log, probability: () => null }, options)
  const file = write('pairs.tsv', table.replaceAll('\tundecided\t', '\tconfirmed\t'))
  const first = await desk.bringIn([file])
  expect(first.problems).toEqual([])
  expect([first.groups, first.events]).toEqual([review.groups.length, review.groups.length])
  expect(new Set(project().review.groups.map(({ state }) => state))).toEqual(new Set(['confirmed']))
  expect(project().state.done.length).toBe(1)
  expect(await desk.bringIn([file])).toEqual({ groups: first.groups, events: 0, problems: [] })
})

test('a new project is made where no file is, and takes the place of none', async () => {
  const [made, other] = [join(folder, 'made.quoin'), write('other.quoin', 'no project')]
  expect(await desk.openProject(made, true)).toBeNull()
  expect([desk.project?.path, existsSync(made)]).toEqual([made, true])
  for (const there of [made, other])
    expect(await desk.openProject(there, true)).toEqual({ code: 'error.store.exists', params: { file: there } })
  expect([desk.project?.path, readFileSync(other, 'utf8')]).toEqual([made, 'no project'])
})

test('a project that somebody else is writing shows what is decided there meanwhile', async () => {
  await desk.openProject(join(folder, 'p.quoin'))
  await desk.add([write('a.txt', EN), write('b.txt', RU)])
  await analysed()
  const data = join(folder, 'other')
  const other = new Desk({ resources, dataFolder: data })
  try {
    expect(await other.openProject(project().path)).toBeNull()
    expect(other.project?.readOnly?.code).toBe('error.store.locked')
    const logged = new Promise<void>(resolve => {
      other.hub.listen(event => event.kind === 'log' && resolve())
    })
    const group = project().review.groups[0]?.id ?? ''
    expect((await project().submit('group.confirm', { kind: 'confirm', group })).ok).toBe(true)
    await logged
    expect(other.project?.log).toEqual(project().log)
    const added = new Promise<void>(resolve => {
      other.hub.listen(
        event =>
          event.kind === 'analysis' && !event.analysis.partial && event.analysis.articles.length > 2 && resolve(),
      )
    })
    await desk.add([write('c.txt', 'The mill is sold\n\n"I did not know," said Ada Brenn.\n')])
    await added
  } finally {
    await other.close()
  }
})
