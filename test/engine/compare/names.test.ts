import { describe, expect, test } from 'vitest'
import { unfoundNames } from '../../../engine/compare/names.ts'
import { reading } from './tagged.ts'

const unfound = (a: readonly [string, string], b: readonly [string, string]) => {
  const own = reading(a[1], a[0])
  return unfoundNames(own, reading(b[1], b[0], 2)).map(({ word, weak }) => `${own.words[word]?.text}${weak ? '?' : ''}`)
}

describe('names that the other text does not have', () => {
  test.each([
    // One name across scripts, cases and spellings.
    [['ru', 'встреча с Ким Чен Ыном'], ['uk', 'зустріч із Кім Чен Ином'], []],
    [['ru', 'встреча с Ким Чен Ыном'], ['en', 'a meeting with Kim Jong Un'], []],
    [['en', 'a meeting with Kim Jong Un'], ['ky', 'биз Ким Чен Ын менен жолуктук'], []],
    [['ru', 'письмо Владимиру Путину'], ['en', 'a letter to Vladimir Putin'], []],
    [['uk', 'лист до Володимира Путіна'], ['ky', 'кат Владимир Путинге жазылган'], []],
    [['en', 'they told John Graham'], ['ru', 'они сказали Джону Грэму'], []],
    [['en', 'she wrote to Thatcher'], ['uk', 'вона написала Тетчер'], []],
    // What is translated is looked up.
    [['en', 'from China to Germany'], ['uk', 'з Китаю до Німеччини'], []],
    [['en', 'the bus from China left'], ['ru', 'автобус из Германии ушёл'], ['China']],
    [['en', 'they told us about China'], ['ky', 'алар Кытай жөнүндө айтты'], []],
    [['en', 'they left the U.S. by night'], ['ru', 'они ночью уехали из США'], []],
    [['en', 'they left the United States by night'], ['ru', 'они ночью уехали из США'], []],
    [['ky', 'алар Кошмо Штаттардан кетишти'], ['uk', 'вони виїхали зі США'], []],
    [['en', 'the North Council voted'], ['ru', 'голосовал Северный совет'], []],
    [['en', 'the Danish king spoke'], ['ru', 'говорил датский король'], []],
    [['ky', 'биз Түндүк Корея жөнүндө айттык'], ['uk', 'ми говорили про Північну Корею'], []],
    [['ru', 'переговоры с КНДР идут'], ['ky', 'Түндүк Корея менен сүйлөшүүлөр жүрүүдө'], []],
    [['ru', 'опрос Riverside Medical Centre'], ['ky', 'Riverside медициналык борборунун сурамжылоосу'], []],
    [['uk', 'Корейського півострова'], ['ky', 'ал Кореялык жарым арал'], []],
    // A word beside the name goes by each place where the name stands.
    [['ky', 'кечээ Ким Жоң Ун келди, анан Ким сүйлөдү'], ['uk', 'приїзд Кіма Чен Ина, потім Кім говорив'], []],
    // A place may begin as *white* or *sea* does, a name as *west* or *guard*.
    [['ru', 'мы ехали в Белград'], ['en', 'we rode to Skopje'], ['Белград']],
    [['en', 'we heard Parker sing'], ['uk', 'ми слухали спів Крамаренка'], ['Parker']],
    [['ru', 'так решил Верховный суд в Северном округе'], ['en', 'so ruled a court'], []],
    // Endings longer than a case.
    [['ky', 'алар муну Дарминилерден алышты'], ['ru', 'они взяли это у Дармини'], []],
    [['uk', 'на Чиказькому вокзалі'], ['en', 'at the Chicago station'], []],
    // English letters as they are spoken.
    [['en', 'they met Brough again'], ['ru', 'они снова встретили Брафа'], []],
    [['en', 'they met Wheeler again'], ['ky', 'алар кайра Уилерди көрүштү'], []],
    // Other names.
    [
      ['ru', 'Хальвард Норлинг у театра «Арвид Кестнер Холл»'],
      ['uk', 'Гальвард Брейтен біля театру «Арвід Кестнер Голл»'],
      ['Норлинг'],
    ],
    [['en', 'we trust Arvid Norling'], ['ru', 'мы верим Арвиду Кестнеру'], ['Norling']],
    [['ky', 'биз Асанга ишенебиз'], ['ru', 'мы верим Тимуру'], ['Асанга']],
    [['uk', 'поїзд до Полтави'], ['en', 'a train to Odesa'], ['Полтави']],
    // A capital at the head of a sentence says little.
    [['en', 'Tomorrow we go'], ['ru', 'Мы едем'], ['Tomorrow?']],
  ] as const)('%s beside %s', (a, b, expected) => {
    expect(unfound(a, b)).toEqual(expected)
  })
})
