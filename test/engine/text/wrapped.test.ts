import { describe, expect, test } from 'vitest'
import { extract } from '../../../engine/text/extract.ts'
import { wordsOf } from '../../../engine/text/words.ts'
import { wrappedEnds } from '../../../engine/text/wrapped.ts'
import type { Language } from '../../../engine/types.ts'

const HEADLINE: Readonly<Record<Language, string>> = {
  en: 'The bridge is old',
  ru: 'Мост совсем старый',
  uk: 'Міст зовсім старий',
  ky: 'Көпүрө абдан эски',
}

/** The last words of the lines whose ends only wrap. */
function wrapped(lang: Language, text: string, title = 0): string[] {
  return [...wrappedEnds(text, lang, wordsOf(text), title)].map(
    end => /\S+$/.exec(text.slice(0, end).trimEnd())?.[0] ?? '',
  )
}

const ENGLISH = `Bridge to close in May for repairs

The old bridge over the Tesk will be closed for repairs from the first of
May, Mayor Anna Holt told reporters on Monday after a long meeting of the
Council. "We have no choice," she said. "The steel is tired," added Paul
Dean, the chief engineer. The repairs will take until the end of
September 2031 and will cost about 180 million, the council said.

Notes
- The bridge was built in 1960
- It is forty metres long
1. Read the plan
2. Tell the council`

describe('lines of a fixed width', () => {
  test.each(['\n', '\r\n'])(
    'a capital or a digit after a line end begins no sentence where the line only wraps',
    end => {
      const text = ENGLISH.replaceAll('\n', end)
      expect(wrapped('en', text, text.indexOf(end))).toEqual(['of', 'the', 'Paul', 'of'])
      const { quotes, passages } = extract(text, { article: 'a', lang: 'en' })
      expect(quotes.map(quote => quote.speaker?.text)).toEqual(['Anna Holt', `Paul${end}Dean`])
      expect(passages.map(passage => [passage.text.slice(-6), passage.speaker?.text])).toEqual([
        [`of${end}May`.slice(-6), 'Anna Holt'],
        ['illion', 'the council'],
      ])
    },
  )

  test.each([
    [
      'en',
      'The work will start at\nNoon, Mayor Anna\nHolt told reporters.',
      'The work will start at\nNoon',
      'Anna\nHolt',
    ],
    [
      'ru',
      'Мэр Денис Орлов заявил, что деньги поступят в\nКиев до мая.',
      'деньги поступят в\nКиев до мая',
      'Денис Орлов',
    ],
    ['ru', 'Глава совета Денис\nОрлов заявил, что мост скоро закроют.', 'мост скоро закроют', 'Денис\nОрлов'],
    ['uk', 'Голова ради Тарас\nБондар заявив, що міст у\nКовелі закриють.', 'міст у\nКовелі закриють', 'Тарас\nБондар'],
    ['ky', 'Шаар мэри Тилек\nОсмонов эски көпүрө жабыларын айтты.', 'эски көпүрө жабыларын', 'Тилек\nОсмонов'],
  ] as const)('%s: words that lead on are enough in a short text: %s', (lang, text, words, speaker) => {
    const { passages } = extract(`${HEADLINE[lang]}\n\n${text}`, { article: 'a', lang })
    expect(passages.map(passage => [passage.text, passage.speaker?.text])).toEqual([[words, speaker]])
  })

  test.each([
    [
      'a preposition that ends the headline',
      'ru',
      'Депутаты проголосовали за\nМост закроют до осени, заявил мэр Денис Орлов.',
      'Мост закроют до осени',
      'Денис Орлов',
    ],
    [
      'a preposition that ends the headline',
      'en',
      'What the city is made of\nThe bridge will be closed in May, Mayor Anna Holt said.',
      'The bridge will be closed in May',
      'Anna Holt',
    ],
    [
      'a first name that ends the headline',
      'ru',
      'Премию получила Анна\nМост закроют до осени, заявил мэр Денис Орлов.',
      'Мост закроют до осени',
      'Денис Орлов',
    ],
    [
      'a first name that ends the headline',
      'en',
      'Scotland greets King Charles\nHolt said that the bridge would close.',
      'the bridge would close',
      'Holt',
    ],
    [
      'a list in small letters',
      'ru',
      'Расписание\nпонедельник — совет\nвторник — слушания\nСреда — выходной\n' +
        'Мост закроют до самой осени, заявил мэр Денис Орлов.',
      'Мост закроют до самой осени',
      'Денис Орлов',
    ],
    [
      'the initial of a name goes on',
      'ru',
      'Мост закроют\n\nМост закроют до осени, заявил министр обороны И.\nКим.',
      'Мост закроют до осени',
      'И.\nКим',
    ],
  ] as const)('%s, %s: the report is whole and no more', (_, lang, text, words, speaker) => {
    const { passages } = extract(text, { article: 'a', lang })
    expect(passages.map(passage => [passage.text, passage.speaker?.text])).toEqual([[words, speaker]])
  })

  test.each([40, 56, 72])('in lines of %i characters every speaker and passage is that of one long line', width => {
    const whole =
      'Глава города Денис Орлов заявил в среду, что деньги на ремонт моста поступят летом 2031 года. По словам мэра, ' +
      'этот вопрос решит совет города Ардова на первом же заседании. Решение будет окончательным, сказал советник мэра ' +
      'Илья Ветров. Жители улицы Садовой просят открыть объезд раньше, чем начнутся работы, и хотят говорить с Орловым. ' +
      'Объезд откроют до самой поздней осени, сообщил министр Павел Сорокин. «Мы ждать не будем, мост нам нужен сейчас», ' +
      '— сказала Анна Котова, которая живёт рядом с ним.'
    const lines = (text: string) => text.replace(new RegExp(`(?=\\S)(.{1,${width - 1}}\\S)\\s(?=\\S)`, 'g'), '$1\n')
    const found = (text: string) => {
      const { quotes, passages } = extract(text, { article: 'a', lang: 'ru' })
      return [...quotes, ...passages].map(one => [one.text, one.speaker?.text].map(words => words?.replace(/\n/g, ' ')))
    }
    expect(found(`Мост закроют\n\n${lines(whole)}`)).toEqual(found(`Мост закроют\n\n${whole}`))
  })

  test.each([
    ['one sentence a line', 'ru', 'Мост закроют до весны.\nДорогу откроют к утру.\nШколы закрыты.'],
    ['headlines one under the other', 'ru', 'Мост закроют до весны\nДорогу откроют к утру\nШколы закрыты до среды'],
    ['a byline', 'ru', 'Мост закроют до весны\nАвтор Иван Петров\nМэр Денис Орлов заявил, что мост закроют.'],
    ['a headline above a paragraph', 'en', 'The bridge will close in May\nMayor Anna Holt said it would open later.'],
    ['a preposition that ends a headline', 'en', 'Police were called in\nMayor Anna Holt said it was late.'],
    ['a list of people', 'en', 'Paul Dean\nAnna Holt\nMary Hill'],
    ['a letter that ends a sentence', 'ru', 'Чиновники выбрали план Б.\nМост закроют до осени.'],
    ['a preposition at the end of an item', 'en', 'Roads they agreed on,\nBridges they looked in\nSchools of the city'],
    ['blank lines between', 'en', 'The work will start in the\n\nMay, Mayor Holt said.'],
  ] as const)('%s: every line end stays one', (_, lang, text) => {
    expect(wrapped(lang, text)).toEqual([])
  })
})
