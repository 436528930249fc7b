import { useEffect, useState } from 'react'
import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportPreviewed,
  type ExportRequest,
  hasRows,
} from '../../../electron/shared/exports.ts'
import { type StoryId, VERDICTS, type Verdict } from '../../../engine/types.ts'
import { host } from '../../bridge.ts'
import { folderOf } from '../../folderOf.ts'
import { queueOf } from '../../state/queue.ts'
import type { WindowState } from '../../state/state.ts'
import { change, useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { sentence } from '../SayLine.tsx'
import { Dialog } from './Dialog.tsx'
import { DialogFoot } from './DialogFoot.tsx'
import { DialogProblem } from './DialogProblem.tsx'
import { closeDialog } from './Dialogs.tsx'
import { ExportFilters } from './ExportFilters.tsx'
import { ExportPreview } from './ExportPreview.tsx'
import { exportPath, extension, usualName } from './exportPath.ts'
import { Choice, Tick } from './fields.tsx'
import { nothingToWrite, remedied } from './nothingToWrite.ts'
import { Picker } from './Picker.tsx'

/** Tables, which Excel opens. */
const isTable = (format: ExportRequest['format']) => format === 'tsv' || format === 'groups'

/** What is no translation is kept out of a translation memory until it is ticked: it would be learnt. */
const NO_TRANSLATION: readonly Verdict[] = ['differs', 'contradicts']
const TRANSLATIONS = VERDICTS.filter(verdict => !NO_TRANSLATION.includes(verdict))

/** The verdicts that are ticked as long as a person has not chosen any; undefined for all. */
function usualVerdicts(format: ExportFormat): ExportRequest['verdicts'] {
  return format === 'tmx' ? TRANSLATIONS : undefined
}

/** The request in another format; verdicts that a person ticked stay. */
function inFormat(request: ExportRequest, format: ExportFormat): ExportRequest {
  const { verdicts, ...rest } = request
  const now = verdicts === usualVerdicts(request.format) ? usualVerdicts(format) : verdicts
  return { ...rest, format, forExcel: request.forExcel && isTable(format), ...(now && { verdicts: now }) }
}

/** What to write and where: counts and first rows change with each choice, before anything is written. */
export function ExportDialog(props: { format?: ExportFormat | undefined; story?: StoryId | undefined }) {
  const { format: asked = 'tsv', story } = props
  const translate = useTranslate()
  const language = useWindow(state => state.language)
  const queue = useWindow(queueOf)
  const native = useWindow(state => state.info?.nativeDialogs ?? false)
  const project = useWindow(state => state.project)
  const [request, setRequest] = useState<ExportRequest>({
    format: asked,
    // Opened for one story it is meant whole.
    only: story === undefined ? 'confirmed' : 'all',
    forExcel: false,
    ...(story === undefined ? {} : { stories: [story] }),
    ...(asked === 'tmx' && { verdicts: TRANSLATIONS }),
  })
  const [preview, setPreview] = useState<{ readonly request: ExportRequest; readonly found: ExportPreviewed } | null>(
    null,
  )
  const name = project?.name ?? ''
  const [path, setPath] = useState(() => `${folderOf(project?.path ?? '')}${usualName(name, asked, false)}`)
  const [picks, setPicks] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  /** The path of a file that is there already, once the person was told so. */
  const [there, setThere] = useState<string | null>(null)
  const set = (part: Partial<ExportRequest>) => setRequest({ ...request, ...part })
  const setFormat = (format: ExportFormat) => {
    setRequest(inFormat(request, format))
    setPath(exportPath(path, name, format, preview?.found.partial ?? false))
  }
  useEffect(() => {
    let isCurrent = true
    host.export.preview({ ...request, language }).then(
      found => {
        if (!isCurrent) return
        setPreview({ request, found })
        setPath(now => exportPath(now, name, request.format, found.partial))
      },
      () => {
        if (isCurrent) setProblem(translate('ui.problem.connection'))
      },
    )
    return () => {
      isCurrent = false
    }
  }, [request, language, name, translate])
  /** What is asked for now; null while the preview is still that of what was asked before. */
  const current = preview?.request === request ? preview.found : null
  const nothing = nothingToWrite(current, request)
  const write = async () => {
    if (nothing !== null) return setRequest(remedied(request, nothing))
    if (path.trim() === '') return setProblem(translate('ui.export.noPath'))
    try {
      // Pressed before the counts are there: a file without a row is not written in a hurry either.
      const found = current ?? (await host.export.preview({ ...request, language }))
      if (nothingToWrite(found, request) !== null) return setPreview({ request, found })
      const numbers = groupNumbers(useWindow.getState())
      const answer = await host.export.write({ ...request, numbers, language, path, replace: there === path })
      if (answer.problem) {
        setThere(answer.problem.code === 'error.file.exists' ? path : null)
        return setProblem(sentence(answer.problem, language, translate))
      }
      closeDialog()
      const done = {
        code: doneCode(request.format, answer.partial),
        params: { rows: answer.rows, path: answer.path },
      }
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
  const label = () => {
    if (nothing === 'unconfirmed' || nothing === 'filtered') return translate(`ui.export.remedy.${nothing}`)
    if (there === path && nothing === null) return translate('ui.export.replace')
    // How many is not said before it is known, nor that it is none.
    return current === null || nothing !== null || !hasRows(request.format)
      ? translate('ui.export.writeFile')
      : translate('ui.export.write', { rows: current.rows })
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
                note={extension(format)}
                onChoose={() => setFormat(format)}
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
          <ExportFilters request={request} onChange={setRequest} />
        </div>
        <ExportPreview preview={preview?.found ?? null} format={request.format} nothing={nothing} />
      </div>
      <DialogProblem problem={problem} />
      <DialogFoot act={() => void write()} disabled={nothing === 'noGroups'} label={label()}>
        <label className="path">
          <span>{translate('ui.export.to')}</span>
          <input type="text" value={path} spellCheck={false} onChange={event => setPath(event.target.value)} />
        </label>
        <button type="button" className="btn bare" onClick={() => void pick()}>
          {translate('ui.choose')}
        </button>
      </DialogFoot>
    </Dialog>
  )
}

/** What the window calls the groups: a report that comes to a colleague calls them the same. */
function groupNumbers({ view, numbers }: Pick<WindowState, 'view' | 'numbers'>): Record<string, number> {
  const groups = view?.groups ?? []
  return Object.fromEntries(
    groups.flatMap(({ id }) => {
      const number = numbers.of.get(id)
      return number === undefined ? [] : [[id, number]]
    }),
  )
}

function doneCode(format: ExportRequest['format'], isPartial: boolean): string {
  if (hasRows(format)) return isPartial ? 'ui.export.donePartial' : 'ui.export.done'
  return isPartial ? 'ui.export.doneFilePartial' : 'ui.export.doneFile'
}
