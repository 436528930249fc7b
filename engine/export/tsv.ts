/** Tables of text in the two dialects that are written, and fields as both escape them. */

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const UNESCAPES: Readonly<Record<string, string>> = { '\\': '\\', t: '\t', n: '\n', r: '\r' }

/** What Excel takes for a formula or strips, and the apostrophe itself, so that taking one off is always right. */
const DANGEROUS = /^[=+\-@\t']/u

const BOM = '\u{feff}'

/** A field without characters that end a field or a row. */
function escapeField(text: string): string {
  return text.replace(/[\\\t\n\r]/gu, character => ESCAPES[character] ?? character)
}

/** The text that `escapeField` was given; a backslash before any other character stays. */
export function unescapeField(field: string): string {
  return field.replace(/\\([\\tnr])/gu, (_, letter: string) => UNESCAPES[letter] ?? letter)
}

/** `field`, which shows `text`, with an apostrophe before it where a spreadsheet would run the text or strip its first character. */
export function defused(text: string, field = text): string {
  return DANGEROUS.test(text) ? `'${field}` : field
}

/**
 * A table as text: UTF-8 without BOM, LF, no quoting. Every row has as many fields as the first. Without `escapes` the
 * caller sees to it that no field has a tab or a line end.
 */
export function writeTsv(rows: readonly (readonly string[])[], escapes = true): string {
  return rows.map(row => `${row.map(field => (escapes ? escapeField(field) : field)).join('\t')}\n`).join('')
}

/**
 * The same table as Excel opens it without harm: BOM, CRLF, fields quoted as in RFC 4180 where they have a quotation
 * mark, and an apostrophe before a field that Excel would run.
 */
export function writeTsvForExcel(rows: readonly (readonly string[])[], escapes = true): string {
  const field = (text: string) => {
    const safe = defused(text, escapes ? escapeField(text) : text)
    return safe.includes('"') ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `${BOM}${rows.map(row => `${row.map(field).join('\t')}\r\n`).join('')}`
}
