import type { SectionKind } from '../../state/queue.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { Sign } from '../parts/Sign.tsx'

const SIGNS = { undecided: 'apart', confirmed: 'locked', alone: 'alone', rejected: 'absent' } as const

/** Head of a section of the queue: state sign, word and count, and how its rows are ordered. */
export function SectionHead(props: { section: SectionKind; count: number }) {
  const translate = useTranslate()
  const sort = useWindow(state => state.narrowing.sort)
  return (
    <div className="sec" role="presentation" data-yields>
      <Sign name={SIGNS[props.section]} small />
      {translate(`ui.section.${props.section}`, { count: props.count })}
      <span className="mut">
        {translate(sort === 'doubt' ? `ui.section.${props.section}.note` : `ui.sort.${sort}`)}
      </span>
    </div>
  )
}
