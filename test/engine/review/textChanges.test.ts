import { expect, test } from 'vitest'
import { textChanges } from '../../../engine/review/textChanges.ts'

const shown = (before: string, after: string) =>
  textChanges(before, after)?.places.map(place =>
    place.map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}${text}`)).join('|'),
  )

test('shows each place in which a new version differs, with some words around it', () => {
  const filler = 'The town has had no water for the whole of this very long winter. '.repeat(3)
  const before = `The pipe was laid in 1978, the mayor said. ${filler}It costs 15 million.`
  expect(shown(before, before.replace('1978', '1987').replace('15', '50'))).toEqual([
    'pipe was laid in |-1978|+1987|, the mayor said.',
    ' winter. It costs |-15|+50| million.',
  ])
  expect(shown(before, before)).toEqual([])
})

test('counts what is too much to show, and shows nothing of texts that have little in common', () => {
  const lines = Array.from({ length: 20 }, (_, n) => `Line ${n} of a text that is told here at some length. `)
  const changes = textChanges(lines.join(''), lines.map(line => line.replace('told', 'said')).join(''))
  expect([changes?.places.length, changes?.more]).toEqual([8, 12])
  const words = (stem: string) => Array.from({ length: 3000 }, (_, n) => `${stem}${n}`).join(' ')
  expect(textChanges(words('a'), words('b'))).toBeNull()
})
