import { useEffect, useState } from 'react'
import type { Part } from '../../../electron/shared/parts.ts'
import { host } from '../../bridge.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { Dialog } from './Dialog.tsx'
import { CloseButton } from './DialogFoot.tsx'
import { closeDialog } from './Dialogs.tsx'

/** Version, licence, and the works of others that the program holds: as a list, or with the whole of their licences. */
export function AboutDialog() {
  const translate = useTranslate()
  const version = useWindow(state => state.info?.version ?? '')
  const [parts, setParts] = useState<readonly Part[] | null>(null)
  const [notices, setNotices] = useState<string | null>(null)
  useEffect(() => {
    let isCurrent = true
    host.app.parts().then(
      found => {
        if (isCurrent) setParts(found)
      },
      () => {
        if (isCurrent) setParts([])
      },
    )
    return () => {
      isCurrent = false
    }
  }, [])
  const onKey = (event: KeyboardEvent) => {
    if (!event.code.endsWith('Enter') || event.target instanceof HTMLButtonElement) return false
    closeDialog()
    return true
  }
  const turn = () => {
    if (notices !== null) setNotices(null)
    else host.app.notices().then(setNotices, () => setNotices(''))
  }
  return (
    <Dialog className="about" label={translate('command.help.about')} onKey={onKey}>
      <div className="dlgtitle">{translate('command.help.about')}</div>
      <p>
        {translate('ui.about.own', { version })} {translate('ui.about.offline')}
      </p>
      <p>
        {parts?.length === 0 && translate('ui.about.unlisted')}
        {parts !== null && parts.length > 0 && translate('ui.about.others', { count: parts.length })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keys too */}
      <div className="works" tabIndex={0} data-autofocus="">
        {notices === null ? <Works parts={parts ?? []} /> : <pre dir="ltr">{notices}</pre>}
      </div>
      <div className="dlgfoot">
        <button type="button" className="btn bare" disabled={!parts?.length} onClick={turn}>
          {translate(notices === null ? 'ui.about.all' : 'ui.about.list')}
        </button>
        <CloseButton cap="Enter" />
      </div>
    </Dialog>
  )
}

function Works({ parts }: { parts: readonly Part[] }) {
  const translate = useTranslate()
  return (
    <table>
      <tbody>
        {parts.map(part => (
          <tr key={`${part.name} ${part.version}`}>
            <td dir="auto">{part.name}</td>
            <td>{part.version}</td>
            <td>{part.licence}</td>
            <td>{translate(`ui.about.use.${part.use}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
