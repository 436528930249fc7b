import { expect, test } from 'vitest'
import { WITHOUT_TURNS } from '../../../engine/features/turns.ts'
import { seekReported } from '../../../engine/pairs/reported.ts'
import { quoteVersion } from '../../../engine/pairs/version.ts'
import type { Quote } from '../../../engine/types.ts'
import { tagged } from '../compare/tagged.ts'

const UNIT = Float32Array.from([1, 0])
const said = 'Fifteen|1 million|2 soms|3 are needed|4'
/** A link whose address has the words that it shows once more. */
const told = 'Cost: [fifteen million soms needed](fifteen/million/soms/needed)'
const toldWords = {
  ...tagged('Cost|7 fifteen|1 million|2 soms|3 needed|4 fifteen|1 million|2 soms|3 needed|4').words,
  spans: [...told.matchAll(/\p{L}+/gu)].map(({ index, 0: word }) => ({ start: index, end: index + word.length })),
}

test('a passage found in a link ends before the address that it leads to', async () => {
  const { text, words } = tagged(said)
  const quote: Quote = {
    ...{ id: 'a:q0', article: 'a', text, start: 0, end: text.length, parts: [{ start: 0, end: text.length }] },
    ...{ kind: 'statement', kindConfidence: 1, cue: null, speaker: null, flags: [], why: [] },
  }
  const material = { lang: 'en', articleLength: 100, vector: UNIT, context: UNIT, words }
  const article = {
    ...{ id: 'b', text: told, lang: 'en', sentences: [{ start: 0, end: told.length }] },
    ...{ vectors: [UNIT], quotes: [], passages: [] },
  }
  const encode = async (texts: readonly { readonly text: string }[]) =>
    texts.map(one => ({ vector: UNIT, words: one.text === told ? toldWords : tagged(one.text).words }))
  const sought = await seekReported([[quoteVersion(quote, material)]], [article], encode, WITHOUT_TURNS)
  expect(sought.map(({ passage }) => passage.text)).toEqual(['fifteen million soms needed'])
})
