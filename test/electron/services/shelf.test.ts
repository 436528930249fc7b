import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Desk } from '../../../electron/services/desk.ts'
import { findPackageRoot, resourcesAt } from '../../../electron/services/resources.ts'
import type { ArticleId } from '../../../engine/types.ts'

let folder: string
let desk: Desk

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-shelf-'))
  desk = new Desk({ resources: resourcesAt(findPackageRoot()), dataFolder: folder })
})

afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true })
})

const FERRY = Array.from(
  { length: 8 },
  (_, n) => `The pier was mended on day ${n}, said the foreman, and the ferry sailed.`,
)
const CHOIR = Array.from(
  { length: 8 },
  (_, n) => `In verse ${n} the singers of the valley held one low note till dusk.`,
)

/** Reads the file of this name with these words, and takes what it gives. */
async function take(lines: readonly string[], name = 'news.txt') {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  const { drafts, notices } = await desk.drafts.read([path])
  const taken = await desk.take(drafts.map(({ id }) => ({ id, leave: [], asNew: false })))
  const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code)
  return { read: codes([...notices, ...drafts.flatMap(one => one.notices)]), taken: codes(taken.notices), ...taken }
}

async function withdraw(id: ArticleId, on = true) {
  const done = await desk.project?.submit('article.withdraw', { kind: 'withdrawArticle', article: id, on })
  expect(done?.ok).toBe(true)
}

const standing = () => desk.project?.analysis.articles.map(({ text }) => text.split('\n', 1)[0])

test('what was withdrawn by hand takes nobody’s place when it is read again, whatever has its name meanwhile', async () => {
  const { added } = await take(['The ferry.', ...FERRY])
  await withdraw(added[0] ?? '')
  const other = await take(['The choir.', ...CHOIR])
  expect([other.read, other.taken, standing()]).toEqual([[], [], ['The choir.']])
  const again = await take(['The ferry.', ...FERRY])
  expect([again.read, again.added, standing()]).toEqual([['notice.file.withdrawn'], [], ['The choir.']])
})

test('another article under the name of one that stands is an article of its own, and that is said', async () => {
  await take(['The ferry.', ...FERRY])
  const other = await take(['The choir.', ...CHOIR])
  expect([other.read, other.taken]).toEqual([['notice.article.namesake'], []])
  expect(standing()).toEqual(['The ferry.', 'The choir.'])
  // Of the two the one that it is like is the one that has changed.
  const changed = await take(['The choir again.', ...CHOIR])
  expect([changed.read, changed.taken]).toEqual([[], ['notice.article.replaced', 'notice.article.changed']])
  expect(standing()).toEqual(['The ferry.', 'The choir again.'])
})

test('a version that was replaced comes back in the place of the last one; withdrawn by hand it stays away', async () => {
  const first = await take(['One.', ...FERRY])
  await take(['Two.', ...FERRY])
  await take(['Three.', ...FERRY])
  expect(standing()).toEqual(['Three.'])
  const back = await take(['One.', ...FERRY])
  expect([back.added, standing()]).toEqual([first.added, ['One.']])
  await withdraw(first.added[0] ?? '')
  const gone = await take(['Two.', ...FERRY])
  expect([gone.read, gone.added, standing()]).toEqual([['notice.file.withdrawn'], [], []])
})

test('the words of a withdrawn article under another name are a new article, and it is said whose they are', async () => {
  const { added } = await take(['The ferry.', ...FERRY])
  await withdraw(added[0] ?? '')
  const copy = await take(['The ferry.', ...FERRY], 'copy.txt')
  expect([copy.read, copy.taken, standing()]).toEqual([['notice.article.ofWithdrawn'], [], ['The ferry.']])
})

test('an article whose text was removed for good can be read in again, as a new one', async () => {
  const { added } = await take(['The ferry.', ...FERRY])
  const [old = ''] = added
  await withdraw(old)
  expect(await desk.purge(old)).toBeNull()
  const again = await take(['The ferry.', ...FERRY])
  expect([again.read, again.added, standing()]).toEqual([['notice.article.purged'], [`${old}-2`], ['The ferry.']])
  await withdraw(`${old}-2`)
  await withdraw(`${old}-2`, false)
  expect(standing()).toEqual(['The ferry.'])
})

test('articles of a file of ours come back too after their texts were removed for good', async () => {
  const { added } = await take(['The ferry.', ...FERRY])
  const [old = ''] = added
  const texts = desk.project?.texts ?? []
  await withdraw(old)
  await desk.purge(old)
  expect(desk.project?.addTexts(texts).map(({ id }) => id)).toEqual([`${old}-2`])
  expect(desk.project?.texts.map(({ id }) => id)).toEqual([`${old}-2`])
})
