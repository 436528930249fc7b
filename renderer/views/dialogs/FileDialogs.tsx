import { add, copyName, copyTo, open } from '../../commands/files.ts'
import { contextNow } from '../../commands/run.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { closeDialog } from './Dialogs.tsx'
import { Picker } from './Picker.tsx'

/** Opens a project, by the window's own picker. */
export function OpenDialog() {
  const translate = useTranslate()
  return (
    <Picker
      title={translate('ui.open.title')}
      start=""
      accept={entry => entry.folder || entry.name.endsWith('.quoin')}
      onPick={([path]) => {
        closeDialog()
        if (path !== undefined) open(contextNow(), path)
      }}
      onLeave={closeDialog}
    />
  )
}

/** Files that hold articles; what else a folder has would only be in the way. */
const ARTICLE = /\.(txt|md|html?|xhtml|docx|odt|rtf|srt|vtt|eml|mht|epub|pdf)$/i

/** Takes articles into the project, by the window's own picker; several at once. */
export function AddDialog() {
  const translate = useTranslate()
  return (
    <Picker
      title={translate('ui.add.title')}
      start=""
      several
      accept={entry => entry.folder || ARTICLE.test(entry.name)}
      onPick={paths => {
        closeDialog()
        add(contextNow(), paths)
      }}
      onLeave={closeDialog}
    />
  )
}

/** Writes a copy of the project, by the window's own picker. */
export function CopyDialog() {
  const translate = useTranslate()
  const path = useWindow(state => state.project?.path ?? '')
  const suggested = copyName(path)
  const folder = suggested.slice(0, Math.max(suggested.lastIndexOf('/'), suggested.lastIndexOf('\\')) + 1)
  return (
    <Picker
      title={translate('ui.copy.title')}
      start={folder}
      name={suggested.slice(folder.length)}
      accept={entry => entry.folder || entry.name.endsWith('.quoin')}
      onPick={([picked]) => {
        closeDialog()
        if (picked !== undefined) copyTo(contextNow(), picked)
      }}
      onLeave={closeDialog}
    />
  )
}
