import { expect, test } from 'vitest'
import { translator } from '../../../electron/shared/messages.ts'
import en from '../../../locales/en.json'
import ru from '../../../locales/ru.json'
import { hits, likeliestRow, paletteSections } from '../../../renderer/commands/palette.ts'

const english = translator('en', en)
const entries = [
  { entry: { kind: 'alone', id: 'q1', number: 7 } as const, text: 'The ferry will run again in May' },
  { entry: { kind: 'alone', id: 'q2', number: 17 } as const, text: 'Паром пойдёт в мае' },
]

function names(ask: string, translate = english): string[] {
  return paletteSections(ask, entries, () => null, translate).flatMap(section =>
    section.rows.map(row => (row.kind === 'command' ? row.id : `#${row.entry.number}`)),
  )
}

test('a command is found by any words of its name, in any order', () => {
  expect(names('fact dif')).toEqual(['verdict.differs'])
  expect(names('экспорт', translator('ru', ru))).toEqual(['file.export'])
})

test('a command is found by what other programs call it too', () => {
  expect(names('accept')).toContain('group.confirm')
  expect(names('delete')).toEqual(expect.arrayContaining(['group.dissolve', 'member.exclude', 'quotation.not']))
  expect(names('rename').sort()).toEqual(['edit.name', 'story.rename'])
  expect(names('горячие клавиши', translator('ru', ru))).toEqual(['keys.change', 'help.keys'])
  // By a word of either and a word of the name.
  expect(names('zoom window')).toEqual(['view.larger', 'view.smaller'])
})

test('groups are found by their words, ё written as е too, and by number alone', () => {
  expect(names('ferry may')).toEqual(['#7'])
  expect(names('пойдет')).toEqual(['#17'])
  expect(names('#7')).toEqual(['#7'])
  // The same key on Cyrillic layouts.
  expect(names('№7')).toEqual(['#7'])
})

test('what is in no name of the window’s language is looked for in the others, then as another layout would have written it', () => {
  expect(names('новый проект')).toEqual(['file.new'])
  expect(names('тема')).toEqual(expect.arrayContaining(['view.theme']))
  expect(names('туц зкщоусе')).toEqual(['file.new'])
  const russian = translator('ru', ru)
  expect(names('new project', russian)).toEqual(['file.new'])
  expect(names('yjdsq ghjtrn', russian)).toEqual(['file.new'])
  for (const [ask, id] of [
    ['печать', 'file.export'],
    ['копия', 'file.copy'],
    ['слияние', 'group.merge'],
    ['число', 'queue.narrow'],
    ['киргизский', 'language.ky'],
  ] as const)
    expect([ask, names(ask, russian)]).toEqual([ask, expect.arrayContaining([id])])
  // What the window's own language has is not mixed with others' words.
  expect(names('undo')).toEqual(['edit.undo'])
  expect(names('no such thing at all')).toEqual([])
})

test('with nothing asked all commands stand there but the nine candidates and the palette itself', () => {
  const all = names('')
  expect(all).toContain('group.confirm')
  expect(all.filter(name => name.startsWith('candidate.') || name === 'view.palette')).toEqual([])
})

test('a command that cannot run stays, with its reason', () => {
  const refusal = { code: 'ui.cannot.noProject', params: {} }
  const [section] = paletteSections('export', entries, id => (id === 'file.export' ? refusal : null), english)
  expect(section?.rows).toEqual([{ kind: 'command', id: 'file.export', title: 'Export…', refusal }])
})

test('the words that were asked for are underlined, once each and in order', () => {
  expect(hits('Verdict: differs in fact', 'fact dif')).toEqual([
    { start: 9, end: 12 },
    { start: 20, end: 24 },
  ])
})

test('Enter runs the command of just the name that was typed, else one that begins so, else the first', () => {
  const chosen = (ask: string) => {
    const rows = paletteSections(ask, entries, () => null, english).flatMap(section => section.rows)
    const row = rows[likeliestRow(rows, ask)]
    return row?.kind === 'command' ? row.id : row
  }
  expect(chosen('help')).toBe('help.open')
  expect(chosen('Export')).toBe('file.export')
  expect(chosen('undecided')).toBe('group.nextUndecided')
  expect(likeliestRow([], 'help')).toBe(0)
})
