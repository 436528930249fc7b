import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Desk } from '../../../electron/services/desk.ts'
import { findPackageRoot, resourcesAt } from '../../../electron/services/resources.ts'

let folder: string
let desk: Desk

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-take-'))
  desk = new Desk({ resources: resourcesAt(findPackageRoot()), dataFolder: folder })
})

afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true })
})

const LINES = Array.from(
  { length: 8 },
  (_, n) => `The pier was mended on day ${n}, said the foreman, and the ferry sailed.`,
)
const QUOTED = '"We kept our promise to the islands," said Mara Quill, who leads the council.'

/** Reads the file with these words anew and takes it. */
async function take(lines: readonly string[], asNew: boolean) {
  const path = join(folder, 'ferry.txt')
  writeFileSync(path, `${lines.join('\n')}\n`)
  const { drafts } = await desk.drafts.read([path])
  const answer = await desk.take(drafts.map(({ id }) => ({ id, leave: [], asNew })))
  return { kin: drafts.map(({ kin }) => kin?.kind ?? null), ...answer }
}

const standing = () => desk.project?.analysis.articles.map(({ text }) => text.split('\n')[0])

test('a new version takes the place of the old one, or stands beside it where that is wished', async () => {
  const first = await take(['Version one.', QUOTED, ...LINES], false)
  expect([first.kin, first.added.length, first.notices]).toEqual([[null], 1, []])
  const beside = await take(['Version two.', QUOTED, ...LINES], true)
  expect([beside.kin, standing()]).toEqual([['version'], ['Version one.', 'Version two.']])
  const instead = await take(['Version three.', QUOTED, ...LINES], false)
  expect(instead.kin).toEqual(['version'])
  expect(instead.notices.map(({ code }) => code)).toEqual(['notice.article.replaced', 'notice.article.changed'])
  expect(instead.notices[1]?.params.words).toMatch(/^Version \[-\w+-\]\{\+three\+\}\./u)
  // Of two that it may be a version of, the one it is more like; the first of equals.
  expect(standing()).toHaveLength(2)
  expect(standing()).toContain('Version three.')
  expect(desk.project?.state.withdrawn.size).toBe(1)
})

test('what was taken or forgotten cannot be taken again', async () => {
  const path = join(folder, 'a.txt')
  writeFileSync(path, QUOTED)
  const { drafts } = await desk.drafts.read([path])
  const items = drafts.map(({ id }) => ({ id, leave: [], asNew: false }))
  desk.drafts.forget()
  expect(await desk.take(items)).toEqual({ added: [], problems: [], notices: [] })
})

test('a replacement that is taken back leaves the old text alone, and the file can take its place again', async () => {
  await take(['Version one.', QUOTED, ...LINES], false)
  await take(['Version two.', QUOTED, ...LINES], false)
  expect(standing()).toEqual(['Version two.'])
  await desk.project?.submit('undo', { kind: 'undo' })
  expect(standing()).toEqual(['Version one.'])
  const again = await take(['Version two.', QUOTED, ...LINES], false)
  expect([again.notices.map(({ code }) => code), standing()]).toEqual([
    ['notice.article.replaced', 'notice.article.changed'],
    ['Version two.'],
  ])
  await desk.project?.submit('undo', { kind: 'undo' })
  expect(standing()).toEqual(['Version one.'])
  await desk.project?.submit('redo', { kind: 'redo' })
  expect(standing()).toEqual(['Version two.'])
})
