import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countExact, matchByOverlap, stems, trimSpan } from '../../../engine/evaluate/matchSpans.ts'
import { bCubed } from '../../../engine/evaluate/tally.ts'
import { fallsBelow, type GoldStory, type Outcome, scoreStories, scoreTable } from '../../../engine/evaluate.ts'
import type { Quote } from '../../../engine/types.ts'

const EN = '"We shall rebuild the mill," said Ada Brenn. "Not one stone is lost."'
const RU = '«Мы восстановим мельницу», — сказала Ада Бренн. «Ни один камень не пропал».'

function between(text: string, words: string): readonly [number, number] {
  const start = text.indexOf(words)
  return [start, start + words.length]
}

const GOLD: readonly GoldStory[] = [
  {
    story: 'mill',
    utterances: { U1: { speaker: 'Ada Brenn' }, U2: { speaker: 'Ada Brenn' } },
    articles: [
      {
        file: 'mill/en.txt',
        lang: 'en',
        quotes: [gold('U1', 'ref', EN, 'We shall rebuild the mill'), gold('U2', 'ref', EN, 'Not one stone is lost')],
        reported: [],
      },
      {
        file: 'mill/ru.txt',
        lang: 'ru',
        quotes: [
          gold('U1', 'same', RU, 'Мы восстановим мельницу'),
          gold('U2', 'differs', RU, 'Ни один камень не пропал', ['negation']),
        ],
        reported: [],
      },
    ],
  },
]

function gold(utterance: string, verdict: string, text: string, words: string, differences: readonly string[] = []) {
  return {
    utterance,
    kind: 'statement' as const,
    verdict,
    speaker: 'Бренн',
    differences,
    parts: [between(text, words)],
  }
}

function quote(id: string, article: string, text: string, words: string, speaker: string | null): Quote {
  const [start, end] = between(text, words)
  return {
    id,
    article,
    start,
    end,
    parts: [{ start, end }],
    text: words,
    kind: 'statement',
    kindConfidence: 1,
    speaker: speaker === null ? null : { text: speaker, start: 0, end: 0 },
    cue: null,
    flags: [],
    why: [],
  }
}

/** The first quotation has its comma still, the second is missing in Russian. */
const OUTCOME: Outcome = {
  articles: [
    { id: 'e', file: 'data/mill/en.txt', lang: 'en', story: 's' },
    { id: 'r', file: 'data/mill/ru.txt', lang: 'uk', story: 's' },
  ],
  quotes: [
    quote('e1', 'e', EN, 'We shall rebuild the mill,', 'Ada Brenn'),
    quote('e2', 'e', EN, 'Not one stone is lost', null),
    quote('r1', 'r', RU, 'Мы восстановим мельницу', 'Иван Орлов'),
  ],
  passages: [],
  groups: [
    {
      id: 'g',
      reference: 'e1',
      members: [
        { id: 'e1', verdict: null, flags: [] },
        { id: 'r1', verdict: 'same', flags: [] },
      ],
    },
  ],
}

test('the scores of a small outcome are worked out by hand', () => {
  const scores = scoreStories(GOLD, OUTCOME, file => (file.includes('en') ? EN : RU))
  const found = new Map(scores.map(one => [`${one.measure} ${one.scope}`, [one.hits, one.wanted, one.proposed]]))
  expect(Object.fromEntries(found)).toMatchObject({
    'language all': [1, 2, null],
    'speech.exact all': [3, 4, 3],
    'speech.exact ru': [1, 2, 1],
    'speech.overlap en': [2, 2, 2],
    'speaker all': [1, 4, 2],
    'groups.pairs all': [1, 2, 1],
    'groups.pairs en-ru': [1, 2, 1],
    'groups.whole all': [1, 2, null],
    'groups.verdict same': [1, 1, null],
    'groups.verdict differs': [0, 1, null],
    'verdict all': [1, 1, null],
    'flags.faithful all': [1, 1, null],
    'stories.bcubed all': [2, 2, null],
  })
  expect(scores.find(one => one.measure === 'speech.exact' && one.scope === 'all')?.value).toBeCloseTo(6 / 7, 10)
})

test('a score that fell is named, one that rose is not, and one that is gone counts as zero', () => {
  const scores = scoreStories(GOLD, OUTCOME, file => (file.includes('en') ? EN : RU))
  const ratchet = { 'x speech.exact all': 0.9, 'x language all': 0.4, 'x nothing all': 0.1, 'y speech.exact all': 1 }
  expect(fallsBelow(ratchet, 'x', scores).map(fall => [fall.key, fall.least])).toEqual([
    ['x speech.exact all', 0.9],
    ['x nothing all', 0.1],
  ])
  const [header = '', ...lines] = scoreTable('x', scores, ratchet)
  expect(header.split(/ +/u)).toEqual('set measure scope recall precision value hits wanted proposed least'.split(' '))
  expect(lines.find(line => line.includes('speech.exact') && line.includes(' all '))?.split(/ +/u)).toEqual(
    'x speech.exact all 0.750 1.000 0.857 3 4 3 0.900'.split(' '),
  )
})

test('ends of a span lose marks, spaces and punctuation, but not the signs of a number', () => {
  const text = '… «5 % of it», '
  const trimmed = trimSpan(text, { start: 0, end: text.length })
  expect(trimmed && text.slice(trimmed.start, trimmed.end)).toBe('5 % of it')
  expect(trimSpan('—!', { start: 0, end: 2 })).toBeNull()
})

test('stems are the first four letters, whatever the case', () => {
  expect([...stems('Фёдора Ю. Мельниченко')]).toEqual(['федо', 'мель'])
})

const spans = fc.array(
  fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 6 },
)

test('law: matching a list with itself matches everything, and no match is exact without being an overlap', () => {
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      expect(matchByOverlap(a, a)).toHaveLength(a.length)
      expect(countExact(a, b)).toBeLessThanOrEqual(matchByOverlap(a, b).length)
      expect(matchByOverlap(a, b)).toHaveLength(matchByOverlap(b, a).length)
    }),
  )
})

test('law: a partition has B-cubed 1 with itself; lone items have precision 1; renaming parts changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 9 }), labels => {
      const of = (list: readonly string[]) => new Map(list.map((label, i) => [String(i), label]))
      expect(bCubed(of(labels), of(labels)).f1).toBeCloseTo(1, 10)
      expect(bCubed(of(labels), new Map()).precision).toBeCloseTo(1, 10)
      expect(bCubed(of(labels), of(labels.map(label => `${label}'`)))).toEqual(bCubed(of(labels), of(labels)))
    }),
  )
})
