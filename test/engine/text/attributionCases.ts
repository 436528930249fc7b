import type { Language } from '../../../engine/types.ts'

/** One article of our own making: its text, and for each «quotation» or “quotation” a word of its speaker's mention, or null. */
export interface AttributionCase {
  readonly about: string
  readonly lang: Language
  readonly text: string
  readonly speakers: readonly (string | null)[]
}

export const RUSSIAN: readonly AttributionCase[] = [
  {
    about: 'a signature behind a dash in the headline',
    lang: 'ru',
    text: '«Мост закроют до весны» — Холмова\n\nГлава района Мария Холмова объявила об этом в понедельник. «Сталь устала», — сказала она.',
    speakers: ['Холмова', 'Холмова'],
  },
  {
    about: 'verb and subject after a dash',
    lang: 'ru',
    text: 'Дорога открыта\n\n«Мы починили мост за неделю», — сообщил журналистам глава района Павел Сорокин.',
    speakers: ['Сорокин'],
  },
  {
    about: 'a dropped subject after a named one',
    lang: 'ru',
    text: 'Новости\n\nМинистр транспорта Ольга Вершинина приехала на стройку. «Работы закончим к осени», — пообещала она. «Деньги есть», — добавила министр.',
    speakers: ['Вершинина', 'Вершинина'],
  },
  {
    about: 'a letter speaks for its author',
    lang: 'ru',
    text: 'Поздравление\n\nПрезидент Северии Лев Ардов направил послание королю Южании Этану Второму. «Наша дружба выдержала испытания», — говорится в послании. «Мы не забудем вашей помощи», — подчеркнул глава государства.',
    speakers: ['Ардов', 'Ардов'],
  },
  {
    about: 'a source phrase with a genitive',
    lang: 'ru',
    text: 'Погода\n\nПо словам синоптика Ирины Котовой, зима будет «необычно тёплой». Как отметил её коллега Семён Гай, «снега почти не будет до января».',
    speakers: ['Котовой', 'Гай'],
  },
  {
    about: 'a headline with a colon, repeated below',
    lang: 'ru',
    text: 'Ардов — соседям: «Мы не забудем вашей помощи»\n\n«Мы не забудем вашей помощи и отплатим добром», — заявил президент Лев Ардов на приёме.',
    speakers: ['Ардов', 'Ардов'],
  },
  {
    about: 'a headline that only quotes',
    lang: 'ru',
    text: '«Это был худший сезон»\n\nТренер «Бури» Олег Панин подвёл итоги года. «Это был худший сезон за десять лет», — признал он.',
    speakers: ['Панин', null, 'Панин'],
  },
  {
    about: 'a medium quotes a person',
    lang: 'ru',
    text: 'Происшествия\n\nВ порту сгорел склад. «Огонь заметили слишком поздно», — цитирует начальника порта Ивана Лужина газета. «Пострадавших нет», — приводит слова Лужина агентство.',
    speakers: ['Лужина', 'Лужина'],
  },
  {
    about: 'that-clause with a fragment',
    lang: 'ru',
    text: 'Суд\n\nАдвокат Денис Шорин заявил, что обвинение «рассыпалось на глазах». Прокурор Анна Белых с этим не согласна: «Доказательств достаточно».',
    speakers: ['Шорин', 'Белых'],
  },
  {
    about: 'an addressee is no speaker',
    lang: 'ru',
    text: 'Встреча\n\n«Нам нужны гарантии», — сказал Ардов королю Этану на переговорах в Лесограде. «Вы их получите», — ответил Этан Ардову.',
    speakers: ['Ардов', 'Этан'],
  },
  {
    about: 'a relative clause after the name',
    lang: 'ru',
    text: 'Школа\n\nДиректор школы Тамара Юдина, которая работает здесь двадцать лет, рассказала: «Дети ходят сюда с радостью».',
    speakers: ['Юдина'],
  },
  {
    about: 'inside attribution',
    lang: 'ru',
    text: 'Наука\n\n«Лёд тает быстрее, — объясняет гляциолог Мария Тен, — чем мы думали».',
    speakers: ['Тен'],
  },
  {
    about: 'a body speaks',
    lang: 'ru',
    text: 'Связь\n\n«Авария устранена», — сообщили в компании «Волна». В министерстве связи добавили: «Проверка продолжается».',
    speakers: ['компании', null, 'министерстве'],
  },
  {
    about: 'two quotations of one paragraph, the second bare',
    lang: 'ru',
    text: 'Спорт\n\n«Мы заслужили победу», — сказал капитан команды Егор Бут. «Болельщики гнали нас вперёд весь матч».',
    speakers: ['Бут', 'Бут'],
  },
  {
    about: 'a lead before a colon on its own line',
    lang: 'ru',
    text: 'Обращение\n\nМэр города Сергей Ким обратился к жителям:\n\n«Берегите воду, следующая неделя будет жаркой».',
    speakers: ['Ким'],
  },
  {
    about: 'a verb no lexicon has',
    lang: 'ru',
    text: 'Сцена\n\n«Занавес!» — скомандовал режиссёр Пётр Алый. «Ещё раз сначала», — проворковала актриса Зоя Рид.',
    speakers: ['Алый', 'Рид'],
  },
  {
    about: 'a post in a network',
    lang: 'ru',
    text: 'Политика\n\nСенатор Борис Грей объявил об отставке. «Я устал и ухожу», — написал он в своём телеграм-канале. В опубликованном обращении говорится: «Прошу понять меня правильно».',
    speakers: ['Грей', 'Грей'],
  },
]

