import type { Span } from '../../../engine/types.ts'

/** The part of a DOM node that is looked at; the DOM is a library's, not a browser's. */
export interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
  readonly parentNode: DomNode | null
  getAttribute?(name: string): string | null
}

const ELEMENT = 1
const TEXT = 3
const CDATA = 4

/** Elements that hold no words of the page. */
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED SELECT TEXTAREA HEAD TITLE META LINK AUDIO VIDEO CANVAS'.split(
    ' ',
  ),
)
/** Elements that run on in the line they stand in; every other one begins and ends a paragraph. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR OUTPUT Q RB RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR IMG PICTURE SOURCE INPUT BUTTON TD TH'.split(
    ' ',
  ),
)

/** A paragraph of a page. */
export interface Block {
  readonly text: string
  /** True for the words under a picture. */
  readonly caption: boolean
}

/**
 * The paragraphs that a page shows, in order: white space as a browser would lay it out, a line break kept as one.
 * Hidden elements are left out. Goes through the tree without recursion, so that depth costs nothing.
 */
export function blocksOf(root: DomNode): readonly Block[] {
  const blocks: Block[] = []
  // Pieces, and whether the last one ends in a blank: a line of megabytes is not looked through for each of its words.
  let pieces: string[] = []
  let isBlank = true
  let captions = 0
  let preformatted = 0
  const append = (words: string) => {
    if (words === '') return
    pieces.push(words)
    isBlank = /\s/u.test(words.slice(-1))
  }
  const close = () => {
    const lines = pieces.join('').split('\n')
    const text = lines
      .map(line => line.trim())
      .filter(line => line !== '')
      .join('\n')
    if (text !== '') blocks.push({ text, caption: captions > 0 })
    pieces = []
    isBlank = true
  }
  let node: DomNode | null = root
  while (node !== null) {
    const name = node.nodeName.toUpperCase()
    let into: DomNode | null = node.firstChild
    if (node.nodeType === TEXT || node.nodeType === CDATA) {
      const value = node.nodeValue ?? ''
      const words = preformatted > 0 ? value : value.replace(/[ \t\r\n\f]+/gu, ' ')
      append(isBlank && preformatted === 0 && words.startsWith(' ') ? words.slice(1) : words)
    } else if (node.nodeType === ELEMENT) {
      if (SILENT.has(name) || isHidden(node)) into = null
      else if (name === 'BR') append('\n')
      // A browser puts the marks.
      else if (name === 'Q' && into !== null) append('“')
      else if (!INLINE.has(name)) close()
      if (into !== null && name === 'FIGCAPTION') captions++
      if (into !== null && name === 'PRE') preformatted++
    } else if (node !== root) into = null
    if (into !== null) {
      node = into
      continue
    }
    // Up to the next that has a sibling; what is left on the way is closed.
    let at: DomNode | null = node
    let isEntered = false
    while (at !== null) {
      const leaving = at.nodeName.toUpperCase()
      if (at.nodeType === ELEMENT && !SILENT.has(leaving)) {
        if (leaving === 'TD' || leaving === 'TH') append('\t')
        else if (leaving === 'Q' && isEntered) append('”')
        else if (!INLINE.has(leaving) && leaving !== 'BR') close()
        if (isEntered && leaving === 'FIGCAPTION') captions--
        if (isEntered && leaving === 'PRE') preformatted--
      }
      if (at === root) {
        at = null
        break
      }
      if (at.nextSibling !== null) {
        at = at.nextSibling
        break
      }
      at = at.parentNode
      isEntered = true
    }
    node = at
  }
  close()
  return blocks
}

function isHidden(node: DomNode): boolean {
  if (node.getAttribute === undefined) return false
  return node.getAttribute('hidden') !== null || /display\s*:\s*none/iu.test(node.getAttribute('style') ?? '')
}

/** Paragraphs as one text, an empty line between two, and where the captions stand in it. */
export function joined(blocks: readonly Block[]): { readonly text: string; readonly captions: readonly Span[] } {
  const captions: Span[] = []
  let at = 0
  for (const { text, caption } of blocks) {
    if (caption) captions.push({ start: at, end: at + text.length })
    at += text.length + 2
  }
  return { text: `${blocks.map(({ text }) => text).join('\n\n')}\n`, captions }
}
