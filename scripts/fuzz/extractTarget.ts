import { LANGUAGES } from '../../engine/types.ts'
import { brokenPromise, NOISE_PIECES } from '../extractPromises.ts'
import { TEXTS } from './documents.ts'
import { Finding, oneOf, type Random, type Target } from './target.ts'

/** Most pieces of a text of noise. */
const LONGEST = 60
const SPOKEN = [...LANGUAGES, 'und']

/** Texts of marks, dashes, stops and words, and the sample with such put in, in every language and one that is not ours. */
export function extractTarget(): Target {
  return {
    seeds: TEXTS.map(text => Buffer.from(text)),
    pieces: NOISE_PIECES,
    make: (random: Random) =>
      Buffer.from(Array.from({ length: Math.floor(random() * LONGEST) }, () => oneOf(random, NOISE_PIECES)).join('')),
    run(bytes, random) {
      const text = Buffer.from(bytes).toString('utf8')
      const lang = oneOf(random, SPOKEN)
      const broken = brokenPromise(text, lang)
      if (broken !== null) throw new Finding(`${broken} broken in ${lang}`)
      return 'accepted'
    },
  }
}
