import { COMMAND_IDS } from '../../../electron/shared/commands.ts'
import type { HelpLine } from '../../../electron/shared/helpPage.ts'
import { FIGURES } from '../../../electron/shared/helpPage.ts'
import { commandName } from '../../commands/commandName.ts'
import { capsOf, useLayout } from '../../commands/layout.ts'
import { platformNow } from '../../commands/pressed.ts'
import { dayOf } from '../../state/dates.ts'
import { keysNow } from '../../state/keys.ts'
import { useWindow } from '../../state/store.ts'
import { percent, useTranslate } from '../../state/translate.ts'
import { FIGURES_MEASURED } from './figures.ts'

/** What the places of a page are filled with now: keys as the person has set them, names, figures. */
export interface HelpWords {
  /** The key caps of a command's first key; none for a command without one. */
  caps(command: string): readonly string[]
  /** The same as words, for those who hear it. */
  key(command: string): string
  command(command: string): string
  figure(name: string): string
  /** A line without its form, as it is searched. */
  sentence(line: HelpLine): string
}

/** In the language, layout and keys in force. A command that is not known is called by its id and has no caps; an unknown figure is empty. */
export function useHelpWords(): HelpWords {
  const translate = useTranslate()
  const layout = useLayout()
  const platform = useWindow(platformNow)
  const keys = useWindow(keysNow)
  const caps = (command: string) => {
    const id = COMMAND_IDS.find(one => one === command)
    return id ? capsOf(keys[id], layout, platform) : []
  }
  const words = {
    caps,
    key: (command: string) => caps(command).join('+'),
    command(command: string) {
      const id = COMMAND_IDS.find(one => one === command)
      return id ? commandName(id, translate) : command
    },
    figure(name: string) {
      const figure = FIGURES.find(one => one === name)
      if (figure === undefined) return ''
      const value = FIGURES_MEASURED[figure]
      return typeof value === 'number' ? percent(value) : dayOf(new Date(`${value}T12:00`), translate)
    },
    sentence: (line: HelpLine): string =>
      line
        .map(piece => {
          if (piece.kind === 'key') return words.key(piece.name) || words.command(piece.name)
          if (piece.kind === 'command') return words.command(piece.name)
          if (piece.kind === 'figure') return words.figure(piece.name)
          return 'text' in piece ? piece.text : ''
        })
        .join(''),
  }
  return words
}
