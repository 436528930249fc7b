import { chords, isDecision, type KeyCap, keyRows } from '../../commands/help.ts'
import { keyCaps, type Layout, layoutOf, useLayout } from '../../commands/layout.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { Caps } from '../parts/Kbd.tsx'
import { Sign } from '../parts/Sign.tsx'
import { Tag } from '../parts/Tag.tsx'
import { Dialog } from './Dialog.tsx'

/** The keyboard as it lies on the desk, with what each key does, and what the marks mean. */
export function KeySheet() {
  const translate = useTranslate()
  const layout = useLayout()
  return (
    <Dialog className="keys" label={translate('command.help.keys')}>
      <h2>
        {translate('ui.keys.title')}
        <span>{translate('ui.keys.about', { layout: translate(`ui.layout.${layout.name}`) })}</span>
        <span className="hint">
          <Caps caps={['Esc']} />
          {translate('ui.close')}
        </span>
      </h2>
      <div className="brace">
        <span />
        <span>
          <i />
          {translate('ui.keys.candidates')}
          <i />
        </span>
      </div>
      {keyRows().map(row => (
        <div className="keyrow" key={row[0]?.code}>
          {row.map(cap => (
            <Cap key={cap.code} cap={cap} layout={layout} isNumber={row[0]?.code === 'Backquote'} />
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
const LATIN = layoutOf('en')

function Cap(props: { cap: KeyCap; layout: Layout; isNumber: boolean }) {
  const { cap, layout, isNumber } = props
  const translate = useTranslate()
  const { code, command } = cap
  const latin = LATIN.letters[code]
  const other = layout.name === 'en' ? layoutOf('ru').letters[code] : layout.letters[code]
  const name = latin ?? NAMES[code] ?? (command ? keyCaps(code, LATIN, 'linux').join('') : '')
  const isMain = command === 'group.confirm'
  const look = isMain ? 'cap on main' : command ? (isDecision(command) ? 'cap on dec' : 'cap on') : 'cap'
  const told = command !== null && !command.startsWith('candidate.')
  return (
    <div className={isNumber ? `${look} num` : look} style={{ flexGrow: cap.width }} data-layout={layout.name}>
      <p>
        <b>{name}</b>
        {other && other !== latin && /\p{L}/u.test(other) && <i>{other}</i>}
        {isNumber && told && <span>{translate(`ui.key.${command}`)}</span>}
      </p>
      {!isNumber && told && <span className="s">{translate(`ui.key.${command}`)}</span>}
    </div>
  )
}

function Legend() {
  const translate = useTranslate()
  const layout = useLayout()
  const platform = useWindow(state => state.info?.platform ?? 'linux')
  return (
    <div className="legend">
      <div>
        <h3>{translate('ui.keys.whole')}</h3>
        {chords().map(({ id, keys }) => (
          <p key={id}>
            <Caps caps={keys[0] === 'Shift+Slash' ? ['?'] : keyCaps(keys[0] ?? '', layout, platform)} />
            {translate(`ui.key.${id}`)}
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
