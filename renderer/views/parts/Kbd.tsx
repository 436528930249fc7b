import { COMMANDS, type CommandId } from '../../../electron/shared/commands.ts'
import { capsOf, useLayout } from '../../commands/layout.ts'
import { useWindow } from '../../state/store.ts'

/** The key of a command, with the letters of the layout in use; nothing for a command without one. */
export function CommandKey(props: { command: CommandId }) {
  const layout = useLayout()
  const platform = useWindow(state => state.info?.platform ?? 'linux')
  return <Caps caps={capsOf(COMMANDS[props.command].keys, layout, platform)} />
}

/** Key caps side by side. They are hints: the command's own name is what is read out. */
export function Caps(props: { caps: readonly string[] }) {
  if (props.caps.length === 0) return null
  return (
    <span className="caps" aria-hidden="true">
      {props.caps.map(cap => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  )
}
