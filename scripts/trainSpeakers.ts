/** `node scripts/trainSpeakers.ts`: learns by what somebody is chosen as the speaker whom no word names. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { SPEAKER_FEATURES, type SpeakerCoefficients, speakerProbabilities } from '../engine/text/speakerModel.ts'
import { ROOT } from './prepare/paths.ts'
import { type AnsweredArticle, caseArticles, examplesOf, storyArticles } from './speakers/examples.ts'
import { everyFeature, fitSpeakers, type SpeakerExample } from './speakers/fit.ts'

const USAGE = `usage: node scripts/trainSpeakers.ts [--out FILE] [--cross-validate]

Learns engine/text/speakerCoefficients.ts from the quotations of the sample, of the invented stories (test/gold/stories, test/gold/further)
and of the hand-made cases (test/gold/extraction, without held) whose speaker a pronoun stands for, or no word.

  --out FILE        write the coefficients there instead
  --cross-validate  print how often the one is chosen who speaks, in stories and cases that were left out; writes nothing
`

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: path.join(ROOT, 'engine/text/speakerCoefficients.ts') },
    'cross-validate': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
})

/** Stories and cases are dealt into so many parts; each is told by what was learnt from the others. */
const FOLDS = 5
/** Weight of the penalty on the squares of the coefficients. Chosen by --cross-validate, 28 November 2026; half as much is as good. */
const PENALTY = 4
/** How often it is learnt anew: whom one pronoun stands for is known to the next choice. At first the latest one mentioned is chosen. */
const ROUNDS = 3

if (values.help) process.stdout.write(USAGE)
else {
  const sets = [
    { name: 'sample', articles: storyArticles(path.join(ROOT, 'seeds')) },
    { name: 'stories', articles: storyArticles(path.join(ROOT, 'test/gold/stories')) },
    { name: 'further', articles: storyArticles(path.join(ROOT, 'test/gold/further')) },
    { name: 'cases', articles: caseArticles() },
  ]
  const all = sets.flatMap(({ articles }) => articles)
  if (values['cross-validate']) crossValidate(sets)
  else {
    const coefficients = learn(all)
    writeFileSync(values.out, sourceOf(coefficients, examplesOf(all, coefficients).length))
  }
}

/** The coefficients learnt from the articles. */
function learn(articles: readonly AnsweredArticle[]): SpeakerCoefficients {
  let coefficients: SpeakerCoefficients = everyFeature(() => 0)
  for (let round = 0; round < ROUNDS; round++) coefficients = fitSpeakers(examplesOf(articles, coefficients), PENALTY)
  return coefficients
}

function isRight({ among }: SpeakerExample, coefficients: SpeakerCoefficients): boolean {
  const shares = speakerProbabilities(
    among.map(({ features }) => features),
    coefficients,
  )
  return among[shares.indexOf(Math.max(...shares))]?.right === true
}

/** Prints how each set is told by what was learnt from other stories and cases. */
function crossValidate(sets: readonly { name: string; articles: readonly AnsweredArticle[] }[]): void {
  const tally = new Map(sets.map(({ name }) => [name, { right: 0, of: 0 }]))
  for (let fold = 0; fold < FOLDS; fold++) {
    const isLeftOut = ({ document }: AnsweredArticle) => hash(document) % FOLDS === fold
    const coefficients = learn(sets.flatMap(({ articles }) => articles.filter(article => !isLeftOut(article))))
    for (const { name, articles } of sets) {
      const count = tally.get(name)
      for (const example of examplesOf(articles.filter(isLeftOut), coefficients))
        if (count) {
          count.of++
          if (isRight(example, coefficients)) count.right++
        }
    }
  }
  for (const [name, { right, of }] of tally) process.stdout.write(`${name}: ${right} of ${of} right\n`)
}

function hash(words: string): number {
  let value = 0x811c9dc5
  for (const character of words) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return value
}

function sourceOf(coefficients: SpeakerCoefficients, examples: number): string {
  const rows = SPEAKER_FEATURES.map(name => `  ${name}: ${Number(coefficients[name].toFixed(2))},`)
  return `import type { SpeakerCoefficients } from './speakerModel.ts'

/** Learnt by scripts/trainSpeakers.ts from ${examples} quotations of the sample, the invented stories and the hand-made cases. Nats; 0 says nothing. */
export const SPEAKER_COEFFICIENTS: SpeakerCoefficients = {
${rows.join('\n')}
}
`
}
