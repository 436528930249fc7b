import type { Group } from '../../../engine/review/types.ts'
import type { Reason } from '../../../engine/types.ts'
import { shownPair } from '../../state/answers.ts'
import { pairKey } from '../../state/state.ts'
import { useWindow } from '../../state/store.ts'
import { hasMessage, percent, useTranslate } from '../../state/translate.ts'

/** Smaller contributions are added up in one line: six lines say more than fifteen. */
const LINES = 6

/** Why a pair is held likely: signed bars in log-odds, filled = for, outlined = against; they add up to the probability. */
export function Why(props: { group: Group }) {
  const translate = useTranslate()
  const member = useWindow(state => state.member)
  const language = useWindow(state => state.language)
  const pair = shownPair(props.group, member)
  const answer = useWindow(state => (pair ? state.answers.reasons.get(pairKey(...pair)) : undefined))
  if (!answer) return null
  const lines = shorten(answer.reasons)
  const most = Math.max(1, ...lines.map(line => Math.abs(line.logOdds)))
  return (
    <div className="why">
      <h3>{translate('ui.why', { p: percent(answer.p) })}</h3>
      <dl>
        {lines.map(({ feature, logOdds }) => {
          const key = `reason.${feature}`
          const isAgainst = logOdds < 0
          return (
            <div key={feature}>
              <dt>{hasMessage(language, key) ? translate(key) : feature}</dt>
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

/** The strongest contributions first, the rest as one, the start value last. */
export function shorten(reasons: readonly Reason[]): readonly Reason[] {
  const start = reasons.find(reason => reason.feature === 'start')
  const told = reasons.filter(reason => reason !== start)
  const ranked = [...told].sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds))
  const room = LINES - (start ? 1 : 0)
  const shown = ranked.length <= room ? ranked : ranked.slice(0, room - 1)
  const rest = ranked.slice(shown.length).reduce((sum, reason) => sum + reason.logOdds, 0)
  const others: Reason[] = ranked.length > shown.length ? [{ feature: 'others', value: 0, logOdds: rest }] : []
  return [...shown, ...others, ...(start ? [start] : [])]
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
}
