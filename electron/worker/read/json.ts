import { createHash } from 'node:crypto'
import { isRecord } from '../../../engine/isRecord.ts'
import { LANGUAGES } from '../../../engine/types.ts'
import { type FoundFile, type FoundText, MAX_TEXTS } from '../../shared/reading.ts'
import { failure, type Problem, type Result } from '../../shared/result.ts'
import { decode } from './charset.ts'
import type { ReadRequest } from './readRequest.ts'

/**
 * Articles as `docs/import.md` describes them: an object, a list of objects, or a line an object, each with `text` and
 * any of `title outlet author date url lang sha256`. Objects of another `type` than `article` are passed over.
 */
export function readJson({ bytes, file, options }: ReadRequest): Result<FoundFile> {
  const decoded = decode(bytes, file, options.charset)
  if (!decoded.ok) return decoded
  const json = decoded.value.text.replace(/^\uFEFF/u, '')
  const whole = parsed(json)
  const entries = whole === undefined ? linesOf(json, file) : entriesOf(whole, file)
  if (!entries.ok) return entries
  const problems: Problem[] = []
  const texts: FoundText[] = []
  const isOne = entries.value.length === 1
  for (const { value, place, number } of entries.value) {
    if (value === undefined) problems.push(failure('error.file.jsonLine', { file, line: place.at }).problem)
    else if (isRecord(value) && value.type !== undefined && value.type !== 'article') continue
    else {
      const found = articleOf(value, isOne ? '' : `#${number}`, { file, ...place })
      if (found.ok) texts.push({ ...found.value, charset: decoded.value.charset, guessed: decoded.value.guessed })
      else problems.push(found.problem)
    }
  }
  if (texts.length === 0 && problems.length === 0) return failure('error.file.empty', { file })
  return { ok: true, value: { texts, problems } }
}

interface Entry {
  /** Undefined where the line is no JSON. */
  readonly value: unknown
  readonly place: Place
  readonly number: number
}

/** Where something stands in its file: in a line, as an element of the list that the file is, or as the whole of it. */
interface Place {
  readonly what: 'line' | 'element' | 'whole'
  /** Counts from 1. */
  readonly at: number
}

function entriesOf(whole: unknown, file: string): Result<readonly Entry[]> {
  const values = Array.isArray(whole) ? whole : [whole]
  if (values.length > MAX_TEXTS) return failure('error.file.tooManyTexts', { file, most: MAX_TEXTS })
  const what = Array.isArray(whole) ? 'element' : 'whole'
  return { ok: true, value: values.map((value, i) => ({ value, place: { what, at: i + 1 }, number: i + 1 })) }
}

function linesOf(json: string, file: string): Result<readonly Entry[]> {
  const lines = json
    .split('\n')
    .map((text, at) => ({ text, line: at + 1 }))
    .filter(({ text }) => text.trim() !== '')
  if (lines.length > MAX_TEXTS) return failure('error.file.tooManyTexts', { file, most: MAX_TEXTS })
  const entries = lines.map(({ text, line }, i) => ({
    value: parsed(text),
    place: { what: 'line', at: line } as const,
    number: i + 1,
  }))
  if (entries.every(({ value }) => value === undefined))
    return failure('error.file.jsonLine', { file, line: entries[0]?.place.at ?? 1 })
  return { ok: true, value: entries }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function articleOf(value: unknown, name: string, place: Place & { readonly file: string }): Result<FoundText> {
  if (!isRecord(value)) return failure('error.file.jsonObject', { ...place })
  if (typeof value.text !== 'string' || value.text.trim() === '') return failure('error.file.jsonText', { ...place })
  for (const key of ['title', 'outlet', 'author', 'date', 'url', 'lang'])
    if (value[key] !== undefined && value[key] !== null && typeof value[key] !== 'string')
      return failure('error.file.jsonField', { ...place, field: key })
  const hash = value.sha256 ?? null
  if (hash !== null && !(typeof hash === 'string' && /^[0-9a-f]{64}$/iu.test(hash)))
    return failure('error.file.jsonField', { ...place, field: 'sha256' })
  // Whoever gives it wants to know that not a letter was changed on the way.
  if (hash !== null && hash.toLowerCase() !== createHash('sha256').update(value.text, 'utf8').digest('hex'))
    return failure('error.file.jsonHash', { ...place })
  const words = (key: string) => {
    const found = value[key]
    return typeof found === 'string' && found.trim() !== '' ? { [key]: found.trim() } : {}
  }
  if (typeof value.date === 'string' && value.date !== '' && !/^\d{4}-\d{2}-\d{2}/u.test(value.date))
    return failure('error.file.jsonField', { ...place, field: 'date' })
  const date = typeof value.date === 'string' && value.date !== '' ? { date: value.date.slice(0, 10) } : {}
  const lang = LANGUAGES.find(one => one === value.lang) ?? null
  return {
    ok: true,
    value: {
      place: name,
      format: 'json',
      charset: null,
      guessed: false,
      text: value.text,
      details: { ...words('title'), ...words('outlet'), ...words('author'), ...date, ...words('url') },
      lang,
      leftOut: [],
      captions: [],
    },
  }
}
