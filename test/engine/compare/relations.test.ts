import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge } from '../../../engine/compare/judge.ts'
import { COMPARE_MODELS, parseCompareModels } from '../../../engine/compare/models.ts'
import { type ComparedMember, Relations, shownFlags } from '../../../engine/compare/relations.ts'
import { sidesOf } from '../../../engine/compare/sides.ts'
import { EngineError } from '../../../engine/errors.ts'
import type { FlagKind, ProposedGroup, QuoteKind } from '../../../engine/types.ts'
import { reading, tagged } from './tagged.ts'

/** Words with what they mean, in four languages; small numbers of them make sentences with every kind of difference. */
const WORDS: readonly (readonly [string, string, string, string])[] = [
  ['bridge', 'мост', 'міст', 'көпүрө'],
  ['seven', 'семь', 'сім', 'жети'],
  ['twelve', 'двенадцать', 'дванадцять', 'он'],
  ['not', 'не', 'не', 'эмес'],
  ['may', 'может', 'може', 'мүмкүн'],
  ['Norling', 'Норлинг', 'Норлінг', 'Норлинг'],
  ['Halvard', 'Хальвард', 'Гальвард', 'Халвард'],
  ['fell', 'рухнул', 'упав', 'кулады'],
  ['river,', 'река,', 'ріка,', 'дарыя,'],
  ['children.', 'дети.', 'діти.', 'балдар.'],
  ['June', 'июня', 'червня', 'июнда'],
  ['July', 'июля', 'липня', 'июлда'],
  ['tonnes', 'тонн', 'тонн', 'тонна'],
  ['ministry', 'министерство', 'міністерство', 'министрлик'],
  ['somebody', 'кто-то', 'хтось', 'бирөө'],
  ['opened', 'открыл', 'відкрив', 'ачты'],
]
const LANGS = ['en', 'ru', 'uk', 'ky'] as const
const sentence = fc
  .tuple(fc.array(fc.nat(WORDS.length - 1), { minLength: 1, maxLength: 14 }), fc.nat(3))
  .map(([picks, lang]) => ({
    lang: LANGS[lang] as string,
    marked: picks.map(pick => `${WORDS[pick]?.[lang]}|${pick + 1}`).join(' '),
  }))
const kind = fc.constantFrom<QuoteKind | null>('statement', 'fragment', null)

describe('laws', () => {
  test('a text differs in nothing from itself', () => {
    fc.assert(
      fc.property(sentence, kind, ({ lang, marked }, of) => {
        const own = reading(marked, lang)
        expect(judge(sidesOf(own, own), { a: of, b: of }, COMPARE_MODELS)).toEqual([])
      }),
    )
  })

  test('with the sides swapped the flags are the same, missing for added', () => {
    const turned = (one: FlagKind): FlagKind => (one === 'missing' ? 'added' : one === 'added' ? 'missing' : one)
    fc.assert(
      fc.property(sentence, sentence, kind, kind, (x, y, of, other) => {
        const [a, b] = [reading(x.marked, x.lang), reading(y.marked, y.lang, 2)]
        const there = judge(sidesOf(a, b), { a: of, b: other }, COMPARE_MODELS)
        const back = judge(sidesOf(b, a), { a: other, b: of }, COMPARE_MODELS)
        const told = (flags: typeof there, turn: (one: FlagKind) => FlagKind) =>
          flags.map(flag => `${turn(flag.kind)} ${flag.p.toFixed(6)}`).sort()
        expect(told(back, turned)).toEqual(told(there, one => one))
      }),
    )
  })
})

const member = (
  id: string,
  lang: string,
  marked: string,
  of: QuoteKind | null = 'statement',
  speaker: string | null = null,
): ComparedMember => {
  const { text, words } = tagged(marked, id.length)
  return { id, lang, text, words, kind: of, vector: Float32Array.from([1, 0]), speaker, speakerId: null }
}

