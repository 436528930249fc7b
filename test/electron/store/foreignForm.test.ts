/** Project files from elsewhere, made to cost a decision, to reach another file, or to keep the program waiting. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { createProject, openProject } from '../../../electron/store/project.ts'
import { salvageProject } from '../../../electron/store/salvage.ts'
import { AT, article, clock, folder, note, problemOf } from './files.ts'

const writing = { readOnly: false, editor: 'Ada', clock } as const

/** A project with two articles, whose schema was changed by `sql`. */
function changed(sql: string): string {
  const path = join(folder(), 'p.quoin')
  const project = createProject(path, clock, 'Ada')
  project.addArticles([article('a', 'One'), article('b', 'Two')])
  project.close()
  const database = new DatabaseSync(path)
  database.exec(sql)
  database.close()
  return path
}

const ENDLESS_VIEW = `ALTER TABLE articles RENAME TO others;
  CREATE VIEW articles AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)
  SELECT x AS place, id, file, sha256, lang, title, outlet, author, date, url, text, added_at FROM others, n`

test.each([
  ['drops what is decided', 'CREATE TRIGGER x BEFORE INSERT ON review_log BEGIN SELECT RAISE(IGNORE); END'],
  ['removes the articles', 'CREATE TRIGGER x AFTER INSERT ON review_log BEGIN DELETE FROM articles; END'],
  ['has another table', 'CREATE TABLE others (a)'],
  ['never ends', ENDLESS_VIEW],
])('a file whose schema %s is not opened, neither for writing nor for reading', (_what, sql) => {
  const path = changed(sql)
  expect(problemOf(() => openProject(path, writing))).toBe('error.store.otherForm')
  expect(problemOf(() => openProject(path, { ...writing, readOnly: true }))).toBe('error.store.otherForm')
  expect(problemOf(() => openProject(path, { ...writing, readOnly: 'ifNeeded' }))).toBe('error.store.otherForm')
})

test('a file that lacks a guard over its log is told as damaged', () => {
  const path = changed('DROP TRIGGER review_log_is_never_deleted')
  expect(problemOf(() => openProject(path, writing))).toBe('error.store.damaged')
})

test('its texts are saved into a file of our form, unless it has a view in their place', () => {
  const path = changed('CREATE TRIGGER x BEFORE INSERT ON review_log BEGIN SELECT RAISE(IGNORE); END')
  const saved = join(folder(), 'saved.quoin')
  salvageProject(path, saved, clock, 'Ada')
  const project = openProject(saved, writing)
  project.append('review.note', [note('kept')], 'Ada', AT)
  expect([project.articles().length, project.log().length]).toEqual([2, 1])
  project.close()
  const endless = changed(ENDLESS_VIEW)
  expect(problemOf(() => salvageProject(endless, join(folder(), 's.quoin'), clock, 'Ada'))).toBe(
    'error.store.noProject',
  )
})

test.each(['', 'a'.repeat(201)])(
  'an article with an id that no window could be told (%#) is damaged, and is left out of what is saved',
  id => {
    const path = changed(`UPDATE articles SET id = '${id}' WHERE id = 'b'`)
    const project = openProject(path, writing)
    expect(problemOf(() => project.articles())).toBe('error.store.damagedArticle')
    project.close()
    const saved = join(folder(), 'saved.quoin')
    expect(salvageProject(path, saved, clock, 'Ada').lostArticles).toEqual([2])
    const again = openProject(saved, writing)
    expect(again.articles().map(one => one.id)).toEqual(['a'])
    again.close()
  },
)

test('a project and one whose article was removed for good keep their form', () => {
  const path = changed('SELECT 1')
  const project = openProject(path, writing)
  project.purge('a', 'Ada', AT)
  project.close()
  openProject(path, writing).close()
})

test.runIf(process.platform !== 'win32')('a link beside a project leads nowhere', () => {
  const other = changed('SELECT 1')
  const before = readFileSync(other)
  const path = changed('SELECT 1')
  symlinkSync(other, `${path}-lock`)
  expect(problemOf(() => openProject(path, writing))).toBe('error.store.beside')
  expect(readFileSync(other).equals(before)).toBe(true)

  const fresh = changed('SELECT 1')
  const elsewhere = join(folder(), 'elsewhere')
  symlinkSync(elsewhere, `${fresh}-lock`)
  expect(problemOf(() => openProject(fresh, writing))).toBe('error.store.beside')
  expect(existsSync(elsewhere)).toBe(false)
})

test.runIf(process.platform !== 'win32').each(['-lock', '-journal', '-wal', '-shm'])(
  'a pipe called %s beside a project keeps nobody waiting',
  side => {
    const path = changed('SELECT 1')
    execFileSync('mkfifo', [path + side])
    const link = join(folder(), 'link.quoin')
    symlinkSync(path, link)
    for (const way of [path, link])
      expect(problemOf(() => openProject(way, { ...writing, readOnly: 'ifNeeded' }))).toBe('error.store.beside')
  },
)

test.runIf(process.platform !== 'win32')('nor whoever saves what can be read of it', () => {
  const path = changed('SELECT 1')
  execFileSync('mkfifo', [`${path}-wal`])
  expect(problemOf(() => salvageProject(path, join(folder(), 's.quoin'), clock, 'Ada'))).toBe('error.store.beside')
})

test.runIf(process.platform !== 'win32')(
  'what was written last is read and saved also through a link in another folder',
  () => {
    const path = changed('SELECT 1')
    const reader = new DatabaseSync(path, { readOnly: true })
    // Whoever is reading keeps the last writes from being brought into the file.
    reader.exec('BEGIN')
    reader.prepare('SELECT * FROM review_log').all()
    const project = openProject(path, writing)
    project.append('review.note', [note('the last')], 'Ada', AT)
    const stopped = join(folder(), 'stopped.quoin')
    for (const side of ['', '-wal']) copyFileSync(path + side, stopped + side)
    reader.close()
    project.close()
    const link = join(folder(), 'link.quoin')
    symlinkSync(stopped, link)
    const saved = join(folder(), 'saved.quoin')
    expect(salvageProject(link, saved, clock, 'Ada').events).toBe(1)
    const again = openProject(link, { ...writing, readOnly: true })
    expect(again.log().length).toBe(1)
    again.close()
  },
)

test('what has the name of a lock and is none is named, and left as it is', () => {
  const path = changed('SELECT 1')
  writeFileSync(`${path}-lock`, 'no database '.repeat(20))
  expect(problemOf(() => openProject(path, writing))).toBe('error.store.beside')
  expect(readFileSync(`${path}-lock`, 'utf8')).toBe('no database '.repeat(20))

  const trap = changed('SELECT 1')
  const database = new DatabaseSync(`${trap}-lock`)
  database.exec(`CREATE TABLE holder (editor TEXT, pid INTEGER, host TEXT, since TEXT) STRICT;
    CREATE TRIGGER x AFTER INSERT ON holder BEGIN
      SELECT count(*) FROM (WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n);
    END`)
  database.close()
  expect(problemOf(() => openProject(trap, writing))).toBe('error.store.beside')
})

test.runIf(process.platform !== 'win32')('a file that is opened by two links has one writer', () => {
  const path = changed('SELECT 1')
  const link = join(folder(), 'link.quoin')
  symlinkSync(path, link)
  const project = openProject(path, writing)
  expect(problemOf(() => openProject(link, writing))).toBe('error.store.locked')
  project.close()
})
