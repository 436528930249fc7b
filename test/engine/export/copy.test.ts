import { expect, test } from 'vitest'
import { groupTable, groupText, quotationCopy } from '../../../engine/export/copy.ts'
import type { Group } from '../../../engine/review/types.ts'
import type { Analysis } from '../../../engine/types.ts'
import { catalogue } from './catalogue.ts'
import { example } from './example.ts'

const text = catalogue('en')
const group = example.review.groups.find(({ id }) => id === 'gTwo') as Group

test('a quotation is copied in the marks of its language, with speaker, outlet, date and address', () => {
  const articles = example.analysis.articles.map(one => ({ ...one, url: 'https://example.org/<1>' }))
  const analysis: Analysis = { ...example.analysis, articles }
  expect(quotationCopy({ ...example, analysis }, 'en:q36-47')).toEqual({
    text: '“Nine roads.”\n— Oda, The en, 2031-05-14, https://example.org/<1>',
    html: '<blockquote lang="en"><p>“Nine roads.”</p></blockquote><p>— Oda, The en, 2031-05-14, https://example.org/&lt;1&gt;</p>',
  })
  expect(quotationCopy(example, 'ru:q41-53').text).toBe('«Девять дорог»\n— The ru, 2031-05-14')
})

test('a group is copied as text with who decided it, its versions, what differs and its note', () => {
  expect(groupText(example, group, text)).toBe(`confirmed: Ada, 2031-05-14 10:00 UTC

[en] reference
“=1+1 is\ttwo”
— Oda, The en, 2031-05-14

[ru] differs in fact
«"Два" и \\ ничего»
— Ода, The ru, 2031-05-14
  ≠ number: 1+1
  + added: ничего

Note: 'tis -odd
`)
})

test('a group is copied as a table that no spreadsheet runs, each version on one line', () => {
  const { text: lines, html } = groupTable(example, group, text)
  expect(lines).toBe(
    [
      'Language\tOutlet\tDate\tSpeaker\tVerdict\tDifferences\tText\tAddress\n',
      "en\tThe en\t2031-05-14\tOda\treference\t\t'=1+1 is two\t\n",
      'ru\tThe ru\t2031-05-14\tОда\tdiffers in fact\t≠ number: 1+1; + added: ничего\t"Два" и \\ ничего\t\n',
    ].join(''),
  )
  expect(html).toContain('<td lang="ru">&quot;Два&quot; и \\ ничего</td>')
})
