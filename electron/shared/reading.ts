/** What reading a file of any known format gives, and how it can be asked for otherwise. */
import type { ArticleDetails, LanguageCode, Span } from '../../engine/types.ts'
import type { Problem } from './result.ts'

/** What an article can be read from. `text` has Markdown too, `json` one article, a list, or an article a line. */
export const ARTICLE_FORMATS = ['text', 'html', 'docx', 'odt', 'eml', 'pdf', 'json'] as const
/** What a file was read as: `formatOf` tells it and, for a ZIP, a look inside. */
export type ArticleFormat = (typeof ARTICLE_FORMATS)[number]

/** What the files of articles end in, without the dot. */
export const ARTICLE_EXTENSIONS = [
  'txt',
  'md',
  'markdown',
  'html',
  'htm',
  'xhtml',
  'docx',
  'odt',
  'eml',
  'pdf',
  'json',
  'jsonl',
  'ndjson',
] as const

/** Charsets a text is looked at in, by the names of the WHATWG Encoding Standard, which `TextDecoder` knows. */
export const CHARSETS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'iso-8859-5',
  'ibm866',
  'windows-1252',
] as const
/** A charset as `TextDecoder` names it; other names for it are known to `charsetNamed` in the worker. */
export type Charset = (typeof CHARSETS)[number]

/** What a person said by hand of a file. */
export interface ReadOptions {
  readonly charset?: Charset
  /** Keep the whole of a page, not its article alone. */
  readonly whole?: boolean
}

/** What a line seems to be that does not belong to the article's own words: such lines are offered, never left out unasked. */
export const OFFER_KINDS = ['menu', 'caption', 'share', 'seeAlso', 'subscribe', 'credit'] as const

/** An article as a reader found it in a file. */
export interface FoundText {
  /** Which article of a file that holds several: `#2` for the second; empty where it holds one. */
  readonly place: string
  readonly format: ArticleFormat
  /** Null where the format says it itself. */
  readonly charset: Charset | null
  /** True where the charset was guessed by the bytes alone, so that another may be right. */
  readonly guessed: boolean
  readonly text: string
  /** What the file's own metadata says; nothing is made up. */
  readonly details: Partial<ArticleDetails>
  /** Said by the file of itself, in a form that was written for it. */
  readonly lang: LanguageCode | null
  /** Lines of a page that are not in `text`. */
  readonly leftOut: readonly string[]
  /** Captions that the page itself marks. */
  readonly captions: readonly Span[]
}

/** All that a file gave: what of it could not be read is a problem, the rest is there. */
export interface FoundFile {
  readonly texts: readonly FoundText[]
  readonly problems: readonly Problem[]
}

/** Greatest size of an article's text in bytes of its file, and of its reduced text in code units. */
export const MAX_TEXT = 20 * 1024 * 1024
/** Greatest size of a file that holds more than its words: pictures, fonts, attachments. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024
/** Most articles that one file may hold. */
export const MAX_TEXTS = 10_000
