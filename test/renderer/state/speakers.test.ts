import { expect, test } from 'vitest'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import { receive } from '../../../renderer/state/receive.ts'
import { speakersFor } from '../../../renderer/state/speakers.ts'
import { INITIAL, type WindowState } from '../../../renderer/state/state.ts'
import { story } from '../../engine/review/story.ts'

/** Who each quotation of the story is by: the name, and who that is. */
const BY: Readonly<Record<string, readonly [string, string?]>> = {
  b: ['Олена Бойко', 'boiko'],
  c: ['Елена Бойко', 'boiko'],
  d: ['Олена Бойко', 'boiko'],
  e: ['Петро Сірко'],
  f: ['Асан Уметов'],
}

/** The window after a project with this analysis was opened. */
function opened(analysis: object): WindowState {
  const event = { kind: 'opened', path: '/a.quoin', name: 'a.quoin', readOnly: false, log: [], analysis }
  return receive(INITIAL, event as unknown as ProjectEvent)
}

test('names of the article’s own language come first, and one person is offered by the spelling of that language', () => {
  const made = story({ ru1: 'a', uk1: 'b d e', ru2: 'c f' }, { g: 'a e' })
  const quotes = made.quotes.map(quote => {
    const [text, id] = BY[quote.id] ?? []
    return { ...quote, speaker: text === undefined ? null : { text, start: 0, end: 0, ...(id && { id }) } }
  })
  const state = opened({ ...made, quotes })
  // In the Ukrainian article of the other version somebody else speaks, whom no Russian one names.
  expect(speakersFor(state, 'a').map(({ name, lang }) => `${name} ${lang}`)).toEqual([
    'Елена Бойко ru',
    'Асан Уметов ru',
    'Петро Сірко uk',
  ])
  expect(speakersFor(state, 'd').map(({ name }) => name)).toEqual(['Олена Бойко', 'Петро Сірко', 'Асан Уметов'])
})

test('one person is offered by the fullest name that their articles give, without the ending of a case', () => {
  const by = [['Осмонова'], ['Бакыт Осмонов'], ['Осмонов']]
  const made = story({ ru1: 'a b c' }, {})
  const quotes = made.quotes.map((quote, n) => ({
    ...quote,
    speaker: { text: by[n]?.[0] ?? '', start: 0, end: 0, id: 'o' },
  }))
  const state = opened({ ...made, quotes })
  expect(speakersFor(state, 'a').map(({ name }) => name)).toEqual(['Бакыт Осмонов'])
})
