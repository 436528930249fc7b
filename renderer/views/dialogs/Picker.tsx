import { useEffect, useRef, useState } from 'react'
import type { FileEntry } from '../../../electron/shared/contract.ts'
import { fileSize } from '../../../electron/shared/locale.ts'
import { host } from '../../bridge.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { Caps } from '../parts/Kbd.tsx'
import { ListBox } from '../parts/ListBox.tsx'
import { sentence } from '../SayLine.tsx'
import { Dialog } from './Dialog.tsx'
import { DialogProblem } from './DialogProblem.tsx'

type Folder = Awaited<ReturnType<typeof host.files.list>>
type Places = Awaited<ReturnType<typeof host.files.places>>

/**
 * The window's own file picker, for shells without a native one. Arrows choose, Enter goes into a folder or picks, Space
 * ticks where several may be picked, Backspace goes up; a path can be typed. With `name` it asks for a file to write.
 */
export function Picker(props: {
  title: string
  start: string
  name?: string
  several?: boolean
  /** What may be chosen without going there: files that were open before. */
  recent?: readonly Pick<FileEntry, 'name' | 'path'>[]
  /** The folder itself may be taken. */
  takesFolder?: boolean
  /** What a typed path is to lead to; a file where it is left out. */
  sought?: 'file' | 'folder'
  accept: (entry: FileEntry) => boolean
  onPick: (paths: readonly string[]) => void
  onLeave: () => void
}) {
  const { title, start, several, takesFolder, accept, onPick, onLeave } = props
  const translate = useTranslate()
  const language = useWindow(state => state.language)
  const [folder, setFolder] = useState<Folder | null>(null)
  const [at, setAt] = useState(0)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [name, setName] = useState(props.name ?? '')
  const [typed, setTyped] = useState('')
  const [places, setPlaces] = useState<Places>([])
  const [problem, setProblem] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const asked = useRef({ times: 0, typed: false })
  const go = async (path: string) => {
    asked.current = { times: asked.current.times + 1, typed: false }
    const { times } = asked.current
    try {
      const answer = await host.files.list({ path })
      // A folder may answer late: what was asked for or typed meanwhile is not written over.
      if (times !== asked.current.times) return
      setProblem(answer.problem ? sentence(answer.problem, language, translate) : null)
      if (answer.problem && folder) return
      setFolder(answer)
      if (!asked.current.typed) setTyped(answer.path)
      setAt(0)
    } catch {
      if (times === asked.current.times) setProblem(translate('ui.problem.connection'))
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the folder it starts in; the rest goes by hand
  useEffect(() => {
    void go(start)
    host.files.places().then(setPlaces, () => undefined)
  }, [])
  const entries = (folder?.entries ?? []).filter(accept)
  const current = entries[Math.min(at, entries.length - 1)]
  useEffect(() => {
    list.current?.querySelector(`#file-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const separator = folder?.path.includes('\\') ? '\\' : '/'
  // Before the folder has answered it is the one that was asked for.
  const toFile = () => {
    const into = folder?.path ?? start
    if (into !== '' && name.trim() !== '') onPick([into + (/[\\/]$/.test(into) ? '' : separator) + name])
  }
  const take = (entry: FileEntry | undefined) => {
    if (!entry) return setProblem(translate('ui.picker.nothing'))
    if (entry.folder) void go(entry.path)
    else if (props.name !== undefined) setName(entry.name)
    else onPick(several && ticked.size > 0 ? [...ticked] : [entry.path])
  }
  const tick = (entry: FileEntry | undefined) => {
    if (!entry || entry.folder || !several) return
    setTicked(
      new Set(ticked.has(entry.path) ? [...ticked].filter(path => path !== entry.path) : [...ticked, entry.path]),
    )
  }
  const done = () => {
    if (props.name !== undefined) toFile()
    else if (several && ticked.size > 0) onPick([...ticked])
    else take(current)
  }
  /** Goes where the typed path leads: into a folder, or to a file, which is then chosen. */
  const toTyped = async () => {
    const path = typed.trim()
    if (path === '') return
    const answer = await host.files.find({ path, sought: props.sought ?? 'file' }).catch(() => null)
    if (answer === null) setProblem(translate('ui.problem.connection'))
    else if (answer.problem) setProblem(sentence(answer.problem, language, translate))
    else if (answer.folder) {
      await go(answer.path)
      // What is chosen next is in the list: there arrows, Space and Enter are about it.
      list.current?.focus()
    } else if (props.name !== undefined) setName(answer.path.slice(answer.path.lastIndexOf(separator) + 1))
    else onPick([answer.path])
  }
  const onKey = (event: KeyboardEvent) => {
    const inField = event.target instanceof HTMLInputElement
    if (event.target instanceof HTMLButtonElement) return false
    if (inField && event.target.matches('.typed')) {
      if (event.code === 'ArrowDown') list.current?.focus()
      if (event.code === 'ArrowDown') return true
      if (!event.code.endsWith('Enter')) return false
      void toTyped()
      return true
    }
    if (event.code === 'ArrowDown') setAt(Math.min(entries.length - 1, at + 1))
    else if (event.code === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (event.code === 'Enter') inField ? toFile() : take(current)
    else if (event.code === 'Space' && !inField) tick(current)
    else if (event.code === 'Backspace' && !inField && folder?.parent) void go(folder.parent)
    else return false
    return true
  }
  return (
    <Dialog className="picker" label={title} onKey={onKey}>
      <div className="dlgtitle">{title}</div>
      <div className="where">
        <button
          type="button"
          className="btn bare"
          disabled={!folder?.parent}
          onClick={() => folder?.parent && void go(folder.parent)}
        >
          ↑ {translate('ui.picker.up')}
        </button>
        <input
          type="text"
          className="typed"
          dir="auto"
          aria-label={translate('ui.picker.path')}
          value={typed}
          spellCheck={false}
          onChange={event => {
            asked.current.typed = true
            setTyped(event.target.value)
          }}
        />
        {places.map(({ kind, path }) => (
          <button key={kind} type="button" className="btn bare" onClick={() => void go(path)}>
            {translate(`ui.picker.place.${kind}`)}
          </button>
        ))}
      </div>
      {props.recent !== undefined && props.recent.length > 0 && (
        <div className="where">
          <span>{translate('ui.recent')}</span>
          {props.recent.map(one => (
            <button
              key={one.path}
              type="button"
              className="btn bare kept"
              title={one.path}
              onClick={() => onPick([one.path])}
            >
              {one.name}
            </button>
          ))}
        </div>
      )}
      <ListBox
        className="files"
        count={entries.length}
        tabIndex={0}
        data-autofocus={props.name === undefined ? '' : undefined}
        aria-multiselectable={several && entries.length > 0 ? true : undefined}
        aria-label={title}
        aria-activedescendant={current ? `file-${Math.min(at, entries.length - 1)}` : undefined}
        ref={list}
      >
        {entries.map((entry, n) => (
          <div
            key={entry.path}
            id={`file-${n}`}
            role="option"
            tabIndex={-1}
            aria-selected={several ? ticked.has(entry.path) : entry === current}
            className={entry === current ? 'file on' : 'file'}
            onMouseDown={event => {
              event.preventDefault()
              setAt(n)
              if (several && !entry.folder) tick(entry)
            }}
            onDoubleClick={() => take(entry)}
          >
            {several && <span className={ticked.has(entry.path) ? 'tick on' : entry.folder ? 'tick none' : 'tick'} />}
            <span className="kept">{entry.folder ? `${entry.name}${separator}` : entry.name}</span>
            <small>{entry.folder ? '' : fileSize(entry.size, language)}</small>
          </div>
        ))}
        {folder && entries.length === 0 && <p className="nothing">{translate('ui.picker.nothing')}</p>}
      </ListBox>
      {props.name !== undefined && (
        <label className="path named">
          <span>{translate('ui.picker.name')}</span>
          <input
            data-autofocus="file"
            type="text"
            value={name}
            spellCheck={false}
            onChange={event => setName(event.target.value)}
          />
        </label>
      )}
      <DialogProblem problem={problem} />
      <div className="dlgfoot">
        <span className="mut">{several ? translate('ui.picker.several', { count: ticked.size }) : ''}</span>
        <button type="button" className="btn" onClick={onLeave}>
          <Caps caps={['Esc']} />
          {translate('ui.close')}
        </button>
        {takesFolder && folder && (
          <button type="button" className="btn" onClick={() => onPick([folder.path])}>
            {translate('ui.picker.takeFolder')}
          </button>
        )}
        <button type="button" className="btn go" onClick={done}>
          <Caps caps={['Enter']} />
          {translate('ui.picker.take')}
        </button>
      </div>
    </Dialog>
  )
}
