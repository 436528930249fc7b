/** The inference library sends what it is run for to its maker, from threads of its own that no watch inside Node sees, unless it is told not to. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../temporaryFolder.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')

/** What a script leaves in the person's folder and in the one for temporary files, as on a machine that is no server of checks. */
function leftBy(lines: readonly string[]): readonly string[] {
  const folder = temporaryFolder()
  const [home, temporary, script] = ['home', 'temporary', 'script.mjs'].map(name => path.join(folder, name)) as [
    string,
    string,
    string,
  ]
  for (const one of [home, temporary]) mkdirSync(one)
  writeFileSync(script, lines.join('\n'))
  const { CI: _, ORT_DISABLE_TELEMETRY: __, XDG_CACHE_HOME: ___, ...rest } = process.env
  const { status, stderr } = spawnSync(process.execPath, [script], {
    env: { ...rest, HOME: home, TMPDIR: temporary },
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  return [home, temporary].flatMap(one => readdirSync(one, { recursive: true, encoding: 'utf8' }))
}

const from = (file: string) => JSON.stringify(path.join(ROOT, file))
const ENCODE = `await encoder.encode([{ text: 'a mill', lang: 'en' }], { words: false })`

test.skipIf(process.platform !== 'linux')(
  'the library that is not told leaves its queue: the test would see it',
  () => {
    const left = leftBy([
      `import { createRequire } from 'node:module'`,
      `const ort = createRequire(${from('package.json')})('onnxruntime-node')`,
      `const session = await ort.InferenceSession.create(${from('models/model.onnx')})`,
      'await session.release()',
    ])
    expect(left.join()).toContain('onnxruntime')
  },
)

test('neither the encoder by itself nor the worker leaves anything with the person', () => {
  expect(
    leftBy([
      `import { openEncoder } from ${from('electron/worker/encoder.ts')}`,
      `const encoder = await openEncoder(${from('models')}, 1)`,
      ENCODE,
      'await encoder.close()',
    ]),
  ).toEqual([])
  const nothing = { articles: [], storyOf: null, constraints: { must: [], cannot: [] }, coefficients: null }
  expect(
    leftBy([
      `import { WorkerClient } from ${from('electron/worker/client.ts')}`,
      `const client = new WorkerClient({ script: ${from('dist/worker/worker.js')}, models: ${from('models')} })`,
      `await client.call('analyse', ${JSON.stringify(nothing)})`,
      'await client.close()',
    ]),
  ).toEqual([])
})