export const UKRAINIAN: readonly AttributionCase[] = [
  {
    about: 'a signature behind a dash in the headline',
    lang: 'uk',
    text: '«Міст закриють до весни» — мер\n\nМер міста Іван Гай оголосив про це в понеділок. «Сталь втомилася», — сказав він.',
    speakers: ['Гай', 'Гай'],
  },
  {
    about: 'a talk of two with colons in one line',
    lang: 'uk',
    text: 'Розмова\n\nЖурналістка Оксана Гай: «Ви задоволені?» Мер Іван Кіт: «Ні, бо міст закрили».',
    speakers: ['Гай', 'Кіт'],
  },
  {
    about: 'verb and subject after a dash',
    lang: 'uk',
    text: 'Дорогу відкрито\n\n«Ми полагодили міст за тиждень», — повідомив журналістам голова громади Павло Сорока.',
    speakers: ['Сорока'],
  },
  {
    about: 'a pronoun and a role',
    lang: 'uk',
    text: 'Новини\n\nМіністерка транспорту Ольга Верес приїхала на будову. «Роботи завершимо до осені», — пообіцяла вона. «Гроші є», — додала посадовиця.',
    speakers: ['Верес', 'Верес'],
  },
  {
    about: 'a letter speaks for its author',
    lang: 'uk',
    text: 'Вітання\n\nПрезидент Північчини Лев Ардов надіслав листа королю Південії Етану. «Наша дружба витримала випробування», — йдеться в листі. «Ми не забудемо вашої допомоги», — підкреслив глава держави.',
    speakers: ['Ардов', 'Ардов'],
  },
  {
    about: 'a source phrase',
    lang: 'uk',
    text: 'Погода\n\nЗа словами синоптикині Ірини Котової, зима буде «незвично теплою». Як зазначив її колега Семен Гай, «снігу майже не буде».',
    speakers: ['Котової', 'Гай'],
  },
  {
    about: 'before the words with a colon',
    lang: 'uk',
    text: 'Суд\n\nАдвокат Денис Шорін наголосив: «Доказів немає». Прокурорка Ганна Біла заперечила: «Доказів досить».',
    speakers: ['Шорін', 'Біла'],
  },
  {
    about: 'inside attribution',
    lang: 'uk',
    text: 'Наука\n\n«Лід тане швидше, — пояснює гляціологиня Марія Тен, — ніж ми думали».',
    speakers: ['Тен'],
  },
  {
    about: 'a headline by a role',
    lang: 'uk',
    text: '«Найгірший сезон»: тренер «Бурі» про підсумки року\n\nТренер «Бурі» Олег Панін підбив підсумки. «Це був найгірший сезон за десять років», — визнав він.',
    speakers: ['Панін', null, null, 'Панін'],
  },
  {
    about: 'a medium quotes a person',
    lang: 'uk',
    text: 'Події\n\nУ порту згорів склад. «Вогонь помітили запізно», — цитує начальника порту Івана Лужного видання.',
    speakers: ['Лужного'],
  },
  {
    about: 'an addressee is no speaker',
    lang: 'uk',
    text: 'Зустріч\n\n«Нам потрібні гарантії», — сказав Ардов королю Етану в Лісограді. «Ви їх отримаєте», — відповів Етан Ардову.',
    speakers: ['Ардов', 'Етан'],
  },
  {
    about: 'that-clause with a fragment',
    lang: 'uk',
    text: 'Рада\n\nДепутатка Софія Яр заявила, що проєкт «сирий і шкідливий». На думку експерта Юрія Дуба, він «цілком придатний».',
    speakers: ['Яр', 'Дуба'],
  },
  {
    about: 'a body speaks',
    lang: 'uk',
    text: "Зв'язок\n\n«Аварію усунуто», — повідомили в компанії «Хвиля». У міністерстві додали: «Перевірка триває».",
    speakers: ['компанії', null, 'міністерстві'],
  },
  {
    about: 'a lead before a colon on its own line',
    lang: 'uk',
    text: 'Звернення\n\nМер міста Сергій Кім звернувся до мешканців:\n\n«Бережіть воду, наступний тиждень буде спекотним».',
    speakers: ['Кім'],
  },
  {
    about: 'a dropped subject with a conjunction',
    lang: 'uk',
    text: 'Спорт\n\nКапітанка збірної Дарина Бут не приховувала сліз. «Ми заслужили перемогу», — сказала вона. І додала: «Дякуємо вболівальникам».',
    speakers: ['Бут', 'Бут'],
  },
  {
    about: 'a verb no lexicon has',
    lang: 'uk',
    text: 'Сцена\n\n«Завіса!» — скомандував режисер Петро Алий. «Ще раз спочатку», — проворкувала акторка Зоя Рід.',
    speakers: ['Алий', 'Рід'],
  },
  {
    about: 'a relative clause after the name',
    lang: 'uk',
    text: 'Школа\n\nДиректорка школи Тамара Юдіна, яка працює тут двадцять років, розповіла: «Діти йдуть сюди з радістю».',
    speakers: ['Юдіна'],
  },
]

