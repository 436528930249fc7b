import { ARTICLE_EXTENSIONS } from '../../../electron/shared/reading.ts'
import { DECISION_EXTENSIONS } from '../../../electron/shared/shell.ts'
import { bringIn } from '../../commands/bringIn.ts'
import { bringDecisions, copyName, copyTo, make, newName, open } from '../../commands/files.ts'
import { contextNow } from '../../commands/run.ts'
import { folderOf } from '../../folderOf.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { closeDialog } from './Dialogs.tsx'
import { Picker } from './Picker.tsx'
import { useRecent } from './RecentDialog.tsx'

/** Recent projects that the picker has room for. */
const RECENT = 4

/** Opens a project, by the window's own picker. */
export function OpenDialog() {
  const translate = useTranslate()
  const recent = useRecent()
  return (
    <Picker
      title={translate('ui.open.title')}
      start=""
      recent={(recent ?? []).slice(0, RECENT)}
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
function holdsArticles(name: string): boolean {
  return ARTICLE_EXTENSIONS.some(extension => name.toLowerCase().endsWith(`.${extension}`))
}

/** Takes articles into the project, by the window's own picker: several files at once, or a whole folder. */
export function AddDialog({ folder }: { folder: boolean }) {
  const translate = useTranslate()
  return (
    <Picker
      title={translate(folder ? 'ui.add.folder' : 'ui.add.title')}
      start=""
      several={!folder}
      takesFolder
      sought={folder ? 'folder' : 'file'}
      accept={entry => entry.folder || (!folder && holdsArticles(entry.name))}
      onPick={paths => {
        closeDialog()
        bringIn(contextNow(), paths)
      }}
      onLeave={closeDialog}
    />
  )
}

/** Brings in decisions, by the window's own picker; several files at once. */
export function DecisionsDialog() {
  const translate = useTranslate()
  const holdsDecisions = (name: string) => DECISION_EXTENSIONS.some(one => name.toLowerCase().endsWith(`.${one}`))
  return (
    <Picker
      title={translate('ui.import.title')}
      start=""
      several
      accept={entry => entry.folder || holdsDecisions(entry.name)}
      onPick={paths => {
        closeDialog()
        bringDecisions(contextNow(), paths)
      }}
      onLeave={closeDialog}
    />
  )
}

/** Writes a copy of the project, by the window's own picker. */
export function CopyDialog() {
  const translate = useTranslate()
  const path = useWindow(state => state.project?.path ?? '')
  return (
    <SaveDialog
      title={translate('ui.copy.title')}
      suggested={copyName(path)}
      save={file => copyTo(contextNow(), file)}
    />
  )
}

/** Makes a project, by the window's own picker. */
export function NewDialog() {
  const translate = useTranslate()
  const path = useWindow(state => state.project?.path ?? '')
  return (
    <SaveDialog title={translate('ui.new.title')} suggested={newName(path)} save={file => make(contextNow(), file)} />
  )
}

function SaveDialog(props: { title: string; suggested: string; save: (file: string) => void }) {
  const { title, suggested, save } = props
  const folder = folderOf(suggested)
  return (
    <Picker
      title={title}
      start={folder}
      name={suggested.slice(folder.length)}
      accept={entry => entry.folder || entry.name.endsWith('.quoin')}
      onPick={([picked]) => {
        closeDialog()
        if (picked !== undefined) save(picked)
      }}
      onLeave={closeDialog}
    />
  )
}
