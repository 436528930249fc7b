import { resolve } from 'node:path'
import { readBytes } from '../../services/readArticle.ts'
import { decodeText } from '../../shared/decodeText.ts'
import { failure, type Problem, ProblemError } from '../../shared/result.ts'
import { type LooseQuote, throwIfCancelled } from '../../worker/client.ts'
import { type Command, type Console, exitCode } from '../command.ts'
import { coefficientsOption } from '../options.ts'

/** `quoin group`: groups of quotations that are given, one JSON line each, as JSON lines. */
export const groupCommand: Command = {
  name: 'group',
  usage: '[QUOTES.jsonl] [--coefficients FILE]',
  input: '{"id": "q1", "lang": "en", "text": "…", "story": "…", "article": "…", "context": "…", "speaker": "…"}',
  options: { coefficients: { type: 'string' } },
  async run(console, args) {
    if (args.positionals.length > 1) throw new ProblemError('error.cli.oneFile', { command: 'group' })
    const coefficients = await coefficientsOption(console, args)
    const file = args.positionals[0] ?? '-'
    const { quotes, problems } = parseQuotes(await readLines(console, file), file)
    for (const problem of problems) console.problem(problem)
    if (quotes.length === 0) {
      if (problems.length === 0) console.problem(failure('error.file.empty', { file }).problem)
      return 2
    }
    const groups = await console.worker.call(
      'group',
      { quotes, coefficients },
      { signal: console.signal, onProgress: console.onProgress },
    )
    throwIfCancelled(console.signal)
    for (const { members, confidence } of groups)
      console.print(JSON.stringify({ members, confidence: Number(confidence.toFixed(3)) }))
    return exitCode(quotes.length, problems.length)
  },
}

async function readLines(console: Console, file: string): Promise<string> {
  const bytes =
    file === '-'
      ? ({ ok: true, value: await console.readStandardInput() } as const)
      : await readBytes(resolve(console.folder, file), file)
  if (!bytes.ok) throw new ProblemError(bytes.problem.code, { ...bytes.problem.params })
  const text = decodeText(bytes.value, file)
  if (!text.ok) throw new ProblemError(text.problem.code, { ...text.problem.params })
  return text.value.replace(/^\uFEFF/u, '')
}

/** The quotations of the lines; a line that is none is a problem that names it. */
export function parseQuotes(
  text: string,
  file: string,
): { quotes: readonly LooseQuote[]; problems: readonly Problem[] } {
  const quotes: LooseQuote[] = []
  const problems: Problem[] = []
  const ids = new Set<string>()
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const quote = parseQuote(line)
    const at = { file, line: i + 1 }
    if (quote === null) problems.push(failure('error.quotes.line', at).problem)
    else if (ids.has(quote.id)) problems.push(failure('error.quotes.twice', { ...at, id: quote.id }).problem)
    else {
      ids.add(quote.id)
      quotes.push(quote)
    }
  }
  return { quotes, problems }
}

function parseQuote(line: string): LooseQuote | null {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const fields = value as Record<string, unknown>
  const { id, lang, text, speaker } = fields
  if (typeof id !== 'string' || typeof lang !== 'string' || typeof text !== 'string' || text === '') return null
  const textOr = (key: string) => (typeof fields[key] === 'string' ? fields[key] : null)
  // `extract` writes a speaker as an object; a plain name does as well.
  const who = typeof speaker === 'object' && speaker !== null ? (speaker as { text?: unknown }).text : speaker
  return {
    id,
    lang,
    text,
    story: textOr('story'),
    article: textOr('article'),
    context: textOr('context'),
    speaker: typeof who === 'string' ? who : null,
  }
}
