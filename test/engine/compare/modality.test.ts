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
  // Its verb has another word, but what stands near it is sure.
  [
    ['ky', 'Мэр|1 жумага|2 чейин кетиши мүмкүн'],
    ['en', 'The mayor|1 goes by Friday|2'],
    ['жумага чейин кетиши мүмкүн → Friday'],
  ],
  [['ky', 'Балким сотко|1 кайрылабыз|2'], ['ru', 'Мы пойдём|2 в суд|1'], ['Балким сотко → суд']],
  [
    ['ru', 'Постараемся не бросать школу|1'],
    ['ky', 'Мектепти|1 таштабайбыз'],
    ['Постараемся не бросать школу → Мектепти'],
  ],
  // A verb of seeming that commas set off, in Kyrgyz at the end; what could have been.
  [['ru', 'Он, кажется, уехал|1'], ['en', 'He left|1'], ['кажется, уехал → left']],
  [['uk', 'Він, здається, поїхав|1'], ['ru', 'Он уехал|1'], ['здається, поїхав → уехал']],
  [['en', 'He, it seems, left|1'], ['uk', 'Він поїхав|1'], ['seems, left → поїхав']],
  [['ky', 'Ал кетти|1 окшойт'], ['ru', 'Он уехал|1'], ['кетти окшойт → уехал']],
  [['ru', 'Мост|1 мог бы рухнуть|2'], ['uk', 'Міст|1 впав|2'], ['мог бы рухнуть → впав']],
  [['uk', 'Міст|1 міг би впасти|2'], ['en', 'The bridge|1 fell|2'], ['міг би впасти → fell']],
  [['en', 'The bridge|1 could have fallen|2'], ['ru', 'Мост|1 рухнул|2'], ['could have fallen → рухнул']],
  // What is only a view or a plan.
  [['en', 'In my view the bridge|1 is safe|2'], ['uk', 'Міст|1 безпечний|2'], ['In my view the bridge → Міст']],
  [['ru', 'По-моему, мост|1 крепкий|2'], ['ky', 'Көпүрө|1 бекем|2'], ['По-моему, мост → Көпүрө']],
  [['ky', 'Менимче көпүрө|1 бекем|2'], ['ru', 'Мост|1 крепкий|2'], ['Менимче көпүрө → Мост']],
  [['uk', 'Ми плануємо поїхати|1'], ['en', 'We leave|1'], ['плануємо поїхати → leave']],
  // Seeming as a verb, a view on the other side, a month, advice, a right, a purpose.
  [['ru', 'Ему кажется странным|1 дом|2'], ['en', 'The house|2 is strange|1'], []],
  [['uk', 'На мою думку, міст|1 міцний|2'], ['ru', 'Я считаю мост|1 крепким|2'], []],
  [['ru', 'Они пришли|1'], ['en', 'They came|1 in May'], []],
  [['ru', 'Попробуйте уехать|1'], ['en', 'Leave|1'], []],
  // What is old tries nothing.
  [['ru', 'Труба|1 старая, её положили|2'], ['ru', 'Трубу|1 положили|2'], []],
  [['ru', 'Стараясь уехать|1'], ['en', 'Leaving|1'], ['Стараясь уехать → Leaving']],
  [['uk', 'Він може піти|1'], ['ky', 'Анын кетүүгө|1 укугу бар'], []],
  [['en', 'They tried to win|1'], ['ky', 'Алар жеңүүгө|1 далалат кылышты'], []],
  // *Алар* are they, and say no ability.
  [['en', 'They may leave|1'], ['ky', 'Алар кетет|1'], ['may leave → кетет']],
  // Where the verb is not there either, a part is missing.
  [['en', 'They should leave|2 the town'], ['ru', 'Дождь|5'], []],
] as const)('modality of %s and %s', (a, b, expected) => {
  const found = modalityFlags(sidesOf(reading(a[1], a[0]), reading(b[1], b[0], 2)))
  expect(found.map(({ words }) => words)).toEqual(expected)
})
