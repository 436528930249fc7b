import { describe, expect, test } from 'vitest'
import { extract } from '../../../engine/text/extract.ts'
import { speakersBehind } from './behind.ts'

describe('somebody of whom no table knows', () => {
  test.each([
    ['behind the verb, by a participle', '«Суу жок», — дейт алыстан келген тоолук.', 'алыстан келген тоолук'],
    ['behind the verb, by the ending', '«Товар келбейт», — дейт жүк ташуучу.', 'жүк ташуучу'],
    ['and whom one tells', '«Товар келбейт», — деди бир тоолук журналисттерге.', 'бир тоолук'],
    ['before a colon', 'Жанында турган бакалчы: «Баа өсө берет», — деди.', 'Жанында турган бакалчы'],
    [
      'before a verb of saying',
      'Ошондо эшик алдындагы таразачы мындай деди: «Ким уруксат берди?»',
      'эшик алдындагы таразачы',
    ],
    ['a time is nobody', '«Бул жолу эсептешебиз», — деди өткөн жума.', 'Денис Осмонов'],
    ['whom one tells is nobody', '«Эртең келем», — деди жыйналган элге.', 'Денис Осмонов'],
    ['an ordinal is nobody', 'Ал мындай деди экинчи: «Эртең келем».', 'Денис Осмонов'],
  ])('%s: %s', (_, text, speaker) => {
    expect(speakersBehind('ky', text)).toEqual([speaker])
  })
})

describe('Kyrgyz subjects', () => {
  test.each([
    ['a woman by her work is somebody new', '«Нан калган жок», — дейт сатуучу аял.', 'сатуучу аял'],
    ['kin are people of their own', '«Нан калган жок», — деди келин.', 'келин'],
    ['a role may end like a case', '«Утабыз», — деди капитан журналисттерге.', 'капитан'],
    ['one of many who is named', 'Тургундардын бири Нуржан Алиев ыйлап жиберди. «Беш жыл күттүк».', 'Нуржан Алиев'],
    [
      'an elder whom a dash names',
      'Бурчта карыя — Жоомарт уста отурат. Кызы Асел күлдү. «Чай ич», — деди карыя.',
      'Жоомарт',
    ],
    [
      'an ordinal says nothing of whose the role is',
      'Бурчта карыя — Жоомарт уста отурат. «Чай ич», — деп карыя биринчи жолу күлүп койду.',
      'Жоомарт',
    ],
    ['himself at the start of the clause', 'Өзү «бул жалган» деп эсептейт.', 'Денис Осмонов'],
    ['a body by its dative', 'Синоптикалык агенттикке ылайык, түндө «катуу шамал болот».', 'агенттикке'],
    [
      'a document in which something is told',
      'Банктын баяндамасында айтылгандай, «абал оор бойдон».',
      'Банктын баяндамасында',
    ],
    ['an adverb governs nothing', 'Асанов кийин кабарчыларга муну «куру кеп» деп атады.', 'Асанов'],
    [
      'a guest team and its coach',
      'Ал эми конок команданын машыктыруучусу Рустам Зоиров нааразы болду. «Калыс күнөөлүү», — деди ал.',
      'Рустам Зоиров',
    ],
    ['whose answer came', 'Айылдык кеңештен «акча жок» деген жооп келди.', 'кеңештен'],
    [
      'an answer in which something is told',
      '«Акча августта түштү», — деп айтылат фирманын жообунда.',
      'фирманын жообунда',
    ],
    [
      'as what it was taken',
      'Кеңеш мүчөсү Мирбек Асанкулов муну «кечиккен, бирок туура чечим» катары кабыл алды.',
      'Мирбек Асанкулов',
    ],
    [
      'a word of address alone',
      'Көрүүчүлөр арасында турган бир аксакал: «Мындайды көргөн эмесмин», — деди.',
      'аксакал',
    ],
    ['who does not want to be named', '«Аны мажбурлашты», — дейт атын атагысы келбеген мэр.', 'мэр'],
    ['by the word behind subjects', 'Соттук кеңсе болсо «даттануу түшкөн эмес» деп билдирди.', 'Соттук кеңсе'],
    ['those who did something, as a source', 'Чатырга чыккандардын айтымында, «жол жок болчу».', 'чыккандардын'],
    ['voices by what they say', 'Залдан «Дагы ырда, дагы!» деген үндөр чыкты.', 'үндөр'],
    ['many by the ending', 'Соцтармак колдонуучулары: «Айлык качан өсөт?» — деп жатышат.', 'Соцтармак колдонуучулары'],
    [
      'who lived there is no subject of the verb',
      'Музейдин жетекчиси акын жашаган үйдү оңдоону «чечилген иш» деп атады.',
      'Музейдин жетекчиси',
    ],
  ])('%s: %s', (_, text, speaker) => {
    expect(speakersBehind('ky', text)).toEqual([speaker])
  })

  test('a place is no reporter, and somebody who comes to a place is none', () => {
    expect(speakersBehind('ky', 'Кабарчыбыз Ак-Дөбө кичирайонунан жазды: «Суу токтоду».')).toEqual(['Кабарчыбыз'])
    expect(speakersBehind('ky', 'Орозов айылга барды. «Жол ачык».')).toEqual(['Орозов'])
  })

  test('what everybody calls something is said by nobody', () => {
    expect(speakersBehind('ky', 'Асанов эл арасында «элдин чыныгы уулу» деп аталат.')).not.toEqual(['Асанов'])
    expect(speakersBehind('ky', 'Пахта болсо «биздин ак алтыныбыз» деп аталат.')).not.toEqual(['Денис Осмонов'])
  })

  test('a comparison names no source', () => {
    expect(speakersBehind('ky', 'Мэрияга караганда эл «акылдуу» деп айтылып жүрөт.')).not.toEqual(['Мэрияга'])
  })
})

