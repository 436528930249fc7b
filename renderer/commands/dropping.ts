/** Files dropped on the window, and what is pasted outside of text fields. */
import { useWindow } from '../state/store.ts'
import { bringInGiven, bringInText, type Given } from './bringIn.ts'
import { contextNow } from './run.ts'

/** Most files that are taken out of dropped folders, and how deep. */
const MOST = 2000
const DEPTH = 16

/** Starts listening; returns what stops it. */
export function listenToDrops(): () => void {
  const listeners = [
    ['dragover', onDragOver],
    ['drop', onDrop],
    ['paste', onPaste],
  ] as const
  for (const [name, listener] of listeners) window.addEventListener(name, listener as EventListener, { capture: true })
  return () => {
    for (const [name, listener] of listeners)
      window.removeEventListener(name, listener as EventListener, { capture: true })
  }
}

/** True where articles can be taken now; a dialog is asked first what it is about. */
function isOpen(): boolean {
  const { dialog, project } = useWindow.getState()
  return dialog === null && !project?.readOnly
}

function onDragOver(event: DragEvent): void {
  if (!event.dataTransfer) return
  if (!event.dataTransfer.types.includes('Files')) {
    // An address that is dropped would take the window to it; words may still be dropped into fields.
    if (!event.dataTransfer.types.includes('text/uri-list')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'none'
    return
  }
  // Without this the browser would leave the window for the file.
  event.preventDefault()
  event.dataTransfer.dropEffect = isOpen() ? 'copy' : 'none'
}

function onDrop(event: DragEvent): void {
  const types = event.dataTransfer?.types ?? []
  if (types.includes('Files') || types.includes('text/uri-list')) event.preventDefault()
  if (!event.dataTransfer || !types.includes('Files')) return
  if (!isOpen()) return
  // What was dropped is gone after this turn: entries are asked for first. What comes from another program may have none.
  const items = [...event.dataTransfer.items].filter(({ kind }) => kind === 'file')
  const entries = items.flatMap(item => item.webkitGetAsEntry() ?? [])
  const files = items.flatMap(item => (item.webkitGetAsEntry() === null ? (item.getAsFile() ?? []) : []))
  void gathered(entries).then(given =>
    bringInGiven(contextNow(), [...given, ...files.map(file => ({ name: file.name, blob: file }))]),
  )
}

function onPaste(event: ClipboardEvent): void {
  const target = event.target instanceof HTMLElement ? event.target : null
  const isField = target?.matches('input, textarea, [contenteditable="true"]') && !target.closest('.monaco-editor')
  if (isField || !isOpen() || !event.clipboardData) return
  event.preventDefault()
  event.stopImmediatePropagation()
  const files = [...event.clipboardData.files]
  if (files.length > 0)
    bringInGiven(
      contextNow(),
      files.map(file => ({ name: file.name, blob: file })),
    )
  else bringInText(contextNow(), event.clipboardData.getData('text/plain'))
}

/** The files of dropped entries, those of folders under their paths; hidden ones are passed over. */
async function gathered(entries: readonly FileSystemEntry[], folder = '', depth = 0): Promise<readonly Given[]> {
  const given: Given[] = []
  for (const entry of entries) {
    if (given.length >= MOST || entry.name.startsWith('.')) continue
    const name = folder + entry.name
    if (isFile(entry)) {
      const blob = await new Promise<File | null>(resolve => entry.file(resolve, () => resolve(null)))
      if (blob) given.push({ name, blob })
    } else if (isFolder(entry) && depth < DEPTH)
      given.push(...(await gathered(await entriesOf(entry), `${name}/`, depth + 1)))
  }
  return given.slice(0, MOST)
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

/** All entries of a folder: the reader gives a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>(resolve => reader.readEntries(resolve, () => resolve([])))
    if (some.length === 0) return all
    all.push(...some)
  }
}
