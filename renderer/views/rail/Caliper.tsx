import type { Group } from '../../../engine/review/types.ts'
import { shownPair } from '../../state/answers.ts'
import { useLater } from '../../state/later.ts'
import { sigilOf } from '../../state/lookup.ts'
import { percent, useTranslate } from '../../state/translate.ts'

/**
 * Jaws on the member under the cursor (on the reference: the doubtful one) and its nearest rival: between them lies the
 * margin, what is left to 100 is the doubt. Nothing for a member that the machine did not put there.
 */
export function Caliper(props: { group: Group }) {
  const translate = useTranslate()
  const { group } = props
  const here = useLater(state => shownPair(group, state.member)?.[1] ?? null)
  const sigil = useLater(state => (here === null ? '' : sigilOf(state, here)))
  const member = group.members.find(one => one.id === here)
  if (member?.rival === undefined) return null
  const { p: best, rival } = member
  const margin = Math.max(0, best - rival)
  const [left, right] = [rival * 100, best * 100]
  const whole = (value: number) => Math.round(value * 100)
  return (
    <div className="caliper">
      <span className="sig">{sigil}</span>
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
          {translate('ui.doubt')} {percent(1 - margin)}
        </b>
      </p>
    </div>
  )
}
