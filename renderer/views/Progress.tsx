import { run } from '../commands/run.ts'
import { useWindow } from '../state/store.ts'
import { useTranslate } from '../state/translate.ts'
import { Caps } from './parts/Kbd.tsx'
import { Meter } from './parts/Meter.tsx'

/** Work in progress with the services' own numbers, and how to stop it; what is ready can be used meanwhile. */
export function Progress() {
  const translate = useTranslate()
  const progress = useWindow(state => state.progress)
  const articles = useWindow(state => state.analysis?.articles.length ?? 0)
  if (!progress) return null
  const { stage, done, total } = progress
  const count = articles === 0 || stage === 'read' ? total : articles
  return (
    <div className="jobhead">
      <b>{translate(stage === 'read' ? 'ui.progress.reading' : 'ui.progress.title', { count })}</b>
      <Meter value={total === 0 ? 0 : done / total} />
      <span>{translate(`ui.progress.${stage}`, { done, total })}</span>
      <button type="button" className="btn" onClick={() => run('work.cancel')}>
        <Caps caps={['Esc']} />
        {translate('ui.progress.cancel')}
      </button>
    </div>
  )
}
