import { useState } from 'react'
import { host } from '../../bridge.ts'
import { propose } from '../../commands/review.ts'
import { contextNow, perform } from '../../commands/run.ts'
import { change, useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { sentence } from '../SayLine.tsx'
import { Dialog } from './Dialog.tsx'
import { DialogFoot } from './DialogFoot.tsx'
import { DialogProblem } from './DialogProblem.tsx'
import { closeDialog } from './Dialogs.tsx'
import { Choice } from './fields.tsx'

/** The articles that were taken out: to be brought back, or their texts removed for good after it has been asked. */
export function WithdrawnDialog() {
  const translate = useTranslate()
  const language = useWindow(state => state.language)
  const withdrawn = useWindow(state => state.review.withdrawn)
  const purged = useWindow(state => state.review.purged)
  const readOnly = useWindow(state => state.project?.readOnly ?? false)
  const rows = [...withdrawn].filter(([id]) => !purged.has(id))
  const [chosen, setChosen] = useState(rows[0]?.[0] ?? '')
  const [asks, setAsks] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const title = withdrawn.get(chosen)?.title || withdrawn.get(chosen)?.file || ''
  const bringBack = () => {
    const outcome = propose(contextNow(), 'article.withdrawn', { kind: 'withdrawArticle', article: chosen, on: false })
    if ('refusal' in outcome) return setProblem(sentence(outcome.refusal, language, translate))
    closeDialog()
    perform('article.withdrawn', outcome)
  }
  const purge = async () => {
    try {
      const answer = await host.project.purge({ article: chosen })
      if (answer.problem) return setProblem(sentence(answer.problem, language, translate))
      closeDialog()
      change(state => ({
        ...state,
        say: { kind: 'done', problem: { code: 'ui.withdrawn.purged', params: { title } } },
      }))
    } catch {
      setProblem(translate('ui.problem.connection'))
    }
  }
  const onKey = (event: KeyboardEvent) => {
    // What cannot be undone is never done by Enter alone.
    if (asks || !event.code.endsWith('Enter') || event.target instanceof HTMLButtonElement) return false
    bringBack()
    return true
  }
  return (
    <Dialog className="stories" label={translate('ui.withdrawn')} onKey={onKey}>
      <div className="dlgtitle">{translate('ui.withdrawn')}</div>
      <div className="opts">
        {rows.length === 0 && <p>{translate('ui.withdrawn.none')}</p>}
        {rows.map(([id, gone]) => (
          <Choice
            key={id}
            name="withdrawn"
            isOn={id === chosen}
            note={gone.by}
            isFirst
            onChoose={() => {
              setChosen(id)
              setAsks(false)
            }}
          >
            <span className="kept">{gone.title || gone.file}</span>
          </Choice>
        ))}
        {asks && (
          <p role="alert">
            <b>{translate('ui.withdrawn.ask', { title })}</b>
          </p>
        )}
      </div>
      <DialogProblem problem={problem} />
      <DialogFoot act={bringBack} label={translate('ui.withdrawn.back')} disabled={rows.length === 0}>
        <button
          type="button"
          className="btn bare"
          disabled={rows.length === 0 || readOnly}
          onClick={() => (asks ? void purge() : setAsks(true))}
        >
          {translate(asks ? 'ui.withdrawn.purgeNow' : 'ui.withdrawn.purge')}
        </button>
      </DialogFoot>
    </Dialog>
  )
}
