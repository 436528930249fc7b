import { linkTexts } from '../../engine/compare/linkTexts.ts'
import { FLAG_SETTINGS } from '../../engine/compare/relations.ts'
import type { EncodeText } from '../../engine/features/encoder.ts'
import { run } from '../../engine/run.ts'
import { extract } from '../../engine/text/extract.ts'
import type { Analysis } from '../../engine/types.ts'
import type { Progress, WordLink } from '../shared/contract.ts'
import { alignDocuments } from './alignDocuments.ts'
import { groupLoose } from './groupLoose.ts'
import type { Machine } from './machine.ts'
import type { ModelError } from './modelFiles.ts'
import type { AnalyseInput, CallKind, Calls, ExtractInput, ToWorker } from './protocol.ts'

/** What a call that takes long may say and hear. */
export interface CallTools {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
  readonly onPartial: (analysis: Analysis) => void
  readonly pause: () => Promise<void>
  /** Told where texts are compared by their words, because the model cannot be used. */
  readonly onWords?: (why: ModelError) => void
}

/** The answer to a question; rejects with EngineError('cancelled'), ModelError, or whatever a bug throws. */
export async function answerCall(
  machine: Machine,
  question: Extract<ToWorker, { kind: CallKind }>,
  tools: CallTools,
): Promise<Calls[CallKind]['output']> {
  const { workspace } = machine
  switch (question.kind) {
    case 'extract':
      return extractTexts(question.input, tools)
    case 'analyse':
      return analyse(machine, question.input, tools)
    case 'solve':
      return workspace.constrain(question.input)
    case 'showFlags':
      machine.flags = question.input
      return workspace.showFlags(question.input)
    case 'candidates':
      return workspace.candidates(question.input)
    case 'reasons': {
      const pair = workspace.pair(question.input.a, question.input.b)
      return pair && { p: pair.p, reasons: pair.reasons }
    }
    case 'relations':
      return question.input.map(({ reference, member }) => workspace.relation(reference, member))
    case 'wordLinks':
      return wordLinks(machine, question.input.a, question.input.b)
    case 'links':
      return linksOf(machine, question.input)
    case 'pairs':
      return workspace.pairs.map(({ a, b, p }) => ({ a, b, p }))
    case 'sentences':
      return alignDocuments(question.input, await machine.encoder(), tools)
    case 'group':
      return groupLoose(question.input, await machine.encoder(), tools)
  }
}

async function extractTexts(texts: readonly ExtractInput[], tools: CallTools): Promise<Calls['extract']['output']> {
  const extractions: Calls['extract']['output'][number][] = []
  for (const { text, article, lang } of texts) {
    tools.onProgress({ stage: 'extract', done: extractions.length, total: texts.length })
    await tools.pause()
    extractions.push(extract(text, lang === undefined ? { article } : { article, lang }))
  }
  return extractions
}

async function analyse(machine: Machine, input: AnalyseInput, tools: CallTools): Promise<Analysis> {
  machine.flags = input.flags ?? FLAG_SETTINGS
  const workspace = await run(
    {
      articles: input.articles,
      storyOf: input.storyOf === null ? null : new Map(Object.entries(input.storyOf)),
      constraints: input.constraints,
      coefficients: input.coefficients,
      ...(input.arrangement ? { arrangement: input.arrangement } : {}),
      ...(input.edits ? { edits: input.edits } : {}),
      ...(input.again ? { before: machine.workspace } : {}),
    },
    {
      encoder: await machine.encoder(tools.onWords),
      signal: tools.signal,
      onProgress: (stage, done, total) => tools.onProgress({ stage, done, total }),
      onPartial: partial => {
        partial.showFlags(machine.flags)
        // What has groups already is not given up for what has none yet: the window goes on asking about them.
        if (partial.analysis.groups.length > 0 || machine.workspace.analysis.groups.length === 0)
          machine.workspace = partial
        tools.onPartial(partial.analysis)
      },
      pause: tools.pause,
    },
  )
  // A person may have wished for others meanwhile.
  workspace.showFlags(machine.flags)
  // A run that was stopped leaves what the questions of the window are about as it was.
  if (!tools.signal.aborted) machine.workspace = workspace
  return workspace.analysis
}

async function wordLinks(machine: Machine, a: string, b: string): Promise<readonly WordLink[]> {
  const [x, y] = [machine.workspace.textOf(a), machine.workspace.textOf(b)]
  const [links] = x && y ? await linksOf(machine, [{ a: x, b: y }]) : []
  return links ?? []
}

async function linksOf(machine: Machine, pairs: Calls['links']['input']): Promise<Calls['links']['output']> {
  const texts = pairs.flatMap(({ a, b }): EncodeText[] => [a, b])
  const encoded = await (await machine.encoder()).encode(texts, { words: true })
  return pairs.map(({ a, b }, n) => {
    const [x, y] = [encoded[2 * n]?.words, encoded[2 * n + 1]?.words]
    return x && y ? linkTexts({ ...a, words: x }, { ...b, words: y }) : []
  })
}
