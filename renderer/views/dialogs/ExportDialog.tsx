import { useEffect, useState } from 'react'
import { EXPORT_FORMATS, type ExportRequest } from '../../../electron/shared/contract.ts'
import { host } from '../../bridge.ts'
import { queueOf } from '../../state/queue.ts'
import { change, useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { Caps } from '../parts/Kbd.tsx'
import { sentence } from '../SayLine.tsx'
import { Dialog } from './Dialog.tsx'
import { closeDialog } from './Dialogs.tsx'
import { ExportPreview, type Preview } from './ExportPreview.tsx'
import { Choice, Tick } from './fields.tsx'
import { Picker } from './Picker.tsx'

/** The usual name of each format's file. */
const NAMES: Readonly<Record<(typeof EXPORT_FORMATS)[number], string>> = {
  tsv: 'pairs.tsv',
  groups: 'groups.tsv',
  tmx: 'quoin.tmx',
  jsonl: 'quoin.jsonl',
}

/** Tables, which Excel opens. */
const isTable = (format: ExportRequest['format']) => format === 'tsv' || format === 'groups'

/** What to write and where: counts and first rows change with each choice, before anything is written. */
export function ExportDialog() {
  const translate = useTranslate()
  const language = useWindow(state => state.language)
  const queue = useWindow(queueOf)
  const native = useWindow(state => state.info?.nativeDialogs ?? false)
  const project = useWindow(state => state.project)
  const [request, setRequest] = useState<ExportRequest>({ format: 'tsv', only: 'confirmed', forExcel: false })
  const [preview, setPreview] = useState<Preview | null>(null)
  const [path, setPath] = useState(() => `${folderOf(project?.path ?? '')}${NAMES.tsv}`)
  const [picks, setPicks] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const set = (part: Partial<ExportRequest>) => {
    const next = { ...request, ...part }
    setRequest(isTable(next.format) ? next : { ...next, forExcel: false })
    if (part.format) setPath(path.replace(/((pairs|groups)\.tsv|quoin\.(tmx|jsonl))$/, NAMES[part.format]))
  }
  useEffect(() => {
    let isCurrent = true
    host.export.preview(request).then(
      found => {
        if (isCurrent) setPreview(found)
      },
      () => {
        if (isCurrent) setProblem(translate('ui.problem.connection'))
      },
    )
    return () => {
      isCurrent = false
    }
  }, [request, translate])
  const write = async () => {
    if (path.trim() === '') return setProblem(translate('ui.export.noPath'))
    try {
      const answer = await host.export.write({ ...request, path })
      if (answer.problem) return setProblem(sentence(answer.problem, language, translate))
      closeDialog()
      const done = { code: 'ui.export.done', params: { rows: answer.rows, path: answer.path } }
      change(state => ({ ...state, say: { kind: 'done', problem: done } }))
    } catch {
      setProblem(translate('ui.problem.connection'))
    }
  }
  const pick = async () => {
    if (!native) return setPicks(true)
    const [picked] = (await host.files.pick({ purpose: 'export', suggested: path }).catch(() => null)) ?? []
    if (picked !== undefined) setPath(picked)
  }
  const onKey = (event: KeyboardEvent) => {
    if (picks || !event.code.endsWith('Enter') || event.target instanceof HTMLButtonElement) return false
    void write()
    return true
  }
  if (picks) {
    return (
      <Picker
        title={translate('ui.export.where')}
        start={folderOf(path)}
        name={path.slice(folderOf(path).length)}
        accept={() => true}
        onPick={([picked]) => {
          if (picked !== undefined) setPath(picked)
          setPicks(false)
        }}
        onLeave={() => setPicks(false)}
      />
    )
  }
  return (
    <Dialog className="export" label={translate('ui.export.title')} onKey={onKey}>
      <div className="dlgtitle">{translate('ui.export.title')}</div>
      <div className="exp">
        <div className="opts">
          <fieldset>
            <legend>{translate('ui.export.what')}</legend>
            <Choice
              name="only"
              isOn={request.only === 'confirmed'}
              note={translate('ui.groups', { count: queue.confirmed })}
              onChoose={() => set({ only: 'confirmed' })}
              isFirst
            >
              {translate('ui.export.confirmed')}
            </Choice>
            <Choice
              name="only"
              isOn={request.only === 'all'}
              note={translate('ui.groups', { count: queue.groups })}
              onChoose={() => set({ only: 'all' })}
            >
              {translate('ui.export.all')}
            </Choice>
          </fieldset>
          <fieldset>
            <legend>{translate('ui.export.form')}</legend>
            {EXPORT_FORMATS.map(format => (
              <Choice
                key={format}
                name="format"
                isOn={request.format === format}
                note={NAMES[format].slice(NAMES[format].lastIndexOf('.'))}
                onChoose={() => set({ format })}
              >
                {translate(`ui.export.${format}`)}
              </Choice>
            ))}
          </fieldset>
          <fieldset>
            <legend>{translate('ui.export.for')}</legend>
            <Tick
              isOn={request.forExcel}
              isOff={!isTable(request.format)}
              note="BOM, CRLF"
              onChange={forExcel => set({ forExcel })}
            >
              Excel
            </Tick>
          </fieldset>
        </div>
        <ExportPreview preview={preview} format={request.format} />
      </div>
      {problem !== null && (
        <p className="dlgsay" role="alert">
          {problem}
        </p>
      )}
      <div className="dlgfoot">
        <label className="path">
          <span>{translate('ui.export.to')}</span>
          <input type="text" value={path} spellCheck={false} onChange={event => setPath(event.target.value)} />
        </label>
        <button type="button" className="btn bare" onClick={() => void pick()}>
          {translate('ui.choose')}
        </button>
        <button type="button" className="btn" onClick={closeDialog}>
          <Caps caps={['Esc']} />
          {translate('ui.close')}
        </button>
        <button type="button" className="btn go" onClick={() => void write()}>
          <Caps caps={['Enter']} />
          {translate('ui.export.write', { rows: preview?.rows ?? 0 })}
        </button>
      </div>
    </Dialog>
  )
}

/** The folder of a path with its last separator; empty where there is none. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
