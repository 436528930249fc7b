/** Two articles and a half: a small project whose exports can be checked by hand. */
import type { ExportProject } from '../../../engine/export/project.ts'
import { fold } from '../../../engine/review/fold.ts'
import type { DecidedMember, EventBody, ReviewEvent } from '../../../engine/review/types.ts'
import { review } from '../../../engine/review/view.ts'
import type { Analysis, Article, Quote } from '../../../engine/types.ts'

const AT = '2031-05-14T10:00:00Z'

function article(id: string, lang: string, text: string): Article {
  const details = { title: 'Title', outlet: `The ${id}`, author: null, date: '2031-05-14', url: null }
  return { id, file: `news/${id}.txt`, sha256: id.padEnd(64, '0'), text, lang, ...details }
}

function quote(of: Article, words: string, speaker: string | null): Quote {
  const start = of.text.indexOf(words)
  const end = start + words.length
  return {
    ...{ id: `${of.id}:q${start}-${end}`, article: of.id, start, end, parts: [{ start, end }], text: words },
    ...{ kind: 'statement', kindConfidence: 1, cue: null, flags: [], why: [] },
    speaker: speaker === null ? null : { text: speaker, start: of.text.indexOf(speaker), end: 0 },
  }
}

const en = article('en', 'en', 'Oda said: “=1+1 is\ttwo”, and then: “Nine roads.”')
const ru = article('ru', 'ru', 'Ода сказала: «"Два" и \\ ничего». И ещё: «Девять дорог».')
const uk = article('uk', 'uk', 'Ода нічого не сказала.')
const quotes = [
  quote(en, '=1+1 is\ttwo', 'Oda'),
  quote(en, 'Nine roads.', 'Oda'),
  quote(ru, '"Два" и \\ ничего', 'Ода'),
  quote(ru, 'Девять дорог', null),
]

const analysis: Analysis = {
  articles: [en, ru, uk],
  stories: [{ id: 's', title: 'Roads', articles: ['en', 'ru', 'uk'] }],
  quotes,
  passages: [],
  groups: [
    {
      ...{ id: 'gNine', story: 's', reference: quotes[1]?.id ?? '', confidence: 0.61, margin: 0.5 },
      members: [
        { id: quotes[1]?.id ?? '', type: 'quote', p: 1, verdict: null, flags: [] },
        { id: quotes[3]?.id ?? '', type: 'quote', p: 0.61, verdict: null, flags: [] },
      ],
    },
  ],
  partial: false,
}

function member(one: Quote | undefined, p: number): DecidedMember {
  if (!one) throw new Error('the example has no such quotation')
  const { id, article: of, parts, text, kind, speaker } = one
  return {
    ...{ id, type: 'quote', article: of, parts, text, kind, speaker: speaker?.text ?? null, p },
    ...(p === 1
      ? { verdict: null, flags: [] }
      : {
          verdict: 'differs',
          flags: [
            { kind: 'number', words: '1+1' },
            { kind: 'added', words: 'ничего' },
          ],
        }),
  }
}

const bodies: readonly EventBody[] = [
  {
    ...{ kind: 'group.confirmed', group: 'gTwo', story: 's', reference: quotes[0]?.id ?? '', confidence: 0.9 },
    members: [member(quotes[0], 1), member(quotes[2], 0.8765)],
  },
  { kind: 'article.absent', group: 'gTwo', reference: quotes[0]?.id ?? '', article: 'uk', on: true },
  { kind: 'group.noted', group: 'gTwo', reference: quotes[0]?.id ?? '', note: "'tis -odd" },
]

const log = bodies.map(
  (body, i): ReviewEvent => ({
    ...{ seq: i + 1, at: AT, by: 'Ada', v: 1, command: 'test', undoGroup: i + 1, body },
  }),
)

export const example: ExportProject = {
  analysis,
  review: review(analysis, fold(log)),
  log,
  probability: () => 0.25,
}
