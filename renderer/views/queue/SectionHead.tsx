import type { SectionKind } from '../../state/queue.ts'
import { useTranslate } from '../../state/translate.ts'
import { Sign } from '../parts/Sign.tsx'

const SIGNS = { undecided: 'apart', confirmed: 'locked', alone: 'alone', rejected: 'absent' } as const

/** Head of a section of the queue: state sign, word and count, and how its rows are ordered. */
export function SectionHead(props: { section: SectionKind; count: number }) {
  const translate = useTranslate()
  return (
    <div className="sec" role="presentation">
      <Sign name={SIGNS[props.section]} small />
      {translate(`ui.section.${props.section}`, { count: props.count })}
      <span className="mut">{translate(`ui.section.${props.section}.note`)}</span>
    </div>
  )
}