export const ENGLISH: readonly AttributionCase[] = [
  {
    about: 'a signature behind a dash in the headline',
    lang: 'en',
    text: '“We will close the bridge” – mayor\n\nMayor Mary Hill spoke at the council on Monday. “The steel is tired,” she said.',
    speakers: ['Hill', 'Hill'],
  },
  {
    about: 'verb before subject',
    lang: 'en',
    text: 'Road open\n\n“We mended the bridge in a week,” said Paul Sorrell, leader of the district council.',
    speakers: ['Sorrell'],
  },
  {
    about: 'subject with a long apposition',
    lang: 'en',
    text: 'Ice\n\n“It melts faster than we thought,” Maria Tenby, a glaciologist at the University of Norwick who has studied it for years, told the committee.',
    speakers: ['Tenby'],
  },
  {
    about: 'pronouns of two genders',
    lang: 'en',
    text: 'Court\n\nDenis Shorey met Anna Whitcombe at the court. “The case has collapsed,” he said. “There is ample proof,” she replied.',
    speakers: ['Shorey', 'Whitcombe'],
  },
  {
    about: 'a letter speaks for its author',
    lang: 'en',
    text: 'Letter\n\nPresident Lev Ardov of Severia wrote to King Ethan of Southia on Monday. “Our friendship has been tested,” the letter said. “We will not forget your help,” he added.',
    speakers: ['Ardov', 'Ardov'],
  },
  {
    about: 'according to',
    lang: 'en',
    text: 'Weather\n\nThe winter will be “unusually mild”, according to forecaster Irene Cottle. Her colleague Simon Guy called it “a gift to nobody”.',
    speakers: ['Cottle', 'Guy'],
  },
  {
    about: 'a headline with a colon',
    lang: 'en',
    text: 'Ardov to neighbours: “We will not forget your help”\n\n“We will not forget your help and will repay it,” President Lev Ardov said at a reception.',
    speakers: ['Ardov', 'Ardov'],
  },
  {
    about: 'an addressee is no speaker',
    lang: 'en',
    text: 'Talks\n\n“We need guarantees,” Ardov told King Ethan in Lesograd. “You will have them,” Ethan told Ardov.',
    speakers: ['Ardov', 'Ethan'],
  },
  {
    about: 'a role takes up a name',
    lang: 'en',
    text: 'Works\n\nTransport Minister Olga Vershin visited the site. “We will finish by autumn,” the minister promised reporters.',
    speakers: ['Vershin'],
  },
  {
    about: 'a fragment after that',
    lang: 'en',
    text: 'Vote\n\nSenator Boris Grey said that the bill was “half-baked and harmful”. Critics called the speech “a rant”.',
    speakers: ['Grey', 'Critics'],
  },
  {
    about: 'attribution inside',
    lang: 'en',
    text: 'Match\n\n“We deserved it,” captain Edgar Butt said, “and the crowd carried us.”',
    speakers: ['Butt', 'Butt'],
  },
  {
    about: 'a second quotation in one paragraph',
    lang: 'en',
    text: 'Match\n\n“We deserved it,” said Edgar Butt, the captain. “The crowd carried us.”',
    speakers: ['Butt', 'Butt'],
  },
  {
    about: 'a body speaks',
    lang: 'en',
    text: 'Outage\n\n“The fault has been repaired,” the company said in a statement. “Checks continue,” a spokesman for the ministry added.',
    speakers: ['company', 'spokesman'],
  },
  {
    about: 'a question closes the words',
    lang: 'en',
    text: 'Stage\n\n“Is that all?” Zoe Reed purred. “Once more!” barked Peter Allay, the director.',
    speakers: ['Reed', 'Allay'],
  },
  {
    about: 'a lead before a colon',
    lang: 'en',
    text: 'Drought\n\nMayor Sidney Kimball had one request for residents:\n\n“Save water, next week will be hot.”',
    speakers: ['Kimball'],
  },
  {
    about: 'a lead leaves the name to the next sentence',
    lang: 'en',
    text: 'Rescue\n\nA fisherman has told how a wave “as high as a house” took his boat. Martin Pell, 52, was alone on board. “I thought of my dog,” he said.',
    speakers: ['Pell', 'Pell'],
  },
]

