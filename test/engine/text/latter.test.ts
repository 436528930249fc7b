import { expect, test } from 'vitest'
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
