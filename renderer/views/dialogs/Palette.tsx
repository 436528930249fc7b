import { useMemo, useState } from 'react'
import { COMMAND_IDS, type CommandId } from '../../../electron/shared/commands.ts'
import { HANDLERS } from '../../commands/handlers.ts'
import { likeliestRow, type PaletteRow, paletteSections } from '../../commands/palette.ts'
import { contextNow, run } from '../../commands/run.ts'
import { stand } from '../../state/cursor.ts'
import { findWords } from '../../state/lookup.ts'
import { queueOf } from '../../state/queue.ts'
import { change, useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { Caps } from '../parts/Kbd.tsx'
import { ListBox } from '../parts/ListBox.tsx'
import { AskField, useListCursor } from './AskField.tsx'
import { Dialog } from './Dialog.tsx'
import { closeDialog } from './Dialogs.tsx'
import { PaletteLine } from './PaletteLine.tsx'

/** Any command by name, any group by its words or number. What cannot run now stays visible and says why. */
export function Palette() {
  const translate = useTranslate()
  const [ask, setAsk] = useState('')
  const queue = useWindow(queueOf)
  const analysis = useWindow(state => state.analysis)
  const view = useWindow(state => state.view)
  const entries = useMemo(
    () =>
      queue.entries.map(entry => {
        const id = entry.kind === 'group' ? entry.group.reference : entry.id
        return { entry, text: (analysis && findWords(analysis, view, id)?.text) ?? '' }
      }),
    [queue, analysis, view],
  )
  const refusals = useMemo(() => {
    const context = contextNow()
    return new Map(
      COMMAND_IDS.map(id => {
        const outcome = HANDLERS[id](context)
        return [id, 'refusal' in outcome ? outcome.refusal : null] as const
      }),
    )
  }, [])
  const sectionsOf = (words: string) => paletteSections(words, entries, id => refusals.get(id) ?? null, translate)
  const rowsOf = (all: ReturnType<typeof sectionsOf>) => all.flatMap(section => section.rows)
  const sections = sectionsOf(ask)
  const rows = rowsOf(sections)
  const commands = rows.filter(row => row.kind === 'command').length
  const { list, current, setAt, step } = useListCursor(rows.length, 'palette')
  const onKey = (event: KeyboardEvent) => {
    if (step(event.code)) return true
    if (event.code === 'Enter' || event.code === 'NumpadEnter') choose(rows[current])
    else return false
    return true
  }
  let n = -1
  return (
    <Dialog className="palette" label={translate('ui.palette')} onKey={onKey}>
      <AskField
        list="palette-rows"
        active={rows.length === 0 ? undefined : `palette-${current}`}
        label={translate('ui.palette')}
        hint={translate('ui.find')}
        value={ask}
        onAsk={value => {
          setAsk(value)
          setAt(likeliestRow(rowsOf(sectionsOf(value)), value))
        }}
      >
        <small>
          {translate('ui.palette.count', {
            commands,
            all: COMMAND_IDS.length,
            groups: rows.length - commands,
          })}
        </small>
      </AskField>
      <ListBox id="palette-rows" className="rows" count={rows.length} aria-label={translate('ui.palette')} ref={list}>
        {sections.map(section => (
          // biome-ignore lint/a11y/useSemanticElements: groups of a list box are no form controls
          <div key={section.title} role="group" aria-label={section.title}>
            <div className="sec" aria-hidden="true">
              {section.title}
            </div>
            {section.rows.map(row => {
              n += 1
              const place = n
              return (
                <PaletteLine
                  key={row.kind === 'command' ? row.id : row.entry.id}
                  id={`palette-${place}`}
                  row={row}
                  ask={ask}
                  isOn={place === current}
                  onChoose={() => choose(row)}
                />
              )
            })}
          </div>
        ))}
        {rows.length === 0 && <p className="nothing">{translate('ui.palette.none', { ask })}</p>}
      </ListBox>
      <div className="after">
        <span className="hint">
          <Caps caps={['Enter']} />
          {translate('ui.palette.run')}
        </span>
        <span className="hint">
          <Caps caps={['↑', '↓']} />
          {translate('ui.palette.choose')}
        </span>
        <span className="hint">
          <Caps caps={['Esc']} />
          {translate('ui.close')}
        </span>
        <span className="mut last">{translate('ui.palette.signs')}</span>
      </div>
    </Dialog>
  )
}

function choose(row: PaletteRow | undefined): void {
  if (!row) return
  closeDialog()
  if (row.kind === 'entry') change(state => stand(state, row.entry.id))
  else run(row.id satisfies CommandId)
}
