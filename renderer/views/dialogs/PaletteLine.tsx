import type { ReactNode } from 'react'
import { hits, type PaletteRow } from '../../commands/palette.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { CommandKey } from '../parts/Kbd.tsx'
import { Tag } from '../parts/Tag.tsx'
import { sentence } from '../SayLine.tsx'

/** A line of the palette: a command with its key, and why it cannot run now; or a group. */
export function PaletteLine(props: { id: string; row: PaletteRow; ask: string; isOn: boolean; onChoose: () => void }) {
  const { row, ask, isOn } = props
  const translate = useTranslate()
  const language = useWindow(state => state.language)
  const refusal = row.kind === 'command' ? row.refusal : null
  return (
    <div
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={isOn}
      aria-disabled={refusal !== null}
      className={`cmd${isOn ? ' on' : ''}${refusal ? ' off' : ''}`}
      onMouseDown={event => {
        event.preventDefault()
        props.onChoose()
      }}
    >
      <span>
        {row.kind === 'entry' && (
          <Tag
            number={row.entry.number}
            state={row.entry.kind === 'alone' ? 'alone' : row.entry.group.state === 'confirmed' ? 'done' : 'open'}
          />
        )}
      </span>
      <span className={row.kind === 'entry' ? 'kept words' : 'kept'}>
        {underlined(row.kind === 'entry' ? row.text : row.title, ask)}
      </span>
      <span className="hint">{row.kind === 'command' && <CommandKey command={row.id} />}</span>
      {refusal && (
        <small>
          <b>{translate('ui.palette.notNow')}</b> {sentence(refusal, language, translate)}
        </small>
      )}
    </div>
  )
}

function underlined(title: string, ask: string): readonly ReactNode[] {
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end } of hits(title, ask)) {
    parts.push(title.slice(at, start), <u key={start}>{title.slice(start, end)}</u>)
    at = end
  }
  return [...parts, title.slice(at)]
}
