/**
 * Monaco asked for a paragraph's line breaks answers by the widths of its words; what `breaksOf` cannot break it breaks
 * itself. There is no option for it: the computer that it makes for itself is changed before the first editor.
 */
import { DOMLineBreaksComputerFactory } from 'monaco-editor/editor/browser/view/domLineBreaksComputer'
import { ModelLineProjectionData } from 'monaco-editor/editor/common/modelLineProjectionData'
import { Latest } from '../state/latest.ts'
import { breaksOf, isPlain } from './lineBreaks.ts'

/** Words whose widths are kept; the words of 200 articles are some 30,000. */
const KEPT = 50_000

/** Paragraphs whose breaks are kept, and in how many faces and widths: as many as columns of one window have by turns. */
const KEPT_LINES = 8_000
const KEPT_MEASURES = 3

type Breaks = readonly number[] | null

/** Breaks of paragraphs by face and width, then by their words. */
const broken = new Latest<string, Map<string, Breaks>>(KEPT_MEASURES)

/** The breaks that are known in a measure, which becomes the last used. */
function knownIn(measure: string): Map<string, Breaks> {
  const known = broken.get(measure) ?? new Map<string, Breaks>()
  broken.set(measure, known)
  if (known.size >= KEPT_LINES) known.clear()
  return known
}

const canvas = document.createElement('canvas').getContext('2d')
const widths = new Map<string, number>()
let measured = ''

/**
 * Measures letters in a face; widths are kept until another is asked for. Digits are as wide as each other in the window,
 * which a canvas cannot be told.
 */
function measureIn(face: string, digit: number): (letters: string) => number {
  if (canvas && face !== measured) {
    measured = face
    canvas.font = face
    // As in the text, which has no ligatures: with any spacing there are none.
    canvas.letterSpacing = '0.0001px'
    widths.clear()
  }
  return letters => {
    const known = widths.get(letters)
    if (known !== undefined) return known
    if (widths.size >= KEPT) widths.clear()
    const others = letters.replace(/[0-9]/g, '')
    const width = (canvas?.measureText(others).width ?? 0) + (letters.length - others.length) * digit
    widths.set(letters, width)
    return width
  }
}

const { createLineBreaksComputer } = DOMLineBreaksComputerFactory.prototype

DOMLineBreaksComputerFactory.prototype.createLineBreaksComputer = function (context, fontInfo, ...rest) {
  const [, column] = rest
  const byPage = createLineBreaksComputer.call(this, context, fontInfo, ...rest)
  const lines: { readonly line: string; readonly isOurs: boolean }[] = []
  return {
    addRequest(lineNumber, before) {
      const line = context.getLineContent(lineNumber)
      const isOurs = column !== -1 && !context.getLineInjectedText(lineNumber)?.length && isPlain(line)
      if (!isOurs) byPage.addRequest(lineNumber, before)
      lines.push({ line, isOurs })
    },
    finalize() {
      const others = lines.every(({ isOurs }) => isOurs) ? [] : byPage.finalize()
      const next = others.values()
      const face = `${fontInfo.fontWeight} ${fontInfo.fontSize}px ${fontInfo.getMassagedFontFamily()}`
      const widthOf = measureIn(face, fontInfo.maxDigitWidth)
      const width = Math.round(column * fontInfo.typicalHalfwidthCharacterWidth)
      const known = knownIn(`${face} ${width}`)
      return lines.map(({ line, isOurs }) => {
        if (!isOurs) return next.next().value ?? null
        let breaks = known.get(line)
        if (breaks === undefined) {
          breaks = breaksOf(line, width, widthOf)
          known.set(line, breaks)
        }
        // Of plain letters each has one column.
        return breaks && new ModelLineProjectionData(null, null, [...breaks], [...breaks], 0)
      })
    },
  }
}
