import { compareText } from '../review/compareText.ts'
import { languageRank, type Places, placesOf } from '../review/places.ts'
import type { ArticleId, MemberId, Span } from '../types.ts'
import type { ExportProject } from './project.ts'

/** The columns of either side of a pair, after `a_` or `b_`. */
export const SIDE_COLUMNS = [
  'lang',
  'text',
  'speaker',
  'kind',
  'article',
  'outlet',
  'date',
  'url',
  'start',
  'end',
  'parts',
  'sha256',
] as const

/** What `kind` says where there is no quotation. */
export const REPORTED = 'reported'
/** What it says of an article that has no version: such a side has no text. */
export const ABSENT = 'absent'

/** One side of a row: its fields in the order of `SIDE_COLUMNS`, and what it is sorted by. */
export interface Side {
  readonly fields: readonly string[]
  readonly lang: string
  readonly file: string
  readonly start: number
  readonly text: string
  /** Empty for a member that nobody knows. */
  readonly article: ArticleId
  readonly kind: string
  readonly speaker: string
  readonly outlet: string
  readonly date: string
  readonly url: string
}

/** Makes the sides of a project's rows. */
export interface Sides {
  member(id: MemberId): Side
  absent(article: ArticleId): Side
}

/** The sides of `project`; a member that neither analysis nor log knows gives empty fields. */
export function sidesOf({ analysis, review }: Pick<ExportProject, 'analysis' | 'review'>): Sides {
  const places = placesOf(analysis)
  return {
    member(id) {
      const quote = places.quotes.get(id)
      if (quote) return side(places, quote.article, quote.text, quote.speaker?.text ?? '', quote.kind, quote.parts)
      const passage = places.passages.get(id)
      if (passage) return side(places, passage.article, passage.text, passage.speaker?.text ?? '', REPORTED, [passage])
      const kept = review.restored.get(id)
      if (!kept) return NOBODY
      return side(places, kept.article, kept.text, kept.speaker ?? '', kept.kind ?? REPORTED, kept.parts)
    },
    absent: article => side(places, article, '', '', ABSENT, []),
  }
}

const NOBODY: Side = {
  ...{ fields: SIDE_COLUMNS.map(() => ''), lang: '', file: '', start: 0, text: '', article: '' },
  ...{ kind: '', speaker: '', outlet: '', date: '', url: '' },
}

function side(
  places: Places,
  id: ArticleId,
  text: string,
  speaker: string,
  kind: string,
  parts: readonly Span[],
): Side {
  const article = places.articles.get(id)
  const [lang, file] = [article?.lang ?? '', article?.file ?? id]
  const [start, end] = [parts[0]?.start, parts.at(-1)?.end]
  const fields: Readonly<Record<(typeof SIDE_COLUMNS)[number], string>> = {
    lang,
    text,
    speaker,
    kind,
    article: file,
    outlet: article?.outlet ?? '',
    date: article?.date ?? '',
    url: article?.url ?? '',
    start: start === undefined ? '' : String(start),
    end: end === undefined ? '' : String(end),
    parts: partsField(parts),
    sha256: article?.sha256 ?? '',
  }
  const { outlet, date, url } = fields
  return {
    ...{ fields: SIDE_COLUMNS.map(name => fields[name]), lang, file, start: start ?? 0, text },
    ...{ article: id, kind, speaker, outlet, date, url },
  }
}

/** Spans as `start-end`, joined by semicolons. */
export function partsField(parts: readonly Span[]): string {
  return parts.map(({ start, end }) => `${start}-${end}`).join(';')
}

/** Order of sides by what they say: file, start, everything else. */
export function compareSides(x: Side, y: Side): number {
  return compareText(x.file, y.file) || x.start - y.start || compareText(x.fields.join('\t'), y.fields.join('\t'))
}

/** Order of sides by language, Quoin's four first, then as `compareSides`. */
export function compareByLanguage(x: Side, y: Side): number {
  return languageRank(x.lang) - languageRank(y.lang) || compareText(x.lang, y.lang) || compareSides(x, y)
}
