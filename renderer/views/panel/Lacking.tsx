import { absence } from '../../commands/review.ts'
import { contextNow, perform, run } from '../../commands/run.ts'
import { lookup } from '../../state/lookup.ts'
import { currentStory, statusIn } from '../../state/marks.ts'
import { currentGroup } from '../../state/queue.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { CommandKey } from '../parts/Kbd.tsx'
import { Sign } from '../parts/Sign.tsx'
import { stayPut } from '../parts/stayPut.ts'

/** The articles without the utterance: absent, or not looked at, with what to do about it. */
export function Lacking() {
  const translate = useTranslate()
  const state = useWindow()
  const group = currentGroup(state)
  const story = currentStory(state)
  if (!group || !story || !state.analysis) return null
  const { articles, sigils } = lookup(state.analysis)
  const lacking = story.articles
    .map(id => ({ id, status: statusIn(state, group, id) }))
    .filter(({ status }) => status === 'absent' || status === 'unseen')
  if (lacking.length === 0) return null
  const first = lacking.find(({ status }) => status === 'unseen')?.id
  return (
    <div className="rest">
      {lacking.map(({ id, status }) => (
        <button
          type="button"
          key={id}
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
          {id === first && (
            <span className="hint">
              <CommandKey command="article.absent" />
              {translate('ui.status.absent')}
            </span>
          )}
          {status === 'absent' && <span className="mut back">{translate('ui.absent.undo')}</span>}
        </button>
      ))}
    </div>
  )
}
