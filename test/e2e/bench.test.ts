/** The bench of the window runs and prints its figures; what they say is for whoever runs it on a quiet machine. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { environment, ROOT, temporaryFolder } from './harness.ts'

const PATIENCE_MS = 240_000

test(
  'bench:ui presses keys in the real window and prints key to frame, columns, scrolling, memory and start',
  () => {
    const script = path.join(ROOT, 'bench/ui.ts')
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--smoke'], {
      encoding: 'utf8',
      env: environment(temporaryFolder()),
    })
    expect([status, stderr]).toEqual([0, ''])
    for (const line of [
      /^key to frame p50: [\d.]+ ms$/m,
      /^key to frame p95: [\d.]+ ms$/m,
      /^columns settled p95: [\d.]+ ms$/m,
      /^tasks over 50 ms while scrolling: \d+/m,
      /^memory: \d+ MiB/m,
      /^memory, an article brought in: \d+ MiB at once, \d+ MiB 8 s later/m,
      /^start to first group: [\d.]+ s/m,
    ])
      expect(stdout).toMatch(line)
  },
  PATIENCE_MS,
)
