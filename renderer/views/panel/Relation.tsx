import type { Member } from '../../../engine/types.ts'
import { timeOf } from '../../state/dates.ts'
import type { Words } from '../../state/lookup.ts'
import { currentGroup, isMember } from '../../state/queue.ts'
import { useTranslate } from '../../state/translate.ts'
import { CommandKey } from '../parts/Kbd.tsx'
import { Sign } from '../parts/Sign.tsx'
import { isDifference, verdictSign } from '../parts/verdictSign.ts'
import { useStack } from './stack.ts'

/** How a version stands to the reference, beside its words: the verdict, and who gave it. */
export function Relation(props: { member: Member; isReference: boolean; words: Words }) {
  const { member, isReference, words } = props
  const translate = useTranslate()
  const group = useStack(currentGroup)
  const chosen = useStack(state => (group ? state.review.remarks.get(group.id) : undefined))
  if (!group) {
    return (
      <div className="rel">
        <span className="v">
          <Sign name="alone" />
          {translate('ui.state.alone')}
        </span>
        {translate('ui.version.alone')}
      </div>
    )
  }
  const isDecided = group.state === 'confirmed' && isMember(group, member.id)
  const asks = group.newcomers?.some(one => one.id === member.id)
  if (isReference) {
    const byHand = chosen?.reference === member.id
    return (
      <div className="rel">
        <span className="v">
          <Sign name={byHand || isDecided ? 'ref' : 'p-ref'} proposed={!byHand && !isDecided} />
          {translate('ui.version.reference')}
        </span>
        {byHand ? translate('ui.version.chosen') : decidedLine(translate, group.decidedBy, group.decidedAt)}
      </div>
    )
  }
  const given = chosen?.verdicts[member.id]?.verdict ?? null
  const verdict = given ?? member.verdict
  const proposed = given === null && !isDecided
  return (
    <div className="rel">
      {verdict ? (
        <span className="v" data-verdict={verdict}>
          <Sign name={verdictSign(verdict, proposed)} proposed={proposed} differs={isDifference(verdict)} />
          {translate(`ui.verdict.${verdict}`)}
          {proposed ? '?' : ''}
        </span>
      ) : (
        <span className="v">
          <Sign name={words.type === 'passage' ? (isDecided ? 'rep' : 'p-rep') : 'unseen'} proposed={!isDecided} />
          {translate(words.type === 'passage' ? 'ui.version.reported' : 'ui.version.noVerdict')}
        </span>
      )}
      {asks ? <Asks /> : decidedLine(translate, group.decidedBy, group.decidedAt)}
    </div>
  )
}

/** A version that asks to join a confirmed group, and the keys that answer. */
function Asks() {
  const translate = useTranslate()
  return (
    <span className="asks">
      <b>{translate('ui.version.asks')}</b>
      <span>
        <CommandKey command="group.confirm" /> {translate('ui.version.takesIn')}
      </span>
      <span>
        <CommandKey command="member.exclude" /> {translate('ui.version.keepsOut')}
      </span>
    </span>
  )
}

function decidedLine(translate: ReturnType<typeof useTranslate>, by: string | null, at: string | null): string {
  return by === null || at === null ? '' : translate('ui.version.decided', { by, time: timeOf(at) })
}
