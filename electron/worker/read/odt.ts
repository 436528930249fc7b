import type { Block, DomNode } from './blockText.ts'

const TEXT = 3

/** Parts of an OpenDocument text that are not its words: what was deleted, comments, the frame of its lists. */
const SILENT = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:annotation-end',
  'text:note-citation',
  'text:sequence-decls',
  'office:automatic-styles',
  'office:font-face-decls',
  'office:scripts',
  'office:forms',
])

/**
 * The paragraphs of an OpenDocument text (OASIS ODF 1.3, part 3, section 5), in order, footnotes behind the paragraph
 * that they stand in. `text:s` counts spaces, `text:tab` and `text:line-break` are what they say.
 */
export function odtBlocks(root: DomNode): readonly Block[] {
  const blocks: Block[] = []
  // Paragraphs nest: a text box or a footnote stands inside one.
  const open: string[] = []
  const after: Block[] = []
  let node: DomNode | null = root
  while (node !== null) {
    let into: DomNode | null = SILENT.has(node.nodeName) ? null : node.firstChild
    if (isParagraph(node)) open.push('')
    const append = (words: string) => {
      if (open.length > 0) open[open.length - 1] += words
    }
    if (node.nodeType === TEXT) append((node.nodeValue ?? '').replace(/[ \t\r\n]+/gu, ' '))
    else if (node.nodeName === 'text:s') append(' '.repeat(spaces(node)))
    else if (node.nodeName === 'text:tab') append('\t')
    else if (node.nodeName === 'text:line-break') append('\n')
    else if (node.nodeName === 'office:annotation') into = null
    if (into !== null) {
      node = into
      continue
    }
    let at: DomNode | null = node
    while (at !== null) {
      if (isParagraph(at)) {
        const text = (open.pop() ?? '').trim()
        if (text !== '') (open.length > 0 ? after : blocks).push({ text, caption: false })
        if (open.length === 0) blocks.push(...after.splice(0))
      }
      if (at === root) return blocks
      if (at.nextSibling !== null) {
        at = at.nextSibling
        break
      }
      at = at.parentNode
    }
    node = at
  }
  return blocks
}

function isParagraph(node: DomNode): boolean {
  return node.nodeName === 'text:p' || node.nodeName === 'text:h'
}

function spaces(node: DomNode): number {
  const count = Number(node.getAttribute?.('text:c') ?? 1)
  return Number.isInteger(count) && count > 0 ? Math.min(count, 100) : 1
}
