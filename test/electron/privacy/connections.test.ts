/** No process of the program opens a connection but on 127.0.0.1. The window's own are watched in test/e2e/privacy.test.ts. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { watched } from '../../standIn/reached.ts'
import { temporaryFolder } from '../../temporaryFolder.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')

/** A page that would call out from every corner if anything in it were ever run or fetched. */
const HOSTILE_PAGE = `<!doctype html><html lang="en"><head><title>The mill will stay</title>
<base href="http://192.0.2.7/"><meta http-equiv="refresh" content="0;url=http://192.0.2.7/refresh">
<link rel="stylesheet" href="http://192.0.2.7/style.css"><script src="http://192.0.2.7/script.js"></script>
<script>fetch('http://192.0.2.7/fetch')</script></head><body><article><h1>The mill will stay</h1>
<img src="http://192.0.2.7/picture.png" onerror="fetch('http://192.0.2.7/error')"><iframe src="http://192.0.2.7/"></iframe>
<p>The council of the small town met on Tuesday evening, and many people came to listen to what it had to say.</p>
<p>“We will not sell the mill to anybody, whatever they offer,” said Ada Brenn, who has run it for twenty years.</p>
<p>The decision follows months of argument over the old building by the river, which the town had hoped to sell.</p>
</article></body></html>`

function runWatched(args: readonly string[], folder: string) {
  const watch = watched(folder)
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, ...watch.env, LC_ALL: 'C' },
    encoding: 'utf8',
  })
  return { status, stdout, stderr, ...watch.read() }
}

test.each([
  ['a connection', `require('node:net').connect(80, '192.0.2.1')`, 'connect 192.0.2.1'],
  ['a connection by name', `require('node:http').get('http://localhost:9/')`, 'connect localhost'],
  ['fetch', `await fetch('http://192.0.2.1/').catch(() => {})`, 'connect 192.0.2.1'],
  ['a name', `require('node:dns').lookup('example.org', () => {})`, 'name example.org'],
  ['a datagram', `require('node:dgram').createSocket('udp4').send('x', 53, '192.0.2.1')`, 'datagram'],
  ['an open door', `require('node:net').createServer().listen(0)`, 'listen localhost'],
])('the watch notices %s', (_what, code, reached) => {
  const folder = temporaryFolder()
  const script = path.join(folder, 'tries.mjs')
  writeFileSync(
    script,
    `import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)\n${code}\n`,
  )
  expect(runWatched([script], folder).tries.join()).toContain(reached)
})

test('reading a hostile page, aligning and exporting reach for nothing, in no thread', () => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'page.html'), HOSTILE_PAGE)
  const sample = path.join(ROOT, 'seeds/letter-2031')
  const articles = ['page.html', path.join(sample, 'en1.en.txt'), path.join(sample, 'ru1.ru.txt')]
  const outputs = ['--tsv', 'a.tsv', '--html', 'a.html', '--jsonl', 'a.jsonl', '--project', 'p.quoin']
  const quoin = path.join(ROOT, 'electron/cli/quoin.ts')
  const { status, stderr, threads, tries } = runWatched([quoin, 'align', ...articles, ...outputs], folder)
  expect([status, stderr, tries]).toEqual([0, '', []])
  // The encoder's and the reader's.
  expect(threads.filter(thread => thread === 'worker thread').length).toBeGreaterThanOrEqual(2)
  expect(threads).toContain('main thread')
})
