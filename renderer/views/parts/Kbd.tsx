import type { CommandId } from '../../../electron/shared/commands.ts'
import { capsOf, useLayout } from '../../commands/layout.ts'
import { platformNow } from '../../commands/pressed.ts'
import { keysNow } from '../../state/keys.ts'
import { useWindow } from '../../state/store.ts'

/** The key of a command, with the letters of the layout in use; nothing for a command without one. */
export function CommandKey(props: { command: CommandId }) {
  return <KeyCaps keys={useWindow(state => keysNow(state)[props.command])} />
}

/** The first of the keys, as the table writes them, with the letters of the layout in use. */
export function KeyCaps(props: { keys: readonly string[] }) {
  const layout = useLayout()
  const platform = useWindow(platformNow)
  return <Caps caps={capsOf(props.keys, layout, platform)} />
}

/** Key caps side by side. They are hints: the command's own name is what is read out. */
export function Caps(props: { caps: readonly string[] }) {
  if (props.caps.length === 0) return null
  return (
    <span className="caps" aria-hidden="true">
      {props.caps.map((cap, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two keys may have the same cap
        <kbd key={n}>{cap}</kbd>
      ))}
    </span>
  )
}
