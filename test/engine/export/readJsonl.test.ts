import { describe, expect, test } from 'vitest'
import { article, reviewEvent } from '../../../electron/shared/contract.ts'
import { importEvents } from '../../../engine/export/importEvents.ts'
import { jsonl } from '../../../engine/export/jsonl.ts'
import { type Guards, readJsonl } from '../../../engine/export/readJsonl.ts'
import { emptyState } from '../../../engine/review/fold.ts'
import { review } from '../../../engine/review/view.ts'
import { example } from './example.ts'

const guards: Guards = {
  event: value => reviewEvent.safeParse(value).data ?? null,
  article: value => article.safeParse(value).data ?? null,
  isWhole: ({ text }) => !text.includes('CHANGED'),
}

const lines = jsonl(example, { only: 'all', allPairs: false, forExcel: false }).trimEnd().split('\n')

/** What is wrong with the file once one of its lines was changed: line and code. */
function problemsOf(change: (lines: string[]) => string[]): readonly string[] {
  const file = readJsonl(`${change([...lines]).join('\n')}\n`, guards)
  const { analysis } = example
  const { problems } = importEvents(file, analysis, review(analysis, emptyState()))
  return problems.map(({ line, code, params }) => `${line ?? '-'} ${code} ${Object.values(params).join(' ')}`.trim())
}

describe('a JSONL file of ours that somebody changed', () => {
  test('has nothing wrong as it was, also with a BOM, CRLF and empty lines', () => {
    expect(problemsOf(all => all)).toEqual([])
    expect(
      problemsOf(([first = '', ...rest]) => [`\u{feff}${first}\r`, '', ...rest.map(line => `${line}\r`), ' ']),
    ).toEqual([])
  })

  test('says nothing wrong where lines stand twice', () => {
    expect(problemsOf(all => [...all, ...all])).toEqual([])
  })

  test('is named by its line and what is wrong there, and the rest is read', () => {
    const at = (n: number, change: (line: string) => string) => (all: string[]) =>
      all.map((line, i) => (i === n ? change(line) : line))
    const events = lines.findIndex(line => line.includes('"type":"event"'))
    expect(problemsOf(at(0, line => line.slice(0, 40)))).toContain('1 import.notJson')
    expect(problemsOf(at(0, () => '[1]'))).toContain('1 import.notJson')
    expect(problemsOf(at(0, () => '{"type":"poem"}'))).toContain('1 import.badLine')
    expect(problemsOf(at(3, line => line.replace(/"end":\d+/gu, '"end":"x"')))).toContain('4 import.badLine')
    expect(problemsOf(at(0, line => line.replace('Oda said', 'CHANGED')))).toContain('1 import.textChanged news/en.txt')
    expect(problemsOf(at(4, () => (lines[3] ?? '').replace('statement', 'term')))).toEqual([
      '5 import.duplicateId en:q11-22 4',
    ])
    const again = (lines[events] ?? '').replace('Ada', 'Eve')
    expect(problemsOf(at(events + 1, () => again))).toEqual([`${events + 2} import.eventOrder 1`])
    expect(problemsOf(at(events, line => line.replace('"v":1', '"v":2')))).toEqual([`${events + 1} import.badLine`])
  })

  test('cannot make a decision say other words than those of the article', () => {
    const events = lines.findIndex(line => line.includes('"type":"event"'))
    const changed = (from: string | RegExp, to: string) =>
      problemsOf(all => all.map((line, i) => (i === events ? line.replace(from, to) : line)))
    expect(changed('"text":"=1+1', '"text":"=1+2')).toEqual(['- import.eventText 1 =1+2 is\ttwo'])
    expect(changed('"parts":[{"start":11', '"parts":[{"start":10')).toEqual(['- import.eventText 1 =1+1 is\ttwo'])
    // Nor none at all, somewhere.
    for (const place of ['{"start":12,"end":11}', '{"start":1e15,"end":1e15}'])
      expect(changed(/"parts":\[\{"start":11,"end":22\}\],"text":"[^"]*"/u, `"parts":[${place}],"text":""`)).toEqual([
        '- import.eventText 1',
      ])
  })
})
