import { expect, test } from 'vitest'
import { messageOf, translator } from '../../../electron/shared/messages.ts'
import en from '../../../locales/en.json'

test('a message gets accents, two fifths more letters and brackets; parameters and choices are kept', () => {
  const translate = translator('en-XA', {
    plain: 'Confirm',
    choice: 'Sent {count, plural, one {# file} other {# files}} to {name}',
  })
  expect(translate('plain')).toBe('⟦Ççööñƒííŕɱ⟧')
  expect(translate('choice', { count: 2, name: 'Kyzyl' })).toBe('⟦Ššééñţ 2 ƒííļééš ţöö Kyzyl⟧')
})

test('every English message can be shown so, in brackets, longer and asking for the same', () => {
  const catalogue: Readonly<Record<string, string>> = en
  for (const [key, text] of Object.entries(catalogue)) {
    const names = [...text.matchAll(/\{(\w+)/g)].map(match => match[1] ?? '')
    const params = Object.fromEntries(names.map(name => [name, 2]))
    const [plain, shown] = (['en', 'en-XA'] as const).map(language => String(messageOf(text, language).format(params)))
    expect(shown, key).toMatch(/^⟦.*⟧$/su)
    const letters = (sentence = '') => sentence.replace(/\P{L}/gu, '').length
    expect(letters(shown), key).toBeGreaterThanOrEqual(letters(plain))
  }
})
