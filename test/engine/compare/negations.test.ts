import { describe, expect, test } from 'vitest'
import { denialOf, isAffirmed, isDenial } from '../../../engine/compare/lexicon/negations.ts'
import { negationFlags, negationsOf } from '../../../engine/compare/negationFlags.ts'
import { sidesOf } from '../../../engine/compare/sides.ts'
import { reading } from './tagged.ts'

const denials = (text: string, lang: string) => {
  const own = reading(text, lang)
  return negationsOf(own).map(({ word, denied }) => `${own.words[word]?.text} ${own.words[denied]?.text}`)
}

describe('denials', () => {
  test.each([
    ['en', 'We did not see it and cannot tell', ['not see', 'cannot tell']],
    ['en', 'They won’t come without bread', ['won’t come', 'without bread']],
    ['en', 'He never said so', ['never said']],
    ['en', 'It is not only bread, No. 1 of all', []],
    ['en', 'It has scarcely changed', ['scarcely changed']],
    ['en', 'There is no doubt of it', []],
    ['en', 'No-one heard the bell', ['No-one heard']],
    // Who denies as a subject denies what is said of it.
    ['en', 'Nobody on our ship was told to wait', ['Nobody told']],
    ['en', 'No dog will be admitted', ['No admitted']],
    ['en', 'There was no bread in the house', ['no bread']],
    // A denial that stands last denies what its clause is about.
    ['en', 'They asked us to sing and we all sat there and did not', ['not sat']],
    ['ru', 'Хлеба у мельника нет. Дайте соли', ['нет Хлеба']],
    ['uk', 'Солі серед мішків немає. Дайте хліба', ['немає Солі']],
    ['en', 'They asked us to sing and we did not. That is our fault', ['not sing']],
    // A modal passes the denial on to its infinitive.
    ['ru', 'Мы не можем обещать', ['не обещать']],
    ['uk', 'Обіцяти, що міст відкриють, я не можу', ['не Обіцяти']],
    ['ky', 'Биз муну айта албайбыз', ['албайбыз айта']],
    ['ky', 'Бизге нандын кереги жок', ['жок нандын']],
    ['ru', 'Он ушёл без него на пристань', ['без без']],
    ['ru', 'Мост не так давно закрыли', []],
    ['ru', 'Заплатим, есть договор или нет', []],
    ['uk', 'Заплатимо, є договір чи немає', []],
    ['ru', 'Мост закрыт на день и ни часом дольше', ['ни часом']],
    ['ru', 'Что бы мельник ни сказал', []],
    ['en', 'Come on Friday without fail, with or without the children', []],
    ['en', 'Why not ask the mayor, whether or not he knows?', []],
    ['ru', 'Почему бы не спросить мэра?', []],
    ['ru', 'Почему мэр не спросил?', ['не спросил']],
    ['uk', 'Чому б не запитати мера, не кажучи про раду?', []],
    ['ky', 'Айыл, ал эмес шаар да, мектеп гана эмес китепкана да ачты', []],
    ['ru', 'Он, без сомнения, приедет', []],
    ['uk', 'Він, без сумніву, приїде', []],
    ['ru', 'Никто не пришёл', ['не пришёл']],
    ['ru', 'Мы ждём, пока они не уедут', []],
    ['ru', 'Нельзя ехать без света', ['Нельзя ехать', 'без света']],
    ['uk', 'Жодної школи не закриють', ['не закриють']],
    ['uk', 'У селі немає води', ['немає води']],
    ['ky', 'Биз эч качан унутпайбыз', ['унутпайбыз унутпайбыз']],
    ['ky', 'Көпүрө ачылган эмес', ['эмес ачылган']],
    ['ky', 'Айылда суу жок', ['жок суу']],
    ['ky', 'Биз ал китепти окуй элекпиз', ['элекпиз окуй']],
    ['ky', 'Кечээ Турсунбай айылга келди', []],
    ['ky', 'Ал бүгүн же болбосо эртең келет', []],
    ['ky', 'Өрт китепкананы жок кылды, жок дегенде үч үй калды', []],
  ])('%s: %s', (lang, text, expected) => {
    expect(denials(text, lang)).toEqual(expected)
  })

  test.each(
    'келбейт билбедик көрбөсө болбогон айтпас унутпай албайбыз эмесмин эмеспиз жоктугу сүйлөбөй окубады ичпейм турбаганы барба көрбө келбечү билбептир кетпөө айтпаңыз кымбаттабайт элекпиз'.split(
      ' ',
    ),
  )('Kyrgyz %s denies', word => {
    expect(denialOf(word, 'ky')).not.toBeNull()
  })

  test.each(
    'баштайт таптык кабар жумуш айтат көпүрө башка пломбасы тумбада пробасы тобу дайындалган Жоко чабан сабак бала эмгек капталды албетте чарбасы долбоорго кубаты кымбаттады карабастан аябай төбөсү ооба шайба'.split(
      ' ',
    ),
  )('Kyrgyz %s does not', word => {
    expect(denialOf(word.toLowerCase(), 'ky')).toBeNull()
  })
})

const flags = (a: readonly [string, string], b: readonly [string, string]) =>
  negationFlags(sidesOf(reading(a[1], a[0]), reading(b[1], b[0], 2))).map(({ words }) => words)

