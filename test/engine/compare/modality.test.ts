import { expect, test } from 'vitest'
import { modalityFlags } from '../../../engine/compare/modalityFlags.ts'
import { sidesOf } from '../../../engine/compare/sides.ts'
import { reading } from './tagged.ts'

test.each([
  [
    ['en', 'The school|1 may open|2 in spring|3'],
    ['uk', 'Школа|1 відкриється|2 навесні|3'],
    ['may open → відкриється'],
  ],
  [['en', 'The school|1 may open|2 in spring|3'], ['ru', 'Школа|1 может открыться|2 весной|3'], []],
  [['en', 'The school|1 may open|2'], ['ky', 'Мектеп|1 ачылышы|2 мүмкүн'], []],
  [['ru', 'Они должны уехать|2'], ['en', 'They leave|2'], ['должны уехать → leave']],
  [['ru', 'Они должны уехать|2'], ['uk', 'Вони мусять поїхати|2'], []],
  [['uk', 'Ми сподіваємося перемогти|2'], ['ru', 'Мы победим|2'], ['сподіваємося перемогти → победим']],
  [['ky', 'Баарын|1 бүтүрүүгө|2 аракет кылабыз'], ['en', 'We finish|2 everything|1'], ['бүтүрүүгө аракет → finish']],
  [['ky', 'Биз төлөөгө|2 тийишпиз'], ['ru', 'Мы платим|2'], ['төлөөгө тийишпиз → платим']],
  // Auxiliaries are near each other whatever they mean.
  [
    ['en', 'The firm|1 must|9 clean|2 the lake|3'],
    ['ru', 'Фирма|1 может|9 очистить|2 озеро|3'],
    ['must clean → очистить', 'clean → может очистить'],
  ],
  [['en', 'The firm|1 must|9 clean|2 the lake|3'], ['ky', 'Фирма|1 көлдү|3 тазалашы|2 керек|9'], []],
  // A duty in two words, a post, an opening, what is sure, a thing one strives for.
  [['ru', 'Они должны уехать|2'], ['en', 'They had to leave|2'], []],
  [['uk', 'Він мав піти|2'], ['en', 'He should go|2'], []],
  [['ru', 'Он занял|1 должность|2 мэра|3'], ['en', 'He became|1 mayor|3'], []],
  [['ky', 'Бул жаңы|1 мүмкүнчүлүк|2'], ['ru', 'Это новый|1 шанс|2'], []],
  [['ru', 'Они наверняка уехали|2'], ['en', 'They left|2'], []],
  [['uk', 'Весняне|1 пробудження|2 лісу|3'], ['en', 'The wood|3 in spring|1'], []],
  // Where the verb is not there either, a part is missing.
  [['en', 'They should leave|2 the town'], ['ru', 'Дождь|5'], []],
] as const)('modality of %s and %s', (a, b, expected) => {
  const found = modalityFlags(sidesOf(reading(a[1], a[0]), reading(b[1], b[0], 2)))
  expect(found.map(({ words }) => words)).toEqual(expected)
})
