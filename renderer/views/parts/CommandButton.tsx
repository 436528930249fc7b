import type { ReactNode } from 'react'
import type { CommandId } from '../../../electron/shared/commands.ts'
import { run } from '../../commands/run.ts'
import { CommandKey } from './Kbd.tsx'
import { stayPut } from './stayPut.ts'

/** A button for a command, with its key. `main` is the one filled button of a window. */
export function CommandButton(props: { command: CommandId; main?: boolean; children: ReactNode }) {
  return (
    <button
      type="button"
      className={props.main ? 'btn go' : 'btn'}
      data-command={props.command}
      onMouseDown={stayPut}
      onClick={() => run(props.command)}
    >
      <CommandKey command={props.command} />
      {props.children}
    </button>
  )
}
