import { describe, expect, test } from 'vitest'
import { groupsTsv } from '../../../engine/export/groupsTsv.ts'
import { jsonl } from '../../../engine/export/jsonl.ts'
import { pairsTsv } from '../../../engine/export/pairsTsv.ts'
import { tmx } from '../../../engine/export/tmx.ts'
import { example } from './example.ts'

const CONFIRMED = { only: 'confirmed', allPairs: false, forExcel: false } as const
const ALL = { ...CONFIRMED, only: 'all' } as const

/** The table's rows, the columns that are the same in all left out. */
function rows(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map(line => line.split('\t'))
}

describe('pairs.tsv', () => {
  test('has the columns of its contract, and a row for each member and each article without a version', () => {
    const [header, ...body] = rows(pairsTsv(example, CONFIRMED))
    const side = 'lang text speaker kind article outlet date url start end parts sha256'.split(' ')
    expect(header).toEqual([
      ...'pair_id group_id state verdict score decided_by decided_at story'.split(' '),
      ...side.map(name => `a_${name}`),
      ...side.map(name => `b_${name}`),
      ...['flags', 'note'],
    ])
    const a = ['en', '=1+1 is\\ttwo', 'Oda', 'statement', 'news/en.txt', 'The en', '2031-05-14', '', '11', '22']
    const b = ['ru', '"Два" и \\\\ ничего', 'Ода', 'statement', 'news/ru.txt', 'The ru', '2031-05-14', '', '14', '30']
    const [sha, absent] = ['en'.padEnd(64, '0'), ['uk', '', '', 'absent', 'news/uk.txt', 'The uk', '2031-05-14', '']]
    const decided = ['Ada', '2031-05-14T10:00:00Z', 'Roads']
    expect(body.map(row => row.slice(1))).toEqual([
      [
        ...['gTwo', 'confirmed', 'differs', '0.876', ...decided, ...a, '11-22', sha],
        ...[...b, '14-30', 'ru'.padEnd(64, '0'), 'added:ничего; number:1+1', "'tis -odd"],
      ],
      [
        ...['gTwo', 'confirmed', '', '', ...decided, ...a, '11-22', sha],
        ...[...absent, '', '', '', 'uk'.padEnd(64, '0'), '', "'tis -odd"],
      ],
    ])
    expect(new Set(body.map(([id]) => id)).size).toBe(2)
  })

  test('for Excel has a BOM, CRLF, quoted quotation marks, and apostrophes before what Excel would run', () => {
    const text = pairsTsv(example, { ...CONFIRMED, forExcel: true })
    expect(text.startsWith('\u{feff}pair_id\tgroup_id')).toBe(true)
    expect(text.replaceAll('\r\n', '').includes('\n')).toBe(false)
    const row = text.split('\r\n')[1]?.split('\t') ?? []
    expect([row[9], row[21], row.at(-1)]).toEqual(["'=1+1 is\\ttwo", '"""Два"" и \\\\ ничего"', "''tis -odd"])
  })

  test('with all groups has the undecided one, with no editor and no time', () => {
    const body = rows(pairsTsv(example, ALL)).slice(1)
    expect(body.map(row => row.slice(1, 8))).toEqual([
      ['gTwo', 'confirmed', 'differs', '0.876', 'Ada', '2031-05-14T10:00:00Z', 'Roads'],
      ['gTwo', 'confirmed', '', '', 'Ada', '2031-05-14T10:00:00Z', 'Roads'],
      ['gNine', 'undecided', '', '0.610', '', '', 'Roads'],
    ])
  })
})

describe('groups.tsv', () => {
  test('has a column a language and a row a group, on one line each', () => {
    expect(groupsTsv(example, ALL)).toBe('en\tru\tuk\n=1+1 is two\t"Два" и \\ ничего\t\nNine roads.\tДевять дорог\t\n')
    expect(groupsTsv(example, { ...CONFIRMED, forExcel: true })).toBe(
      '\u{feff}en\tru\tuk\r\n\'=1+1 is two\t"""Два"" и \\ ничего"\t\r\n',
    )
  })
})

describe('TMX', () => {
  test('has a unit a group and a version a language', () => {
    expect(tmx(example, CONFIRMED, { version: '0.1.0' })).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="Quoin" creationtoolversion="0.1.0" segtype="phrase" o-tmf="Quoin" adminlang="en" srclang="*all*" datatype="plaintext"></header>
<body>
<tu tuid="gTwo-1" srclang="en" changedate="20310514T100000Z" changeid="Ada">
<prop type="x-story">Roads</prop>
<prop type="x-state">confirmed</prop>
<tuv xml:lang="en"><seg>=1+1 is\ttwo</seg></tuv>
<tuv xml:lang="ru"><prop type="x-verdict">differs</prop><seg>&quot;Два&quot; и \\ ничего</seg></tuv>
</tu>
</body>
</tmx>
`)
  })
})

describe('JSONL', () => {
  test('has a line for every article, quotation, group, pair and event', () => {
    const lines = jsonl(example, { ...ALL, allPairs: true })
      .split('\n')
      .slice(0, -1)
      .map(line => JSON.parse(line))
    expect(lines.map(({ type, id, seq, p }) => `${type} ${id ?? seq ?? p}`)).toEqual([
      ...['article en', 'article ru', 'article uk'],
      ...['quote en:q11-22', 'quote en:q36-47', 'quote ru:q14-30', 'quote ru:q41-53'],
      ...['group gTwo', 'group gNine', 'pair 0.8765', 'pair 0.61', 'event 1', 'event 2', 'event 3'],
    ])
    expect(lines[7]).toEqual({
      ...{ type: 'group', id: 'gTwo', story: 's', state: 'confirmed', confidence: 0.9, reference: 'en:q11-22' },
      members: [
        { quote: 'en:q11-22', role: 'reference', verdict: null, p: 1, flags: [] },
        {
          ...{ quote: 'ru:q14-30', role: 'member', verdict: 'differs', p: 0.8765 },
          flags: [
            { kind: 'number', words: '1+1' },
            { kind: 'added', words: 'ничего' },
          ],
        },
      ],
      ...{ absent: ['uk'], note: "'tis -odd", decided: { by: 'Ada', at: '2031-05-14T10:00:00Z' } },
    })
    expect(lines[3].speaker).toEqual({ text: 'Oda', start: 0, end: 0, id: null })
  })
})
