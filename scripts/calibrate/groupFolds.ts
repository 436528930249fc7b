/** The `group` command over line-parallel documents, each quotation by coefficients that never saw its document. */
import { groupLoose } from '../../electron/worker/groupLoose.ts'
import type { LooseGroup, LooseQuote } from '../../electron/worker/protocol.ts'
import { groupBy } from '../../engine/groupBy.ts'
import type { Coefficients } from '../../engine/pairs/coefficients.ts'
import type { Tools } from './encoder.ts'

/** Stories are divided among so many folds; more would only take longer. */
const FOLDS = 4

/**
 * The groups of the quotations of each story, by coefficients fitted without any document that a quotation of its fold stands in.
 * @param quotes as `group` takes them; the article of each is its document and language, `DOCUMENT.LANG`
 */
export async function groupFolds(
  quotes: readonly LooseQuote[],
  fitWithout: (documents: ReadonlySet<string>) => Promise<Coefficients>,
  tools: Tools,
): Promise<readonly LooseGroup[]> {
  const stories = [...groupBy(quotes, quote => quote.story ?? '')].toSorted(([x], [y]) => (x < y ? -1 : 1))
  const groups: LooseGroup[] = []
  for (let fold = 0; fold < Math.min(FOLDS, stories.length); fold++) {
    const mine = stories.filter((_, i) => i % FOLDS === fold).flatMap(([, some]) => some)
    const coefficients = await fitWithout(new Set(mine.map(documentOf)))
    const none = { aborted: false } as AbortSignal
    groups.push(
      ...(await groupLoose({ quotes: mine, coefficients }, tools.encoder, {
        signal: none,
        onProgress: () => undefined,
        onPartial: () => undefined,
        pause: async () => undefined,
      })),
    )
  }
  return groups
}

function documentOf({ id, article }: LooseQuote): string {
  const document = article?.replace(/\.[^.]*$/, '')
  if (!document) throw new Error(`the quotation ${id} names no article DOCUMENT.LANG`)
  return document
}
