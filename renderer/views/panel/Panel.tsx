import { useTakes } from '../../commands/dragging.ts'
import { currentEntry } from '../../state/queue.ts'
import { isWorking } from '../../state/state.ts'
import { change, useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { Progress } from '../Progress.tsx'
import { CommandButton } from '../parts/CommandButton.tsx'
import { Rail } from '../rail/Rail.tsx'
import { Lacking } from './Lacking.tsx'
import { Matters } from './Matters.tsx'
import { PanelHead } from './PanelHead.tsx'
import { Versions } from './Versions.tsx'

/** The group panel: the versions under each other as a score, and the rail with candidates and reasons. */
export function Panel() {
  const translate = useTranslate()
  const entry = useWindow(currentEntry)
  const tab = useWindow(state => state.panelTab)
  const works = useWindow(isWorking)
  const takes = useTakes({ kind: 'here' })
  const hasQuotations = useWindow(state => (state.analysis?.quotes.length ?? 0) > 0)
  if (!entry) {
    return (
      <section className="panel bare" data-region="panel" tabIndex={-1} aria-label={translate('ui.region.panel')}>
        {works ? <Progress /> : hasQuotations ? <p className="nothing">{translate('ui.panel.empty')}</p> : <Bring />}
      </section>
    )
  }
  return (
    <section
      className="panel"
      data-tab={tab}
      aria-label={translate(entry.kind === 'group' ? 'ui.panel.group' : 'ui.panel.alone', { number: entry.number })}
    >
      <PanelHead />
      <div className="ptabs" role="tablist">
        {(['versions', 'candidates'] as const).map(name => (
          <button
            type="button"
            role="tab"
            key={name}
            aria-selected={tab === name}
            onClick={() => change(state => ({ ...state, panelTab: name }))}
          >
            {translate(`ui.tab.${name}`)}
          </button>
        ))}
      </div>
      <div className={takes ? 'vers takes' : 'vers'} data-region="panel" tabIndex={-1}>
        <Matters />
        <Versions />
        <Lacking />
      </div>
      <Rail />
    </section>
  )
}

/** A project in which nothing is quoted yet: what it needs, and the way there. */
function Bring() {
  const translate = useTranslate()
  return (
    <div className="nothing">
      <p>{translate('ui.queue.empty')}</p>
      <p>
        <CommandButton command="file.add">{translate('ui.empty.add')}</CommandButton>
      </p>
    </div>
  )
}
