import type { CommandId } from '../../../electron/shared/commands.ts'
import type { InterfaceLanguage, Translate } from '../../../electron/shared/messages.ts'
import { commandName } from '../../commands/commandName.ts'
import { chords, isDecision, type KeyCap, keyRows } from '../../commands/help.ts'
import { capsOf, isCyrillic, keyCaps, type Layout, useLayout, useOtherLayout } from '../../commands/layout.ts'
import { platformNow, pressed } from '../../commands/pressed.ts'
import { run } from '../../commands/run.ts'
import { keysNow } from '../../state/keys.ts'
import { useWindow } from '../../state/store.ts'
import { hasMessage, useTranslate } from '../../state/translate.ts'
import { Caps } from '../parts/Kbd.tsx'
import { Sign } from '../parts/Sign.tsx'
import { Tag } from '../parts/Tag.tsx'
import { Dialog } from './Dialog.tsx'
import { CloseButton } from './DialogFoot.tsx'
import { closeDialog } from './Dialogs.tsx'

/** The keyboard as it lies on the desk, with what each key does, and what the marks mean. */
export function KeySheet() {
  const translate = useTranslate()
  const layout = useLayout()
  const other = useOtherLayout()
  const keys = useWindow(keysNow)
  const onKey = (event: KeyboardEvent) => {
    if (pressed(event) !== 'help.keys') return false
    closeDialog()
    return true
  }
  return (
    <Dialog className="keys" label={translate('command.help.keys')} onKey={onKey}>
      <h2>
        {translate('ui.keys.title')}
        <span>{translate('ui.keys.about', { layout: translate(`ui.layout.${layout.name}`) })}</span>
        <button type="button" className="btn bare" onClick={() => run('help.open')}>
          {translate('command.help.open')}
        </button>
        <button type="button" className="btn bare" data-autofocus onClick={() => run('keys.change')}>
          {translate('command.keys.change')}
        </button>
        <CloseButton cap="Esc" />
      </h2>
      <div className="brace">
        <span />
        <span>
          <i />
          {translate('ui.keys.candidates')}
          <i />
        </span>
      </div>
      {keyRows(keys).map(row => (
        <div className="keyrow" key={row[0]?.code}>
          {row.map(cap => (
            <Cap key={cap.code} cap={cap} shown={layout} other={other} isNumber={row[0]?.code === 'Backquote'} />
          ))}
        </div>
      ))}
      <Legend />
    </Dialog>
  )
}

const NAMES: Record<string, string> = {
  Tab: 'Tab',
  CapsLock: 'Caps',
  ShiftLeft: 'Shift',
  ShiftRight: 'Shift',
  Space: 'Space',
  Enter: 'Enter',
}

function Cap(props: { cap: KeyCap; shown: Layout; other: Layout; isNumber: boolean }) {
  const { cap, shown, other, isNumber } = props
  const language = useWindow(state => state.language)
  const translate = useTranslate()
  const { code, command } = cap
  const [latin, cyrillic] = isCyrillic(shown) ? [other, shown] : [shown, other]
  const letter = latin.letters[code]
  const second = cyrillic.letters[code]
  const name = letter ?? NAMES[code] ?? (command ? keyCaps(code, latin, 'linux').join('') : '')
  const isMain = command === 'group.confirm'
  const look = isMain ? 'cap on main' : command ? (isDecision(command) ? 'cap on dec' : 'cap on') : 'cap'
  const told = command !== null && !command.startsWith('candidate.')
  return (
    <div
      className={isNumber ? `${look} num` : look}
      style={{ flexGrow: cap.width }}
      data-layout={isCyrillic(shown) ? 'cyrillic' : 'latin'}
    >
      <p>
        <b>{name}</b>
        {second && second !== letter && /\p{L}/u.test(second) && <i>{second}</i>}
        {isNumber && told && <span>{keyWord(command, language, translate)}</span>}
      </p>
      {!isNumber && told && <span className="s">{keyWord(command, language, translate)}</span>}
    </div>
  )
}

/** What a key does, in a word or two; the command's name where there is nothing shorter. */
function keyWord(id: CommandId, language: InterfaceLanguage, translate: Translate): string {
  return hasMessage(language, `ui.key.${id}`) ? translate(`ui.key.${id}`) : commandName(id, translate)
}

function Legend() {
  const translate = useTranslate()
  const layout = useLayout()
  const platform = useWindow(platformNow)
  const language = useWindow(state => state.language)
  const keys = useWindow(keysNow)
  const alone = keyRows(keys)
    .flat()
    .flatMap(({ code, command }) => (command && !command.startsWith('candidate.') ? [{ code, command }] : []))
  return (
    <div className="legend">
      <div className="bare">
        <h3>{translate('ui.keys.bare')}</h3>
        <p>
          <span className="onekey">1–9</span>
          {translate('ui.keys.candidates')}
        </p>
        {alone.map(({ code, command }) => (
          <p key={code}>
            <span className="onekey">
              <Caps caps={capsOf([code], layout, platform)} />
            </span>
            {keyWord(command, language, translate)}
          </p>
        ))}
      </div>
      <div>
        <h3>{translate('ui.keys.whole')}</h3>
        {chords(keys).map(({ id, keys: held }) => (
          <p key={id}>
            {held.map(key => (
              <span key={key} className="onekey">
                <Caps caps={capsOf([key], layout, platform)} />
              </span>
            ))}
            {keyWord(id, language, translate)}
          </p>
        ))}
      </div>
      <div>
        <h3>{translate('ui.keys.states')}</h3>
        {(['apart', 'locked', 'alone', 'same'] as const).map(name => (
          <p key={name}>
            <Sign name={name} />
            {translate(`ui.keys.sign.${name}`)}
          </p>
        ))}
        <p>
          <Sign name="p-same" proposed />
          {translate('ui.keys.sign.proposed')}
        </p>
        <p>
          <span className="dot" />
          {translate('ui.row.changed')}
        </p>
        <p>
          <span className="box bar" />
          {translate('ui.keys.bar')}
        </p>
      </div>
      <div>
        <h3>{translate('ui.keys.numbers')}</h3>
        {(['here', 'open', 'done', 'rep', 'alone'] as const).map((state, n) => (
          <p key={state}>
            <span className="box">
              <Tag number={n + 5} state={state} />
            </span>
            {translate(`ui.keys.mark.${state}`)}
          </p>
        ))}
      </div>
      <div>
        <h3>{translate('ui.keys.lines')}</h3>
        {(['here', 'done', 'open', 'rep', 'x'] as const).map(state => (
          <p key={state}>
            <span className={state === 'x' ? 'line-x' : `line-q ${state}`}>{translate('ui.keys.word')}</span>
            {translate(`ui.keys.mark.${state}`)}
          </p>
        ))}
      </div>
    </div>
  )
}
