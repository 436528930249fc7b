import { expect, test } from 'vitest'
import { languageCode } from '../../engine/languageCode.ts'
import { fold } from '../../engine/review/fold.ts'

test('a language is called as it is named, unless every object has something of that name', () => {
  for (const lang of ['en', 'ky', 'deu', 'und', 'English', '']) expect(languageCode(lang)).toBe(lang)
  for (const name of Object.getOwnPropertyNames(Object.prototype))
    expect([name, languageCode(name)]).toEqual([name, 'und'])
})

test('nor is a correction of somebody’s log taken at its word', () => {
  const body = { kind: 'article.corrected', article: 'a', details: { title: 'T', lang: 'constructor' } } as const
  const state = fold([{ v: 1, seq: 1, at: '2031-05-14T10:00:00Z', by: 'Ada', command: 'import', undoGroup: 1, body }])
  expect(state.corrected.get('a')).toEqual({ title: 'T', lang: 'und' })
})
