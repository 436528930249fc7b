import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DraftDesk } from '../../../electron/services/draftDesk.ts'
import { findPackageRoot, resourcesAt } from '../../../electron/services/resources.ts'
import { EMPTY_SHELF } from '../../../electron/services/shelf.ts'
import type { Progress } from '../../../electron/shared/contract.ts'
import { type Draft, isPlain } from '../../../electron/shared/drafts.ts'
import { CallCancelled } from '../../../electron/worker/client.ts'
import type { Article } from '../../../engine/types.ts'
import { page } from '../worker/read/documents.ts'
import { bytesIn, RUSSIAN, UKRAINIAN } from '../worker/read/texts.ts'

let folder: string
let there: Article[]
let told: (Progress | null)[]
let desk: DraftDesk

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-drafts-'))
  there = []
  told = []
  const { reader } = resourcesAt(findPackageRoot())
  const shelf = () => ({ ...EMPTY_SHELF, texts: there })
  desk = new DraftDesk({ reader, shelf, tell: progress => told.push(progress) })
})

afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function one(drafts: readonly Draft[]): Draft {
  const [draft] = drafts
  if (draft === undefined || drafts.length > 1) throw new Error(`${drafts.length} drafts`)
  return draft
}

const LONG = `${RUSSIAN.long}${RUSSIAN.short} ${RUSSIAN.quoted}`

test('a plain text needs no word; one in an old charset can be read in another, and back', async () => {
  const plain = one((await desk.read([write('a.txt', UKRAINIAN.long)])).drafts)
  expect([plain.lang, plain.charset, isPlain(plain)]).toEqual(['uk', 'utf-8', true])
  const guessed = one((await desk.read([write('b.txt', bytesIn('windows-1251', LONG))])).drafts)
  expect([guessed.charset, guessed.guessed, isPlain(guessed)]).toEqual(['windows-1251', true, false])
  const other = await desk.reread(guessed.id, { charset: 'ibm866' })
  expect(other.ok && [other.value.id, other.value.charset, other.value.head.includes('Глава')]).toEqual([
    guessed.id,
    'ibm866',
    false,
  ])
  const back = await desk.reread(guessed.id, { charset: 'windows-1251' })
  expect(back.ok && [back.value.guessed, back.value.head]).toEqual([false, LONG])
})

test('what a page was reduced by is shown, and the whole of it can be had', async () => {
  const paragraphs = [RUSSIAN.long, RUSSIAN.long, `Читайте также: ${RUSSIAN.short}`]
  const draft = one((await desk.read([write('a.html', page('Мост', paragraphs))])).drafts)
  expect([draft.leftOut, draft.offers.map(({ kind }) => kind)]).toEqual([
    ['Home', 'World', '© The Wenlow Post'],
    ['seeAlso'],
  ])
  const whole = await desk.reread(draft.id, { whole: true })
  expect(whole.ok && [whole.value.leftOutCount, whole.value.head.startsWith('Home')]).toEqual([0, true])
})

test('offered lines are left out where that is wished, and kept where it is not', async () => {
  const text = `Мост\n\n${RUSSIAN.long}Поделиться: Facebook\nЧитайте также: другое\n${RUSSIAN.short}\n`
  const { id, offers } = one((await desk.read([write('a.txt', text)])).drafts)
  expect(offers.map(({ kind }) => kind)).toEqual(['share', 'seeAlso'])
  const [share] = offers
  const texts = (leave: readonly number[]) => desk.wished([{ id, leave, asNew: false }]).map(({ text }) => text.text)
  expect(texts([])).toEqual([text])
  expect(texts([share?.start ?? -1])).toEqual([text.replace('Поделиться: Facebook\n', '')])
  // Only what was offered can be left out.
  expect(texts([3])).toEqual([text])
})

test('copies, near copies, cut copies and new versions are noticed, among the files and in the project', async () => {
  const sentences = Array.from(
    { length: 30 },
    (_, n) => `Sentence number ${n} tells of the ferry, the pier and day ${n * 7}.`,
  )
  const text = sentences.join('\n')
  const edited = sentences.map((line, n) => (n % 6 === 0 ? line.replace('tells of', 'speaks about') : line)).join('\n')
  const files = [
    write('a.txt', text),
    write('b.txt', text),
    write('c.txt', edited),
    write('d.txt', sentences.slice(0, 12).join('\n')),
    write('e.txt', 'The council of the next valley has a mill to sell, and nobody who would buy it at that price.'),
  ]
  const { drafts } = await desk.read(files)
  expect(drafts.map(({ kin }) => kin && [kin.kind, kin.percent])).toEqual([
    null,
    ['copy', 100],
    ['near', 86],
    ['part', 100],
    null,
  ])
  const [draft] = drafts
  there = [{ ...articleWith(text), file: draft?.file ?? '' }]
  write('a.txt', edited)
  expect(one((await desk.read([files[0] ?? ''])).drafts).kin?.kind).toBe('version')
})

