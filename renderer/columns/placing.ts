import type { Stretch } from './decorations.ts'
import type { Box } from './geometry.ts'
import { editor, Range } from './monaco.ts'
import type { OffsetMap } from './offsets.ts'
import type { Mark } from './types.ts'

/**
 * First and last visual line of a mark, px of the content; right off-screen too, and nothing is rendered for it.
 * @param line height of a line, px
 */
export function boxOf(on: editor.ICodeEditor, offsets: OffsetMap, mark: Mark, line: number): Box {
  const first = mark.parts[0]
  const last = mark.parts.at(-1)
  if (!first || !last) return { top: 0, bottom: 0 }
  const [start] = offsets.range(first)
  const [from, to] = offsets.range(last)
  // at a wrap the column after the last character is already on the next line
  const column = Math.max(to.column - 1, from.lineNumber === to.lineNumber ? from.column : 1)
  const bottom = on.getTopForPosition(to.lineNumber, column) + line
  return { top: on.getTopForPosition(start.lineNumber, start.column), bottom }
}

/** Monaco's decoration for a stretch. */
export function decorationOf(offsets: OffsetMap, stretch: Stretch): editor.IModelDeltaDecoration {
  const [start, end] = offsets.range(stretch)
  return {
    range: Range.fromPositions(start, end),
    options: {
      inlineClassName: stretch.classes,
      stickiness: editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
    },
  }
}
