import { copyFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Desk } from '../../../electron/services/desk.ts'
import { findPackageRoot, resourcesAt } from '../../../electron/services/resources.ts'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import { ProblemError } from '../../../electron/shared/result.ts'
import { createProject, openProject } from '../../../electron/store/project.ts'
import { fold } from '../../../engine/review/fold.ts'
import type { EventBody } from '../../../engine/review/types.ts'
import { temporaryFolder } from '../../temporaryFolder.ts'
import { runQuoin } from '../cli/runQuoin.ts'
import { FULL, failing, keepApart, SHM_SIZE } from './failing.ts'

const AT = '2031-04-03T10:00:00Z'
const note = (words: string): EventBody => ({ kind: 'group.noted', group: 'g', reference: 'a:q 1-2', note: words })

function made() {
  const path = join(temporaryFolder(), 'p.quoin')
  return { path, project: createProject(path, () => AT, 'Ada') }
}

function problemOf(work: () => unknown): string | null {
  try {
    work()
    return null
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return error.problem.code
  }
}

function notes(path: string): readonly string[] {
  const project = openProject(path, { readOnly: true, editor: 'Ada', clock: () => AT })
  try {
    return project.log().flatMap(({ body }) => (body.kind === 'group.noted' ? [body.note] : []))
  } finally {
    project.close()
  }
}

test('a project that is moved while it is open takes no more decisions until it is back, and loses none', () => {
  const { path, project } = made()
  project.append('group.note', [note('before')], 'Ada', AT)
  const elsewhere = `${path}.elsewhere`
  renameSync(path, elsewhere)
  expect(problemOf(() => project.append('group.note', [note('meanwhile')], 'Ada', AT))).toBe('error.store.moved')
  renameSync(elsewhere, path)
  project.append('group.note', [note('after')], 'Ada', AT)
  project.close()
  expect(notes(path)).toEqual(['before', 'after'])
})

test('a project that is deleted while it is open can still be saved elsewhere, whole', () => {
  const { path, project } = made()
  project.append('group.note', [note('before')], 'Ada', AT)
  rmSync(path)
  expect(problemOf(() => project.append('group.note', [note('meanwhile')], 'Ada', AT))).toBe('error.store.moved')
  const saved = join(temporaryFolder(), 'saved.quoin')
  project.copyTo(saved)
  project.close()
  expect(notes(saved)).toEqual(['before'])
})

test('another file in the place of the open one is not written to', () => {
  const { path, project } = made()
  project.append('group.note', [note('before')], 'Ada', AT)
  const other = `${path}.other`
  copyFileSync(path, other)
  renameSync(other, path)
  expect(problemOf(() => project.append('group.note', [note('meanwhile')], 'Ada', AT))).toBe('error.store.moved')
  project.close()
})

test('on a full disk a decision is refused whole, what was saved is there, and with room again work goes on', () => {
  const { path, project } = made()
  project.append('group.note', [note('before')], 'Ada', AT)
  project.close()
  // SQLite's own bound on a file's pages fails as a disk without room does: SQLITE_FULL.
  const opened = new Set<DatabaseSync>()
  const exec = vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql: string) {
    opened.add(this)
    this.prepare(sql).all()
  })
  const again = openProject(path, { readOnly: false, editor: 'Ada', clock: () => AT })
  exec.mockRestore()
  const limit = (pages: number) => {
    for (const database of opened) if (database.isOpen) database.exec(`PRAGMA max_page_count = ${pages}`)
  }
  limit(1)
  const long = 'word '.repeat(700)
  const many = Array.from({ length: 20 }, () => note(long))
  expect(problemOf(() => again.append('group.note', many, 'Ada', AT))).toBe('error.store.diskFull')
  expect(again.log().length).toBe(1)
  limit(1_000_000)
  again.append('group.note', [note('after')], 'Ada', AT)
  again.close()
  expect(notes(path)).toEqual(['before', 'after'])
})

