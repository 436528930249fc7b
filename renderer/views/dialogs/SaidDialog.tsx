import type { ReactNode } from 'react'
import type { Problem } from '../../../electron/shared/result.ts'
import { SHOWS_CHANGES } from '../../commands/bringIn.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { sentence } from '../SayLine.tsx'
import { Dialog } from './Dialog.tsx'
import { CloseButton } from './DialogFoot.tsx'
import { closeDialog } from './Dialogs.tsx'

/** Sentences that are too many for one line: files that could not be read, and what changed in a new version. */
export function SaidDialog({ problems }: { problems: readonly Problem[] }) {
  const translate = useTranslate()
  const language = useWindow(state => state.language)
  const onKey = (event: KeyboardEvent) => {
    if (!event.code.endsWith('Enter') || event.target instanceof HTMLButtonElement) return false
    closeDialog()
    return true
  }
  return (
    <Dialog className="said" label={translate('ui.said.title')} onKey={onKey}>
      <div className="dlgtitle">{translate('ui.said.title')}</div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keys too */}
      <ul className="sentences" tabIndex={0} data-autofocus="">
        {problems.map(problem => {
          const line = sentence(problem, language, translate)
          return (
            <li key={line} dir="auto">
              {SHOWS_CHANGES.has(problem.code) ? withChanges(line) : line}
            </li>
          )
        })}
      </ul>
      <div className="dlgfoot">
        <span />
        <CloseButton cap="Enter" />
      </div>
    </Dialog>
  )
}

/** A sentence whose `[-gone-]` and `{+new+}` words are marked as such. */
function withChanges(line: string): ReactNode {
  return line.split(/(\[-.*?-\]|\{\+.*?\+\})/u).map((piece, n) => {
    const words = piece.slice(2, -2)
    // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces of one line, which never move
    if (piece.startsWith('[-')) return <del key={n}>{words}</del>
    if (piece.startsWith('{+')) return <ins key={n}>{words}</ins>
    return <span key={n}>{piece}</span>
    // biome-ignore-end lint/suspicious/noArrayIndexKey: pieces of one line, which never move
  })
}
