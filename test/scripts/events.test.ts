import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { eventsIn } from '../../scripts/calibrate/events.ts'

const bundled = (folder: string) => eventsIn(fileURLToPath(new URL(`../../${folder}`, import.meta.url)))

test.each(['matters-a', 'matters-b', 'matters-c', 'matters-d', 'matters-e'])(
  '%s: two events of each matter, told in every language',
  folder => {
    const told = bundled(`test/gold/events/${folder}`)
    const distinct = (values: readonly string[]) => [...new Set(values)]
    for (const matter of distinct(told.map(one => one.matter))) {
      const events = distinct(told.filter(one => one.matter === matter).map(({ event }) => event))
      const languages = events.map(event =>
        distinct(told.filter(one => one.event === event).map(({ one }) => one.article.lang)).toSorted(),
      )
      expect([matter, languages]).toEqual([
        matter,
        [
          ['en', 'ky', 'ru', 'uk'],
          ['en', 'ky', 'ru', 'uk'],
        ],
      ])
    }
  },
)

test('an event without a matter is one of its own, and the day an article appeared is read where it is known', () => {
  const told = bundled('test/gold/stories')
  expect(told.every(({ event, matter }) => event === matter)).toBe(true)
  expect(told.every(({ one }) => one.article.date === null)).toBe(true)
  const sample = bundled('seeds')
  expect(new Set(sample.map(({ matter }) => matter)).size).toBe(1)
  expect(sample.every(({ one }) => one.article.date?.startsWith('2031-'))).toBe(true)
})
