import { foresee } from '../../engine/review/foresee.ts'
import { type Reanchored, reanchor } from '../../engine/review/reanchor.ts'
import { textChanges } from '../../engine/review/textChanges.ts'
import type { EventBody, Review, ReviewState } from '../../engine/review/types.ts'
import { shortened } from '../../engine/shortened.ts'
import type { Extraction } from '../../engine/text/extract.ts'
import type { Article, ArticleId } from '../../engine/types.ts'
import { failure, type Problem } from '../shared/result.ts'
import type { WorkerClient } from '../worker/client.ts'
import type { Gathered } from './gatherArticles.ts'
import type { ReplacedArticle } from './replaced.ts'

/** Words of a quotation that a sentence about it shows. */
const SHOWN = 120

/** What new versions of articles do to the decisions about the old ones. */
export interface Replacement {
  /** One step for all of them. */
  readonly events: readonly EventBody[]
  /** What was carried over, what was reworded and how, what is gone. */
  readonly notices: readonly Problem[]
}

/**
 * The events that put the new versions among `gathered` in the place of the old ones, and those whose files have their former words
 * again back in the place of the later versions in `replaced`.
 */
export async function replaceArticles(
  gathered: Pick<Gathered, 'articles' | 'extractions' | 'kin' | 'returned'>,
  { state }: Pick<Review, 'state'>,
  worker: WorkerClient,
  replaced: ReadonlyMap<ArticleId, ReplacedArticle>,
): Promise<Replacement> {
  const events: EventBody[] = []
  const notices: Problem[] = []
  const gone = new Set<string>()
  // Each builds on those before it: a group may have members in several changed articles.
  let now: ReviewState = state
  const say = (...bodies: readonly EventBody[]) => {
    events.push(...bodies)
    now = foresee(now, bodies)
  }
  const take = async (old: Article, fresh: Article, found: Extraction | undefined) => {
    gone.add(old.id)
    const [before] = await worker.call('extract', [{ article: old.id, text: old.text, lang: old.lang }])
    const done = reanchor(now, { old, fresh, before: foundIn(before), found: foundIn(found) })
    say(...done.events)
    notices.push(...noticesOf(old, fresh, done))
  }
  for (const { id } of gathered.returned) {
    const pair = replaced.get(id)
    if (pair === undefined || gone.has(pair.standing.id)) continue
    const { article, standing } = pair
    const { title, file, text, lang } = article
    say({ kind: 'article.withdrawn', article: id, on: false, title, file })
    const [found] = await worker.call('extract', [{ article: id, text, lang }])
    await take(standing, article, found)
  }
  for (const [at, fresh] of gathered.articles.entries()) {
    const kin = gathered.kin[at]
    const extraction = gathered.extractions[at]
    if (kin?.kind !== 'version' || extraction === undefined) continue
    const old = kin.other
    // Of two new versions of one article the first one takes its place; one that was withdrawn has none to give.
    if (gone.has(old.id) || state.withdrawn.has(old.id)) {
      const { percent } = kin
      notices.push(failure('notice.article.version', { file: fresh.file, other: old.file, percent }).problem)
      continue
    }
    await take(old, fresh, extraction)
  }
  return { events, notices }
}

function foundIn(extraction: Extraction | undefined): Parameters<typeof reanchor>[1]['found'] {
  return extraction === undefined ? [] : [...extraction.quotes, ...extraction.passages]
}

function noticesOf(
  old: Article,
  { file, text: now }: Article,
  { kept, reworded, gone }: Reanchored,
): readonly Problem[] {
  const changes = textChanges(old.text, now)
  const counts = { kept, reworded: reworded.length, gone: gone.length }
  return [
    failure('notice.article.replaced', { file, ...counts }).problem,
    // Also where nothing was decided about: a figure of the narration may be another.
    ...(changes === null || changes.places.length === 0
      ? []
      : [
          failure('notice.article.changed', { file, words: changes.places.map(marked).join(' … '), more: changes.more })
            .problem,
        ]),
    ...reworded.map(({ changes }) => failure('notice.article.reworded', { file, words: marked(changes) }).problem),
    ...gone.map(({ text }) => failure('notice.article.gone', { file, words: shortened(text, SHOWN) }).problem),
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
