import type { Report } from '../../../engine/types.ts'
import { absence, reportHere } from '../../commands/review.ts'
import { contextNow, perform, run } from '../../commands/run.ts'
import { findWords, lookup } from '../../state/lookup.ts'
import { lackingIn, reportIn } from '../../state/machine.ts'
import { currentStory, statusIn } from '../../state/marks.ts'
import { currentGroup } from '../../state/queue.ts'
import { useWindow } from '../../state/store.ts'
import { percent, useTranslate } from '../../state/translate.ts'
import { CommandKey } from '../parts/Kbd.tsx'
import { Sign } from '../parts/Sign.tsx'
import { stayPut } from '../parts/stayPut.ts'

/**
 * The articles without the utterance: absent, or not looked at, with what the machine found there and what to do about
 * it. Pressed, one says absent; where the machine found a report, its words stand beside it to be taken in.
 */
export function Lacking() {
  const translate = useTranslate()
  const state = useWindow()
  const group = currentGroup(state)
  const story = currentStory(state)
  if (!group || !story || !state.analysis) return null
  const { articles, sigils } = lookup(state.analysis)
  const lacking = story.articles
    .map(id => {
      const found = lackingIn(state, id)
      return { id, status: statusIn(state, group, id), found, report: reportIn(found) }
    })
    .filter(({ status }) => status === 'absent' || status === 'unseen')
  if (lacking.length === 0) return null
  const first = lacking.find(({ status }) => status === 'unseen')?.id
  const firstReport = lacking.find(({ status, report }) => status === 'unseen' && report)?.id
  return (
    <div className="rest">
      {lacking.map(({ id, status, found, report }) => (
        <span className="lack" key={id}>
          <button
            type="button"
            onMouseDown={stayPut}
            onClick={() =>
              id === first
                ? run('article.absent')
                : perform('article.absent', absence(contextNow(), id, status !== 'absent'))
            }
          >
            <span className="sig">{sigils.get(id)}</span>
            <Sign name={status === 'absent' ? 'absent' : 'unseen'} />
            <b>{translate(`ui.status.${status}`)}</b>
            <span className="mut wide">{articles.get(id)?.lang}</span>
            {status === 'unseen' && found && (report === null || found.absent > report.p) && (
              <span className="mut">{translate('ui.status.absentMaybe', { p: percent(found.absent) })}</span>
            )}
            {id === first && (
              <span className="hint">
                <CommandKey command="article.absent" />
                {translate('ui.status.absent')}
              </span>
            )}
            {status === 'absent' && <span className="mut back">{translate('ui.absent.undo')}</span>}
          </button>
          {status === 'unseen' && report && (
            <Reported reported={report} lang={articles.get(id)?.lang} hasKey={id === firstReport} />
          )}
        </span>
      ))}
    </div>
  )
}

/** The likeliest report of the utterance in an article; pressed, it is taken in. */
function Reported(props: { reported: Report; lang: string | undefined; hasKey: boolean }) {
  const { reported, lang, hasKey } = props
  const translate = useTranslate()
  const text = useWindow(state =>
    state.analysis ? findWords(state.analysis, state.view, reported.passage)?.text : undefined,
  )
  if (text === undefined) return null
  return (
    <button
      type="button"
      className="report"
      title={text}
      onMouseDown={stayPut}
      onClick={() => perform('article.reported', reportHere(contextNow(), reported.passage))}
    >
      {hasKey && <CommandKey command="article.reported" />}
      <Sign name="p-rep" proposed />
      <span>{translate('ui.status.reportedMaybe', { p: percent(reported.p) })}</span>
      <i lang={lang}>{text}</i>
    </button>
  )
}
