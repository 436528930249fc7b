import { expect, test } from 'vitest'
import { extract } from '../../../engine/text/extract.ts'
import type { Language } from '../../../engine/types.ts'
import { speakersBehind } from './behind.ts'

test.each([
  [
    'ru',
    'Мэр поблагодарил инженера Павла Дронова. Тот, по словам очевидцев, буркнул: «Не за что меня благодарить».',
    'Павла Дронова',
  ],
  ['ru', 'Губернатор Анна Рощина вызвала Павла Дронова. Тот ответил: «Машина сломалась в дороге».', 'Павла Дронова'],
  [
    'uk',
    'Губернаторка Олена Кравець зустріла Павла Дронюка. Той відповів: «Машина зламалася в дорозі».',
    'Павла Дронюка',
  ],
  [
    'en',
    'Engineer Lena Ross met Paul Dean in the lobby. The latter said the plan was “dead in the water”.',
    'Paul Dean',
  ],
] as const)('%s: the other of two: %s', (lang: Language, text, speaker) => {
  expect(speakersBehind(lang, text)).toEqual([speaker])
})

test('a pronoun that describes is nobody', () => {
  const text = 'Губернатор Анна Рощина вызвала Павла Дронова. Тот разговор она назвала «пустой тратой времени».'
  expect(speakersBehind('ru', text)).toEqual(['Анна Рощина'])
})

test.each([
  ['ru', 'Мэр Денис Орлов упрекнул подрядчика Павла Рыкова. Тот ответил: «Краны стоят без топлива».', 'Рыкова'],
  ['ru', 'Мэр Денис Орлов спросил Павла Рыкова о сроках, на что тот ответил: «К июню сдадим».', 'Рыкова'],
  ['uk', 'Мерка Олена Орлюк привітала Ганну Крохіну. Та відповіла: «Дякую всім».', 'Крохіну'],
  ['uk', 'Мер Денис Орлюк дорікнув Павлові Рикову. Той лише відповів: «Крани стоять».', 'Рикову'],
  ['en', 'Mayor Anna Holt blamed the builder Jane Rix. The latter said: “The cranes have no fuel.”', 'Jane Rix'],
  // A word that only points.
  ['ru', 'Мэр Денис Орлов встретил Павла Рыкова. Тот день он помнит. «Было жарко», — сказал мэр.', 'Орлов'],
  ['uk', 'Мер Денис Орлюк привітав Павла Рикова. Та сказав він мало: «Дякую всім».', 'Орлюк'],
] as const)('%s: the latter of two: %s', (lang, text, speaker) => {
  const speech = extract(text, { article: 'a', lang }).quotes.find(({ kind }) => kind === 'statement')
  expect(speech?.speaker?.text).toContain(speaker)
})
