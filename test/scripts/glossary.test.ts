import { expect, test } from 'vitest'
import { glossaryFaults, readGlossary } from '../../scripts/i18n/glossary.ts'

const GLOSSARY = readGlossary(
  [
    '| English | Russian | Ukrainian | Kyrgyz |',
    '|---|---|---|---|',
    '| story | сюжет· | сюжет· | окуя· |',
    '| story map | карт·а сюжет· | карт·а сюжет· | окуя· карта· |',
    '| doubt | сомн·ение / неуверен·ность | сумн·ів | күмөн· |',
    '',
    '| message | word | why |',
    '|---|---|---|',
    '| `say.*` | doubt | a verb is more natural |',
  ].join('\n'),
)

function faults(key: string, en: string, ru: string, uk: string, ky: string) {
  return glossaryFaults(GLOSSARY, { en: { [key]: en }, ru: { [key]: ru }, uk: { [key]: uk }, ky: { [key]: ky } })
}

test('a message that has a term has its word in every language, in any form', () => {
  expect(faults('a', 'No stories', 'Нет сюжетов', 'Немає сюжетів', 'Окуялар жок')).toEqual([])
  expect(faults('a', 'This story', 'Эта история', 'Цей сюжет', 'Бул окуя')).toEqual([
    'ru a: “story” is not said as in docs/glossary.md',
  ])
})

test('one of several words is enough, and all parts of one must stand', () => {
  expect(faults('a', 'Doubt', 'Неуверенность', 'Сумнів', 'Күмөн')).toEqual([])
  expect(faults('a', 'Story map', 'Карта', 'Карта сюжету', 'Окуя картасы')).toEqual([
    'ru a: “story map” is not said as in docs/glossary.md',
  ])
})

test('names of parameters, options and files are no terms, and what the table sets apart is left', () => {
  expect(faults('a', '{story} --story-by doubt.txt', '{story}', '{story}', '{story}')).toEqual([])
  expect(faults('say.a', 'There is doubt', 'Ещё вопрос', 'Ще питання', 'Суроо бар')).toEqual([])
})
