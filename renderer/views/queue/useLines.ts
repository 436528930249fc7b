import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { afterFrame } from '../../afterFrame.ts'
import { afterLayout } from '../../afterLayout.ts'
import { type DrawnLine, holdsAll, linesInSight, type Seat, seatFor, topsOf } from './lineWindow.ts'

/** Lines that are drawn beyond those in sight, so that scrolling finds them there. */
const MORE = 6
/** While so many are there the others come after the frame: a line that nobody sees yet would hold up what a key leads to. */
const LEAST = 3

interface Drawn<T> {
  readonly lines: readonly T[]
  readonly numbers: readonly number[]
}

interface Lines<T> {
  readonly lines: readonly T[]
  /** Px, known beforehand: none has to be measured. */
  readonly heightOf: (line: T) => number
  readonly keyOf: (line: T) => string
  /** The line the cursor stands on, -1 for none, and what the cursor stands on. */
  readonly place: number
  readonly cursor: string | null
  /** Px that are kept in sight over a line that the list scrolls up to. */
  readonly head: number
}

/**
 * A long list of lines that scrolls with its cursor. The page is not asked where anything is, and is scrolled in the frame
 * that shows the cursor's new line.
 */
export function useLines<T>(
  box: RefObject<HTMLElement | null>,
  { lines, heightOf, keyOf, place, cursor, head }: Lines<T>,
) {
  const tops = useMemo(() => topsOf(lines.map(heightOf)), [lines, heightOf])
  const [height, setHeight] = useState(0)
  const [seat, setSeat] = useState<Seat>({ cursor: null, top: null, offset: 0 })
  const there = useRef(0)

  const [start, end] = [tops[place], tops[place + 1]]
  const line = start === undefined || end === undefined ? null : { start, end }
  const all = tops.at(-1) ?? 0
  const now = seatFor(seat, cursor, line, { height, all, head })
  if (now !== seat) setSeat(now)

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => setHeight(element.clientHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])

  const { offset } = now
  useLayoutEffect(() => {
    if (offset === there.current) return
    return afterLayout(() => {
      there.current = offset
      if (box.current) box.current.scrollTop = offset
    })
  }, [box, offset])

  const onScroll = useCallback(() => {
    const at = box.current?.scrollTop ?? 0
    // Our own comes back rounded to the screen's dots.
    if (Math.abs(at - there.current) < 1) return
    there.current = at
    setSeat(old => ({ ...old, top: start === undefined ? null : start - at, offset: at }))
  }, [box, start])

  const numbers = useNumbers(lines, tops, offset, height)
  const drawn = numbers.flatMap((index): DrawnLine[] => {
    const one = lines[index]
    return one === undefined ? [] : [{ key: keyOf(one), index, start: tops[index] ?? 0 }]
  })
  return { getTotalSize: () => all, getVirtualItems: () => drawn, onScroll }
}

/** Numbers of the lines that are drawn: those in sight and some more on both sides. */
function useNumbers<T>(
  lines: readonly T[],
  tops: readonly number[],
  offset: number,
  height: number,
): readonly number[] {
  const wanted = linesInSight(tops, offset, height, MORE)
  const [drawn, setDrawn] = useState<Drawn<T>>({ lines, numbers: wanted })
  const least = linesInSight(tops, offset, height, LEAST)
  const isEnough = drawn.lines === lines && holdsAll(drawn.numbers, least)
  if (!isEnough) setDrawn({ lines, numbers: wanted })
  const isAll = !isEnough || (holdsAll(drawn.numbers, wanted) && holdsAll(wanted, drawn.numbers))
  const [first, last] = [wanted[0], wanted.at(-1)]
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines that are wanted are told by the first and the last
  useEffect(() => {
    if (!isAll) return afterFrame(() => setDrawn({ lines, numbers: wanted }))
  }, [isAll, lines, first, last])
  return isEnough ? drawn.numbers : wanted
}
