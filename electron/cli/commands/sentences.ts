import { languageCode } from '../../../engine/languageCode.ts'
import type { Bead } from '../../../engine/sentences/bead.ts'
import { failure, type Problem, ProblemError } from '../../shared/result.ts'
import { type SentenceDocument, throwIfCancelled } from '../../worker/client.ts'
import { type Command, exitCode } from '../command.ts'
import { readInput } from '../readInput.ts'

/** A document of the input file, with the pair and name its links are written under. */
interface Named extends SentenceDocument {
  readonly pair: string
  readonly doc: string
}

/** `quoin sentences`: links between the sentences of translated documents, as one JSON object. */
export const sentencesCommand: Command = {
  name: 'sentences',
  usage: 'DOCS.json [--order-free]',
  input: '[{"pair": "en-ru", "doc": "d1", "source": ["…", "…"], "target": ["…", "…"]}]',
  options: { 'order-free': { type: 'boolean' } },
  async run(console, args) {
    const [file, ...more] = args.positionals
    if (file === undefined) throw new ProblemError('error.cli.noFiles', { command: 'sentences' })
    if (more.length > 0) throw new ProblemError('error.cli.oneFile', { command: 'sentences' })
    const read = parseDocuments(await readInput(console, file), file)
    if (read === null) throw new ProblemError('error.sentences.form', { file })
    const { documents, problems } = read
    for (const problem of problems) console.problem(problem)
    if (documents.length === 0 && problems.length > 0) return 2
    const beads = await console.worker.call(
      'sentences',
      {
        documents: documents.map(({ source, target, sourceLang, targetLang }) => ({
          source,
          target,
          sourceLang,
          targetLang,
        })),
        mode: args.flag('order-free') ? 'free' : 'auto',
      },
      { signal: console.signal, onProgress: console.onProgress },
    )
    throwIfCancelled(console.signal)
    // Without a prototype, so that a document may have any name.
    const byPair: Record<string, Record<string, unknown>> = Object.create(null)
    for (const [i, { pair, doc }] of documents.entries()) {
      byPair[pair] ??= Object.create(null) as Record<string, unknown>
      byPair[pair][doc] = beads[i]?.map(linkOf)
    }
    console.print(JSON.stringify(byPair))
    return exitCode(documents.length, problems.length)
  },
}

/** As a line of the answer: `[i, j]`, or `[[i, …], [j, …]]` where a sentence was cut or joined. */
function linkOf({ a, b }: Bead): readonly [unknown, unknown] {
  return a.length === 1 && b.length === 1 ? [a[0], b[0]] : [a, b]
}

/** The documents of a list, and a problem for each element of it that is none. */
interface Documents {
  readonly documents: readonly Named[]
  readonly problems: readonly Problem[]
}

/** The documents of a JSON list of `{pair, doc, source, target}`, or null where it is no list; an element that is none is named. */
export function parseDocuments(json: string, file: string): Documents | null {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return null
  }
  if (!Array.isArray(value)) return null
  const documents: Named[] = []
  const problems: Problem[] = []
  const places = new Map<string, number>()
  for (const [i, element] of value.entries()) {
    const at = { file, place: i + 1 }
    const document = parseDocument(element)
    if (document === null) {
      problems.push(failure('error.sentences.document', at).problem)
      continue
    }
    // The answer has one place for both.
    const { pair, doc } = document
    const first = places.get(`${pair} ${doc}`)
    if (first !== undefined) problems.push(failure('error.sentences.twice', { ...at, pair, doc, first }).problem)
    else {
      places.set(`${pair} ${doc}`, i + 1)
      documents.push(document)
    }
  }
  return { documents, problems }
}

function parseDocument(value: unknown): Named | null {
  if (typeof value !== 'object' || value === null) return null
  const { pair, doc, source, target } = value as Record<string, unknown>
  const languages = typeof pair === 'string' ? /^(\w+)-(\w+)$/u.exec(pair) : null
  if (languages === null || typeof pair !== 'string' || typeof doc !== 'string') return null
  if (!isTexts(source) || !isTexts(target)) return null
  const [sourceLang = 'und', targetLang = 'und'] = languages.slice(1).map(languageCode)
  return { pair, doc, source, target, sourceLang, targetLang }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(one => typeof one === 'string')
}
