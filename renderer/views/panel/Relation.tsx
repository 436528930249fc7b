import type { Piece } from '../../../engine/compare/linkedPieces.ts'
import type { Member } from '../../../engine/types.ts'
import { timeOf } from '../../state/dates.ts'
import type { Words } from '../../state/lookup.ts'
import { sigilOf } from '../../state/lookup.ts'
import { brokenWith } from '../../state/machine.ts'
import { currentGroup, isMember } from '../../state/queue.ts'
import { useWindow } from '../../state/store.ts'
import { percent, useTranslate } from '../../state/translate.ts'
import { CommandKey } from '../parts/Kbd.tsx'
import { Sign } from '../parts/Sign.tsx'
import { isDifference, verdictSign } from '../parts/verdictSign.ts'
import { useStack } from './stack.ts'

const NONE: ReturnType<typeof brokenWith> = []

/** How a version stands to the reference: verdict, who gave it, what differs. */
export function Relation(props: {
  member: Member
  isReference: boolean
  words: Words
  pieces: readonly Piece[] | undefined
}) {
  const { member, isReference, words, pieces } = props
  const translate = useTranslate()
  const group = useStack(currentGroup)
  const broken = useStack(state => (isReference ? NONE : brokenWith(state, member.id)))
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
  const added = (pieces ?? []).filter(piece => piece.kind === 'unlinked').map(piece => piece.text)
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
      {broken.map(({ a, b, via, p }) => (
        <span className="fl" key={`${a} ${b}`}>
          {translate('ui.version.broken', {
            own: sigilOf(useWindow.getState(), member.id),
            sigil: sigilOf(useWindow.getState(), a === member.id ? b : a),
            via: sigilOf(useWindow.getState(), via),
            p: percent(p),
          })}
        </span>
      ))}
      {member.flags.map(flag => (
        <span className="fl" key={`${flag.kind} ${flag.words}`}>
          <em>{translate(`ui.flag.${flag.kind}`)}</em> {flag.words}
        </span>
      ))}
      {member.flags.length === 0 && added.length > 0 && (
        <span className="fl">
          <em>{translate('ui.flag.unlinked')}</em> {added.join(', ')}
        </span>
      )}
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
