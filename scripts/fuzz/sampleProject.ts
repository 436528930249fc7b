import { textHash } from '../../electron/store/articleRows.ts'
import type { ExportProject } from '../../engine/export/project.ts'
import { WORD_ENCODER } from '../../engine/features/wordEncoder.ts'
import { emptyState, fold } from '../../engine/review/fold.ts'
import { placesOf } from '../../engine/review/places.ts'
import { remember } from '../../engine/review/remember.ts'
import type { EventBody, ReviewEvent } from '../../engine/review/types.ts'
import { review } from '../../engine/review/view.ts'
import { run } from '../../engine/run.ts'
import { slice } from '../../engine/span.ts'
import { extract } from '../../engine/text/extract.ts'
import type { Article } from '../../engine/types.ts'
import { TEXTS } from './documents.ts'

/** The sample's beginnings as articles. */
export const ARTICLES: readonly Article[] = TEXTS.map((text, n) => {
  const { lang, title } = extract(text, { article: `a${n}` })
  return {
    ...{ id: `a${n}`, file: `sample/a${n}.txt`, sha256: textHash(text), text, lang, title: slice(text, title) },
    ...{ outlet: 'The Wenlow Post', author: null, date: '2031-04-02', url: 'https://example.org/a' },
  }
})

/** The sample, compared by its words alone and half decided. */
export async function sampleProject(): Promise<ExportProject> {
  const { analysis } = await run(
    { articles: ARTICLES, storyOf: null, constraints: { must: [], cannot: [] }, coefficients: null },
    {
      encoder: WORD_ENCODER,
      signal: { aborted: false },
      onProgress: () => {},
      onPartial: () => {},
      pause: async () => {},
    },
  )
  const desk = {
    analysis,
    places: placesOf(analysis),
    review: review(analysis, emptyState()),
    relate: () => ({ p: 0, verdict: null, flags: [] }),
  }
  const bodies = analysis.groups.map(({ id, story, reference, members, confidence }, n): EventBody => {
    const content = { group: id, story, reference, members: members.map(one => remember(desk, one)), confidence }
    return n % 3 === 0 ? { kind: 'group.dissolved', ...content } : { kind: 'group.confirmed', ...content }
  })
  const log = bodies
    .filter((_, n) => n % 4 !== 3)
    .map(
      (body, i): ReviewEvent => ({
        ...{
          seq: i + 1,
          at: '2031-04-03T10:00:00Z',
          by: 'editor',
          v: 1,
          command: 'group.confirm',
          undoGroup: i + 1,
          body,
        },
      }),
    )
  return { analysis, review: review(analysis, fold(log)), log, probability: () => 0.5 }
}
