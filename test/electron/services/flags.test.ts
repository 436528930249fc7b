import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Desk } from '../../../electron/services/desk.ts'
import { renderExport } from '../../../electron/services/exportProject.ts'
import { findPackageRoot, resourcesAt } from '../../../electron/services/resources.ts'
import type { Intent } from '../../../engine/review/types.ts'

/** Two reports of one evening that disagree in a number. */
const TEXTS = ['seven', 'nine'].map(
  count =>
    `Boats leak\n\n"Our divers looked at ${count} boats in the old harbour and every hull was rotten," said Ada Brenn on the quay.\n`,
)

/** A desk with both articles, analysed, and the group they make. */
async function opened(folder: string) {
  const desk = new Desk({ resources: resourcesAt(findPackageRoot()), dataFolder: folder })
  onTestFinished(async () => void (await desk.close()))
  let isWhole = false
  desk.hub.listen(event => {
    if (event.kind === 'analysis' && !event.analysis.partial) isWhole = true
  })
  const whole = () => vi.waitFor(() => expect(isWhole).toBe(true), 60_000)
  const projectOf = () => {
    if (!desk.project) throw new Error('no project is open')
    return desk.project
  }
  const flags = () => projectOf().review.groups.find(one => one.members.length === 2)?.members[1]?.flags ?? null
  const submit = async (command: string, intent: Intent) => {
    const answer = await projectOf().submit(command, intent)
    expect(answer.ok ? null : answer.problem).toBeNull()
  }
  const eventually = (kinds: readonly string[]) =>
    vi.waitFor(() => expect(flags()?.map(({ kind }) => kind)).toEqual(kinds), 10_000)
  return { desk, projectOf, whole, flags, submit, eventually }
}

function folderOfOurs(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-flags-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('words that are never flagged are so at once, in exports, after undo, and when the project is opened again', async () => {
  const folder = folderOfOurs()
  const one = await opened(folder)
  const paths = TEXTS.map((text, n) => {
    writeFileSync(join(folder, `${n}.txt`), text)
    return join(folder, `${n}.txt`)
  })
  await one.desk.add(paths)
  await one.whole()
  await one.eventually(['number'])
  const before = one.flags()
  const word = before?.[0]?.words.split(' → ')[0] ?? ''
  const pairs = async () => {
    const tool = { version: '1', language: 'en' as const, translate: (code: string) => code }
    const options = { only: 'all' as const, allPairs: false, forExcel: false }
    return (await renderExport(one.projectOf(), 'tsv', options, tool)).text
  }
  expect(await pairs()).toContain('number:')

  await one.submit('flag.mute', { kind: 'muteFlag', words: word.toUpperCase(), on: true })
  await one.eventually([])
  expect(await pairs()).not.toContain('number:')
  await one.submit('edit.undo', { kind: 'undo' })
  await one.eventually(['number'])
  expect(one.flags()).toEqual(before)
  await one.submit('edit.redo', { kind: 'redo' })
  await one.eventually([])
  const { path } = one.projectOf()
  await one.desk.close()

  const two = await opened(folder)
  expect(await two.desk.openProject(path)).toBeNull()
  await two.whole()
  expect(two.flags()).toEqual([])
  await two.submit('flag.unmute', { kind: 'muteFlag', words: word, on: false })
  await two.eventually(['number'])
})

test('under a reference that a person chose, verdict and flags are those of that pair, and follow what is said of flags', async () => {
  const folder = folderOfOurs()
  const one = await opened(folder)
  const paths = TEXTS.map((text, n) => {
    writeFileSync(join(folder, `${n}.txt`), text)
    return join(folder, `${n}.txt`)
  })
  await one.desk.add(paths)
  await one.whole()
  await one.eventually(['number'])
  const groupOf = () => one.projectOf().review.groups.find(({ members }) => members.length === 2)
  const before = groupOf()
  const [first, second] = before?.members ?? []
  const choose = (member: string): Intent => ({ kind: 'reference', group: before?.id ?? '', member })
  await one.submit('member.reference', choose(second?.id ?? ''))
  await one.eventually(['number'])
  expect(groupOf()?.members.map(({ id }) => id)).toEqual([second?.id, first?.id])
  expect(groupOf()?.members[1]).toMatchObject({ verdict: 'differs', reason: { key: 'differs.flag' } })
  expect(one.flags()?.[0]?.words.split(' → ')).toEqual(second?.flags[0]?.words.split(' → ').reverse())

  const word = one.flags()?.[0]?.words.split(' → ')[0] ?? ''
  await one.submit('flag.mute', { kind: 'muteFlag', words: word, on: true })
  await one.eventually([])
  await vi.waitFor(() => expect(groupOf()?.members[1]?.verdict).toBe('differs'))
  await one.submit('edit.undo', { kind: 'undo' })
  await one.eventually(['number'])
  // Analysed anew it is as it was, and what is confirmed keeps it.
  const chosen = groupOf()
  expect(await one.projectOf().analyse()).toBe(true)
  expect(groupOf()).toEqual(chosen)
  await one.submit('edit.undo', { kind: 'undo' })
  await vi.waitFor(() => expect(groupOf()).toEqual(before))
})

test('a threshold that a person sets holds at once and the next time; what is confirmed keeps its flags', async () => {
  const folder = folderOfOurs()
  const one = await opened(folder)
  const paths = TEXTS.map((text, n) => {
    writeFileSync(join(folder, `${n}.txt`), text)
    return join(folder, `${n}.txt`)
  })
  await one.desk.add(paths)
  await one.whole()
  await one.eventually(['number'])
  expect(one.flags()?.[0]?.p).toBeLessThan(1)
  await one.projectOf().showFlagsFrom(1)
  expect(one.flags()).toEqual([])
  one.desk.keep({ flagsFrom: 0.5 })
  await one.eventually(['number'])
  expect(one.desk.kept.flagsFrom).toBe(0.5)
  const group = one.projectOf().review.groups.find(({ members }) => members.length === 2)?.id ?? ''
  await one.submit('group.confirm', { kind: 'confirm', group })
  const kept = one.flags()
  await one.submit('flag.mute', { kind: 'muteFlag', words: 'nine', on: true })
  await one.submit('flag.mute', { kind: 'muteFlag', words: 'seven', on: true })
  await one.projectOf().showFlagsFrom(1)
  expect(one.flags()).toEqual(kept)
  expect(kept).toHaveLength(1)
})
