import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { TARGETS } from '../../scripts/prepare/targets.ts'
import { temporaryFolder } from '../temporaryFolder.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const SETUP = path.join(ROOT, 'scripts/setup.mjs')

function setup(args: readonly string[], folder = ROOT) {
  const { INIT_CWD: _, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [SETUP, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('without a task it says what there is, and that one is needed', () => {
  expect(setup([])).toMatchObject({ status: 2, stdout: expect.stringContaining('usage: node scripts/setup.mjs TASK') })
  expect(setup(['--help']).status).toBe(0)
  expect(setup(['nonsense'])).toMatchObject({ status: 2, stderr: expect.stringContaining('no task nonsense') })
})

test.each(['start', 'test', 'check', 'build'])('%s has a help text', task => {
  expect(setup([task, '--help'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^usage: npm /) })
})

test('a command’s relative paths are the caller’s, and its exit code and output are passed on', () => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'article.txt'), 'The mayor said: “We open the bridge on Friday.”\n')
  const found = setup(['quoin', 'extract', 'article.txt'], folder)
  expect(found.status).toBe(0)
  expect(JSON.parse(found.stdout)).toMatchObject({ file: 'article.txt', lang: 'en' })
  const missing = setup(['quoin', 'extract', 'none.txt'], folder)
  expect(missing).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('none.txt') })
})

test('everything that is built has a folder of its own', () => {
  const folders = TARGETS.map(target => path.dirname(target.output))
  expect(new Set(folders).size).toBe(TARGETS.length)
  const { main, bin } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  const outputs = TARGETS.map(target => target.output)
  expect(outputs).toContain(main)
  expect(outputs).toContain(bin.quoin)
})
