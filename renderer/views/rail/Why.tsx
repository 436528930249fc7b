import type { Group } from '../../../engine/review/types.ts'
import { shownPair } from '../../state/answers.ts'
import { sigilOf } from '../../state/lookup.ts'
import { reasonLines } from '../../state/reasons.ts'
import { pairKey } from '../../state/state.ts'
import { useWindow } from '../../state/store.ts'
import { percent, useTranslate } from '../../state/translate.ts'

/** Why a pair is held likely: signed bars in log-odds, filled = for, outlined = against; they add up to the probability. */
export function Why(props: { group: Group }) {
  const translate = useTranslate()
  const member = useWindow(state => state.member)
  const pair = shownPair(props.group, member)
  const answer = useWindow(state => (pair ? state.answers.reasons.get(pairKey(...pair)) : undefined))
  if (!answer) return null
  const sigils = pair?.map(id => sigilOf(useWindow.getState(), id)).join(' – ')
  const lines = reasonLines(answer.reasons)
  const most = Math.max(1, ...lines.map(line => Math.abs(line.logOdds)))
  return (
    <div className="why">
      <h2>
        {translate('ui.why', { p: percent(answer.p) })} <span className="mut">{sigils}</span>
      </h2>
      <dl>
        {lines.map(({ family, logOdds }) => {
          const isAgainst = logOdds < 0
          // Red is for what differs: words that one of the two has and the other has not.
          const look = family === 'words' && isAgainst ? 'diff' : undefined
          return (
            <div key={family}>
              <dt className={look}>{translate(isAgainst ? `reason.${family}.against` : `reason.${family}`)}</dt>
              <dd className="bar" aria-hidden="true">
                <i className={isAgainst ? 'neg' : undefined} style={{ width: `${(Math.abs(logOdds) / most) * 40}%` }} />
              </dd>
              <dd>{signed(logOdds)}</dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
}
