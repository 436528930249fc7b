import { run } from '../commands/run.ts'
import { projectTitle } from '../state/dates.ts'
import { useWindow } from '../state/store.ts'
import { useTranslate } from '../state/translate.ts'
import { CommandKey } from './parts/Kbd.tsx'
import { stayPut } from './parts/stayPut.ts'
import { StorySwitcher } from './StorySwitcher.tsx'

/** Project and story, the views, and the field that opens the palette. */
export function TopBar() {
  const translate = useTranslate()
  const project = useWindow(state => state.project)
  const exporting = useWindow(state => state.dialog?.kind === 'export')
  const mapping = useWindow(state => state.dialog?.kind === 'map')
  return (
    <header className="top" data-region="top">
      <h1 className="brand">
        <Wedges />
        Quoin
      </h1>
      <div className="crumb">
        {project ? (
          <>
            <span className="kept project">{projectTitle(project.name, translate)}</span>
            <span aria-hidden="true">/</span>
            <StorySwitcher />
          </>
        ) : (
          <b className="story">{translate('ui.noProject')}</b>
        )}
      </div>
      <nav className="views" aria-label={translate('ui.views')}>
        <button type="button" aria-current={exporting || mapping ? undefined : 'page'} onMouseDown={stayPut}>
          {translate('ui.view.review')}
        </button>
        <button
          type="button"
          aria-current={mapping ? 'page' : undefined}
          onMouseDown={stayPut}
          onClick={() => run('view.map')}
        >
          {translate('ui.view.map')}
        </button>
        <button
          type="button"
          aria-current={exporting ? 'page' : undefined}
          onMouseDown={stayPut}
          onClick={() => run('file.export')}
        >
          {translate('ui.view.export')}
        </button>
      </nav>
      <button type="button" className="find" onMouseDown={stayPut} onClick={() => run('view.palette')}>
        <span>{translate('ui.find')}</span>
        <CommandKey command="view.palette" />
      </button>
    </header>
  )
}

/** The mark of Quoin: two wedges. */
export function Wedges() {
  return (
    <svg viewBox="0 0 18 18" aria-hidden="true">
      <path d="M1 2.5h16L1 8.2zM17 15.5H1l16-5.7z" fill="currentColor" />
    </svg>
  )
}
