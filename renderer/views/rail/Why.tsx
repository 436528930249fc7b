import { decimal } from '../../../electron/shared/locale.ts'
import type { Group } from '../../../engine/review/types.ts'
import { shownPair } from '../../state/answers.ts'
import { useLater } from '../../state/later.ts'
import { sigilOf } from '../../state/lookup.ts'
import { percent, useTranslate } from '../../state/translate.ts'
import { whyOf } from '../../state/why.ts'

/**
 * Why a pair is held likely, in sentences; the bar before one says how much it speaks for the pair (filled) or against it
 * (outlined), in log-odds.
 */
export function Why(props: { group: Group }) {
  const translate = useTranslate()
  const language = useLater(state => state.language)
  const member = useLater(state => state.member)
  const pair = shownPair(props.group, member)
  const why = useLater(state => (pair ? whyOf(state, ...pair) : null))
  if (!why) return null
  const sigils = pair?.map(id => sigilOf(useLater.getState(), id)).join(' – ')
  const most = Math.max(1, ...why.lines.map(line => Math.abs(line.logOdds ?? 0)))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what runs out of sight is scrolled by keys
    <section className="why" tabIndex={0} aria-label={translate('ui.why', { p: percent(why.p) })}>
      <h2>
        {translate('ui.why', { p: percent(why.p) })} <span className="mut">{sigils}</span>
      </h2>
      <ul>
        {why.lines.map(({ key, params, logOdds }) => {
          // Red is for what differs: words and numbers that one of the two has and the other has not.
          const differs = key === 'why.words.lone' || key === 'why.numbers.other'
          return (
            <li key={key} className={differs ? 'diff' : undefined}>
              <span
                className="bar"
                title={logOdds === null ? undefined : decimal(logOdds, language, 1, true)}
                aria-hidden="true"
              >
                {logOdds !== null && (
                  <i
                    className={logOdds < 0 ? 'neg' : undefined}
                    style={{ width: `${Math.max(4, (Math.abs(logOdds) / most) * 50)}%` }}
                  />
                )}
              </span>
              {translate(key, params)}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
