import { resolve } from 'node:path'
import type { Bead } from '../../../engine/sentences/bead.ts'
import { readBytes } from '../../services/readArticle.ts'
import { decodeText } from '../../shared/decodeText.ts'
import { ProblemError } from '../../shared/result.ts'
import { type SentenceDocument, throwIfCancelled } from '../../worker/client.ts'
import type { Command, Console } from '../command.ts'

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
    const documents = await readDocuments(console, file)
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
    const byPair: Record<string, Record<string, unknown>> = {}
    for (const [i, { pair, doc }] of documents.entries()) {
      byPair[pair] ??= {}
      byPair[pair][doc] = beads[i]?.map(linkOf)
    }
    console.print(JSON.stringify(byPair))
    return 0
  },
}

/** As a line of the answer: `[i, j]`, or `[[i, …], [j, …]]` where a sentence was cut or joined. */
function linkOf({ a, b }: Bead): readonly [unknown, unknown] {
  return a.length === 1 && b.length === 1 ? [a[0], b[0]] : [a, b]
}

async function readDocuments(console: Console, file: string): Promise<readonly Named[]> {
  const bytes = await readBytes(resolve(console.folder, file), file)
  if (!bytes.ok) throw new ProblemError(bytes.problem.code, { ...bytes.problem.params })
  const text = decodeText(bytes.value, file)
  if (!text.ok) throw new ProblemError(text.problem.code, { ...text.problem.params })
  const documents = parseDocuments(text.value)
  if (documents === null) throw new ProblemError('error.sentences.form', { file })
  return documents
}

/** The documents of a JSON list of `{pair, doc, source, target}`, or null where it is none. */
export function parseDocuments(json: string): readonly Named[] | null {
  let value: unknown
  try {
    value = JSON.parse(json.replace(/^\uFEFF/u, ''))
  } catch {
    return null
  }
  if (!Array.isArray(value)) return null
  const documents = value.map(parseDocument)
  return documents.every(one => one !== null) ? documents : null
}

function parseDocument(value: unknown): Named | null {
  if (typeof value !== 'object' || value === null) return null
  const { pair, doc, source, target } = value as Record<string, unknown>
  const languages = typeof pair === 'string' ? /^(\w+)-(\w+)$/u.exec(pair) : null
  if (languages === null || typeof pair !== 'string' || typeof doc !== 'string') return null
  if (!isTexts(source) || !isTexts(target)) return null
  return { pair, doc, source, target, sourceLang: languages[1] ?? 'und', targetLang: languages[2] ?? 'und' }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(one => typeof one === 'string')
}