test('one of many in Russian who is named speaks', () => {
  const text = 'Один из жителей Иван Ким не сдержал слёз. «Пять лет живём в съёмном жилье».'
  expect(speakersBehind('ru', text)).toEqual(['Иван Ким'])
})

describe('with the words', () => {
  test.each([
    ['ky', 'Мэр муну «шайлоо алдындагы оюн» деген сөз менен мүнөздөдү.', 'fragment'],
    ['ky', 'Министр Асан Токтоев окуучуга «көңүл бурулаарын» убада кылды.', 'fragment'],
    ['ky', 'Бул жерде «куру убада» деген сөз көп айтылат.', 'term'],
    ['ru', 'Мэр Орлов закрыл заседание со словами «никогда больше».', 'fragment'],
    ['uk', 'Гість вийшов зі словами «казка скінчилася».', 'fragment'],
    ['en', 'Mr Hale left the room with the words “a sad circus”, and nobody followed.', 'fragment'],
    ['ru', 'Слова «игра перед выборами» он не любит.', 'term'],
  ] as const)('%s: %s', (lang, text, kind) => {
    expect(extract(text, { article: 'a', lang }).quotes.map(quote => quote.kind)).toEqual([kind])
  })

  test.each([
    ['ru', 'Депутат Иван Лапин вышел из зала со словами «никогда больше».', 'Иван Лапин'],
    ['uk', 'Депутатка Олена Лапко вийшла із зали зі словами «казка скінчилася».', 'Олена Лапко'],
    ['en', 'Paul Sorrell left the room with the words “a sad circus”, and nobody followed.', 'Paul Sorrell'],
  ] as const)('%s: who leaves with them says them: %s', (lang, text, speaker) => {
    expect(speakersBehind(lang, text).map(found => found?.includes(speaker))).toEqual([true])
  })
})

test.each([
  ['ru', 'МВД: «Порядок будет сохранён, силу применять не станут».', 'МВД'],
  ['ky', 'ИИМ: «Тартип сакталат, күч колдонулбайт».', 'ИИМ'],
  ['en', 'NASA: “We have lost the signal and are looking for it.”', 'NASA'],
] as const)('%s: a name of capitals alone before a colon speaks: %s', (lang, text, speaker) => {
  expect(extract(`Онлайн\n\n${text}`, { article: 'a', lang }).quotes.map(quote => quote.speaker?.text)).toEqual([
    speaker,
  ])
})
