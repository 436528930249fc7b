import type { AttributionCase } from './attributionCases.ts'

/** Speakers whom a pronoun or a dropped subject stands for, found by the gender that verbs, titles and other pronouns show. */
export const GENDERS: readonly AttributionCase[] = [
  {
    about: 'a verb in the feminine makes a woman of a name that ends like a man’s',
    lang: 'ru',
    text: 'Порт\n\nНачальник порта Ингеборг Торле назвала задержку «досадной». «Суда пойдут завтра», — добавила она.',
    speakers: ['Торле', 'Торле'],
  },
  {
    about: 'a surname that opens the debate',
    lang: 'uk',
    text: 'Рада\n\nПершою виступила Гринчишин із комісії. «Парк не продається», — наголосила вона.',
    speakers: ['Гринчишин'],
  },
  {
    about: 'initials show no gender',
    lang: 'ru',
    text: 'Мост\n\nОб этом сообщил замначальника дороги А. Л. Дронов. «Сваи забили вовремя», — сказал он, отвечая на вопрос.',
    speakers: ['Дронов'],
  },
  {
    about: 'of two people of one surname the title says which',
    lang: 'en',
    text: 'Court\n\nMartha Holloway, 60, and Peter Holloway, 35, deny theft. Mrs Holloway told the jury that the books were “never shown” to her. “I trusted them,” she said.',
    speakers: ['Mrs Holloway', 'Martha Holloway'],
  },
  {
    about: 'a Ukrainian past in -ів before its subject',
    lang: 'uk',
    text: 'Матч\n\nТренер Остап Верба прийшов без голосу. «Усе сказано», — прохрипів він.',
    speakers: ['Верба'],
  },
  {
    about: 'a role takes up the woman with a full name',
    lang: 'uk',
    text: 'Сцена\n\nГрає її Зореслава Кіт. «Спина не бреше», — пояснює акторка.',
    speakers: ['Кіт'],
  },
]

/** Speakers who are the subject of the verb of saying, and not of another clause. */
export const CLAUSES: readonly AttributionCase[] = [
  {
    about: 'the subject of a relative clause',
    lang: 'ru',
    text: 'Спорт\n\nКлуб расстался с главным тренером Штефаном Ферманом. «Я устал», — сказал Ферман.\n\nНападающий Юэль Тарн, которого Ферман в мае вывел из состава, воскресным вечером опубликовал в своём аккаунте одну-единственную строчку: «У кармы долгая память».',
    speakers: ['Ферман', 'Тарн'],
  },
  {
    about: 'the subject of a relative clause',
    lang: 'uk',
    text: 'Спорт\n\nКлуб розпрощався з головним тренером Штефаном Ферманом. «Я втомився», — сказав Ферман.\n\nНападник Юель Тарн, якого Ферман у травні вивів зі складу, у неділю ввечері опублікував у своєму акаунті один-єдиний рядок: «У карми довга пам’ять».',
    speakers: ['Ферман', 'Тарн'],
  },
  {
    about: 'the subject of a participle',
    lang: 'ky',
    text: 'Спорт\n\nФерман май айында курамдан чыгарып салган чабуулчу Жан Кутэ жекшемби күнү мындай деп жазды: «Убакыт көрсөтөт».',
    speakers: ['Кутэ'],
  },
  {
    about: 'the subject of what is reported',
    lang: 'ky',
    text: 'Сот\n\nАдвокат Колин Стоун анын кардары бул окуядан улам «чарчап турганын», бирок соттон качпасын айтты.',
    speakers: ['Стоун'],
  },
  {
    about: 'whose behind the subject',
    lang: 'ky',
    text: 'Спорт\n\nКлуб өзүнүн сайтында мындай деди: «Оюн эртеңкиге жылдырылды».',
    speakers: ['Клуб'],
  },
  {
    about: 'a deputy by two words',
    lang: 'ky',
    text: 'Үрөн\n\nБул тууралуу министрдин орун басары Нурлан Тагаев билдирди.\n\n«Үрөн таза», — деди бөлүм башчысы Гүлнара Осмонова.\n\nЖурналисттердин суроосуна министрдин орун басары мындай деп жооп берди: «Үрөн жетет».',
    speakers: ['Осмонова', 'Тагаев'],
  },
  {
    about: 'whom one tells stands behind the verb',
    lang: 'en',
    text: 'Club\n\nStefan Brandt was sacked on Friday. “I was not asked,” the American told reporters.',
    speakers: ['the American'],
  },
  {
    about: 'a club before its coach',
    lang: 'en',
    text: 'Match\n\nHarwick Athletic lost on Sunday. Harwick, unbeaten since May, were left to complain. “We were robbed,” fumed Harwick coach Nell Brady.',
    speakers: ['Nell Brady'],
  },
  {
    about: 'a month that is cut short ends no sentence',
    lang: 'en',
    text: 'Dam\n\nThe board received “nothing at all from them” before Feb. 19, a spokesman said.',
    speakers: ['spokesman'],
  },
  {
    about: 'who was named in the sentence right before',
    lang: 'ky',
    text: 'Сот\n\n«Айып далилденди», — деди прокурор Рут Энсли.\n\nСоттун алдында уулу Марко каза болгондордун бири болгон Айрин Коста үй-бүлө чындыкты күттү деп айтты. «Мен өч албайм».',
    speakers: ['Энсли', 'Коста'],
  },
]

/** Speakers whom a headline names without a verb of saying, or the text below it. */
export const HEADLINES: readonly AttributionCase[] = [
  {
    about: 'who stands before the colon says what is quoted after it',
    lang: 'ru',
    text: 'Прокурор: водитель «знал о тормозах»\n\nСуд начался в понедельник.',
    speakers: ['Прокурор'],
  },
  {
    about: 'before the colon stands where it happened, where somebody with a name says the same below',
    lang: 'ky',
    text: 'Токой-Булак: «Эч ким жардамсыз калбайт»\n\nШаар башчысы Бакыт Осмонов келди. «Эч ким жардамсыз калбайт», — деди ал.',
    speakers: ['Осмонов', 'Осмонов'],
  },
  {
    about: 'a role of two words is whole',
    lang: 'en',
    text: 'Pipe\n\n“The pipe was old; it was laid long ago,” explained the heating network’s chief engineer.',
    speakers: ['chief engineer'],
  },
  {
    about: 'the same in English',
    lang: 'en',
    text: 'Minister: dam “was never safe”\n\nThe hearing began on Monday.',
    speakers: ['Minister'],
  },
  {
    about: 'who stands behind the colon has said what is quoted before it',
    lang: 'ru',
    text: '«Река не торопится»: гидролог Анна Рощина — о паводке\n\nВода поднялась ночью.',
    speakers: ['Рощина'],
  },
  {
    about: 'the same with a verb',
    lang: 'uk',
    text: '«Він ударив першим»: Вадим Коваль дав свідчення\n\nУ суді допитали братів. «Він ударив першим, я бачив», — відповів свідок.',
    speakers: ['Коваль', 'Коваль'],
  },
  {
    about: 'the text below reports the words without marks',
    lang: 'en',
    text: '“No local tax will rise”\n\nMayor Jane Orde told the council that no local tax will rise this year.',
    speakers: ['Orde'],
  },
]
