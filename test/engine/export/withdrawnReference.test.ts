import { expect, test } from 'vitest'
import { pairCounts } from '../../../engine/export/counts.ts'
import { groupsTsv } from '../../../engine/export/groupsTsv.ts'
import { importPairs } from '../../../engine/export/importPairs.ts'
import { jsonl } from '../../../engine/export/jsonl.ts'
import { pairsTsv } from '../../../engine/export/pairsTsv.ts'
import type { ExportProject } from '../../../engine/export/project.ts'
import { tmx } from '../../../engine/export/tmx.ts'
import { analysisUnder } from '../../../engine/review/arrange.ts'
import { fold } from '../../../engine/review/fold.ts'
import type { DecidedMember, EventBody, ReviewEvent } from '../../../engine/review/types.ts'
import { review } from '../../../engine/review/view.ts'
import type { Analysis, Article } from '../../../engine/types.ts'

const ALL = { only: 'confirmed', allPairs: false, forExcel: false } as const
const WORDS = {
  en: 'The ferry sails on Monday.',
  ru: 'Паром уходит в понедельник.',
  uk: 'Пором відходить у понеділок.',
  ky: 'Паром дүйшөмбүдө жөнөйт.',
} as const
type Language = keyof typeof WORDS
const LANGUAGES = ['en', 'ru', 'uk', 'ky'] as const

function article(lang: Language): Article {
  const details = { title: lang, outlet: null, author: null, date: null, url: null }
  return { id: lang, file: `${lang}.txt`, text: WORDS[lang], sha256: lang.padEnd(64, '0'), lang, ...details }
}

function member(lang: Language, p: number): DecidedMember {
  const parts = [{ start: 0, end: WORDS[lang].length }]
  return {
    ...{ id: `${lang}:q0-${WORDS[lang].length}`, type: 'quote', article: lang, parts, text: WORDS[lang] },
    ...{ kind: 'statement', speaker: null, p, verdict: lang === 'en' ? null : 'same' },
    flags: lang === 'uk' ? [{ kind: 'date', words: 'понеділок' }] : [],
  }
}

/** A confirmed group of four versions, the English one its reference, after the articles in `gone` were withdrawn. */
function project(gone: readonly Language[]): ExportProject {
  const members = [member('en', 1), member('ru', 0.7), member('uk', 0.9), member('ky', 0.8)]
  const reference = members[0]?.id ?? ''
  const bodies: readonly EventBody[] = [
    { kind: 'group.confirmed', group: 'g', story: 's', reference, members, confidence: 0.7 },
    ...gone.map(
      (lang): EventBody => ({
        ...{ kind: 'article.withdrawn', article: lang, on: true, title: lang, file: `${lang}.txt` },
      }),
    ),
  ]
  const log = bodies.map(
    (body, i): ReviewEvent => ({
      ...{ seq: i + 1, at: '2031-05-14T10:00:00Z', by: 'Ada', v: 1, command: 'test', undoGroup: i + 1, body },
    }),
  )
  const texts = LANGUAGES.map(article)
  const read: Analysis = {
    articles: texts,
    stories: [{ id: 's', title: 'Ferry', articles: [...LANGUAGES] }],
    ...{ quotes: [], passages: [], groups: [], partial: false },
  }
  const state = fold(log)
  const analysis = analysisUnder(read, state, texts)
  return { analysis, review: review(analysis, state), log, texts, probability: () => null }
}

const table = (content: ExportProject) =>
  pairsTsv(content, ALL)
    .split('\n')
    .slice(0, -1)
    .map(line => line.split('\t'))

test('the others stand beside the one that would follow it, without the verdicts and flags that were given beside the one that is gone', () => {
  const content = project(['en'])
  const [head = [], ...rows] = table(content)
  const column = (name: string) => rows.map(row => row[head.indexOf(name)])
  expect([column('a_text'), column('b_text')]).toEqual([
    [WORDS.uk, WORDS.uk],
    [WORDS.ru, WORDS.ky],
  ])
  expect([column('verdict'), column('flags')]).toEqual([
    ['', ''],
    ['', ''],
  ])
  expect(pairCounts(content, ALL)).toEqual({ groups: 1, rows: 2, left: [{ reason: 'withdrawn', count: 1 }] })
  expect(groupsTsv(content, ALL)).toBe(`ru\tuk\tky\n${WORDS.ru}\t${WORDS.uk}\t${WORDS.ky}\n`)
  const unit = tmx(content, ALL, { version: '1' })
  expect([unit.match(/<tuv /gu)?.length, unit.includes('srclang="uk"')]).toEqual([3, true])
  const [group] = jsonl(content, ALL)
    .split('\n')
    .filter(line => line.startsWith('{"type":"group"'))
    .map(line => JSON.parse(line))
  expect([group.reference, group.members.length]).toEqual([member('uk', 1).id, 3])
})

test('one that says so is not brought in as a decision: the reference stays where it was until a person chooses', () => {
  const content = project(['en'])
  expect(importPairs(pairsTsv(content, ALL), content.analysis, content.review).bodies).toEqual([])
})

test('a group of which one version is left is none', () => {
  const content = project(['en', 'ru', 'uk'])
  expect(table(content)).toHaveLength(1)
  expect(pairCounts(content, ALL)).toEqual({ groups: 0, rows: 0, left: [{ reason: 'withdrawn', count: 3 }] })
})

test('where another version is withdrawn all is as before', () => {
  const [head = [], ...rows] = table(project(['uk']))
  expect(rows.map(row => [row[head.indexOf('a_text')], row[head.indexOf('verdict')]])).toEqual([
    [WORDS.en, 'same'],
    [WORDS.en, 'same'],
  ])
})
