/** `npm run calibrate`: learns what makes two quotations versions of one utterance, from stories whose answers are known. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { parseQuotes } from '../electron/cli/quoteLines.ts'
import { COMPARE_MODELS } from '../engine/compare/models.ts'
import { COEFFICIENTS_VERSION, type Coefficients } from '../engine/pairs/coefficients.ts'
import { fitModels, type Sample, samplesOf } from '../engine/pairs/fit.ts'
import { balanced } from './calibrate/balance.ts'
import { foldsJsonl, runFolds, scoreFolds } from './calibrate/crossValidate.ts'
import { openTools } from './calibrate/encoder.ts'
import { figuresOf } from './calibrate/figures.ts'
import { groupFolds } from './calibrate/groupFolds.ts'
import { judgedReports } from './calibrate/judgedReports.ts'
import { labelledProject } from './calibrate/labels.ts'
import { readParallel } from './calibrate/ntrex.ts'
import { type Judged, reliability, reliabilityTable } from './calibrate/reliability.ts'
import { labelStory, readGold } from './calibrate/stories.ts'
import { compareSamples, fitCompare } from './calibrate/verdicts.ts'
import { encodeVersions, reportSamples } from './calibrate/versions.ts'
import { ROOT } from './prepare/paths.ts'

const USAGE = `usage: npm run calibrate -- [--stories DIR] [--ntrex DIR] [--labels FILE] --out FILE
       npm run calibrate -- --stories DIR [--ntrex DIR] --cross-validate --out-jsonl CV.jsonl
       npm run calibrate -- --ntrex DIR --groups QUOTES.jsonl --out-groups GROUPS.jsonl

Learns the coefficients of pairs from stories with answers (DIR/gold.json and its articles; --stories may be given more than once;
without anything test/gold/stories, test/gold/further and seeds),
from line-parallel documents (DIR/docs.json) and from decisions (a JSONL export). Quick, seedless and deterministic.

  --out FILE        the coefficients, as --coefficients FILE of the program takes them
  --cross-validate  for each story the whole job on all articles, by coefficients that never saw it; prints its scores
  --out-figures FILE  its figures, as the help shows them (locales/help/figures.json)
  --out-jsonl FILE  the outcome of all folds, as align --jsonl writes it, with every pair
  --groups FILE     quotations of the documents, as the command group takes them, with articles named DOCUMENT.LANG
  --out-groups FILE their groups, by coefficients that never saw their documents
  --out-compare FILE  the models of flags and verdicts; without --ntrex those of flags as they are shipped
  --date DAY        the day to note in the file (default: today)
  --vectors FILE    keeps vectors between runs (default: in memory)
`

/** Stories that come with the program, wherever it is called from. */
const BUNDLED = ['test/gold/stories', 'test/gold/further', 'seeds'].map(folder => path.join(ROOT, folder))

const { values } = parseArgs({
  options: {
    stories: { type: 'string', multiple: true },
    ntrex: { type: 'string' },
    labels: { type: 'string' },
    out: { type: 'string' },
    'cross-validate': { type: 'boolean' },
    'out-figures': { type: 'string' },
    'out-jsonl': { type: 'string' },
    groups: { type: 'string' },
    'out-groups': { type: 'string' },
    'out-compare': { type: 'string' },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    vectors: { type: 'string', default: ':memory:' },
    help: { type: 'boolean', short: 'h' },
  },
})

