/** What the step that would be undone is called; pure. */
import { withinSentence } from '../../electron/shared/locale.ts'
import type { InterfaceLanguage, Translate } from '../../electron/shared/messages.ts'
import type { UndoStep } from '../../engine/review/types.ts'
import { deedName } from './deed.ts'

const STEPS: ReadonlyMap<string, string> = new Map([
  ['group.confirm', 'confirm'],
  ['group.dissolve', 'dissolve'],
  ['group.note', 'note'],
  ['member.exclude', 'exclude'],
  ['member.reference', 'reference'],
  ['article.absent', 'absent'],
  ['article.reported', 'reported'],
])

/** Steps whose commands say enough: called as they are, like those of which nobody knows the group any more. */
const NAMED =
  /^(story\.|article\.(details|withdraw)|quotation\.|group\.(merge|split|confirmSeen)|member\.pair|import$|merge$)/u

/** Commands whose names say behind a comma where the window goes then. */
const GOES_ON: ReadonlySet<string> = new Set(['group.confirm', 'group.dissolve'])

/**
 * A step in a word, with the number of its group (0 where it has none).
 * @param step its command is any word in a file from elsewhere
 */
export function undoneStep(
  { command, events }: Pick<UndoStep, 'command' | 'events'>,
  number: number,
  language: InterfaceLanguage,
  translate: Translate,
): string {
  const bodies = events.map(({ body }) => body)
  const name = NAMED.test(command) || number === 0 ? deedName(command, bodies, translate) : null
  if (name !== null) return withinSentence(GOES_ON.has(command) ? name.replace(/,.*$/u, '') : name, language)
  if (number === 0) return translate('ui.step.other')
  const [family] = command.split('.')
  const step = STEPS.get(command) ?? (family === 'verdict' || family === 'candidate' ? family : 'other')
  return translate(`ui.step.${step}`, { number })
}
