import { expect, test } from 'vitest'
import { sharedAnchors } from '../../../engine/compare/sharedAnchors.ts'

test('a number beside its month is a day, and a name is told once', () => {
  const a = { text: 'On 5 May, said Mayor Orlova, 300 came; of the 300 Orlova knew all.', lang: 'en' }
  const b = { text: '5 мая, сказала мэр Орлова, пришли 300: их Орлова знала всех.', lang: 'ru' }
  expect(sharedAnchors(a, b)).toEqual({
    numbers: [{ a: '300', b: '300' }],
    dates: [{ a: '5 May', b: '5 мая' }],
    names: [{ a: 'Orlova', b: 'Орлова' }],
    otherNumbers: { a: [], b: [] },
  })
})

test.each([
  ['numbers', (n: number) => `слово ${n}`],
  ['long words', () => `${'а'.repeat(200)} 5`],
  ['names', (n: number) => `и Б${[...String(n * 7919)].map(digit => 'обавуныкот'[Number(digit)]).join('')}`],
] as const)('a quotation full of %s keeps nobody waiting', (_, made) => {
  const text = Array.from({ length: 2000 }, (_, n) => made(n)).join(' ')
  const began = performance.now()
  sharedAnchors({ text, lang: 'ru' }, { text: `${text}.`, lang: 'uk' })
  expect(performance.now() - began).toBeLessThan(2000)
})
