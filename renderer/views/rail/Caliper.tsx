import type { Group } from '../../../engine/review/types.ts'
import { doubtfulMember } from '../../state/cursor.ts'
import { doubtOf } from '../../state/queue.ts'
import { percent, useTranslate } from '../../state/translate.ts'

/**
 * Jaws on the doubtful member and its nearest rival: between them lies the margin, what is left to 100 is the doubt. The
 * rival's place follows from the two figures of the group, so that the picture says what the numbers say.
 */
export function Caliper(props: { group: Group }) {
  const translate = useTranslate()
  const { group } = props
  const best = group.members.find(member => member.id === doubtfulMember(group))?.p ?? 0
  const margin = group.margin
  const rival = Math.max(0, best - margin)
  const [left, right] = [rival * 100, best * 100]
  const whole = (value: number) => Math.round(value * 100)
  return (
    <div className="caliper">
      <span />
      <svg viewBox="0 0 100 13" preserveAspectRatio="none" aria-hidden="true">
        <g fill="none" vectorEffect="non-scaling-stroke">
          <path
            d="M0 12.5H100M.2 9v4M25 10.5v2M50 10.5v2M75 10.5v2M99.8 9v4"
            stroke="var(--edge)"
            vectorEffect="non-scaling-stroke"
          />
          <path
            d={`M${left} 1v11M${right} 1v11M${left} 5H${right}`}
            stroke="var(--ink)"
            strokeWidth="1.5"
            vectorEffect="non-scaling-stroke"
          />
        </g>
      </svg>
      <p>
        <span>
          {translate('ui.margin', { best: whole(best), rival: whole(best) - whole(margin), margin: whole(margin) })}
        </span>
        <b>
          {translate('ui.doubt')} {percent(doubtOf(group))}
        </b>
      </p>
    </div>
  )
}
