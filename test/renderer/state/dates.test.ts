import { expect, test } from 'vitest'
import { translator } from '../../../electron/shared/messages.ts'
import en from '../../../locales/en.json'
import { projectTitle } from '../../../renderer/state/dates.ts'

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
