import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom/worker'
import type { FoundText } from '../../shared/reading.ts'
import { ProblemError, type Result } from '../../shared/result.ts'
import { type Block, blocksOf, type DomNode, joined } from './blockText.ts'
import { charsetNamed, decode } from './charset.ts'
import { pageDetails } from './pageDetails.ts'
import type { ReadRequest } from './readRequest.ts'

/** Deepest nesting of elements that the article is looked for in; Readability needs a minute for 1,000. Pages have under 100. */
const MAX_DEPTH = 300
/** Most elements of a page. */
const MAX_ELEMENTS = 50_000
/** Bytes in which a page says its charset: HTML Standard, 13.2.3.2, "prescan a byte stream". */
const PRESCAN_BYTES = 1024

/** A page's article: its words alone, or with `whole` all that the page shows. Nothing in it is run or fetched. */
export function readHtml(request: ReadRequest): Result<FoundText> {
  const { bytes, file, options } = request
  const decoded = decode(bytes, file, options.charset, declaredCharset(bytes))
  if (!decoded.ok) return decoded
  const { text: html, charset, guessed } = decoded.value
  const page = reducePage(html.replace(/^\uFEFF/u, ''), file, options.whole === true)
  return { ok: true, value: { place: '', format: 'html', charset, guessed, lang: null, ...page } }
}

/** What the page says of its charset. */
function declaredCharset(bytes: Uint8Array): ReturnType<typeof charsetNamed> {
  const head = String.fromCharCode(...bytes.subarray(0, PRESCAN_BYTES))
  return charsetNamed(/<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1] ?? '')
}

/**
 * The article of a page and what the page says of it.
 * @throws ProblemError `error.file.empty` where it shows no words, `.tooComplex` where it has more elements than a page may.
 */
export function reducePage(
  html: string,
  file: string,
  whole: boolean,
): Pick<FoundText, 'text' | 'details' | 'leftOut' | 'captions'> {
  const { document } = parseHTML(framed(html))
  const root: DomNode | null = document.documentElement
  if (root === null) throw new ProblemError('error.file.empty', { file })
  const { depth, elements } = measured(root)
  if (elements > MAX_ELEMENTS) throw new ProblemError('error.file.tooComplex', { file, most: MAX_ELEMENTS })
  const details = pageDetails(document, html)
  const all = blocksOf(root)
  if (all.length === 0) throw new ProblemError('error.file.empty', { file })
  const article = whole || depth > MAX_DEPTH ? null : articleOf(document)
  const heading = headingOf(document, details)
  if (article === null) return { ...joined(all), details: titled(details, heading), leftOut: [] }
  // Without a headline on the page, what it is called without its outlet's name.
  const title = heading || article.title
  const isThere = title === '' || sameLine(article.blocks[0]?.text, title)
  const blocks = isThere ? article.blocks : [{ text: title, caption: false }, ...article.blocks]
  return { ...joined(blocks), details: titled(details, title), leftOut: lacking(all, blocks) }
}

/** The page with the frame that a browser would put round its parts: without it the parser takes the first element for the page. */
function framed(html: string): string {
  if (/<html[\s>]/iu.test(html)) return html
  const inner = html.replace(/^\s*<!doctype[^>]*>/iu, '')
  return /<(?:body|head)[\s>]/iu.test(inner)
    ? `<!doctype html><html>${inner}</html>`
    : `<!doctype html><html><head></head><body>${inner}</body></html>`
}

function titled(details: FoundText['details'], heading: string): FoundText['details'] {
  const title = heading || details.title
  return title === undefined ? details : { ...details, title }
}

/** The title and the blocks of the article as Readability finds them; null where it finds none. */
function articleOf(document: Document): { readonly title: string; readonly blocks: readonly Block[] } | null {
  // It works on the document that it is given.
  const copy = document.cloneNode(true)
  if (!isDocument(copy)) return null
  const found = parsed(copy)
  const blocks = found?.content ? blocksOf(found.content) : []
  return blocks.length > 0 ? { title: found?.title?.replace(/\s+/gu, ' ').trim() ?? '', blocks } : null
}

/** What Readability makes of the page; null too where it trips over a page that is out of joint: then all of the page is read. */
function parsed(document: Document): ReturnType<Readability<DomNode>['parse']> {
  try {
    return new Readability<DomNode>(document, { serializer: node => node as unknown as DomNode }).parse()
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function isDocument(node: Node): node is Document {
  return 'documentElement' in node
}

/**
 * The page's own headline, on one line: of its `h1` the longest that its title has, or has it; a page's `h1` may be the
 * outlet's name alone. Where the page gives no title, the first; empty where there is none.
 */
function headingOf(document: Document, { title = '', outlet }: FoundText['details']): string {
  const all = [...document.querySelectorAll('h1')]
    .map(heading => (heading.textContent ?? '').replace(/\s+/gu, ' ').trim())
    .filter(text => text !== '' && text !== outlet)
  if (title === '') return all[0] ?? ''
  const fitting = all.filter(text => title.includes(text) || text.includes(title))
  const [best = ''] = fitting.sort((a, b) => b.length - a.length)
  return best
}

function sameLine(a: string | undefined, b: string): boolean {
  return a !== undefined && a.replace(/\s+/gu, ' ').trim() === b.replace(/\s+/gu, ' ').trim()
}

/** The blocks of the page that are not in the article, each as often as it is missing. */
function lacking(all: readonly Block[], kept: readonly Block[]): readonly string[] {
  const there = new Map<string, number>()
  for (const { text } of kept)
    for (const line of text.split('\n')) there.set(line.trim(), (there.get(line.trim()) ?? 0) + 1)
  return all
    .flatMap(({ text }) => text.split('\n'))
    .map(line => line.trim())
    .filter(line => {
      const left = there.get(line) ?? 0
      if (left > 0) there.set(line, left - 1)
      return left === 0 && line !== ''
    })
}

function measured(root: DomNode): { readonly depth: number; readonly elements: number } {
  let depth = 0
  let deepest = 0
  let elements = 0
  let node: DomNode | null = root
  while (node !== null) {
    if (node.nodeType === 1) elements++
    if (node.firstChild !== null) {
      node = node.firstChild
      deepest = Math.max(deepest, ++depth)
      continue
    }
    let at: DomNode | null = node
    while (at !== null && at !== root && at.nextSibling === null) {
      at = at.parentNode
      depth--
    }
    node = at === null || at === root ? null : at.nextSibling
  }
  return { depth: deepest, elements }
}
