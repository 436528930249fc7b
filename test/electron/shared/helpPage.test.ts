import { expect, test } from 'vitest'
import { helpLine, helpPage } from '../../../electron/shared/helpPage.ts'

test('a page is its title, headings, paragraphs, lists, tables and figures', () => {
  const page = helpPage(
    [
      '# All of it',
      '',
      'One',
      'line.',
      '## Next',
      '1. a',
      '2. b',
      '',
      '- c',
      '{figures:groups}',
      '| x | y |',
      '|---|---|',
      '| 1 | 2 |',
      '',
    ].join('\n'),
  )
  const text = (words: string) => [{ kind: 'text', text: words }]
  expect(page).toEqual({
    title: 'All of it',
    blocks: [
      { kind: 'paragraph', line: text('One line.') },
      { kind: 'heading', line: text('Next') },
      { kind: 'list', ordered: true, items: [text('a'), text('b')] },
      { kind: 'list', ordered: false, items: [text('c')] },
      { kind: 'figures', name: 'groups' },
      { kind: 'table', head: [text('x'), text('y')], rows: [[text('1'), text('2')]] },
    ],
  })
})

test('a line names keys, commands, figures and pages; what looks like HTML is text', () => {
  expect(helpLine('Press {key:group.confirm} or **not**, see [more](import) <b>{figure:date}')).toEqual([
    { kind: 'text', text: 'Press ' },
    { kind: 'key', name: 'group.confirm' },
    { kind: 'text', text: ' or ' },
    { kind: 'strong', text: 'not' },
    { kind: 'text', text: ', see ' },
    { kind: 'link', text: 'more', page: 'import' },
    { kind: 'text', text: ' <b>' },
    { kind: 'figure', name: 'date' },
  ])
})
