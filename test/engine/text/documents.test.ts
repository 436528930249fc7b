import { describe, expect, test } from 'vitest'
import { speakersBehind } from './behind.ts'

describe('a document speaks', () => {
  test.each([
    [
      'ru',
      'В приказе ведомства № 7, который раздали прессе, говорится: «Проезд по мосту закрыт до осени».',
      'приказе ведомства № 7',
    ],
    ['ru', 'На старой табличке написано: «Посторонним вход строго воспрещён».', 'старой табличке'],
    ['ru', 'В статье, вышедшей в мае, озеро названо «самым чистым водоёмом на свете».', 'статье'],
    ['ru', '«Проезд закрыт до осени», — гласит табличка на заборе.', 'табличка'],
    ['ru', 'Она зачитала отчёт ревизоров: «Склад оказался наполовину пустым».', 'отчёт ревизоров'],
    ['ru', 'Как указано в памятке, зал «оборудован полками и розетками».', 'памятке'],
    ['uk', 'У доповідній записці до кошторису вказано: «Зал не має жодної розетки».', 'доповідній записці'],
    ['uk', 'У наказі № 7 сказано: «Проїзд мостом закрито до осені».', 'наказі № 7'],
    ['uk', 'Стара сторінка, яку показали суду, містить слова: «Знову дощ і жодної звістки».', 'Стара сторінка'],
    ['uk', 'Стаття 12 статуту гласить: «Рада засідає лише відкрито».', 'Стаття 12 статуту'],
    ['uk', 'Вона зачитала висновок ревізорів: «Склад виявився напівпорожнім».', 'висновок ревізорів'],
    ['en', 'A torn page from the log, shown to the court, reads: "Rain again, and no word from town."', 'A torn page'],
    [
      'en',
      'The board’s own policy, adopted in May, states that pupils must live “near enough to walk there”.',
      'The board’s own policy',
    ],
    ['en', 'Article 12 of the charter states: "The council shall meet in public."', 'Article 12 of the charter'],
    ['en', 'People carried a banner reading “No more roads through our town”.', 'a banner'],
    ['en', 'The sign hung by the gate. It read, in red letters: “Keep out of the yard.”', 'The sign'],
    ['ky', 'Мекеменин № 7 буйругунда «Көпүрө күзгө чейин жабык болот» деп жазылган.', '№ 7 буйругунда'],
    ['ky', 'Уставдын 12-беренесинде мындай деп айтылат: «Кеңеш ачык өткөрүлөт».', 'Уставдын 12-беренесинде'],
    ['ky', 'Журналга чыккан макалада көл «дүйнөдөгү эң таза суу» деп сыпатталат.', 'чыккан макалада'],
  ] as const)('%s: %s', (lang, text, speaker) => {
    expect(speakersBehind(lang, text)[0]).toContain(speaker)
  })

  test.each([
    ['ru', 'В письме Анна Белых написала: «Мост пора закрывать до весны».', 'Анна Белых'],
    ['ru', 'Этот закон Иван Ким назвал «вредным для всей страны».', 'Иван Ким'],
    ['uk', 'Цей закон Іван Кім назвав «шкідливим для всієї країни».', 'Іван Кім'],
    ['en', 'The order was late, Jane Roe said: "We had no time to read it."', 'Jane Roe'],
    ['en', 'The report came out on Friday and Jane Roe called it “a pack of lies from start to end”.', 'Jane Roe'],
    ['en', 'Jane Roe posted a message saying “I am done with this”.', 'Jane Roe'],
    ['en', 'In the report Jane Roe said: "We had no time to read it."', 'Jane Roe'],
    ['ky', 'Айсулуу Токтоева катында мындай деп жазган: «Көпүрөнү жазга чейин жабуу керек».', 'Айсулуу Токтоева'],
  ] as const)('%s: a person beside it does: %s', (lang, text, speaker) => {
    expect(speakersBehind(lang, text)).toEqual([speaker])
  })
})

test('what is spoken of is no document that speaks', () => {
  expect(speakersBehind('ru', 'В комитете считают жалобы жителей «совершенно необоснованными».')[0]).not.toContain(
    'жалобы',
  )
})

describe('a letter speaks for its author', () => {
  test.each([
    ['ru', '«Мы против этой стройки», — говорится в письме жителей.', 'жителей'],
    ['uk', '«Ми проти цього будівництва», — ідеться в листі мешканців.', 'мешканців'],
    [
      'en',
      'The letter, seen by us, is signed by an engineer, Tom Reed, and ends: "I warned you all in May."',
      'Tom Reed',
    ],
    ['en', 'Jane Roe’s letter ends: "I warned all of you in May."', 'Jane Roe’s'],
  ] as const)('%s: who is named with it: %s', (lang, text, speaker) => {
    expect(speakersBehind(lang, text)).toEqual([speaker])
  })

  test.each([
    [
      'ru',
      'Это сообщила пресс-служба министерства. «Мост закроют до весны», — говорится в сообщении.',
      'пресс-служба министерства',
    ],
    [
      'ky',
      'Министрликтин басма сөз кызматы көпүрө жабылганын билдирди. «Көпүрө жазга чейин жабык», — деп айтылат маалыматта.',
      'кызматы',
    ],
  ] as const)('%s: a statement is of the office that gave it out: %s', (lang, text, speaker) => {
    expect(speakersBehind(lang, text)[0]).toContain(speaker)
  })
})
