import { describe, expect, test } from 'vitest'
import { attribute } from '../../../engine/text/attribution.ts'
import { extract } from '../../../engine/text/extract.ts'
import { wordsOf } from '../../../engine/text/words.ts'
import type { Language } from '../../../engine/types.ts'

/** What is reported in the text, with the speaker's words. */
function reported(lang: Language, text: string): [string, string | null][] {
  const { passages } = attribute(text, lang, wordsOf(text), [], { start: 0, end: 0 }, 'a')
  return passages.map(passage => [passage.text, passage.speaker?.text ?? null])
}

describe('reported speech', () => {
  test.each([
    ['ru', 'Мэр города Сергей Ким заявил, что воду дадут к вечеру.', 'воду дадут к вечеру', 'Ким'],
    ['ru', 'По словам синоптика Ирины Котовой, зима будет тёплой.', 'зима будет тёплой', 'Котовой'],
    ['ru', 'Снега до января не будет, предупредил Семён Гай.', 'Снега до января не будет', 'Гай'],
    ['ru', 'Как отметил Павел Сорокин, мост починили за неделю.', 'мост починили за неделю', 'Сорокин'],
    ['ru', 'Министр Ольга Вершинина пообещала закончить работы к осени.', 'закончить работы к осени', 'Вершинина'],
    ['uk', 'Мер міста Сергій Кім заявив, що воду дадуть до вечора.', 'воду дадуть до вечора', 'Кім'],
    ['uk', 'За словами синоптикині Ірини Котової, зима буде теплою.', 'зима буде теплою', 'Котової'],
    ['uk', 'Снігу до січня не буде, попередив Семен Гай.', 'Снігу до січня не буде', 'Гай'],
    [
      'en',
      'Mayor Sidney Kimball said that the water would be back by evening.',
      'the water would be back by evening',
      'Kimball',
    ],
    [
      'en',
      'Mayor Sidney Kimball said the water would be back by evening.',
      'the water would be back by evening',
      'Kimball',
    ],
    ['en', 'According to Irene Cottle, the winter will be mild.', 'the winter will be mild', 'Cottle'],
    ['en', 'There will be no snow before January, Simon Guy warned.', 'There will be no snow before January', 'Guy'],
    ['ky', 'Синоптик Ирина Котованын айтымында, кыш жылуу болот.', 'кыш жылуу болот', 'Котова'],
    ['ky', 'Суу кечке чейин келет деп билдирди шаар мэри Сергей Ким.', 'Суу кечке чейин келет', 'Ким'],
    ['ky', 'Министр Гүлнара Осмонова иш күзгө чейин бүтөрүн айтты.', 'иш күзгө чейин бүтөрүн', 'Осмонова'],
  ] as const)('%s: %s', (lang, text, words, speaker) => {
    const found = reported(lang, text)
    expect(found.map(([passage]) => passage)).toEqual([words])
    expect(found[0]?.[1]).toContain(speaker)
  })

  test('before the colon of a headline stands who speaks, or what happened', () => {
    const headline = (lang: Language, title: string) => extract(`${title}\n\nТак.`, { article: 'a', lang }).passages
    expect(headline('ru', 'Прорыв на теплотрассе в Кызыл-Кыре: без тепла остались 1200 домов')).toEqual([])
    expect(headline('uk', 'Прорив тепломережі в Кизил-Кирі: 1200 будинків без тепла')).toEqual([])
    expect(headline('ru', 'Мэр о теплотрассе: ремонт закончат к пятнице').map(({ text }) => text)).toEqual([
      'ремонт закончат к пятнице',
    ])
  })

  test('whom one tells is not what one says', () => {
    expect(reported('en', 'Mary Hill told the council on Monday about the old bridge.')).toEqual([])
    expect(reported('en', 'Mary Hill told reporters the bridge would close.')).toEqual([
      ['the bridge would close', 'Mary Hill'],
    ])
    expect(reported('en', 'Mary Hill told the council that the bridge would close.')).toEqual([
      ['the bridge would close', 'Mary Hill'],
    ])
  })

  test.each([
    ['ru', '«Мост старый, — сказала Мария Холмова, глава Северного района области. — Его закроют».'],
    ['uk', '«Міст старий, — сказала Марія Холмова, голова Північного району області. — Його закриють».'],
    ['en', '“The bridge will close,” Oliver Stanton told the local council meeting on Monday. “The steel is tired.”'],
    ['ky', '«Көпүрө эски», — деди Марал Токоева, Түндүк районунун башчысы. — «Аны жакында жабабыз».'],
  ] as const)(
    '%s: an attribution with what describes the speaker reports nothing more than the quotation',
    (lang, text) => {
      const { quotes, passages } = extract(text, { article: 'a', lang })
      expect(quotes.map(quote => quote.parts.length)).toEqual([2])
      expect(passages).toEqual([])
    },
  )

  test('words in marks at an end keep both marks', () => {
    const { passages } = extract('По словам Ирины Котовой, зиму в городе ждут «тёплой».', { article: 'a', lang: 'ru' })
    expect(passages.map(passage => passage.text)).toEqual(['зиму в городе ждут «тёплой»'])
  })

  test.each([
    ['ru', 'Цены вырастут на 3%, сообщил министр Иван Орлов.', 'Цены вырастут на 3%'],
    ['uk', 'Міністр Іван Орлюк заявив, що вода нагріється до +30 °.', 'вода нагріється до +30 °'],
    [
      'en',
      'Mayor Anna Holt said it would cost 5 million (about $120,000).',
      'it would cost 5 million (about $120,000)',
    ],
    ['en', 'Mayor Anna Holt said: $5 million is too much.', '$5 million is too much'],
    ['ky', 'Министр Нурлан Осмонов баалар 3%га өсөт деп билдирди.', 'баалар 3%га өсөт'],
    ['en', '(The bridge (the old one) will be closed, Anna Holt said.)', 'The bridge (the old one) will be closed'],
    ['ru', '− Мост закроют до осени, сообщил министр Иван Орлов.', 'Мост закроют до осени'],
    ['ru', '−30 градусов будет к утру, сообщил министр Иван Орлов.', '−30 градусов будет к утру'],
    ['en', '# The bridge will be closed, Mayor Anna Holt said.', 'The bridge will be closed'],
    [
      'en',
      ') The old bridge (the green one will be closed, Anna Holt said.',
      'The old bridge (the green one will be closed',
    ],
    ['ru', '(По словам мэра Ольги Котовой, мост скоро закроют).', 'мост скоро закроют'],
  ] as const)('%s: signs of figures and brackets stay with what they belong to: %s', (lang, text, words) => {
    expect(reported(lang, text).map(([passage]) => passage)).toEqual([words])
  })

  test.each([
    ['ru', 'Мэр Денис Орлов рассказал «Голосу», что мост закроют до осени.', 'мост закроют до осени'],
    ['ru', 'Мэр Денис Орлов рассказал в эфире «Голоса», что мост закроют до осени.', 'мост закроют до осени'],
    ['uk', 'Мер Денис Орлюк розповів «Віснику», що міст закриють до осені.', 'міст закриють до осені'],
  ] as const)('%s: a paper in marks may stand between the verb and the clause: %s', (lang, text, words) => {
    const { passages } = extract(text, { article: 'a', lang })
    expect(passages.map(passage => [passage.text, passage.speaker?.text.slice(0, 9)])).toEqual([[words, 'Денис Орл']])
  })

  test.each([
    [
      'en',
      'Repairs will cost about 180 million, the mayor said, adding that the city would ask for half.',
      ['Repairs will cost about 180 million', 'the city would ask for half'],
    ],
    [
      'ru',
      'Ремонт обойдётся в 180 млн, сказал мэр, добавив, что город попросит половину.',
      ['Ремонт обойдётся в 180 млн', 'город попросит половину'],
    ],
    [
      'ru',
      'Ремонт обойдётся в 180 млн, сказал мэр, подчеркнув, что город попросит половину.',
      ['Ремонт обойдётся в 180 млн', 'город попросит половину'],
    ],
    [
      'uk',
      'Ремонт коштуватиме 180 млн, сказав мер, пояснюючи, що місто попросить половину.',
      ['Ремонт коштуватиме 180 млн', 'місто попросить половину'],
    ],
  ] as const)('%s: what is said and what is added are two reports: %s', (lang, text, words) => {
    expect(reported(lang, text).map(([passage]) => passage)).toEqual(words)
  })

  test('narration reports nothing', () => {
    expect(reported('en', 'The bridge was built in 1960. It is forty metres long.')).toEqual([])
    expect(reported('ru', 'Мост построили в 1960 году. Его длина сорок метров.')).toEqual([])
  })

  test('ids name the article and the place', () => {
    const text = 'Anna Roe said that it rained all day.'
    const { passages } = attribute(text, 'en', wordsOf(text), [], { start: 0, end: 0 }, 'x')
    expect(passages.map(passage => passage.id)).toEqual(['x:p19-36'])
  })
})
