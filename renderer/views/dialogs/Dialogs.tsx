import { change, useWindow } from '../../state/store.ts'
import { ExportDialog } from './ExportDialog.tsx'
import { AddDialog, OpenDialog } from './FileDialogs.tsx'
import { KeySheet } from './KeySheet.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import { Palette } from './Palette.tsx'

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useWindow(state => state.dialog)
  if (!dialog) return null
  switch (dialog.kind) {
    case 'palette':
      return <Palette />
    case 'keys':
      return <KeySheet />
    case 'export':
      return <ExportDialog />
    case 'open':
      return <OpenDialog />
    case 'add':
      return <AddDialog />
    case 'note':
      return <NoteDialog />
  }
}

/** Closes whatever dialog is open. */
export function closeDialog(): void {
  change(state => ({ ...state, dialog: null }))
}
