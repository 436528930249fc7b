import type { Piece } from '../../../engine/compare/linkedPieces.ts'
import type { BrokenTriangle, Member, MemberId } from '../../../engine/types.ts'
import { sigilOf } from '../../state/lookup.ts'
import { brokenWith } from '../../state/machine.ts'
import { useWindow } from '../../state/store.ts'
import { percent, useTranslate } from '../../state/translate.ts'
import { useStack } from './stack.ts'

/** What differs from the reference, and what only a third version holds together: under the words, which leave room there. */
export function Differing(props: { member: Member; pieces: readonly Piece[] | undefined }) {
  const { member, pieces } = props
  const translate = useTranslate()
  const broken = useStack(state => brokenWith(state, member.id))
  const added = (pieces ?? []).filter(piece => piece.kind === 'unlinked').map(piece => piece.text)
  const unlinked = member.flags.length === 0 && added.length > 0
  if (broken.length === 0 && member.flags.length === 0 && !unlinked) return null
  return (
    <div className="fls">
      {member.flags.map(flag => (
        <span className="fl" key={`${flag.kind} ${flag.words}`}>
          <em>{translate(`ui.flag.${flag.kind}`)}</em> {flag.words}
        </span>
      ))}
      {unlinked && (
        <span className="fl">
          <em>{translate('ui.flag.unlinked')}</em> {added.join(', ')}
        </span>
      )}
      {broken.length > 0 && <span className="fl">{brokenSentence(broken, member.id, translate)}</span>}
    </div>
  )
}

/** One sentence for all versions that `own` hardly pairs with by itself, each with how probable that is, and those that hold them together. */
function brokenSentence(
  broken: readonly BrokenTriangle[],
  own: MemberId,
  translate: ReturnType<typeof useTranslate>,
): string {
  const sigil = (id: MemberId) => sigilOf(useWindow.getState(), id)
  const others = broken.map(({ a, b, p }) => `${sigil(a === own ? b : a)} (${percent(p)})`)
  const via = new Set(broken.map(({ via }) => sigil(via)))
  return translate('ui.version.broken', {
    own: sigil(own),
    others: [...new Set(others)].join(', '),
    via: [...via].sort().join(', '),
  })
}
