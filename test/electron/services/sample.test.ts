import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSample } from '../../../electron/services/sample.ts'

test('the list of the sample names every text in its folder, each with outlet, date and URL', async () => {
  const texts = readdirSync('seeds', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.txt'))
  const sample = await readSample('seeds')
  expect([...sample.keys()].sort()).toEqual(texts.map(name => join('seeds', name)).sort())
  for (const details of sample.values()) {
    expect(details.outlet).toEqual(expect.any(String))
    expect(details.date).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(new URL(details.url ?? '').protocol).toBe('https:')
  }
})

test('what the list says is what the answers beside it say', async () => {
  const gold: { articles: { file: string; outlet: string; date: string; url: string }[] }[] = JSON.parse(
    readFileSync('seeds/gold.json', 'utf8'),
  )
  const sample = await readSample('seeds')
  for (const { file, outlet, date, url } of gold.flatMap(story => story.articles))
    expect(sample.get(join('seeds', file))).toEqual({ outlet, date, url })
})
