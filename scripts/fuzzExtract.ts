/** `node scripts/fuzzExtract.ts`: extracts from texts of marks, dashes and words until a promise breaks. */
import { parseArgs } from 'node:util'
import { LANGUAGES } from '../engine/types.ts'
import { brokenPromise, NOISE_PIECES } from './extractPromises.ts'

const USAGE = `usage: node scripts/fuzzExtract.ts [--runs 100000] [--seed N]

Extracts from so many texts of marks, dashes, stops, spaces and words, in every language and one that is not ours, and looks whether what
comes out keeps its promises: spans in order and in the text, texts that are those of the spans, a kind and a reason for each quotation.
Prints the seed, and for a broken promise the text; then exits with 1. Without --seed another one is taken each time.
`

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    help: { type: 'boolean', short: 'h' },
  },
})
/** The longest text in pieces. */
const LONGEST = 60

if (values.help) process.stdout.write(USAGE)
else {
  const seed = Number(values.seed)
  const runs = Number(values.runs)
  process.stdout.write(`seed ${seed}\n`)
  const broken = fuzz(seed, runs)
  process.stdout.write(broken ?? `${runs} texts, no promise broken\n`)
  if (broken) process.exitCode = 1
}

function fuzz(seed: number, runs: number): string | null {
  let state = seed >>> 0
  // mulberry32, to a whole number below n.
  const below = (n: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n)
  }
  const languages = [...LANGUAGES, 'und']
  for (let run = 1; run <= runs; run++) {
    const text = Array.from({ length: below(LONGEST) }, () => NOISE_PIECES[below(NOISE_PIECES.length)] ?? '').join('')
    const lang = languages[below(languages.length)] ?? 'und'
    const promise = brokenPromise(text, lang)
    if (promise !== null) return `text ${run}, ${lang}: ${promise} broken: ${JSON.stringify(text)}\n`
  }
  return null
}
