import { expect, test } from 'vitest'
import { translator } from '../../../electron/shared/messages.ts'
import en from '../../../locales/en.json'
import { momentOf, projectTitle, timeOf, typedDay } from '../../../renderer/state/dates.ts'

test('a project that nobody has named is called by the moment when it was made, any other by its file', () => {
  const translate = translator('en', en)
  // In the time zone of whoever reads it.
  const at = new Date('2031-05-03T08:09:10Z')
  const time = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
  expect(projectTitle('2031-05-03T08.09.10Z', translate)).toBe(`${at.getDate()} May 2031, ${time}`)
  expect(projectTitle('2031-05-03T08.09.10Z-2', translate)).toBe(`${at.getDate()} May 2031, ${time} (2)`)
  for (const name of ['sample', 'Torven 2031-05-03', '2031-05-03T08.09.10Z copy'])
    expect(projectTitle(name, translate)).toBe(name)
})

test('a time that no clock shows, which a file from elsewhere may give, stands as it is', () => {
  const translate = translator('en', en)
  for (const at of ['2031-99-99T99:99:99Z', '2031-02-30T25:00:00Z', ''])
    expect([timeOf(at), momentOf(at, translate)]).toEqual([at, at])
  expect(projectTitle('2031-99-99T99.99.99Z', translate)).toBe('2031-99-99T99:99:99Z')
})

test('a day is taken as our languages write it, and left as it was typed where it could be another', () => {
  for (const typed of ['14.11.2025', ' 14.11.2025 ', '14. 11. 2025']) expect(typedDay(typed)).toBe('2025-11-14')
  expect(typedDay('3.5.2031')).toBe('2031-05-03')
  for (const typed of ['2025-11-14', '14/11/2025', '11-14-2025', '14.11.25', 'May']) expect(typedDay(typed)).toBe(typed)
})
