import type { Extraction } from '../../../engine/text/extract.ts'
import type { Article, Mention } from '../../../engine/types.ts'
import { gatherArticles } from '../../services/gatherArticles.ts'
import { ProblemError } from '../../shared/result.ts'
import { type Command, exitCode } from '../command.ts'
import { READING_OPTIONS, READING_USAGE, readingOptions } from '../options.ts'

/** `quoin extract`: one JSON line an article, with its quotations and passages. */
export const extractCommand: Command = {
  name: 'extract',
  usage: `FILE… ${READING_USAGE}`,
  options: READING_OPTIONS,
  async run(console, args) {
    if (args.positionals.length === 0) throw new ProblemError('error.cli.noFiles', { command: 'extract' })
    const gathered = await gatherArticles(args.positionals, console.worker, {
      onProgress: console.onProgress,
      ...readingOptions(console, args),
    })
    for (const problem of gathered.problems) console.problem(problem)
    for (const notice of gathered.notices) console.notice(notice)
    for (const [i, article] of gathered.articles.entries())
      console.print(JSON.stringify(lineOf(article, gathered.extractions[i] as Extraction)))
    return exitCode(gathered.articles.length, gathered.problems.length)
  },
}

/** The fields are a contract with programs that read them. */
function lineOf(article: Article, { quotes, passages }: Extraction): object {
  return {
    file: article.file,
    lang: article.lang,
    title: article.title,
    quotes: quotes.map(quote => ({
      id: quote.id,
      text: quote.text,
      start: quote.start,
      end: quote.end,
      parts: quote.parts.map(({ start, end }) => ({ start, end })),
      kind: quote.kind,
      speaker: mention(quote.speaker),
      cue: mention(quote.cue),
      flags: quote.flags,
    })),
    passages: passages.map(passage => ({
      id: passage.id,
      text: passage.text,
      start: passage.start,
      end: passage.end,
      speaker: mention(passage.speaker),
      cue: mention(passage.cue),
    })),
  }
}

function mention(of: Mention | null): { text: string; start: number; end: number } | null {
  return of && { text: of.text, start: of.start, end: of.end }
}