export const KYRGYZ: readonly AttributionCase[] = [
  {
    about: 'a signature behind a dash in the headline',
    lang: 'ky',
    text: '«Көпүрө жазга чейин жабылат» — мэр\n\nМэр Марал Токоева бул тууралуу дүйшөмбүдө билдирди. «Болот чарчады», — деди ал.',
    speakers: ['Токоева', 'Токоева'],
  },
  {
    about: 'деди and a name',
    lang: 'ky',
    text: 'Жол ачылды\n\n«Көпүрөнү бир жумада оңдодук», — деди район башчысы Асан Токоев журналисттерге.',
    speakers: ['Токоев'],
  },
  {
    about: 'деп, a verb and a pronoun',
    lang: 'ky',
    text: 'Жаңылыктар\n\nТранспорт министри Гүлнара Осмонова курулушка барды. «Ишти күзгө чейин бүтүрөбүз», — деп убада берди ал. «Акча бар», — деп кошумчалады министр.',
    speakers: ['Осмонова', 'Осмонова'],
  },
  {
    about: 'subject before the words, verb after them',
    lang: 'ky',
    text: 'Сот\n\nАдвокат Данияр Шеров «айып далилденген жок» деп билдирди. Прокурор Анара Акматова «далилдер жетиштүү» дейт.',
    speakers: ['Шеров', 'Акматова'],
  },
  {
    about: 'a source phrase',
    lang: 'ky',
    text: 'Аба ырайы\n\nСиноптик Ирина Котованын айтымында, кыш «адаттан тыш жылуу» болот. Кесиптеши Семён Гайдын пикиринде, «кар дээрлик жаабайт».',
    speakers: ['Котова', 'Гай'],
  },
  {
    about: 'a headline with a colon',
    lang: 'ky',
    text: 'Ардов кошуналарга: «Жардамыңарды унутпайбыз»\n\n«Жардамыңарды эч качан унутпайбыз», — деп билдирди президент Лев Ардов кабыл алууда.',
    speakers: ['Ардов', 'Ардов'],
  },
  {
    about: 'a letter speaks for its author',
    lang: 'ky',
    text: 'Куттуктоо\n\nСевериянын президенти Лев Ардов Южаниянын королу Этанга кат жолдоду. «Достугубуз сыноодон өттү», — деп айтылат катта. «Жардамыңарды унутпайбыз», — деп баса белгиледи мамлекет башчысы.',
    speakers: ['Ардов', 'Ардов'],
  },
  {
    about: 'before the words with a colon',
    lang: 'ky',
    text: 'Спорт\n\nКоманданын капитаны Эмил Бутаев мындай деди: «Биз жеңишке татыктуубуз».',
    speakers: ['Бутаев'],
  },
  {
    about: 'name between деп and the verb',
    lang: 'ky',
    text: 'Илим\n\n«Мөңгү тез эрип жатат», — деп гляциолог Мария Тенова түшүндүрдү.',
    speakers: ['Тенова'],
  },
  {
    about: 'attribution inside',
    lang: 'ky',
    text: 'Илим\n\n«Мөңгү тез эрип жатат, — дейт окумуштуу Бакыт Асанов. — Муну эч ким күткөн эмес».',
    speakers: ['Асанов'],
  },
  {
    about: 'деп жазды',
    lang: 'ky',
    text: 'Саясат\n\nДепутат Нурлан Боронов кызматтан кетерин жарыялады. «Чарчадым», — деп жазды ал социалдык тармакта.',
    speakers: ['Боронов'],
  },
  {
    about: 'an addressee is no speaker',
    lang: 'ky',
    text: 'Жолугушуу\n\n«Бизге кепилдик керек», — деди Ардов Этанга. «Аны аласыздар», — деп жооп берди ага Этан.',
    speakers: ['Ардов', 'Этан'],
  },
  {
    about: 'a body speaks',
    lang: 'ky',
    text: 'Байланыш\n\n«Кырсык жоюлду», — деп билдирди министрлик. Компаниянын өкүлү Айнура Сатыбалдиева: «Текшерүү уланууда», — деди.',
    speakers: ['министрлик', 'Сатыбалдиева'],
  },
  {
    about: 'билдиргендей',
    lang: 'ky',
    text: 'Мектеп\n\nМектеп директору Тамара Юсупова билдиргендей, «балдар бул жакка кубануу менен келет».',
    speakers: ['Юсупова'],
  },
  {
    about: 'a lead before a colon on its own line',
    lang: 'ky',
    text: 'Кайрылуу\n\nШаар мэри Сергей Ким тургундарга кайрылды:\n\n«Сууну үнөмдөңүздөр, кийинки жума ысык болот».',
    speakers: ['Ким'],
  },
  {
    about: 'a dative before the verb is no subject',
    lang: 'ky',
    text: 'Театр\n\nРежиссёр Пётр Алыев актёрлоруна нааразы болду. «Кайра баштаңыздар», — деп буйрук берди ал Зояга.',
    speakers: ['Алыев'],
  },
]
