/** `node scripts/trainKinds.ts`: learns the coefficients of the kinds of quotations from hand-labelled texts. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { extract } from '../engine/text/extract.ts'
import { chooseKind, type KindCoefficients, kindProbabilities } from '../engine/text/kindModel.ts'
import { isSpeech, QUOTE_KINDS, type QuoteKind } from '../engine/types.ts'
import {
  handMadeExamples,
  type LabelledArticle,
  labelledArticles,
  labelledExamples,
  storyExamples,
} from './kinds/examples.ts'
import { fitKinds, type KindExample } from './kinds/fit.ts'
import { ROOT } from './prepare/paths.ts'

const USAGE = `usage: node scripts/trainKinds.ts [--labels LABELS.json --texts DIR] [--stories DIR] [--out FILE]
                                  [--cross-validate [--out-jsonl FILE]]

Learns engine/text/kindCoefficients.ts from the hand-made cases (test/gold/extraction), the invented stories (test/gold/stories) and,
where given, labelled articles: LABELS.json as [{doc, langs: {LANG: {quotes: [{parts, kind}]}}}], their texts as DIR/DOC.LANG.txt.

  --out FILE        write the coefficients there instead
  --cross-validate  print how well quotations of documents that were left out are told apart; writes nothing
  --out-jsonl FILE  with --cross-validate: what is extracted from the labelled articles, each by kinds that never saw its document;
                    one line an article, as extract of the command line prints them
  --seed N          which documents are left out together (default 1)
`

const { values } = parseArgs({
  options: {
    labels: { type: 'string' },
    texts: { type: 'string' },
    stories: { type: 'string', default: path.join(ROOT, 'test/gold/stories') },
    out: { type: 'string', default: path.join(ROOT, 'engine/text/kindCoefficients.ts') },
    'cross-validate': { type: 'boolean' },
    'out-jsonl': { type: 'string' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', short: 'h' },
  },
})

/** Documents are dealt into so many parts; each is told by what was learnt from the others. */
const FOLDS = 10
/** Weight of the penalty on the squares of the coefficients. Chosen by --cross-validate on the data above, 25 November 2026. */
const PENALTY = 1

if (values.help) process.stdout.write(USAGE)
else {
  const labelled = values.labels && values.texts ? labelledExamples(values.labels, values.texts) : []
  const sets = [
    { name: 'labelled articles', examples: labelled },
    { name: 'invented stories', examples: storyExamples(values.stories) },
    { name: 'hand-made cases', examples: handMadeExamples() },
  ]
  const all = sets.flatMap(set => set.examples)
  if (values['cross-validate']) {
    const modelOf = crossValidate(sets, Number(values.seed))
    if (values['out-jsonl'] && values.labels && values.texts)
      writeFileSync(values['out-jsonl'], extracted(labelledArticles(values.labels, values.texts), modelOf))
  } else writeFileSync(values.out, sourceOf(fitKinds(all, PENALTY), sets))
}

/** Lines of what is extracted from the articles, each by the coefficients of its document. */
function extracted(articles: readonly LabelledArticle[], modelOf: (document: string) => KindCoefficients): string {
  return articles
    .map(({ document, lang, file, text }) => {
      const { quotes } = extract(text, { article: file, kinds: modelOf(document) })
      return `${JSON.stringify({ file, lang, quotes })}\n`
    })
    .join('')
}

/** Prints how each set is told by what was learnt from other documents; gives the coefficients that never saw a document. */
function crossValidate(
  sets: readonly { name: string; examples: readonly KindExample[] }[],
  seed: number,
): (document: string) => KindCoefficients {
  const all = sets.flatMap(set => set.examples)
  const documents = [...new Set(all.map(one => one.document))].toSorted()
  const foldOf = new Map(documents.map(name => [name, hash(`${seed} ${name}`) % FOLDS]))
  const told = new Map<KindExample, QuoteKind>()
  const models: KindCoefficients[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitKinds(
      all.filter(one => foldOf.get(one.document) !== fold),
      PENALTY,
    )
    models.push(model)
    for (const one of all)
      if (foldOf.get(one.document) === fold) told.set(one, chooseKind(kindProbabilities(one.signs, model)).kind)
  }
  for (const { name, examples } of sets) {
    for (const lang of [...new Set(examples.map(one => one.lang))].toSorted()) {
      const own = examples.filter(one => one.lang === lang)
      const speech = own.filter(one => isSpeech(told.get(one)) === isSpeech(one.kind)).length
      const exact = own.filter(one => told.get(one) === one.kind).length
      process.stdout.write(
        `${name} ${lang}: speech or not ${speech} of ${own.length}, kind ${exact} of ${own.length}\n`,
      )
    }
    for (const one of examples)
      if (isSpeech(told.get(one)) !== isSpeech(one.kind))
        process.stdout.write(
          `  ${one.document} ${one.lang}: ${one.kind} told ${told.get(one)}: ${one.at} ${Object.keys(one.signs).join(' ')}\n`,
        )
  }
  return document => models[foldOf.get(document) ?? 0] as KindCoefficients
}

function hash(words: string): number {
  let value = 0x811c9dc5
  for (const character of words) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return value
}

function sourceOf(
  model: KindCoefficients,
  sets: readonly { name: string; examples: readonly KindExample[] }[],
): string {
  const round = (numbers: readonly number[]) => `[${numbers.map(value => Number(value.toFixed(2))).join(', ')}]`
  const data = sets.filter(set => set.examples.length > 0).map(set => `${set.examples.length} of ${set.name}`)
  const rows = Object.entries(model.weights).map(([name, weights]) => `    ${name}: ${round(weights)},`)
  return `import type { KindCoefficients } from './kindModel.ts'

/**
 * Learnt by scripts/trainKinds.ts from the quotations of three sets: ${data.join(', ')}.
 * Columns: ${QUOTE_KINDS.join(', ')}. Nats; 0 says nothing.
 */
export const KIND_COEFFICIENTS: KindCoefficients = {
  start: ${round(model.start)},
  weights: {
${rows.join('\n')}
  },
}
`
}
