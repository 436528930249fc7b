import { change, useWindow } from '../../state/store.ts'
import { ContextMenu } from '../ContextMenu.tsx'
import { HelpDialog } from '../help/HelpDialog.tsx'
import { HistoryDialog } from '../history/HistoryDialog.tsx'
import { MapDialog } from '../map/MapDialog.tsx'
import { Differences } from '../panel/Differences.tsx'
import { AboutDialog } from './AboutDialog.tsx'
import { AppearanceDialog } from './AppearanceDialog.tsx'
import { ArticleDialog } from './ArticleDialog.tsx'
import { BulkDialog } from './BulkDialog.tsx'
import { DiagnosticsDialog } from './DiagnosticsDialog.tsx'
import { DraftsDialog } from './DraftsDialog.tsx'
import { EditorDialog } from './EditorDialog.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { AddDialog, CopyDialog, DecisionsDialog, NewDialog, OpenDialog } from './FileDialogs.tsx'
import { FlagsDialog } from './FlagsDialog.tsx'
import { KeySheet } from './KeySheet.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { KindDialog } from './KindDialog.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { MuteDialog } from './MuteDialog.tsx'
import { NarrowDialog } from './NarrowDialog.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import { Palette } from './Palette.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import { RecentDialog } from './RecentDialog.tsx'
import { SaidDialog } from './SaidDialog.tsx'
import { SpeakerDialog } from './SpeakerDialog.tsx'
import { StoryDialog } from './StoryDialog.tsx'
import { UnmuteDialog } from './UnmuteDialog.tsx'
import { WithdrawnDialog } from './WithdrawnDialog.tsx'

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useWindow(state => state.dialog)
  if (!dialog) return null
  switch (dialog.kind) {
    case 'palette':
      return <Palette />
    case 'keys':
      return <KeySheet />
    case 'appearance':
      return <AppearanceDialog />
    case 'keymap':
      return <KeysDialog />
    case 'help':
      return <HelpDialog />
    case 'export':
      return <ExportDialog format={dialog.format} story={dialog.story} />
    case 'bulk':
      return <BulkDialog groups={dialog.groups} />
    case 'narrow':
      return <NarrowDialog />
    case 'map':
      return <MapDialog />
    case 'open':
      return <OpenDialog />
    case 'decisions':
      return <DecisionsDialog />
    case 'add':
      return <AddDialog folder={dialog.folder} />
    case 'paste':
      return <PasteDialog />
    case 'drafts':
      return <DraftsDialog found={dialog.found} />
    case 'said':
      return <SaidDialog problems={dialog.problems} />
    case 'note':
      return <NoteDialog />
    case 'menu':
      return <ContextMenu {...dialog} />
    case 'merge':
      return <MergeDialog />
    case 'quotationKind':
      return <KindDialog member={dialog.member} />
    case 'speaker':
      return <SpeakerDialog member={dialog.member} />
    case 'mute':
      return <MuteDialog member={dialog.member} />
    case 'unmute':
      return <UnmuteDialog />
    case 'flags':
      return <FlagsDialog />
    case 'differences':
      return <Differences pairs={dialog.pairs} />
    case 'history':
      return <HistoryDialog />
    case 'story':
      return <StoryDialog act={dialog.act} />
    case 'article':
      return <ArticleDialog article={dialog.article} />
    case 'editor':
      return <EditorDialog isFirst={dialog.isFirst} />
    case 'recent':
      return <RecentDialog />
    case 'new':
      return <NewDialog />
    case 'copy':
      return <CopyDialog />
    case 'about':
      return <AboutDialog />
    case 'diagnostics':
      return <DiagnosticsDialog />
    case 'withdrawn':
      return <WithdrawnDialog />
  }
}

/** Closes whatever dialog is open. */
export function closeDialog(): void {
  change(state => ({ ...state, dialog: null }))
}
