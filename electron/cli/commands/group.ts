import { failure, ProblemError } from '../../shared/result.ts'
import { throwIfCancelled } from '../../worker/client.ts'
import { type Command, exitCode } from '../command.ts'
import { coefficientsOption } from '../options.ts'
import { parseQuotes } from '../quoteLines.ts'
import { readInput } from '../readInput.ts'

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
    const { quotes, problems, others } = parseQuotes(await readInput(console, file), file)
    for (const problem of problems) console.problem(problem)
    if (quotes.length === 0) {
      // Lines of other types are worth one sentence, not one each.
      if (others > 0) console.problem(failure('error.quotes.none', { file }).problem)
      else if (problems.length === 0) console.problem(failure('error.file.empty', { file }).problem)
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
