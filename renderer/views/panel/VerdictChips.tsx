import { type Member, VERDICTS } from '../../../engine/types.ts'
import { run } from '../../commands/run.ts'
import { sigilOf } from '../../state/lookup.ts'
import { currentGroup, isMember } from '../../state/queue.ts'
import { useTranslate } from '../../state/translate.ts'
import { CommandKey } from '../parts/Kbd.tsx'
import { Sign } from '../parts/Sign.tsx'
import { stayPut } from '../parts/stayPut.ts'
import { isDifference, verdictSign } from '../parts/verdictSign.ts'
import { useStack } from './stack.ts'

/**
 * The five verdicts for the member under the cursor, at one place under all versions, so that their keys are in sight however long
 * a version is: filled = given, or confirmed with the group; dashed = proposed by the machine.
 */
export function VerdictChips(props: { member: Member }) {
  const { member } = props
  const sigil = useStack(state => sigilOf(state, member.id))
  const translate = useTranslate()
  const group = useStack(currentGroup)
  const given = useStack(state =>
    group ? (state.review.remarks.get(group.id)?.verdicts[member.id]?.verdict ?? null) : null,
  )
  const isConfirmed = group?.state === 'confirmed' && isMember(group, member.id)
  const stands = given ?? (isConfirmed ? member.verdict : null)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no flex container in every browser
    <div className="chips" role="group" aria-label={translate('ui.verdicts')}>
      <span className="sig" aria-hidden="true">
        {sigil}
      </span>
      {VERDICTS.map(verdict => {
        const isSet = stands === verdict
        const isProposed = stands === null && member.verdict === verdict
        return (
          <button
            type="button"
            key={verdict}
            tabIndex={-1}
            aria-pressed={isSet}
            className={`chip${isSet ? ' set' : isProposed ? ' prop' : ''}`}
            onMouseDown={stayPut}
            onClick={() => run(`verdict.${verdict}`)}
          >
            <CommandKey command={`verdict.${verdict}`} />
            <Sign
              name={verdictSign(verdict, isProposed)}
              proposed={isProposed}
              differs={isProposed && isDifference(verdict)}
            />
            {translate(`ui.verdict.${verdict}`)}
          </button>
        )
      })}
    </div>
  )
}
