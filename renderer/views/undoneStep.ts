/** What the step that would be undone is called; pure. */
import { COMMAND_IDS } from '../../electron/shared/commands.ts'
import { withinSentence } from '../../electron/shared/locale.ts'
import type { InterfaceLanguage, Translate } from '../../electron/shared/messages.ts'

const STEPS: ReadonlyMap<string, string> = new Map([
  ['group.confirm', 'confirm'],
  ['group.dissolve', 'dissolve'],
  ['group.note', 'note'],
  ['member.exclude', 'exclude'],
  ['member.reference', 'reference'],
  ['article.absent', 'absent'],
  ['article.reported', 'reported'],
])

/** Steps whose commands say enough: called as their commands are, without the dots that announce a dialog. */
const NAMED = /^(story\.|article\.(details|withdraw)|quotation\.|group\.(merge|split|confirmSeen)|member\.pair)/u

/**
 * A step in a word, with the number of its group (0 where it has none).
 * @param command as the log has it: of a file from elsewhere it may be any word
 */
export function undoneStep(command: string, number: number, language: InterfaceLanguage, translate: Translate): string {
  const id = COMMAND_IDS.find(one => one === command)
  if (id && NAMED.test(id)) return withinSentence(translate(`command.${id}`).replace(/…$/u, ''), language)
  if (number === 0) return translate('ui.step.other')
  const [family] = command.split('.')
  const step = STEPS.get(command) ?? (family === 'verdict' || family === 'candidate' ? family : 'other')
  return translate(`ui.step.${step}`, { number })
}
