import { describe, expect, test } from 'vitest'
import { extract } from '../../../engine/text/extract.ts'
import type { Language } from '../../../engine/types.ts'

function reported(lang: Language, text: string): [string, string | null][] {
  const { passages } = extract(text, { article: 'a', lang })
  return passages.map(passage => [passage.text, passage.speaker?.text ?? null])
}

const RU = 'Мост закроют на ремонт в мае'
const UK = 'Міст закриють на ремонт у травні'
const KY = 'Көпүрө май айында жабылат'

describe('a sentence that says who told the one before it', () => {
  test.each([
    ['ru', `${RU}. Об этом сообщил мэр Денис Орлов.`, RU, 'Денис Орлов'],
    ['ru', `${RU}. Об этом мэр Денис Орлов сообщил журналистам.`, RU, 'Денис Орлов'],
    ['ru', `${RU}. Об этом сообщили в мэрии.`, RU, 'мэрии'],
    ['ru', `${RU}. Об этом говорится в сообщении ведомства.`, RU, 'сообщении ведомства'],
    ['ru', `Мэр Денис Орлов молчал. ${RU}. Об этом сообщает «Голос».`, RU, '«Голос»'],
    ['ru', `Новости\n\nОШ, 20 апреля — ${RU}.\n\nОб этом в среду рассказала Анна Котова.`, RU, 'Анна Котова'],
    ['ru', `${RU}. Об этом, как пишет «Голос», сообщил мэр Денис Орлов.`, RU, 'Денис Орлов'],
    ['ru', `${RU}. Об этом в среду, 20 мая, сообщил мэр Денис Орлов.`, RU, 'Денис Орлов'],
    ['ru', `${RU}! Об этом сообщили депутаты.`, RU, 'депутаты'],
    ['uk', `${UK}. Про це повідомив мер Денис Орлюк.`, UK, 'Денис Орлюк'],
    ['uk', `${UK}. Про це повідомив мер Денис Орлюк, передає кореспондент.`, UK, 'Денис Орлюк'],
    ['uk', `${UK}. Про це повідомляє пресслужба мерії.`, UK, 'пресслужба мерії'],
    ['ky', `${KY}. Бул тууралуу мэр Денис Осмонов билдирди.`, KY, 'Денис Осмонов'],
    ['ky', `${KY}. Муну мэр Денис Осмонов айтты.`, KY, 'Денис Осмонов'],
  ] as const)('%s: %s', (lang, text, words, speaker) => {
    expect(reported(lang, text)).toEqual([[words, speaker]])
  })

  test('what is added stays a report of its own', () => {
    const text = `${RU}. Об этом сообщил мэр Денис Орлов, добавив, что денег на объезд хватит.`
    expect(reported('ru', text)).toEqual([
      [RU, 'Денис Орлов'],
      ['денег на объезд хватит', 'Денис Орлов'],
    ])
  })

  test.each([
    ['nobody told', `${RU}. Об этом не сообщили жителям.`],
    ['nobody is named', `${RU}. Об этом говорят давно и много.`],
    ['somebody asked', `${RU}. Об этом спросил мэра Иван Ким.`],
    ['the sentence before is a question', 'Когда же откроют мост? Об этом рассказал мэр Денис Орлов.'],
    ['the sentence before is a headline', `${RU}\nОб этом рассказал мэр Денис Орлов.`],
    ['the sentence before is a quotation', '«Мост закроют на весь май, это решено». Об этом сообщил мэр Денис Орлов.'],
  ] as const)('none where %s', (_, text) => {
    expect(reported('ru', text)).toEqual([])
  })

  test.each([
    ['ru', `${RU}. Об этом мечтает весь город, заявил мэр Денис Орлов.`],
    ['ru', `${RU}. Об этом спорят, сообщил мэр Денис Орлов.`],
    ['ru', `${RU}. Об этом думать рано, считает мэр Денис Орлов.`],
    ['uk', `${UK}. Про це мріє все місто, заявив мер Денис Орлюк.`],
    ['ky', `${KY}. Бул боюнча иш козголду деп мэр Денис Осмонов билдирди.`],
    ['ky', `${KY}. Муну калктын көбү колдойт деп мэр Денис Осмонов билдирди.`],
  ] as const)('%s: none where the verb is that of another clause: %s', (lang, text) => {
    expect(reported(lang, text).map(([words]) => words)).not.toContain(text.slice(0, text.indexOf('.')))
  })

  test.each([
    ['ky', `${KY}. Муну мэр Денис Осмонов айткан жок.`],
    ['ky', `${KY}. Бул тууралуу мэр Денис Осмонов билдирген эмес.`],
    ['ru', `${RU}. Об этом никто сообщил.`],
    ['ru', `${RU}. Об этом сообщили мэру Орлову.`],
    ['ru', `${RU}. Об этом сообщили президенту Ивану Киму.`],
    ['ru', `${RU}. Об этом сообщили главе района.`],
    ['ru', `${RU}. Об этом сообщили полиции.`],
    ['uk', `${UK}. Про це повідомили президентові Іванові Киму.`],
    ['ru', `${RU}. Об этом сообщил мэр Денис Орлов?`],
    ['ru', 'Новости города\n\nРаботы на мосту и рядом\n\nОб этом сообщил мэр Денис Орлов.'],
    ['ru', 'Новости города\n\nФото: мост через реку Теск\n\nОб этом сообщил мэр Денис Орлов.'],
  ] as const)('%s: none where nobody told it, somebody is told, or no sentence ends before: %s', (lang, text) => {
    expect(reported(lang, text)).toEqual([])
  })

  test('a sentence whose speaker is named by itself keeps that speaker', () => {
    expect(reported('ru', `${RU}, заявил мэр Денис Орлов. Об этом сообщает «Голос».`)).toEqual([[RU, 'Денис Орлов']])
  })
})