describe('denials of one side only', () => {
  test.each([
    [['en', 'We|1 do not accept|2 the blame|3'], ['uk', 'Ми|1 визнаємо|2 провину|3'], ['not accept → визнаємо']],
    [['uk', 'Вона не росте|1'], ['ru', 'Она растёт|1'], ['не росте → растёт']],
    [['ky', 'Биз муну|2 унутпайбыз|1'], ['en', 'We shall remember|1 this|2'], []],
    [['en', 'Nobody forgets|1 this|2'], ['uk', 'Усі пам’ятають|1 це|2'], []],
    [['ru', 'Мы это|2 не забудем|1'], ['ky', 'Биз муну|2 эстейбиз|1'], []],
    // What a contrast affirms is not what it denies.
    [
      ['ru', 'Мост|1 каменный,|2 а не железный|3'],
      ['uk', 'Міст|1 залізний,|3 а не кам’яний|2'],
      ['не железный → залізний', 'каменный → не кам’яний'],
    ],
    [
      ['en', 'The bridge|1 is stone,|2 not iron|3'],
      ['ky', 'Көпүрө|1 таш|2 эмес, темир|3'],
      ['not iron → темир', 'stone → таш эмес'],
    ],
    [['en', 'The bridge|1 is stone,|2 not iron|3'], ['ky', 'Көпүрө|1 темир|3 эмес, таш|2'], []],
    // A denial of the next sentence is no answer.
    [
      ['en', 'The door|1 was whole.|2 They|4 did not open|3 it'],
      ['ru', 'Дверь|1 не цела.|2 Они|4 не открыли|3 её'],
      ['whole → не цела'],
    ],
    [['ky', 'Биз муну|2 унутпайбыз|1'], ['ru', 'Мы этого|2 не забудем|1'], []],
    [['ru', 'Пожар|1 уничтожил|2 библиотеку|3'], ['ky', 'Өрт|1 китепкананы|3 жок|2 кылды|2'], []],
    [['ky', 'Көпүрө|2 ачылган|1 эмес'], ['ru', 'Мост|2 открыт|1'], ['ачылган эмес → открыт']],
    // A word that denies by what it means answers; but forgetting is one thing, not forgetting another.
    [['en', 'The miller|1 slept untroubled|2'], ['ru', 'Мельника|1 не тревожили|2'], []],
    [['ky', 'Биз аны|1 унутпайбыз|2'], ['ru', 'Мы его|1 забыли|2'], ['унутпайбыз → забыли']],
    // Two that follow each other: whether they take each other back the model weighs.
    [
      ['ky', 'Айыл|1 унутпай|2 барбаган|3'],
      ['ru', 'Деревня|1 забыв|2 пошла|3'],
      ['унутпай → забыв', 'барбаган → пошла'],
    ],
    // Each denial answers one: the other cannot stand for both.
    [
      ['en', 'I do sing|1 but today|2 cannot dance|3'],
      ['ru', 'Я не пою|1 но сегодня|2 не танцую|3'],
      ['sing → не пою'],
    ],
    [['en', 'Nobody from the ministry|1 has come|2'], ['ky', 'Министрликтен|1 эч ким келген|2 жок'], []],
  ] as const)('%s and %s', (a, b, expected) => {
    expect(flags(a, b)).toEqual(expected)
  })
})

test.each([
  ['en', 'never', true],
  ['en', 'any', false],
  ['en', "won't", true],
  ['ru', 'никто', true],
  ['uk', 'жодного', true],
  ['ky', 'унутпайбыз', true],
  ['ky', 'эч', true],
  ['en', 'failed', false],
  ['de', 'nicht', false],
])('%s %s denies by itself: %s', (lang, word, expected) => {
  expect(isDenial(word, lang)).toBe(expected)
})

test.each([
  ['en', 'No fewer than five people will come, no later than May and not more than once.'],
  ['en', 'It is nothing less than a wonder, nothing short of one.'],
  ['ru', 'Придут не меньше пяти человек, не позднее мая и не больше двух раз.'],
  ['ru', 'Мост выше не менее чем на метр, не ниже трёх метров.'],
  ['uk', 'Прийдуть не менше п’яти людей, не пізніше травня, не більше двох разів.'],
  ['ky', 'Беш кишиден кем эмес келет, эки жолудан ашык эмес, аз эмес адам.'],
] as const)('a bound is no denial (%s): %s', (lang, text) => {
  expect(denials(text, lang)).toEqual([])
})

test.each([
  ['en', 'There is no more money, and they will not come later.'],
  ['ru', 'Больше не придут, и моста не будет.'],
  ['uk', 'Більше не прийдуть, і мосту не буде.'],
  ['ky', 'Бул туура эмес, көпүрө ачык эмес.'],
] as const)('but these are (%s): %s', (lang, text) => {
  expect(denials(text, lang)).toHaveLength(2)
})

test.each([
  ['башталат', 'башталбайт', true],
  ['алышат', 'алышпайт', true],
  ['окушкан', 'окушпаган', true],
  ['көрүп', 'көрбөй', true],
  // A noun made of the verb, and another verb.
  ['түшүүдөн', 'түшпөйбүз', false],
  ['салдым', 'албадым', false],
  ['окушпайт', 'окушат', false],
])('%s affirms what %s denies: %s', (low, denying, expected) => {
  expect(isAffirmed(low, denying)).toBe(expected)
})

test('a verb that one Kyrgyz text denies by a suffix and another affirms is judged by that, not by how near its vectors are', () => {
  const models = (a: string, b: string, lang: string) =>
    negationFlags(sidesOf(reading(a, lang), reading(b, 'ky', 2))).map(({ model }) => model)
  expect(models('Мугалимдер|1 айлык|2 алышат|3', 'Мугалимдер|1 айлык|2 алышпайт|3', 'ky')).toEqual(['affirmed'])
  expect(models('Учителя|1 зарплату|2 получают|3', 'Мугалимдер|1 айлык|2 алышпайт|3', 'ru')).toEqual(['negation'])
})
