import { describe, expect, test } from 'vitest'
import { extract } from '../../../engine/text/extract.ts'
import { BEFORE, speakersBehind } from './behind.ts'

describe('a voice speaks', () => {
  test.each([
    ['en', 'On the tape a man’s voice can be heard saying: “The money is under the bridge.”', 'a man’s voice'],
    ['en', '“Get out of here,” shouted a voice from the crowd.', 'a voice from the crowd'],
    ['ru', 'На записи слышно, как мужской голос говорит: «Деньги лежат под мостом».', 'мужской голос'],
    ['ru', '«Уходите отсюда!» — крикнул женский голос из толпы.', 'женский голос из толпы'],
    ['uk', 'На записі чути, як чоловічий голос каже: «Гроші лежать під мостом».', 'чоловічий голос'],
    [
      'ky',
      'Эмил Асанов жарыялаган жазууда эркек кишинин үнү мындай дегени угулат: «Акча көпүрөнүн астында».',
      'эркек кишинин үнү',
    ],
  ] as const)('%s: %s', (lang, text, speaker) => {
    expect(speakersBehind(lang, text)).toEqual([speaker])
  })

  test.each([
    ['en', 'In a low voice Jane Roe said: “I shall sleep in the barn.”', 'Jane Roe'],
    ['ru', 'Анна Белых понизила голос и сказала: «Сегодня я ночую в сарае».', 'Анна Белых'],
    ['ru', 'Тихим голосом Анна Белых сказала: «Сегодня я ночую в сарае».', 'Анна Белых'],
  ] as const)('%s: it is how somebody speaks: %s', (lang, text, speaker) => {
    expect(speakersBehind(lang, text)).toEqual([speaker])
  })
})

describe('somebody unnamed beside the verb', () => {
  test.each([
    ['en', 'The old mill is on offer, described by the agents as “full of light and charm”.', 'the agents'],
    ['en', 'The plan was called “a waste of money” by the governor.', 'governor'],
    ['en', 'Online, one critic called the plan “a museum for the living”.', 'one critic'],
    ['en', 'The board paid “no rent, not one cent” until Feb. 19, a spokesman said.', 'a spokesman'],
    [
      'en',
      '“We fell asleep,” said Tom Reed, a bus driver. Later the pilot reported: “We can no longer see the shore.”',
      'pilot',
    ],
    [
      'en',
      'According to the match delegate, though, the late calls were “perfectly fair by any measure”.',
      'the match delegate',
    ],
    ['ru', '«Мы всё видели», — сказал Егор Дым, крановщик. Позже лоцман доложил: «Берега больше не видно».', 'лоцман'],
    ['uk', '«Ми все бачили», — сказав кранівник Єгор Дим. Пізніше лоцман доповів: «Берега вже не видно».', 'лоцман'],
    ['ky', 'Залдан бирөө «Бул туура!» деп кыйкырды.', 'бирөө'],
    ['ky', 'Баракчада окурмандар китепти «жылдын эң жакшысы» деп аташкан.', 'окурмандар'],
  ] as const)('%s: %s', (lang, text, speaker) => {
    expect(speakersBehind(lang, text).at(-1)).toContain(speaker)
  })

  test('the verb before the marks counts, not one behind them', () => {
    const text =
      'Канцелярия Ардова сперва назвала письмо «злой шуткой». Потом представительница района признала, что «такое письмо было», но заявила, что подпись чужая.'
    expect(speakersBehind('ru', text).at(-1)).toBe('представительница района')
  })

  test.each([
    ['en', '“I had no map,” the German told reporters.', 'the German'],
    [
      'en',
      'Castle Rovers 3, Ardley Athletic 2. Ardley, unbeaten in May, were left to complain. “My sister saw it from the bus,” fumed Ardley coach Prue Hale.',
      'Prue Hale',
    ],
  ] as const)('%s: whom one tells, and what describes a name, is no subject: %s', (lang, text, speaker) => {
    expect(speakersBehind(lang, text)[0]).toContain(speaker)
  })
})

describe('a body is the subject', () => {
  test.each([
    [
      'en',
      'Tom Reed and Jane Roe asked the press office, and it sent them one line: “The plan is only a plan.”',
      'press office',
    ],
    [
      'uk',
      'У листі до громади Міністерство охорони довкілля пообіцяло полагодити усі старі колодязі й написало: «Вода для нас найважливіша».',
      'Міністерство',
    ],
    ['ky', 'Клуб өзүнүн сайтындагы кыска билдирүүсүндө мындай деди: "Мындан ары мындай ойнобойбуз".', 'Клуб'],
    ['ky', 'Кечээ чыгарган билдирүүсүндө компания «кичинекей өзгөртүүлөр» тууралуу гана сөз кылды.', 'компания'],
    ['ky', 'Көпүрөнү курган «Темир» фирмасынын айтымында, жол «айларга эмес, жылдарга» жетет.', 'фирмасынын'],
    [
      'ky',
      '"Алтын-Көл" клубу Сапаровду кызматтан алды: "Мындан ары мындай ойнобойбуз"\n\nКлуб машыктыруучусу Азамат Сапаров менен коштошту.',
      'клубу',
    ],
    [
      'ky',
      'Суу чарба министрлиги айылдарга жөнөткөн катында жаңы насос берүүгө убада кылып, мындай деп жазган: «Суу баарынан кымбат».',
      'министрлиги',
    ],
    [
      'ky',
      'Өрт чыккан үйгө биринчи келген бөлүмдүн башчысы укканын мындайча айтып берди: «Үйдө эч ким жок болчу».',
      'башчысы',
    ],
  ] as const)('%s: %s', (lang, text, speaker) => {
    expect(speakersBehind(lang, text)[0]).toContain(speaker)
  })
})

describe('a Kyrgyz clause that is the object has a subject of its own', () => {
  test.each([
    [
      'Каржы министри Айбек Сапаров кечээки постунда өкмөт элге «жылуу жана жарык үй» бериши керек экенин жазды.',
      'Айбек Сапаров',
    ],
    ['Нурлан Ишеновдун адвокаты Бакыт Токтоев анын кардары «абдан кубанып турганын» айтты.', 'Бакыт Токтоев'],
  ] as const)('%s', (text, speaker) => {
    expect(speakersBehind('ky', text)[0]).toContain(speaker)
  })
})

describe('verbs of saying', () => {
  test.each([
    ['uk', 'Олена Бойко зажадала «відставки всього правління».', 'Олена Бойко'],
    ['uk', 'Іван Кім охрестив задум «казкою для дорослих дітей».', 'Іван Кім'],
    ['ru', 'Анна Белых обозвала замысел «сказкой для взрослых детей».', 'Анна Белых'],
    ['en', 'Jane Roe ruled that the plan was “void from the first day”.', 'Jane Roe'],
    ['en', 'Jane Roe scolded them: “Wash your hands first.”', 'Jane Roe'],
  ] as const)('%s: %s', (lang, text, speaker) => {
    const [found] = extract(`${BEFORE[lang]}${text}`, { article: 'a', lang }).quotes
    expect([found?.speaker?.text, found?.cue === null]).toEqual([speaker, false])
  })
})
