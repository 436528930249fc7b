import { expect, test } from 'vitest'
import { judge } from '../../../engine/compare/judge.ts'
import { COMPARE_MODELS } from '../../../engine/compare/models.ts'
import { sidesOf } from '../../../engine/compare/sides.ts'
import { reading } from './tagged.ts'

type Version = readonly [lang: string, whole: string, cut: string, clause: string]

/** One sentence in four languages: whole, without its clause in the middle, and that clause. */
const VERSIONS: readonly Version[] = [
  [
    'en',
    'We rebuilt|1 the mountain|2 road|3 before winter,|4 although the province|5 repeatedly|11 refused|6 every payment,|7 and we thank|8 the villagers|9',
    'We rebuilt|1 the mountain|2 road|3 before winter,|4 and we thank|8 the villagers|9',
    'although the province repeatedly refused every payment',
  ],
  [
    'ru',
    'Мы восстановили|1 горную|2 дорогу|3 до зимы,|4 хотя область|5 упорно|11 отказывала|6 в оплате,|7 и благодарим|8 селян|9',
    'Мы восстановили|1 горную|2 дорогу|3 до зимы,|4 и благодарим|8 селян|9',
    'хотя область упорно отказывала в оплате',
  ],
  [
    'uk',
    'Ми відбудували|1 гірську|2 дорогу|3 до зими,|4 хоча область|5 вперто|11 відмовляла|6 в оплаті,|7 і дякуємо|8 селянам|9',
    'Ми відбудували|1 гірську|2 дорогу|3 до зими,|4 і дякуємо|8 селянам|9',
    'хоча область вперто відмовляла в оплаті',
  ],
  [
    'ky',
    'Биз тоо|2 жолун|3 кышка|4 калыбына|1 келтирдик, облус|5 улам|11 төлөмдөн|7 баш тартса|6 да, айылдыктарга|9 ыраазыбыз|8',
    'Биз тоо|2 жолун|3 кышка|4 калыбына|1 келтирдик, айылдыктарга|9 ыраазыбыз|8',
    'облус улам төлөмдөн баш тартса да',
  ],
]

/** The parts that are missing or added in `b`, and how, that are shown unless a person wants more. */
function parts(a: readonly [string, string], b: readonly [string, string]): readonly string[] {
  const sides = sidesOf(reading(a[1], a[0]), reading(b[1], b[0], 2))
  return judge(sides, { a: 'statement', b: 'statement' }, COMPARE_MODELS)
    .filter(({ p, kind }) => p >= 0.5 && (kind === 'missing' || kind === 'added'))
    .map(({ kind, words }) => `${kind}: ${words}`)
}

const PAIRS = VERSIONS.flatMap(one =>
  VERSIONS.filter(other => other !== one).map(other => [one[0], other[0], one, other] as const),
)

test.each(PAIRS)(
  'a clause of %s that %s leaves out is missing, the other way round it is added',
  (_a, _b, one, other) => {
    const [lang, whole, , clause] = one
    const [otherLang, , cut] = other
    expect(parts([lang, whole], [otherLang, cut])).toEqual([`missing: ${clause}`])
    expect(parts([otherLang, cut], [lang, whole])).toEqual([`added: ${clause}`])
  },
)

test.each(PAIRS)('versions in %s and %s that say the same lack nothing', (_a, _b, one, other) => {
  expect(parts([one[0], one[1]], [other[0], other[1]])).toEqual([])
  expect(parts([one[0], one[2]], [other[0], other[2]])).toEqual([])
})
