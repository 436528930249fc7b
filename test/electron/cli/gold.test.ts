import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PAIR_MODELS } from '../../../engine/pairs/coefficients.ts'
import { runQuoin } from './runQuoin.ts'

test('no score on the bundled gold falls below its ratchet', async () => {
  const { code, out, err } = await runQuoin(tmpdir(), ['gold'])
  expect(out.split('\n').filter(line => line.startsWith('BELOW'))).toEqual([])
  expect(out).toMatch(/^sample {3}groups\.pairs {5}all /m)
  expect(out).toMatch(/^stories {2}speech\.exact {5}ky /m)
  expect({ code, err }).toEqual({ code: 0, err: '' })
}, 600_000)

test('coefficients that see nothing fall below it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-gold-'))
  const blind = { start: -10, weights: {} }
  const models = Object.fromEntries(PAIR_MODELS.map(name => [name, blind]))
  writeFileSync(
    join(folder, 'blind.json'),
    JSON.stringify({ version: 1, date: '2026-11-25', data: 'none', scores: {}, models }),
  )
  const { code, out } = await runQuoin(folder, ['gold', '--coefficients', 'blind.json'])
  rmSync(folder, { recursive: true })
  expect(out).toMatch(/^BELOW stories groups\.pairs all: 0\.000 < /m)
  expect(code).toBe(1)
}, 600_000)
