import type { CommandId } from '../../../electron/shared/commands.ts'
import type { Candidate } from '../../../engine/types.ts'
import { run } from '../../commands/run.ts'
import { useLater } from '../../state/later.ts'
import { findWords, lookup } from '../../state/lookup.ts'
import { speakerOf } from '../../state/speaker.ts'
import { percent, useTranslate } from '../../state/translate.ts'
import { CommandKey } from '../parts/Kbd.tsx'
import { Meter } from '../parts/Meter.tsx'
import { Sign } from '../parts/Sign.tsx'
import { stayPut } from '../parts/stayPut.ts'

/** A candidate: its key, article, words, probability and the group it stands in; pressed, it goes in or out. */
export function CandidateRow(props: { candidate: Candidate; number: number; isIn: boolean }) {
  const { candidate, number, isIn } = props
  const translate = useTranslate()
  // There are nine of them, as there are rows.
  const command = `candidate.${number}` as CommandId
  const analysis = useLater(state => state.analysis)
  const view = useLater(state => state.view)
  const group = view?.groupOf.get(candidate.id)
  const stands = useLater(state => (group === undefined ? undefined : state.numbers.of.get(group)))
  const isLocked = useLater(
    state => group !== undefined && !isIn && state.review.decided.get(group)?.state === 'confirmed',
  )
  const words = analysis ? findWords(analysis, view, candidate.id) : undefined
  if (!analysis || !words) return null
  const { articles, sigils } = lookup(analysis)
  const where = isIn
    ? translate('ui.candidate.in')
    : stands === undefined
      ? (speakerOf(words, analysis) ?? '')
      : translate('ui.candidate.inOther', { number: stands })
  const sigil = sigils.get(words.article) ?? ''
  return (
    <button
      type="button"
      className={`cand${isIn ? ' in' : ''}`}
      aria-pressed={isIn}
      data-member={candidate.id}
      data-number={number}
      onMouseDown={stayPut}
      onClick={() => run(command)}
    >
      <span className="heard">{translate('ui.candidate.name', { number })}</span>
      <CommandKey command={command} />
      <span className="sig">{sigil}</span>
      <span className={words.type === 'passage' ? 't two said' : 't two'} lang={articles.get(words.article)?.lang}>
        {words.text}
      </span>
      <span className="p">
        {percent(candidate.p)}
        <small>
          {isLocked && <Sign name="locked" small />}
          {where}
        </small>
      </span>
      <Meter value={candidate.p} />
    </button>
  )
}
