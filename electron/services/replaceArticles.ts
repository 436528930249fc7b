import { type Reanchored, reanchor } from '../../engine/review/reanchor.ts'
import type { EventBody, Review } from '../../engine/review/types.ts'
import type { Extraction } from '../../engine/text/extract.ts'
import type { Article } from '../../engine/types.ts'
import { failure, type Problem } from '../shared/result.ts'
import type { WorkerClient } from '../worker/client.ts'
import type { Gathered } from './gatherArticles.ts'

/** Words of a quotation that a sentence about it shows. */
const SHOWN = 120

/** What new versions of articles do to the decisions about the old ones. */
export interface Replacement {
  /** One step for all of them. */
  readonly events: readonly EventBody[]
  /** What was carried over, what was reworded and how, what is gone. */
  readonly notices: readonly Problem[]
}

/** The events that put the new versions among `gathered` in the place of the old ones. */
export async function replaceArticles(
  gathered: Pick<Gathered, 'articles' | 'extractions' | 'kin'>,
  review: Review,
  worker: WorkerClient,
): Promise<Replacement> {
  const events: EventBody[] = []
  const notices: Problem[] = []
  const replaced = new Set<string>()
  for (const [at, fresh] of gathered.articles.entries()) {
    const kin = gathered.kin[at]
    const extraction = gathered.extractions[at]
    if (kin?.kind !== 'version' || extraction === undefined) continue
    const old = kin.other
    // Of two new versions of one article the first one takes its place; one that was withdrawn has none to give.
    if (replaced.has(old.id) || review.state.withdrawn.has(old.id)) {
      const { percent } = kin
      notices.push(failure('notice.article.version', { file: fresh.file, other: old.file, percent }).problem)
      continue
    }
    replaced.add(old.id)
    const [before] = await worker.call('extract', [{ article: old.id, text: old.text, lang: old.lang }])
    const done = reanchor(review, { old, fresh, before: foundIn(before), found: foundIn(extraction) })
    events.push(...done.events)
    notices.push(...noticesOf(fresh, done))
  }
  return { events, notices }
}

function foundIn(extraction: Extraction | undefined): Parameters<typeof reanchor>[1]['found'] {
  return extraction === undefined ? [] : [...extraction.quotes, ...extraction.passages]
}

function noticesOf({ file }: Article, { kept, reworded, gone }: Reanchored): readonly Problem[] {
  const counts = { kept, reworded: reworded.length, gone: gone.length }
  return [
    failure('notice.article.replaced', { file, ...counts }).problem,
    ...reworded.map(({ changes }) => failure('notice.article.reworded', { file, words: marked(changes) }).problem),
    ...gone.map(({ text }) => failure('notice.article.gone', { file, words: shortened(text) }).problem),
  ]
}

/** A reworded quotation on one line: `[-gone-]` and `{+new+}`, as wdiff and Git write them. */
function marked(changes: Reanchored['reworded'][number]['changes']): string {
  const signs = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const
  return changes
    .map(({ kind, text }) => signs[kind][0] + text + signs[kind][1])
    .join('')
    .replace(/\s+/gu, ' ')
    .trim()
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length > SHOWN ? `${line.slice(0, SHOWN).trimEnd()}…` : line
}
