import { describe, expect, test } from 'vitest'
import { extract } from '../../../engine/text/extract.ts'

describe('an attribution by what somebody does', () => {
  test.each([
    ['ru', '«Не знаю, — пожал плечами мэр Денис Орлов. — Спросите министра».', 2, 'Денис Орлов'],
    ['ru', '— Я устал, — развёл руками Орлов.', 1, 'Орлов'],
    ['ru', '«Не знаю», — пожал плечами Орлов. «Спросите министра обороны».', 2, 'Орлов'],
    ['uk', '«Не знаю, — знизав плечима мер Денис Орлюк. — Спитайте міністра».', 2, 'Денис Орлюк'],
    ['uk', '— Я втомився, — розвів руками Орлюк.', 1, 'Орлюк'],
    ['ru', '«Не знаю, — махнул вяло рукой Орлов. — Спросите министра».', 2, 'Орлов'],
    ['ru', '— Тут стоял дом, — Вера показывает на пустырь. — Кирпичный.', 2, 'Вера'],
    ['uk', '– Тут стояв дім, – Віра показує на пустир. – Цегляний.', 2, 'Віра'],
    ['ru', '— Пока никак, — наконец разводит руками Орлов. — Ждём.', 2, 'Орлов'],
    ['ru', '— Пока никак, — нехотя произносит Орлов. — Ждём.', 2, 'Орлов'],
    ['uk', '– Поки ніяк, – нарешті всміхнулася директорка. – Чекаємо.', 2, 'директорка'],
    ['en', '"I do not know," Orlov shrugged. "Ask the minister."', 2, 'Orlov'],
    ['en', '"I do not know," the mayor shrugged. "Ask the minister."', 2, 'the mayor'],
  ] as const)('%s: parts the quotation and names its speaker: %s', (lang, text, parts, speaker) => {
    const { quotes } = extract(text, { article: 'a', lang })
    expect(quotes.map(quote => [quote.parts.length, quote.speaker?.text])).toEqual([[parts, speaker]])
  })

  test.each([
    ['ru', '«Мы ждали весь день, — знает об этом каждый, — и никто не пришёл».', 1],
    ['ru', '«Город, — его построил Орлов, — растёт быстро».', 1],
    ['ru', '«Дорогу, — давно ремонтирует мэрия, — надо закрыть».', 1],
    ['ru', '«Дом, — стоит под горой Арча, — снесут».', 1],
    ['ru', '«Дорогу, — ремонтирует каждый год мэрия, — надо закрыть».', 1],
    ['ru', '«Школу, — закрывает её навсегда мэр, — жалко».', 1],
    ['ru', '«Каждый день, — стоит рядом Арча, — я вижу гору».', 1],
    ['uk', '«Місто, — його збудував Орлюк, — росте швидко».', 1],
  ] as const)('%s: words of the speaker between dashes stay in the quotation: %s', (lang, text, parts) => {
    const { quotes } = extract(text, { article: 'a', lang })
    expect(quotes.map(quote => quote.parts.length)).toEqual([parts])
  })

  test('a word in -s that is no verb attributes nothing', () => {
    const text = '"It is done for good", Holt always, "Come back to the table."'
    const { quotes } = extract(text, { article: 'a', lang: 'en' })
    expect(quotes.map(quote => quote.parts.length)).toEqual([1, 1])
  })

  test('a name in marks is no second part of what was said before it', () => {
    const { quotes } = extract(
      '"Who will pay for the repairs?" The ship\'s sister boat, "Lady Mary", sailed at noon.',
      {
        article: 'a',
        lang: 'en',
      },
    )
    expect(quotes.map(quote => quote.parts.length)).toEqual([1, 1])
  })

  test('a sentence of narration between two quotations joins nothing', () => {
    const { quotes } = extract('"We are done," Orlov said. Holt looked at the old bridge. "It is late."', {
      article: 'a',
      lang: 'en',
    })
    expect(quotes.map(quote => quote.parts.length)).toEqual([1, 1])
  })
})

describe('an attribution inside retold speech', () => {
  test.each([
    [
      'ky',
      '«Мен кирдим. Ал күлүп: “Отур”, — деди», — дейт Азамат Турдубеков.',
      ['Мен кирдим. Ал күлүп: “Отур”, — деди'],
    ],
    [
      'ky',
      '— Атам: «Мен устамын», — деп кеткен, — деди Азамат. — Анан кайтып келген.',
      ['Атам: «Мен устамын», — деп кеткен', 'Анан кайтып келген.'],
    ],
    ['ru', '«Вошёл дед. „Садись“, — сказал он», — вспоминает Орлов.', ['Вошёл дед. „Садись“, — сказал он']],
    [
      'uk',
      '«Увійшов дід: „Сідай“, — сказав він.\n\nЯ сів», — згадує Орлюк.',
      ['Увійшов дід: „Сідай“, — сказав він.', 'Я сів'],
    ],
  ] as const)('%s: belongs to the words said: %s', (lang, text, parts) => {
    const { quotes } = extract(text, { article: 'a', lang })
    expect(quotes.map(quote => quote.parts.map(({ start, end }) => text.slice(start, end)))).toEqual([parts])
  })

  test('one that parts the words is the narrator’s', () => {
    const text = '«Он сказал мне: „Уходи“, — вспоминал Орлов. — И я ушёл».'
    const { quotes } = extract(text, { article: 'a', lang: 'ru' })
    expect(quotes.map(quote => [quote.parts.length, quote.speaker?.text])).toEqual([[2, 'Орлов']])
  })
})

test('a sentence alone behind a dash is speech where the text has attributed ones, and no item of a list', () => {
  const spoken = (text: string) => extract(text, { article: 'a', lang: 'ru' }).quotes.map(quote => quote.text)
  const line = '— Говорю ему: «Оставь печь, дрова мои». Он и оставил.'
  const others =
    '— Хлеб спать не любит, — сказала Анна Лосева.\n\nОна ушла.\n\n— Зима долгая, — добавил Орлов.\n\nБыло тихо.\n\n'
  expect(spoken(`${others}${line}\n`)).toContain('Говорю ему: «Оставь печь, дрова мои». Он и оставил.')
  expect(spoken(`Было тихо.\n\n${line}\n`)).not.toContain('Говорю ему: «Оставь печь, дрова мои». Он и оставил.')
  const list = '— Закрыть мост до весны.\n— Открыть паром.\n'
  expect(spoken(`${others}Решили так.\n${list}`)).toHaveLength(2)
})

describe('lines by what somebody does', () => {
  test.each([
    ['ru', '— А доказательства где? — не унимался защитник.\n\nСуд ушёл.', 'защитник'],
    ['uk', '– А докази де? – не вгавала Ганна Крохіна.\n\nСуд пішов.', 'Ганна Крохіна'],
    ['ru', '— Мы его ждали, — не скрывает слёз мать солдата Анна Козлова. — Дом пустой был.', 'Анна Козлова'],
    ['uk', '– Хай буде, – мовить баба Ганна. – Аби тихо.', 'Ганна'],
  ] as const)('%s: %s', (lang, text, speaker) => {
    expect(extract(text, { article: 'a', lang }).quotes.map(quote => quote.speaker?.text)).toEqual([speaker])
  })

  test('what the speaker says himself stays his', () => {
    const text = 'Мэр Денис Орлов сказал:\n\n— То, что осталось, — строили каждый год рабочие завода. И всё.'
    expect(extract(text, { article: 'a', lang: 'ru' }).quotes[0]?.text).toContain('рабочие')
  })
})
