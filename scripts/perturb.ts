/** `npm run perturb`: changes one thing in translations and counts how often the flags find it, and how often they suspect untouched text. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { COMPARE_MODELS, parseCompareModels } from '../engine/compare/models.ts'
import { openTools } from './calibrate/encoder.ts'
import { alteredPairs, sideBySide, untouchedPairs } from './calibrate/verdicts.ts'
import { measure } from './perturb/measure.ts'
import { changesOf, isForFitting, othersBeside, readLines } from './perturb/parallel.ts'

const USAGE = `usage: npm run perturb -- --ntrex DIR [--changes N] [--seed N] [--documents held-out|all] [--models FILE]

Takes line-parallel documents (DIR/docs.json: document, language, lines), changes one thing in one language of a line (a number, a name,
a negation, a clause left out) and compares the changed text with the line in every other language; and, untouched, every two languages.
  --changes N         how many changes (1000)
  --seed N            of every draw (20261125)
  --documents WHICH   held-out: the half that the shipped flags were not fitted on (default); all
  --models FILE       other models than the shipped ones, as calibrate --out-compare writes them
  --vectors FILE      keeps vectors between runs (default: in memory)
Prints by kind of change, first with the line's other languages as witnesses, then by the two texts alone: recall by the language that was
changed, over all, the share of untouched pairs that kind flags, and its recall where it may flag .05 of them.`

const { values } = parseArgs({
  options: {
    ntrex: { type: 'string' },
    changes: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '20261125' },
    documents: { type: 'string', default: 'held-out' },
    models: { type: 'string' },
    vectors: { type: 'string', default: ':memory:' },
    help: { type: 'boolean', short: 'h' },
  },
})

async function perturb(folder: string, count: number, seed: number): Promise<void> {
  const models =
    values.models === undefined ? COMPARE_MODELS : parseCompareModels(JSON.parse(readFileSync(values.models, 'utf8')))
  const lines = readLines(folder).filter(line => values.documents === 'all' || !isForFitting(line))
  const changes = changesOf(lines, count, seed)
  console.log(
    `seed ${seed}, ${values.documents} documents: ${new Set(lines.map(line => line.document)).size}, changes ${changes.length}`,
  )
  const tools = await openTools(values.vectors)
  try {
    const texts = [
      ...lines.flatMap(line => untouchedPairs(line).map(pair => ({ line, change: null, pair }))),
      ...changes.flatMap(change => alteredPairs(change).map(pair => ({ line: change.line, change, pair }))),
    ]
    const encoded = await sideBySide(
      texts.map(({ pair }) => pair),
      tools.encoder,
    )
    const pairs = texts.map(({ line, change, pair: [a, b] }, i) => ({
      change,
      sides: (encoded[i] as (typeof encoded)[number]).sides,
      others: othersBeside(line, [a.lang, b.lang]),
    }))
    const untouched = pairs.filter(({ change }) => change === null)
    const changed = pairs.flatMap(({ change, ...rest }) => (change === null ? [] : [{ change, ...rest }]))
    for (const asked of [true, false]) {
      console.log(asked ? 'with the other two languages as witnesses, as in a group of four' : 'by the two texts alone')
      for (const line of measure(untouched, changed, models, asked)) console.log(line)
    }
  } finally {
    await tools.encoder.close()
  }
}

const [count, seed] = [Number(values.changes), Number(values.seed)]
if (values.help) console.log(USAGE)
else if (!values.ntrex || !Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.error(USAGE)
  process.exitCode = 2
} else await perturb(values.ntrex, count, seed)
