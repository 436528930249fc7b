/** Text as HTML and the SVG inside it may hold it: no character of it is ever markup, none is invalid there. */

/** Characters that HTML forbids (https://html.spec.whatwg.org/#preprocessing-the-input-stream) and lone surrogates. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|[\p{Surrogate}\p{Noncharacter_Code_Point}]/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser would turn it into a line feed.
  '\r': '&#13;',
}

/** `text` for the content of an element or the value of an attribute in quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(UNWRITABLE, '\u{fffd}').replace(/[&<>"'\r]/gu, character => ENTITIES[character] ?? character)
}

/** `text` in an element of its own, so that letters that turn the direction of writing end with it. */
export function isolated(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`
}

/** The attribute `lang` for words of an article; none for a language that nobody knows. */
export function langAttribute(lang: string): string {
  return /^[a-z]{2,3}$/u.test(lang) && lang !== 'und' ? ` lang="${lang}"` : ''
}

/** The address as a link, if it is one of the web; anything else as text, for it might run. */
export function webLink(url: string): string {
  if (!/^https?:\/\/[^\s"'<>\\]+$/iu.test(url)) return isolated(url)
  return `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${escapeHtml(url)}</a>`
}