test('a clock that is set back, or jumps after a sleep, changes neither the order of decisions nor what undo takes back', () => {
  const { path, project } = made()
  for (const [words, at] of [
    ['first', '2031-04-03T10:00:00Z'],
    ['second', '2029-01-01T00:00:00Z'],
    ['third', '2035-12-31T23:59:59Z'],
    ['fourth', '2031-04-03T10:00:01Z'],
  ] as const)
    project.append('group.note', [note(words)], 'Ada', at)
  const undoGroup = project.log().at(-1)?.undoGroup ?? 0
  project.append('edit.undo', [{ kind: 'undone', undoGroup }], 'Ada', '2001-01-01T00:00:00Z')
  expect(fold(project.log()).remarks.get('g')?.note).toBe('third')
  project.close()
  expect(notes(path)).toEqual(['first', 'second', 'third', 'fourth'])
})

test.each([
  ['in the middle of the first writing', (sql: string) => sql.startsWith('PRAGMA user_version ='), FULL],
  ['at its end', (sql: string) => sql === 'COMMIT', FULL],
  ['when it is opened', (sql: string) => sql === 'PRAGMA wal_autocheckpoint = 1', SHM_SIZE],
])('where a disk is full %s, it is said, and nothing is left of a new project', (_, at, errcode) => {
  const folder = temporaryFolder()
  const path = join(folder, 'p.quoin')
  // What the program knows of its own form is made in memory, and once.
  createProject(join(temporaryFolder(), 'before.quoin'), () => AT, 'Ada').close()
  expect(problemOf(() => failing(at, errcode, () => createProject(path, () => AT, 'Ada')))).toBe('error.store.diskFull')
  expect(readdirSync(folder)).toEqual([])
})

test('a project that could not be brought into its own file at the end says which file belongs to it', () => {
  const { path, project } = made()
  project.append('group.note', [note('before')], 'Ada', AT)
  const restore = keepApart(path)
  const apart = project.close()
  restore()
  expect(apart).toEqual({ code: 'error.store.apart', params: { file: path, beside: 'p.quoin-wal', reason: 'full' } })
  expect(notes(path)).toEqual(['before'])
})

test('nor does it stand alone where another program reads an older state of it', () => {
  const { path, project } = made()
  project.append('group.note', [note('before')], 'Ada', AT)
  const reader = new DatabaseSync(path, { readOnly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM review_log').get()
  project.append('group.note', [note('since')], 'Ada', AT)
  const apart = project.close()
  const alone = join(temporaryFolder(), 'alone.quoin')
  copyFileSync(path, alone)
  reader.close()
  expect(apart).toEqual({ code: 'error.store.apart', params: { file: path, beside: 'p.quoin-wal', reason: 'reading' } })
  expect(notes(alone)).toEqual(['before'])
  expect(notes(path)).toEqual(['before', 'since'])
})

test('whoever reads its last state keeps nothing from it', () => {
  const { path, project } = made()
  project.append('group.note', [note('last')], 'Ada', AT)
  const reader = new DatabaseSync(path, { readOnly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM review_log').get()
  expect(project.close()).toBeNull()
  const alone = join(temporaryFolder(), 'alone.quoin')
  copyFileSync(path, alone)
  reader.close()
  expect(notes(alone)).toEqual(['last'])
})

test('the command line says so with the code for what is not all done, and the window when it opens another project', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'p.quoin')
  writeFileSync(join(folder, 'a.txt'), '"We will not sell the mill to anybody," said Ada Brenn.\n')
  let restore = keepApart(path)
  const { code, err } = await runQuoin(folder, ['import', 'p.quoin', 'a.txt'])
  restore()
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(/^p\.quoin: the disk is full, so .* stands in p\.quoin-wal; keep/u),
  ])
  const desk = new Desk({ resources: resourcesAt(findPackageRoot()), dataFolder: join(folder, 'data') })
  onTestFinished(async () => void (await desk.close()))
  const told: ProjectEvent[] = []
  desk.hub.listen(event => told.push(event))
  await desk.openProject(path)
  await desk.project?.bringIn('import', [note('late')])
  restore = keepApart(path)
  await desk.openProject(join(folder, 'other.quoin'))
  restore()
  expect(told).toContainEqual({
    kind: 'notice',
    problem: { code: 'error.store.apart', params: { file: path, beside: 'p.quoin-wal', reason: 'full' } },
  })
  await desk.openProject(path)
  await desk.project?.bringIn('import', [note('later')])
  restore = keepApart(path)
  const apart = await desk.close()
  restore()
  expect(apart).toMatchObject({ code: 'error.store.apart' })
})
