import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createProject, openProject } from '../../../electron/store/project.ts'
import { article, clock, folder } from '../store/files.ts'
import { runQuoin } from './runQuoin.ts'

/** A project whose articles' pages are overwritten in one place. */
function damagedProject(at: string): string {
  const path = join(at, 'bad.quoin')
  const project = createProject(path, clock, 'Ada')
  project.addArticles(Array.from({ length: 40 }, (_, n) => article(`a${n}`, `article ${n} `.repeat(300))))
  project.close()
  const bytes = readFileSync(path)
  bytes.fill(0xff, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 4096)
  writeFileSync(path, bytes)
  return path
}

test('a damaged project says the command that saves it, and the command lists what is lost', async () => {
  const at = folder()
  const bad = damagedProject(at)
  const before = readFileSync(bad)
  const refused = await runQuoin(at, ['export', bad, '--tsv', join(at, 'out.tsv')])
  expect(refused.code).toBe(2)
  expect(refused.err).toContain(`${bad}: `)
  // Without its name, which a stranger may have chosen for whoever pastes the command.
  expect(refused.err).toContain('quoin salvage FILE NEW.quoin')

  const saved = await runQuoin(at, ['salvage', bad, 'good.quoin'])
  expect(saved.code).toBe(1)
  expect(saved.out).toMatch(/good\.quoin: \d+ articles and 0 decisions were saved\./u)
  expect(saved.out).toMatch(/Lost: article \d+|not the text that was added/u)
  expect(readFileSync(bad).equals(before)).toBe(true)
  const good = openProject(join(at, 'good.quoin'), { readOnly: true, editor: 'Ada', clock })
  expect(good.articles().length).toBeGreaterThan(30)
  good.close()

  const again = await runQuoin(at, ['salvage', bad, 'good.quoin'])
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('good.quoin: there is a file of this name')])
  expect((await runQuoin(at, ['salvage', bad])).code).toBe(2)
})