function articleWith(text: string): Article {
  const nothing = { outlet: null, author: null, date: null, url: null }
  return { id: 'a1', file: 'x', sha256: '0'.repeat(64), text, lang: 'en', title: 'Ferry', ...nothing }
}

test('a folder is read as deep as it goes, other files are counted, what cannot be read is named', async () => {
  mkdirSync(join(folder, 'in/deep/.hidden'), { recursive: true })
  mkdirSync(join(folder, 'empty'))
  write('in/deep/a.txt', RUSSIAN.long)
  write('in/deep/.hidden/b.txt', UKRAINIAN.long)
  write('in/c.html', page('Міст', [UKRAINIAN.long, UKRAINIAN.long]))
  write('in/d.pdf', 'not a PDF')
  write('in/e.json', '{"some":"table"}')
  write('in/f.xlsx', 'x')
  const { drafts, problems, notices } = await desk.read([join(folder, 'in'), join(folder, 'empty')])
  const names = (of: string | number | undefined) => String(of).slice(folder.length + 1)
  expect(drafts.map(({ file }) => names(file))).toEqual(['in/c.html', 'in/deep/a.txt'])
  expect(problems.map(({ code, params }) => [code, names(params.file ?? params.folder)])).toEqual([
    ['error.file.broken', 'in/d.pdf'],
    ['error.folder.empty', 'empty'],
  ])
  expect(notices.map(({ code }) => code)).toEqual(['notice.folder.others', 'notice.file.noArticles'])
  expect(told.at(-1)).toBeNull()
})

test('files that come over the connection in pieces are read as those on the disk', async () => {
  const bytes = Buffer.from(page('Мост', [RUSSIAN.long, RUSSIAN.long]))
  expect(desk.put('u1', 'dropped/мост.html', bytes.subarray(0, 1000).toString('base64'))).toBeNull()
  desk.put('u2', 'note.txt', Buffer.from(UKRAINIAN.long).toString('base64'))
  desk.put('u1', 'dropped/мост.html', bytes.subarray(1000).toString('base64'))
  const { drafts } = await desk.readPut()
  const line = UKRAINIAN.long.split('\n')[0] ?? ''
  expect(drafts.map(({ file, format, title }) => [file, format, title])).toEqual([
    ['dropped/мост.html', 'html', 'Мост'],
    ['note.txt', 'text', `${line.slice(0, line.lastIndexOf(' ', 300))}…`],
  ])
  const whole = await desk.reread(drafts[0]?.id ?? '', { whole: true })
  expect(whole.ok && whole.value.whole).toBe(true)
  expect((await desk.readPut()).drafts).toEqual([])
})

test('reading that is stopped keeps nothing and says so', async () => {
  for (let n = 0; n < 40; n++) write(`${n}.html`, page(`Мост ${n}`, [RUSSIAN.long, RUSSIAN.long]))
  const reading = desk.read([folder])
  const stopped = expect(reading).rejects.toThrow(CallCancelled)
  while (told.length < 5) await new Promise(resolve => setTimeout(resolve, 5))
  desk.cancel()
  await stopped
  expect(told.at(-1)).toBeNull()
  expect(desk.wished([{ id: 'd1', leave: [], asNew: false }])).toEqual([])
})

test('more files than may be dropped at once, and more bytes, are refused in a sentence, and nothing of them is kept', async () => {
  for (let n = 0; n < 2000; n++) expect(desk.put(`u${n}`, `${n}.txt`, '')).toBeNull()
  expect(desk.put('one more', 'a.txt', '')?.code).toBe('error.file.tooMuchAtOnce')
  expect(await desk.readPut()).toMatchObject({ drafts: [], problems: [] })

  const piece = Buffer.alloc(20 * 1024 * 1024).toString('base64')
  for (let n = 0; n < 10; n++) expect(desk.put('long', 'a.pdf', piece)).toBeNull()
  expect(desk.put('long', 'a.pdf', 'YQ==')?.code).toBe('error.file.tooMuchAtOnce')
  expect(await desk.readPut()).toMatchObject({ drafts: [], problems: [] })
})
