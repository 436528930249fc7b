import { memo, useLayoutEffect, useRef } from 'react'
import { afterLayout } from '../../afterLayout.ts'
import { candidatesOf } from '../../commands/review.ts'
import { useLater } from '../../state/later.ts'
import { currentEntry, isMember } from '../../state/queue.ts'
import { isWorking } from '../../state/state.ts'
import { useTranslate } from '../../state/translate.ts'
import { Caliper } from './Caliper.tsx'
import { CandidateRow } from './CandidateRow.tsx'
import { Why } from './Why.tsx'

const NO_CANDIDATES: ReturnType<typeof candidatesOf> = []
let last: { answers: unknown; cursor: string | null; list: typeof NO_CANDIDATES } | null = null

/**
 * Candidates 1–9 of the current entry, the caliper between the best and its rival, and why the pair is held likely: a frame
 * after the versions.
 */
export const Rail = memo(function Rail() {
  const translate = useTranslate()
  const entry = useLater(currentEntry)
  const known = useLater(
    state => state.cursor !== null && state.answers.candidates.has(state.cursor) && !isWorking(state),
  )
  const candidates = useLater(state => {
    const { candidates } = state.answers
    if (last?.answers !== candidates || last.cursor !== state.cursor) {
      last = { answers: candidates, cursor: state.cursor, list: candidatesOf(state) }
    }
    return last.list
  })
  const list = useRef<HTMLDivElement>(null)
  const isScrolled = useRef(false)
  const shown = entry?.id
  // Of another entry the first candidates are looked at first. Where nothing was scrolled the page need not be laid out for it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the entry is what it follows
  useLayoutEffect(() => {
    if (isScrolled.current) return afterLayout(() => list.current?.scrollTo(0, 0))
  }, [shown])
  const isIn = (id: string) => entry?.kind === 'group' && isMember(entry.group, id)
  return (
    <aside className="rail" data-region="rail" tabIndex={-1} aria-label={translate('ui.region.rail')}>
      <h2>
        {translate('ui.candidates')} <CandidatesFor />
      </h2>
      <div
        ref={list}
        className="cands"
        onScroll={event => {
          isScrolled.current = event.currentTarget.scrollTop > 0
        }}
      >
        {candidates.map((candidate, place) => (
          <CandidateRow key={candidate.id} candidate={candidate} number={place + 1} isIn={isIn(candidate.id)} />
        ))}
        {candidates.length === 0 && (
          <p className="mut">{translate(known ? 'ui.candidates.none' : 'ui.candidates.asked')}</p>
        )}
      </div>
      {entry?.kind === 'group' && entry.group.state === 'undecided' && <Caliper group={entry.group} />}
      {entry?.kind === 'group' && <Why group={entry.group} />}
    </aside>
  )
})

/** A candidate's probability is that it belongs with all the quotations of the group, not with one of them. */
function CandidatesFor() {
  const translate = useTranslate()
  const entry = useLater(currentEntry)
  if (!entry) return null
  const key = entry.kind === 'group' ? 'ui.candidates.forGroup' : 'ui.candidates.forAlone'
  return <span className="mut">{translate(key, { number: entry.number })}</span>
}
