/** Days and times as the window's language writes them, in the person's own time zone. */
import { timeOfDay } from '../../electron/shared/locale.ts'
import type { Translate } from '../../electron/shared/messages.ts'
import { useWindow } from './store.ts'

/** A typed day as `YYYY-MM-DD` where it was written as in our four languages, `14.11.2025`; else as it was typed: of `14/11/2025` nobody knows which is the month. */
export function typedDay(typed: string): string {
  const [, day = '', month = '', year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/u.exec(typed.trim()) ?? []
  return year === undefined ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** A day with its year; by a message, for Chromium has no Kyrgyz months. */
export function dayOf(date: Date, translate: Translate): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return translate('column.date', { date: date.getTime(), year, month, day })
}

/** The time of day of an ISO time: `14:05`. One that a file made up and no clock shows stands as it is. */
export function timeOf(at: string): string {
  const time = new Date(at)
  return Number.isNaN(time.getTime()) ? at : timeOfDay(time, useWindow.getState().language)
}

/** The day and time of day of an ISO time, likewise. */
export function momentOf(at: string, translate: Translate): string {
  const time = new Date(at)
  return Number.isNaN(time.getTime()) ? at : `${dayOf(time, translate)}, ${timeOf(at)}`
}

/** The name of a project that nobody has named yet: when it was made, as a file of any system may be called. */
const UNNAMED = /^(\d{4}-\d\d-\d\dT\d\d)\.(\d\d)\.(\d\dZ)(?:-(\d+))?$/u

/** A project's name as it is shown: its file's, and of one that nobody has named when it was made. */
export function projectTitle(name: string, translate: Translate): string {
  const [, hour, minute, second, more] = UNNAMED.exec(name) ?? []
  if (hour === undefined) return name
  const moment = momentOf(`${hour}:${minute}:${second}`, translate)
  return more === undefined ? moment : `${moment} (${more})`
}
