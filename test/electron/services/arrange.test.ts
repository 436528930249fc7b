import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Desk } from '../../../electron/services/desk.ts'
import { findPackageRoot, resourcesAt } from '../../../electron/services/resources.ts'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import type { Intent } from '../../../engine/review/types.ts'

const TEXTS = {
  'en.txt': `The mill will stay\n\n"We will not sell the mill to anybody," said Ada Brenn, who runs it. "My father built it with his own hands," she said.\n`,
  'ru.txt': `Мельница останется\n\n«Мы никому не продадим мельницу», — сказала Ада Бренн, которая ею управляет. «Мой отец построил её своими руками», — сказала она.\n`,
  'uk.txt': `Млин залишиться\n\n«Ми нікому не продамо млин», — сказала Ада Бренн, яка ним керує. «Мій батько збудував його власними руками», — сказала вона.\n`,
}

/** A desk with the three articles of one story, analysed. */
async function opened() {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-arrange-'))
  const desk = new Desk({ resources: resourcesAt(findPackageRoot()), dataFolder: folder })
  onTestFinished(async () => {
    await desk.close()
    rmSync(folder, { recursive: true })
  })
  let last: ProjectEvent | null = null
  let waiting: (() => void) | null = null
  desk.hub.listen(event => {
    if (event.kind !== 'analysis') return
    last = event
    if (!event.analysis.partial) waiting?.()
  })
  /** Does `work`, and waits until what it changed has been looked at again. */
  const analysedAfter = async (work: () => Promise<unknown>) => {
    const done = new Promise<void>(resolve => {
      waiting = resolve
    })
    await work()
    await done
    expect(last?.kind).toBe('analysis')
  }
  const paths = Object.entries(TEXTS).map(([name, text]) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  })
  await analysedAfter(() => desk.add(paths))
  const project = desk.project
  if (!project) throw new Error('no project is open')
  const submit = async (command: string, intent: Intent) => {
    const answer = await project.submit(command, intent)
    expect(answer.ok ? null : answer.problem).toBeNull()
  }
  return { desk, project, analysedAfter, submit }
}

test('stories and articles are arranged by hand, what is confirmed stays, and undone all is as it was', async () => {
  const { project, analysedAfter, submit } = await opened()
  const before = project.analysis
  expect(before.stories.map(story => story.articles.length)).toEqual([3])
  const idOf = (name: string) => before.articles.find(({ file }) => file.endsWith(name))?.id ?? ''
  const [en, ru, uk] = ['en.txt', 'ru.txt', 'uk.txt'].map(idOf) as [string, string, string]
  const group = project.review.groups.find(one => one.members.length === 3)
  if (!group) throw new Error('no group has all three')
  await submit('group.confirm', { kind: 'confirm', group: group.id })
  const confirmed = () => project.review.groups.find(({ id }) => id === group.id)
  const members = confirmed()?.members.map(({ id }) => id)

  const move: Intent = { kind: 'moveArticles', articles: [uk], story: null, title: 'Elsewhere' }
  await analysedAfter(() => submit('story.split', move))
  expect(project.analysis.stories.map(({ articles }) => [...articles].sort())).toEqual(
    expect.arrayContaining([[en, ru].sort(), [uk]]),
  )
  expect(project.analysis.groups.every(one => one.members.every(({ id }) => !id.startsWith(uk)))).toBe(true)
  expect(confirmed()?.members.map(({ id }) => id)).toEqual(members)
  expect(confirmed()?.astray?.map(({ member, reason }) => [member.slice(0, uk.length), reason])).toEqual([
    [uk, 'otherStory'],
  ])

  await analysedAfter(() =>
    submit('article.details', { kind: 'correctArticle', article: ru, details: { lang: 'uk', outlet: 'The Miller' } }),
  )
  expect(project.analysis.articles.find(({ id }) => id === ru)).toMatchObject({ lang: 'uk', outlet: 'The Miller' })
  expect(
    confirmed()
      ?.members.map(({ id }) => id)
      .sort(),
  ).toEqual([...(members ?? [])].sort())

  await analysedAfter(() => submit('article.withdraw', { kind: 'withdrawArticle', article: en, on: true }))
  expect(project.analysis.articles.map(({ id }) => id)).not.toContain(en)
  expect(project.analysis.quotes.every(({ article }) => article !== en)).toBe(true)
  expect(confirmed()?.members).toHaveLength(3)

  await analysedAfter(() => submit('view.history', { kind: 'backTo', undoGroup: 0 }))
  expect(project.analysis).toEqual(before)
  expect(project.review.groups.filter(({ state }) => state === 'confirmed')).toEqual([])
})

test('a purged article is gone from file and project, and what was decided of it keeps its place without words', async () => {
  const { desk, project, analysedAfter, submit } = await opened()
  const group = project.review.groups.find(one => one.members.length === 3)
  const uk = project.analysis.articles.find(({ file }) => file.endsWith('uk.txt'))
  if (!group || !uk) throw new Error('nothing was found')
  await submit('group.confirm', { kind: 'confirm', group: group.id })
  expect(await desk.purge(uk.id)).toMatchObject({ code: 'refusal.notWithdrawn' })
  await analysedAfter(() => submit('article.withdraw', { kind: 'withdrawArticle', article: uk.id, on: true }))
  expect(await desk.purge(uk.id)).toBeNull()
  expect(project.texts.map(({ id }) => id)).not.toContain(uk.id)
  expect(project.review.groups.find(({ id }) => id === group.id)?.members).toHaveLength(3)
  const back = await project.submit('article.withdrawn', { kind: 'withdrawArticle', article: uk.id, on: false })
  expect(back).toMatchObject({ ok: false, problem: { code: 'refusal.articlePurged' } })
  await desk.close()
  expect(readFileSync(project.path).includes('власними руками')).toBe(false)
})

test('where the disk is too full to make the file smaller the words are gone all the same, and every window is told', async () => {
  const { desk, project, analysedAfter, submit } = await opened()
  const [en, uk] = ['en.txt', 'uk.txt'].map(name => project.texts.find(({ file }) => file.endsWith(name)))
  if (!en || !uk) throw new Error('nothing was found')
  await analysedAfter(() => submit('article.withdraw', { kind: 'withdrawArticle', article: uk.id, on: true }))
  const told: ProjectEvent[] = []
  desk.hub.listen(event => told.push(event))
  const exec = vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql: string) {
    // As SQLite says that a disk is full: https://www.sqlite.org/rescode.html#full.
    if (sql === 'VACUUM') throw Object.assign(new Error('database or disk is full'), { errcode: 13 })
    this.prepare(sql).all()
  })
  onTestFinished(() => exec.mockRestore())
  expect(await desk.purge(uk.id)).toMatchObject({ code: 'error.store.diskFull' })
  exec.mockRestore()
  expect([project.state.purged.has(uk.id), project.texts.some(({ id }) => id === uk.id)]).toEqual([true, false])
  const event = told.find(({ kind }) => kind === 'opened')
  expect(event?.kind === 'opened' && event.log.at(-1)?.body.kind).toBe('article.purged')

  const last = project.state.seq
  await submit('article.details', { kind: 'correctArticle', article: en.id, details: { outlet: 'The Miller' } })
  const next = told.findLast(({ kind }) => kind === 'log')
  expect(next?.kind === 'log' && next.events[0]?.seq).toBe(last + 1)
  await desk.close()
  expect(readFileSync(project.path).includes('власними руками')).toBe(false)
})
