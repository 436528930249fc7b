import type { CommandId } from '../../electron/shared/commands.ts'
import type { Translate } from '../../electron/shared/messages.ts'

/** A command's name without the dots that announce a dialog. */
export function commandName(id: CommandId, translate: Translate): string {
  return translate(`command.${id}`).replace(/…$/u, '')
}
