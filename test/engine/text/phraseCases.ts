import type { AttributionCase } from './attributionCases.ts'

/** Speakers whom a relative pronoun takes up, who are one of many, or whom a comma or a bracket parts from their office. */
export const PHRASES: readonly AttributionCase[] = [
  {
    about: 'a relative pronoun takes up who stands in an oblique case',
    lang: 'en',
    text: 'Court\n\nMartin Hale lost his appeal. He was sent back to jail by a judge who called his story “a novel without a plot”.',
    speakers: ['judge'],
  },
  {
    about: 'a relative pronoun takes up what is written',
    lang: 'uk',
    text: 'Порт\n\nНачальник порту Остап Верба пішов після доповіді, яка називає його роботу «суцільною недбалістю».',
    speakers: ['доповіді'],
  },
  {
    about: 'by her own account the subject of the clause says it',
    lang: 'en',
    text: 'Final\n\nVera Stolz called for water and Kitty Marlow, by her own account, “hummed an old song”.',
    speakers: ['Marlow'],
  },
  {
    about: 'the same in Russian',
    lang: 'ru',
    text: 'Финал\n\nВера Штольц попросила воды, а Китти Марлоу, по собственному признанию, «пела старую песню про дождь».',
    speakers: ['Марлоу'],
  },
  {
    about: 'the same in Kyrgyz',
    lang: 'ky',
    text: 'Финал\n\nВера Штольц суу сурады, ал эми Китти Марлоу, өзү айткандай, «эски ырды кыңылдап ырдап отурду».',
    speakers: ['Марлоу'],
  },
  {
    about: 'the head of something, whose name comes behind a comma',
    lang: 'en',
    text: 'Vote\n\nThe candidate, Anton Sorrel, was calm. The head of the harbour commission, Lukas Varn, has admitted to what he called “a few small delays”.',
    speakers: ['Varn'],
  },
  {
    about: 'a bracket between the name and the office',
    lang: 'en',
    text: 'Council\n\nCllr Ewan Pryce (Ind, Northgate), the cabinet member for roads, insisted there was “no other way to do it”.',
    speakers: ['Ewan Pryce'],
  },
  {
    about: 'whose husband is another’s role, and shows no gender of hers',
    lang: 'en',
    text: 'Inquiry\n\nMargit Oren, whose husband Paul died in May, wept as she read out his last text message: “Come soon, please.”\n\n“They never came,” she said.',
    speakers: ['Paul', 'Oren'],
  },
  {
    about: 'the adjective of a region is no official',
    lang: 'ru',
    text: 'Дорога\n\nГубернатор Озёрской области Игорь Ладов приехал в понедельник. «Где дорога, где мост?» — спросил глава региона.',
    speakers: ['Ладов'],
  },
  {
    about: 'what a source phrase names ends at the comma',
    lang: 'ru',
    text: 'Суд\n\nКак следует из материалов дела, после удара сторож, «находясь в растерянности», сам вызвал скорую.',
    speakers: ['материалов'],
  },
  {
    about: 'one name is no subject of a plural',
    lang: 'ru',
    text: 'Стройка\n\nДиректор подрядчика Вадим Шубин молчит, в офисе фирмы нам сказали, что он «уехал в командировку до среды».',
    speakers: ['фирмы'],
  },
  {
    about: 'a Kyrgyz clause ends where the next begins',
    lang: 'ky',
    text: 'Финал\n\nМурдагы чемпион Карл Эбер бул оюнду «спорт үчүн чоң уят» деп атады, ал эми турнирдин директору Мира Фолк унчукпады.',
    speakers: ['Эбер'],
  },
  {
    about: 'who stands behind the Kyrgyz circumstance and right before the colon',
    lang: 'ky',
    text: 'Сот\n\nСудья аттын баасын сураганда, Бакыт Жээнов: «Анын баасы жок», — деп жооп берди.',
    speakers: ['Жээнов'],
  },
  {
    about: 'a known male first name before a surname in -овій',
    lang: 'uk',
    text: 'Премія\n\nНагороду отримав історик Денис Маковій, який на сцені назвав її «найважчою річчю в хаті».',
    speakers: ['Маковій'],
  },
  {
    about: 'a release that nobody is known to have given out speaks itself',
    lang: 'ru',
    text: 'Читальня\n\nЧитальню откроют в мае.\n\nКак указано в пресс-релизе, зал «оборудован полками и розетками».',
    speakers: ['пресс-релизе'],
  },
  {
    about: 'what somebody is may have another apposition with the name',
    lang: 'ru',
    text: 'Озеро\n\n«Лёд растёт послойно, — объясняет руководитель проекта, доктор географических наук Майя Штольц. — И мы его читаем».',
    speakers: ['Майя Штольц'],
  },
  {
    about: 'the same in Ukrainian',
    lang: 'uk',
    text: 'Озеро\n\n«Лід росте пошарово й щороку», – пояснює керівниця проєкту, докторка наук Майя Штольц.',
    speakers: ['Майя Штольц'],
  },
  {
    about: 'capitals behind what an artist does are a name',
    lang: 'ru',
    text: 'Купила диван\n\nО переезде сообщила певица ZORA. Продюсер Иван Орлов молчал.\n\nВечером ZORA вышла в эфир.\n\n«Ребята, выдохните», — попросила певица.',
    speakers: ['ZORA'],
  },
  {
    about: 'a time is nobody, nor are those whom one alone asks',
    lang: 'uk',
    text: 'Театр\n\nОрест Мазур вийшов торік. «Не вимикайте, я ще трохи», – попросив тоді слухачів.',
    speakers: ['Орест Мазур'],
  },
  {
    about: 'a year before a surname is no first name',
    lang: 'uk',
    text: 'Театр\n\nОрест Мазур пішов. Рік Мазур мовчав. «Я ще трохи пограю», – сказав він.',
    speakers: ['Орест Мазур'],
  },
  {
    about: 'words that lead on from one quotation to the next have its speaker',
    lang: 'en',
    text: 'Square\n\nMayor Anna Holt first said: “We are checking it.” Then: “I have answered that.” And finally: “We are done here.”',
    speakers: ['Anna Holt', 'Anna Holt', 'Anna Holt'],
  },
  {
    about: 'the same in Russian',
    lang: 'ru',
    text: 'Площадь\n\nМэр Иван Орлов сначала сказал: «Мы проверяем». Потом: «Я уже ответил».',
    speakers: ['Иван Орлов', 'Иван Орлов'],
  },
  {
    about: 'the same in Kyrgyz',
    lang: 'ky',
    text: 'Аянт\n\nМэр Данияр Орозов: «Биз текшерип жатабыз», – деди. Анан: «Мен жооп бердим».',
    speakers: ['Данияр Орозов', 'Данияр Орозов'],
  },
  {
    about: 'an adjective shows who is a woman',
    lang: 'ru',
    text: 'Финал\n\nСудья Рейн Вастель открыл игру. 34-летняя Лив Торнтон, прежде не уступавшая Вастелю, отыгралась. «Я ждал этого», — сказал он.',
    speakers: ['Вастель'],
  },
]
