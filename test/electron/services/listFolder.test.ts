import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findFiles } from '../../../electron/services/findFiles.ts'
import { findPath, listFolder } from '../../../electron/services/listFolder.ts'
import { readFiles } from '../../../electron/services/readFiles.ts'

let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'quoin-list-')))
  mkdirSync(join(folder, 'b'))
  for (const name of ['c.txt', 'a.txt', '.hidden']) writeFileSync(join(folder, name), 'words')
})

afterEach(() => rmSync(folder, { recursive: true }))

test('a folder lists its folders first, then files by name, without hidden ones', async () => {
  const { entries, parent, problem } = await listFolder(folder, 'en')
  expect([entries.map(({ name }) => name), parent, problem]).toEqual([
    ['b', 'a.txt', 'c.txt'],
    join(folder, '..'),
    null,
  ])
})

test('a typed path leads to a folder or a file; ~ and relative ones start at home; what is not there is named', async () => {
  expect(await findPath(join(folder, 'b'))).toEqual({ path: join(folder, 'b'), folder: true, problem: null })
  expect(await findPath(`${folder}/b/../a.txt`)).toMatchObject({
    path: join(folder, 'a.txt'),
    folder: false,
    problem: null,
  })
  expect([await findPath('~'), await findPath('.')].map(({ path }) => path)).toEqual([homedir(), homedir()])
  const problems = [await findPath(join(folder, 'no.txt')), await findPath(join(folder, 'no'))].map(one => one.problem)
  expect(problems).toEqual([
    { code: 'error.file.missing', params: { file: join(folder, 'no.txt') } },
    // What was meant, a file or a folder, nobody knows.
    { code: 'error.path.missing', params: { file: join(folder, 'no') } },
  ])
})

test('a folder that is not there is called one where a folder is sought, or a slash says so', async () => {
  const path = join(folder, 'news.2026')
  const missing = { code: 'error.folder.missing', params: { folder: path } }
  expect((await findPath(path, 'folder')).problem).toEqual(missing)
  expect((await findPath(`${path}/`)).problem).toEqual(missing)
  const { problems } = await readFiles([`${path}/`, path], { folder: '/' })
  expect(problems).toEqual([missing, { code: 'error.file.missing', params: { file: path } }])
})

test('links to folders are not followed, so that nothing goes round; links to files are files', async () => {
  symlinkSync(folder, join(folder, 'b', 'round'))
  symlinkSync(join(folder, 'a.txt'), join(folder, 'b', 'link.txt'))
  const { found } = await findFiles(['.'], folder)
  expect(found).toEqual(['a.txt', join('b', 'link.txt'), 'c.txt'])
})

test('a link that leads out of the folder is no article of it: who gave the folder may have meant another file of this machine', async () => {
  symlinkSync(join(folder, 'c.txt'), join(folder, 'b', 'out.txt'))
  symlinkSync(join(folder, 'nothing.txt'), join(folder, 'b', 'nowhere.txt'))
  writeFileSync(join(folder, 'b', 'in.txt'), 'words')
  expect(await findFiles(['b'], folder)).toMatchObject({
    found: [join('b', 'in.txt')],
    notices: [{ code: 'notice.folder.others', params: { folder: 'b', count: 2 } }],
  })
  // Named by the person it is read.
  expect((await findFiles([join('b', 'out.txt')], folder)).found).toEqual([join('b', 'out.txt')])
})

test('folders that stand too deep in each other are named, the others are read', async () => {
  let deep = folder
  for (let n = 0; n < 40; n++) {
    deep = join(deep, 'd')
    mkdirSync(deep)
  }
  writeFileSync(join(deep, 'lost.txt'), 'words')
  const { found } = await findFiles([folder], '/')
  expect(found.map(one => (typeof one === 'string' ? one.slice(folder.length) : one.code))).toEqual([
    'error.folder.tooDeep',
    '/a.txt',
    '/c.txt',
  ])
  // Where it is all that the folder has, nobody says that the folder is empty.
  const one = await findFiles([join(folder, 'd')], '/')
  expect(one.found.map(found => (typeof found === 'string' ? found : found.code))).toEqual(['error.folder.tooDeep'])
})

test('a folder of more files than a person means is named by itself, and the next one is read', async () => {
  // The least that is refused: as many as may be, and one.
  mkdirSync(join(folder, 'many'))
  for (let n = 0; n <= 20_000; n++) writeFileSync(join(folder, 'many', `${n}.txt`), '')
  const { found } = await findFiles(['many', 'a.txt'], folder)
  expect(found).toEqual([{ code: 'error.folder.tooMany', params: { folder: 'many', most: 20_000 } }, 'a.txt'])
}, 60_000)