async function calibrate(): Promise<void> {
  const folders = values.stories ?? (values.ntrex || values.labels ? [] : BUNDLED)
  const gold = folders.flatMap(readGold)
  const tools = await openTools(values.vectors)
  try {
    const stories = folders.flatMap(folder => readGold(folder).map(story => labelStory(folder, story)))
    const samples: { story: string | null; samples: readonly Sample[] }[] = []
    for (const story of stories) {
      say(`story ${story.name}`)
      const versions = await encodeVersions(story.articles, tools.encoder)
      const reports = await reportSamples(story, versions, tools.encoder)
      samples.push({ story: story.name, samples: [...samplesOf(versions, story.labels, true), ...reports] })
    }
    const parallelSamples = async (without: ReadonlySet<string>) => {
      const found: Sample[] = []
      for (const parallel of values.ntrex === undefined ? [] : readParallel(values.ntrex, without)) {
        say(`documents ${parallel.documents.join(' ')}`)
        const versions = await encodeVersions(parallel.articles, tools.encoder)
        // As the command line's group gets them: without kinds and speakers.
        const loose = versions.map(version => ({ ...version, kind: 'statement' as const }))
        found.push(...samplesOf(loose, parallel.labels, false))
      }
      return found
    }
    const parallel = await parallelSamples(new Set())
    for (const project of values.labels === undefined ? [] : labelledProject(values.labels)) {
      const versions = await encodeVersions(project.articles, tools.encoder)
      samples.push({ story: null, samples: samplesOf(versions, project.labels, true) })
    }
    const samplesWithout = (story: string | null) =>
      samples.filter(set => story === null || set.story !== story).flatMap(set => set.samples)
    const fitWithout = (story: string | null): Coefficients => ({
      version: COEFFICIENTS_VERSION,
      date: values.date,
      data: describe(gold.length, values.ntrex !== undefined, values.labels !== undefined),
      scores: {},
      models: fitModels(balanced(samplesWithout(story), parallel)),
    })
    if (values.groups !== undefined && values['out-groups'] !== undefined) {
      const { quotes } = parseQuotes(readFileSync(values.groups, 'utf8'), values.groups)
      const fitted = async (documents: ReadonlySet<string>) => {
        const models = fitModels(balanced(samplesWithout(null), await parallelSamples(documents)))
        return { ...fitWithout(null), models }
      }
      const groups = await groupFolds(quotes, fitted, tools)
      writeFileSync(values['out-groups'], groups.map(group => `${JSON.stringify(group)}\n`).join(''))
    }
    let scores: Record<string, number> = {}
    const compare =
      values['cross-validate'] || values['out-compare']
        ? await compareSamples(values.ntrex ?? null, folders, tools.encoder)
        : null
    const compareWithout = (story: string | null) =>
      compare === null
        ? COMPARE_MODELS
        : fitCompare(compare, story, values.date, describe(gold.length, values.ntrex !== undefined, false))
    if (values['cross-validate']) {
      const folds = await runFolds(stories, fitWithout, compareWithout, tools)
      if (values['out-jsonl']) writeFileSync(values['out-jsonl'], foldsJsonl(folds))
      const judged: Judged[] = folds.pairs.flatMap(pair => {
        const label = stories.map(story => story.labelOf(pair.a, pair.b)).find(found => found !== null)
        return label === undefined || label === null ? [] : [{ p: pair.p, label }]
      })
      const reports = judgedReports(folds.analysis, stories)
      for (const [name, list] of [
        ['pairs', judged],
        ['reports', reports],
      ] as const)
        process.stdout.write(`${name}\n${reliabilityTable(list).join('\n')}\n`)
      const { brier = 0, ece = 0 } = reliability(reports)
      scores = { ...reliability(judged), 'reports brier': brier, 'reports ece': ece }
      const scored = scoreFolds(folds, gold, stories)
      if (values['out-figures']) {
        const data = describe(gold.length, values.ntrex !== undefined, values.labels !== undefined)
        const figures = figuresOf(data, values.date, judged, scored)
        writeFileSync(values['out-figures'], `${JSON.stringify(figures, null, 2)}\n`)
      }
      for (const score of scored) if (score.scope === 'all') scores[score.measure] = score.value
      scores = Object.fromEntries(Object.entries(scores).map(([name, value]) => [name, Number(value.toFixed(4))]))
      for (const [name, value] of Object.entries(scores)) process.stdout.write(`${name.padEnd(28)} ${value}\n`)
    }
    if (values['out-compare'])
      writeFileSync(
        values['out-compare'],
        `${JSON.stringify({ ...compareWithout(null), scores: comparedScores(scores) }, null, 2)}\n`,
      )
    if (values.out) writeFileSync(values.out, `${JSON.stringify({ ...fitWithout(null), scores }, null, 2)}\n`)
  } finally {
    await tools.encoder.close()
  }
}

/** What of the scores tells about verdicts and flags. */
function comparedScores(scores: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(scores).filter(([name]) => /^(?:verdict|flags)/.test(name)))
}

function describe(stories: number, parallel: boolean, labels: boolean): string {
  const parts = [
    stories > 0 ? `${stories} invented stories` : '',
    parallel ? 'line-parallel news documents' : '',
    labels ? 'decisions of an editor' : '',
  ]
  return parts.filter(part => part !== '').join(', ')
}

function say(words: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${words}\n`)
}

if (values.help) process.stdout.write(USAGE)
else if (
  !values.out &&
  !values['out-jsonl'] &&
  !values['out-groups'] &&
  !values['out-compare'] &&
  !values['cross-validate']
) {
  process.stderr.write(USAGE)
  process.exitCode = 2
} else await calibrate()