describe('relations', () => {
  const members = [
    member('ref', 'en', 'We|1 checked|2 seven|3 boats|4 with|5 Norling,|6 and|7 two|8 of|9 them|10 leaked|11'),
    member('same', 'ru', 'Мы|1 проверили|2 семь|3 лодок|4 с|5 Норлингом,|6 и|7 две|8 из|9 них|10 текли|11'),
    member('other', 'uk', 'Ми|1 перевірили|2 дев’ять|3 човнів|4 з|5 Норлінгом,|6 і|7 два|8 з|9 них|10 протікали|11'),
    member('part', 'ky', 'жети|3 кайык|4', 'fragment'),
  ]
  const relations = new Relations(members)

  test('the sentence tells what share of the words is found, not how near they are', () => {
    const pair = [
      member('r', 'en', 'Seven|1 divers|2 searched|3 the muddy|4 harbour|5'),
      member('m', 'ru', 'Семь|1 водолазов|2 обыскали|3 порт|5'),
    ]
    const { key, params } = new Relations(pair).compare('r', 'm')?.reason ?? { key: '', params: {} }
    expect([key, params]).toEqual(['same.words', { covered: 80 }])
  })

  test('a number that differs is flagged with the words of both sides and makes the verdict', () => {
    const compared = relations.compare('ref', 'other')
    expect(compared?.flags.map(({ kind: of, words }) => `${of}: ${words}`)).toEqual([
      'number: seven boats → дев’ять човнів',
    ])
    expect(compared?.verdict).toBe('differs')
    expect(compared?.reason).toEqual({
      key: 'differs.flag',
      params: { kind: 'number', words: 'seven boats → дев’ять човнів' },
    })
  })

  test('a faithful version has no flags', () => {
    expect(relations.compare('ref', 'same')).toMatchObject({ verdict: 'same', flags: [] })
  })

  test('a fragment lacks nothing by being cut', () => {
    expect(relations.compare('ref', 'part')?.flags).toEqual([])
  })

  test.each([
    ['Ada Norling', 'Тимур Асанов', 1],
    ['Ada Norling', 'Ада Норлинг', 0],
    ['Ada Norling', 'глава посёлка', 0],
    ['Ada Norling', 'Асанов', 0],
  ])('%s and %s are quoted: flags %i', (a, b, count) => {
    const words = 'The|1 boats|2 leaked|3'
    const two = new Relations([
      member('a', 'en', words, 'statement', a),
      member('bb', 'ru', 'Лодки|2 протекли|3', 'statement', b),
    ])
    expect(two.compare('a', 'bb')?.flags.filter(flag => flag.kind === 'agent')).toHaveLength(count)
  })

  test('nothing is said of a member that is not there', () => {
    expect(relations.compare('ref', 'gone')).toBeNull()
  })

  test('a word that is never to be flagged and a threshold silence flags, and no more', () => {
    const shown = (least: number, never: readonly string[]) =>
      relations.compare('ref', 'other', { least, never })?.flags.length
    expect(shown(0.5, [])).toBe(1)
    expect(shown(0.5, ['Seven', 'boats'])).toBe(0)
    expect(shown(0.5, ['boats'])).toBe(1)
    expect(shown(1, [])).toBe(0)
    expect(relations.differs('ref', 'other')).toBe(true)
  })

  test('a group is described against its reference, which has neither verdict nor flags', () => {
    const bare = (id: string) => ({ id, type: 'quote' as const, p: 1, verdict: null, flags: [] })
    const group: ProposedGroup = {
      ...{ id: 'g', story: 's', reference: 'ref', confidence: 1, margin: 1 },
      members: [bare('ref'), bare('same'), bare('other')],
    }
    expect(relations.describe(group).members.map(({ verdict }) => verdict)).toEqual([null, 'same', 'differs'])
  })

  test('flags are shown the most probable first, each once', () => {
    const at = { a: 0, b: 0 }
    const flags = [
      { kind: 'name' as const, words: 'A → B', p: 0.9, at },
      { kind: 'name' as const, words: 'A → B', p: 0.8, at },
      { kind: 'number' as const, words: '1 → 2', p: 0.7, at },
    ]
    expect(shownFlags(flags, { least: 0.75, never: [] })).toEqual([{ kind: 'name', words: 'A → B', p: 0.9 }])
  })
})

test('models that lack a part, or are of another version, are refused', () => {
  expect(() => parseCompareModels({ ...COMPARE_MODELS, version: 99 })).toThrow(EngineError)
  expect(() => parseCompareModels({ ...COMPARE_MODELS, flags: {} })).toThrow(EngineError)
  expect(() => parseCompareModels(null)).toThrow(EngineError)
  expect(parseCompareModels(COMPARE_MODELS)).toBe(COMPARE_MODELS)
})
