import { join } from 'node:path'
import { expect, test } from 'vitest'
import { killRuns } from '../../../scripts/kill/killRuns.ts'
import { folder } from './files.ts'

test('a review that is killed at random moments loses nothing that was acknowledged', async () => {
  const seed = Date.now() % 2 ** 31
  const story = join(import.meta.dirname, '../../../seeds/letter-2031')
  const articles = ['en1.en.txt', 'ru1.ru.txt', 'uk1.uk.txt'].map(name => join(story, name))
  const { acknowledged, ...result } = await killRuns({ folder: folder(), articles, kills: 6, seed, realShare: 0 })
  expect(result, `seed ${seed}`).toEqual({ kills: 6, lost: 0, damaged: 0 })
  expect(acknowledged, `seed ${seed}`).toBeGreaterThan(0)
})
