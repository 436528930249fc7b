import { expect, test, vi } from 'vitest'
import { INTERFACE_LANGUAGES, translator } from '../../../electron/shared/messages.ts'
import en from '../../../locales/en.json'
import ky from '../../../locales/ky.json'
import ru from '../../../locales/ru.json'
import uk from '../../../locales/uk.json'
import { headingOf, languageName } from '../../../renderer/columns/heading.ts'

const catalogues = { en, ru, uk, ky }
const translate = translator('en', en)

function heading(lang: string, date: string, interfaceLanguage: keyof typeof catalogues) {
  const details = { title: '', outlet: null, author: null, url: null, file: '', sha256: '', text: 'x' }
  const article = { ...details, id: 'a', lang, date }
  const column = { article, sigil: 'A', marks: [], status: 'unseen', counts: { quotes: 0, passages: 0 } } as const
  return headingOf(column, translator(interfaceLanguage, catalogues[interfaceLanguage]))
}

test('the name of a language is said, and its code where a file gives what is the code of none', () => {
  expect(languageName('ky', translate)).toBe('Kyrgyz')
  for (const lang of ['', 'x', 'no such', 'en_', '<b>', 'a'.repeat(1000)])
    expect(languageName(lang, translate)).toBe(lang)
})

test('a language that is none of the four has a name in the window’s own, with a capital, and no English one', () => {
  for (const [lang, name] of [
    ['ru', 'Немецкий'],
    ['uk', 'Німецька'],
    ['en', 'German'],
  ] as const) {
    vi.stubGlobal('document', { documentElement: { lang } })
    expect(languageName('deu', translate)).toBe(name)
  }
  vi.stubGlobal('document', { documentElement: { lang: 'ky' } })
  expect(languageName('deu', translate)).toMatch(/^(Немецкий|Немисче|Немис(?: тили)?)$/u)
  vi.unstubAllGlobals()
})

test('a date is written out, and one that no calendar has stands as it is', () => {
  expect(heading('ky', '2031-04-03', 'en').under).toContain('3 Apr 2031')
  for (const language of INTERFACE_LANGUAGES)
    for (const date of ['2031-1e300-5', '1e300-1-1', '2031-Infinity-1'])
      expect(heading('no such', date, language).under).toContain(date)
})

test('an article of no known outlet is called by its file, so that two of one language are told apart', () => {
  const details = { title: '', outlet: null, author: null, url: null, sha256: '', text: 'x', lang: 'ru', date: null }
  const titles = ['news/01-agency.txt', 'C:\\news\\07-evening.txt'].map(file => {
    const article = { ...details, id: file, file }
    const column = { article, sigil: 'A', marks: [], status: 'unseen', counts: { quotes: 0, passages: 0 } } as const
    return headingOf(column, translate).title
  })
  expect(titles).toEqual(['Russian, 01-agency.txt', 'Russian, 07-evening.txt'])
})
