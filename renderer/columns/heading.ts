import type { Translate } from '../../electron/shared/messages.ts'
import { fileName } from '../../engine/fileName.ts'
import { isOurs } from '../../engine/languageCode.ts'
import type { Article, LanguageCode } from '../../engine/types.ts'
import { dayOf } from '../state/dates.ts'
import type { ColumnArticle } from './types.ts'

/** The name of an article's language in the language of the interface. */
export function languageName(code: LanguageCode, translate: Translate): string {
  if (isOurs(code) || code === 'und') return translate(`column.language.${code}`)
  // What a file says of a language need not be the code of one: that is shown as it stands.
  if (!/^[a-z]{2,3}$/u.test(code)) return code
  const language = document.documentElement.lang || 'en'
  // Chromium brings no Kyrgyz names; whoever reads Kyrgyz reads Russian rather than what the browser would take.
  const name = new Intl.DisplayNames([language, 'ru'], { type: 'language' }).of(code) ?? code
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1)
}

function dateOf(article: Article, translate: Translate): string | null {
  const [year, month, day] = (article.date ?? '').split('-').map(Number)
  if (!year || !month || !day) return article.date
  // In the local time zone noon is the same day in all of them.
  const noon = new Date(year, month - 1, day, 12)
  return Number.isNaN(noon.getTime()) ? article.date : dayOf(noon, translate)
}

/** The words over a column. */
export interface Heading {
  readonly title: string
  readonly under: string
  readonly quotes: string
  readonly passages: string | null
  /** All of it, as the name of the section. */
  readonly name: string
}

/** Language and outlet, or where that is not known the file, by which two articles of one language are told apart; the date; counts. */
export function headingOf(
  { article, sigil, counts }: Pick<ColumnArticle, 'article' | 'sigil' | 'counts'>,
  translate: Translate,
): Heading {
  const language = languageName(article.lang, translate)
  const date = dateOf(article, translate)
  const title = `${language}, ${article.outlet ?? fileName(article.file)}`
  const under = date ?? ''
  const quotes = translate('column.quotes', { count: counts.quotes })
  const passages = counts.passages > 0 ? translate('column.passages', { count: counts.passages }) : null
  const name = [sigil, title, under, quotes, passages].filter(Boolean).join(', ')
  return { title, under, quotes, passages, name }
}
