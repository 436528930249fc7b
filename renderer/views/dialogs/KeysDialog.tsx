import { useState } from 'react'
import { COMMAND_IDS, type CommandId } from '../../../electron/shared/commands.ts'
import {
  bindKey,
  type KeyMap,
  keysUnder,
  type Rebound,
  resetKeys,
  SHIPPED_KEYS,
  unbind,
} from '../../../electron/shared/keyMap.ts'
import { KEY_PRESETS, PRESETS } from '../../../electron/shared/keyPresets.ts'
import { commandName } from '../../commands/commandName.ts'
import { keepKeys, refusalSentence, useKeyText } from '../../commands/rebind.ts'
import { keyMapNow } from '../../state/keys.ts'
import { folded, foldedWords } from '../../state/queue.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { KeyCaps } from '../parts/Kbd.tsx'
import { ListBox } from '../parts/ListBox.tsx'
import { AskField, useListCursor } from './AskField.tsx'
import { Dialog } from './Dialog.tsx'
import { CloseButton } from './DialogFoot.tsx'
import { KeyFiles } from './KeyFiles.tsx'
import { KeyPress } from './KeyPress.tsx'

/** All commands with their keys: a search, the next key that is pressed, presets, and files. */
export function KeysDialog() {
  const translate = useTranslate()
  const keyText = useKeyText()
  const map = useWindow(keyMapNow)
  const keys = keysUnder(map)
  const [ask, setAsk] = useState('')
  const [listens, setListens] = useState<'instead' | 'besides' | null>(null)
  const [said, setSaid] = useState<{ readonly text: string; readonly isRefusal: boolean } | null>(null)
  const [picks, setPicks] = useState<'read' | 'write' | null>(null)
  const words = foldedWords(ask)
  const rows = COMMAND_IDS.filter(id => {
    const text = folded(`${commandName(id, translate)} ${keys[id].map(keyText).join(' ')}`)
    return words.every(word => text.includes(word))
  })
  const { list, current, setAt, step } = useListCursor(rows.length, 'keys')
  const command = rows[current]
  const keep = (next: KeyMap, text: string) => {
    keepKeys(next)
    setSaid({ text, isRefusal: false })
  }
  const take = (id: CommandId, rebound: Rebound) => {
    if ('refused' in rebound) setSaid({ text: refusalSentence(rebound, translate, keyText), isRefusal: true })
    else keep(rebound.map, translate('ui.keymap.has', hasNow(id, rebound.map)))
  }
  const hasNow = (id: CommandId, next: KeyMap) => {
    const now = keysUnder(next)[id].map(keyText)
    return { command: commandName(id, translate), count: now.length, keys: now.join(', ') }
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLSelectElement) return false
    const isEnter = event.code.endsWith('Enter') && event.target instanceof HTMLInputElement
    if (isEnter) command && setListens('instead')
    else if (!step(event.code)) return false
    setSaid(null)
    return true
  }
  if (picks !== null) {
    const onDone = (what: typeof said) => {
      setPicks(null)
      setSaid(what)
    }
    return <KeyFiles act={picks} map={map} onDone={onDone} />
  }
  return (
    <Dialog className="palette keymap" label={translate('ui.keymap.title')} onKey={onKey}>
      <AskField
        list="keys-rows"
        active={command && `keys-${current}`}
        label={translate('ui.keymap.ask')}
        value={ask}
        onAsk={value => {
          setAsk(value)
          setAt(0)
        }}
      >
        <label className="preset">
          <small>{translate('ui.keymap.preset')}</small>
          <select
            value={map.preset}
            onChange={({ target }) => {
              const preset = PRESETS.find(one => one === target.value) ?? 'default'
              keep({ preset, changed: {} }, translate('ui.keymap.presetNow', { preset: nameOf(preset) }))
            }}
          >
            {PRESETS.map(preset => (
              <option key={preset} value={preset}>
                {nameOf(preset)}
              </option>
            ))}
          </select>
        </label>
      </AskField>
      <ListBox
        id="keys-rows"
        className="rows"
        count={rows.length}
        aria-label={translate('ui.keymap.title')}
        ref={list}
        tabIndex={-1}
      >
        {rows.map((id, n) => (
          <div
            key={id}
            id={`keys-${n}`}
            role="option"
            tabIndex={-1}
            aria-selected={n === current}
            className={`cmd${n === current ? ' on' : ''}`}
            onMouseDown={event => {
              event.preventDefault()
              setAt(n)
              setSaid(null)
            }}
            onDoubleClick={() => setListens('instead')}
          >
            <span>{(map.changed[id] || KEY_PRESETS[map.preset][id]) && <i className="dot" />}</span>
            <span className="kept">{commandName(id, translate)}</span>
            <span className="hint">
              {keys[id].map(key => (
                <span key={key} className="onekey">
                  <KeyCaps keys={[key]} />
                </span>
              ))}
              {/* Caps are for the eye. */}
              <span className={keys[id].length === 0 ? 'mut' : 'heard'}>
                {keys[id].map(keyText).join(', ') || translate('ui.keymap.none')}
              </span>
            </span>
            {map.changed[id] && <span className="heard">{translate('ui.keymap.changed')}</span>}
          </div>
        ))}
        {rows.length === 0 && <p className="nothing">{translate('ui.palette.none', { ask })}</p>}
      </ListBox>
      {listens !== null && command !== undefined ? (
        <KeyPress
          command={commandName(command, translate)}
          onKey={key => {
            setListens(null)
            if (typeof key === 'string') take(command, bindKey(map, command, key, listens === 'instead'))
            else if (key !== null) setSaid({ text: refusalSentence(key, translate, keyText), isRefusal: true })
          }}
        />
      ) : (
        <p className={said?.isRefusal ? 'dlgsay' : 'dlgsay quiet'} role={said?.isRefusal ? 'alert' : 'status'}>
          {said?.text ?? translate('ui.keymap.about')}
        </p>
      )}
      <div className="dlgfoot">
        <span className="acts">
          <Act label="set" act={() => setListens('instead')} isOff={!command} />
          <Act label="add" act={() => setListens('besides')} isOff={!command} />
          <Act
            label="clear"
            act={() => command && take(command, { map: unbind(map, command) })}
            isOff={!command || keys[command].length === 0}
          />
          <Act
            label="reset"
            act={() => command && take(command, resetKeys(map, command))}
            isOff={!command || !map.changed[command]}
          />
        </span>
        <Act
          label="resetAll"
          act={() => keep(SHIPPED_KEYS, translate('ui.keymap.presetNow', { preset: nameOf('default') }))}
          isOff={map.preset === 'default' && Object.keys(map.changed).length === 0}
        />
        <Act label="import" act={() => setPicks('read')} />
        <Act label="export" act={() => setPicks('write')} />
        <CloseButton cap="Esc" />
      </div>
    </Dialog>
  )

  function nameOf(preset: (typeof PRESETS)[number]): string {
    return translate(`ui.keymap.preset.${preset}`)
  }
}

function Act(props: { label: string; act: () => void; isOff?: boolean }) {
  const translate = useTranslate()
  return (
    <button type="button" className="btn bare" disabled={props.isOff} onClick={props.act}>
      {translate(`ui.keymap.${props.label}`)}
    </button>
  )
}
