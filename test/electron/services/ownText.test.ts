import { expect, test } from 'vitest'
import { ownText } from '../../../electron/services/ownText.ts'

const UTF8 = new TextEncoder()

test('what may be ours is read whatever it quotes, and keeps its mark', () => {
  expect(ownText(UTF8.encode('\u{feff}a\u{0}б'), 'a.tsv')).toEqual({ ok: true, value: '\u{feff}a\u{0}б' })
})

test('what is not UTF-8 is read as an article is, or refused', () => {
  expect(ownText(new Uint8Array([0xff, 0xfe, 0x31, 0x04]), 'a.tsv')).toEqual({ ok: true, value: '\u{feff}б' })
  expect(ownText(new Uint8Array([0xe1, 0x20]), 'a.tsv').ok).toBe(false)
})
