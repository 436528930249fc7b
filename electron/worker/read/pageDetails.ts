import { isRecord } from '../../../engine/isRecord.ts'
import type { ArticleDetails } from '../../../engine/types.ts'

type Found = { -readonly [K in keyof ArticleDetails]?: ArticleDetails[K] }

/** Words longer than this are no name of a person or an outlet. */
const LONGEST_NAME = 200

/**
 * What a page says of its article: schema.org's JSON-LD (NewsArticle), Open Graph and `article:` properties, and the
 * usual `meta` names, in this order. A date is the calendar date as the page writes it, in the outlet's own time.
 */
export function pageDetails(document: Document, html: string): Partial<ArticleDetails> {
  const meta = metaOf(document)
  const linked = linkedArticle(document)
  const first = (...values: readonly (string | null | undefined)[]) => values.find(value => value) ?? null
  const found: Found = {}
  const title = first(
    linked?.headline,
    meta('og:title'),
    meta('twitter:title'),
    document.querySelector('title')?.textContent,
  )
  const outlet = first(linked?.outlet, meta('og:site_name'), meta('application-name'))
  const author = first(linked?.author, name(meta('author')), name(meta('article:author')), name(meta('dc.creator')))
  const date = first(
    day(linked?.date),
    day(meta('article:published_time')),
    ...['date', 'pubdate', 'publishdate', 'dc.date', 'dcterms.created', 'datepublished'].map(key => day(meta(key))),
    day(document.querySelector('time[datetime]')?.getAttribute('datetime')),
  )
  const url = first(
    address(document.querySelector('link[rel="canonical"]')?.getAttribute('href')),
    address(meta('og:url')),
    address(linked?.url),
    // Written by browsers into pages that they save.
    address(/<!--\s*saved from url=\(\d+\)(\S+)\s*-->/iu.exec(html.slice(0, 4096))?.[1]),
  )
  if (title) found.title = oneLine(title)
  if (outlet) found.outlet = name(outlet)
  if (author) found.author = author
  if (date) found.date = date
  if (url) found.url = url
  return found
}

function metaOf(document: Document): (name: string) => string | null {
  const values = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const key = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop')
    )?.toLowerCase()
    const content = element.getAttribute('content')?.trim()
    if (key && content && !values.has(key)) values.set(key, content)
  }
  return key => values.get(key) ?? null
}

interface LinkedArticle {
  readonly headline: string | null
  readonly author: string | null
  readonly outlet: string | null
  readonly date: string | null
  readonly url: string | null
}

/** The first article among the page's JSON-LD objects; what is no JSON is passed over. */
function linkedArticle(document: Document): LinkedArticle | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let parsed: unknown
    try {
      parsed = JSON.parse(script.textContent ?? '')
    } catch {
      continue
    }
    const article = objectsIn(parsed).find(one => /Article|Posting|Report/u.test(String(one['@type'])))
    if (article)
      return {
        headline: text(article.headline),
        author: namesOf(article.author),
        outlet: namesOf(article.publisher),
        date: text(article.datePublished),
        url: text(article.url) ?? text(article.mainEntityOfPage) ?? text(fieldOf(article.mainEntityOfPage, '@id')),
      }
  }
  return null
}

/** The objects of a JSON-LD value: itself, its members, and those of its `@graph`. */
function objectsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.slice(0, 100).flatMap(one => (isRecord(one) ? objectsIn(one) : []))
  if (!isRecord(value)) return []
  const graph = value['@graph']
  return [value, ...(Array.isArray(graph) ? graph.slice(0, 100).filter(isRecord) : [])]
}

function namesOf(value: unknown): string | null {
  const all = (Array.isArray(value) ? value.slice(0, 10) : [value]).map(one =>
    name(text(one) ?? text(fieldOf(one, 'name'))),
  )
  const names = all.filter(one => one !== null)
  return names.length > 0 ? names.join(', ') : null
}

function fieldOf(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim()
}

/** Words that can be a name: on one line, not an address, not a sentence. */
function name(words: string | null | undefined): string | null {
  const plain = oneLine(words ?? '')
  return plain === '' || plain.length > LONGEST_NAME || /^https?:/iu.test(plain) ? null : plain
}

/** The calendar date that an ISO 8601 time begins with, where there is such a day. */
function day(value: string | null | undefined): string | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(value?.trim() ?? '')
  if (!found) return null
  const date = new Date(`${found[0]}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(found[0]) ? found[0] : null
}

/** A whole address of the web; never fetched. */
function address(value: string | null | undefined): string | null {
  const plain = value?.trim() ?? ''
  return /^https?:\/\/[^\s<>"]+$/iu.test(plain) && plain.length < 2000 ? plain : null
}
