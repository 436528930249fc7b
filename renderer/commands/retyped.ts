/** What was meant by words typed with another keyboard layout than was thought; pure. */
import { layoutOf } from './layout.ts'

const NAMES = ['en', 'ru', 'uk'] as const

/** The same keys on the other layouts, in lower case, each reading once and none that is `typed`; the Kyrgyz layout has the Russian letters in their places. */
export function retyped(typed: string): readonly string[] {
  const own = typed.toLowerCase()
  const readings = NAMES.flatMap(from => NAMES.map(to => onOther(own, from, to)))
  return [...new Set(readings)].filter(reading => reading !== own)
}

function onOther(typed: string, from: (typeof NAMES)[number], to: (typeof NAMES)[number]): string {
  const { letters } = layoutOf(from)
  const other = layoutOf(to).letters
  const codes = new Map(Object.entries(letters).map(([code, letter]) => [letter.toLowerCase(), code]))
  return [...typed].map(letter => other[codes.get(letter) ?? '']?.toLowerCase() ?? letter).join('')
}
