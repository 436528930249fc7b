import { useEffect, useState } from 'react'
import { host } from '../../bridge.ts'
import { open } from '../../commands/files.ts'
import { contextNow } from '../../commands/run.ts'
import { projectTitle } from '../../state/dates.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { Dialog } from './Dialog.tsx'
import { DialogFoot } from './DialogFoot.tsx'
import { closeDialog } from './Dialogs.tsx'
import { Choice } from './fields.tsx'

/** A project that was open before. */
export interface RecentProject {
  readonly path: string
  readonly name: string
}

/** Projects that were open before, but not the one that is open; null until the services have answered. */
export function useRecent(): readonly RecentProject[] | null {
  const here = useWindow(state => state.project?.path ?? '')
  const [recent, setRecent] = useState<readonly RecentProject[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    host.app.recent().then(
      found => {
        if (isCurrent) setRecent(found.filter(one => one.path !== here))
      },
      () => {
        if (isCurrent) setRecent([])
      },
    )
    return () => {
      isCurrent = false
    }
  }, [here])
  return recent
}

/** Opens a project that was open before. */
export function RecentDialog() {
  const translate = useTranslate()
  const recent = useRecent()
  const [chosen, setChosen] = useState<string | null>(null)
  const path = chosen ?? recent?.[0]?.path ?? null
  const go = () => {
    if (path === null) return
    closeDialog()
    open(contextNow(), path)
  }
  const onKey = (event: KeyboardEvent) => {
    if (!event.code.endsWith('Enter') || event.target instanceof HTMLButtonElement) return false
    go()
    return true
  }
  return (
    <Dialog className="stories" label={translate('ui.recent')} onKey={onKey}>
      <div className="dlgtitle">{translate('ui.recent')}</div>
      <div className="opts">
        {recent?.length === 0 && <p>{translate('ui.recent.none')}</p>}
        {recent?.map(one => (
          <Choice
            key={one.path}
            name="recent"
            isOn={one.path === path}
            note={one.path}
            isFirst
            onChoose={() => setChosen(one.path)}
          >
            <span className="kept">{projectTitle(one.name, translate)}</span>
          </Choice>
        ))}
      </div>
      <DialogFoot act={go} label={translate('ui.recent.open')} disabled={path === null} />
    </Dialog>
  )
}
