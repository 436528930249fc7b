/** What a step did, where its command does one of two things or is called by more than was done; pure. */
import { COMMAND_IDS } from '../../electron/shared/commands.ts'
import type { Translate } from '../../electron/shared/messages.ts'
import type { EventBody } from '../../engine/review/types.ts'
import { commandName } from '../commands/commandName.ts'

/**
 * A step in words, with a capital: what of two things was done, else how its command is called, without the dots of a dialog; null for a
 * command that is none of the table's.
 * @param command as the log has it: of a file from elsewhere it may be any word
 * @param bodies what the step asserted
 */
export function deedName(command: string, bodies: readonly EventBody[], translate: Translate): string | null {
  const stranger = STRANGERS.get(command)
  if (stranger !== undefined) return translate(`ui.history.by.${stranger}`)
  const id = COMMAND_IDS.find(one => one === command)
  if (!id) return null
  const [, candidate] = /^candidate\.(\d)$/u.exec(id) ?? []
  if (candidate !== undefined) return translate(`ui.did.${candidateDeed(bodies)}`, { number: Number(candidate) })
  const deed = DEEDS[id] ?? twofold(id, bodies)
  return deed === null ? commandName(id, translate) : translate(`ui.did.${deed}`)
}

/** Commands that are in no menu: what files bring. */
const STRANGERS: ReadonlyMap<string, string> = new Map([
  ['import', 'import'],
  ['merge', 'merge'],
])

/** Commands whose names go on with where words are looked for, or with what comes after. */
const DEEDS: { readonly [command: string]: string } = { 'article.reported': 'reported', 'member.pair': 'pair' }

function candidateDeed(bodies: readonly EventBody[]): 'candidateIn' | 'candidateOut' {
  const isIn = bodies.some(({ kind }) => kind === 'member.included' || kind === 'group.proposed')
  return isIn ? 'candidateIn' : 'candidateOut'
}

function twofold(command: string, bodies: readonly EventBody[]): string | null {
  const [first] = bodies
  if (command === 'group.merge')
    return bodies.filter(({ kind }) => kind === 'member.included').length === 1 ? 'takenIn' : null
  if (command === 'quotation.not' && first?.kind === 'quotation.edited')
    return first.quotation.on ? 'quotationAgain' : 'noQuotation'
  if (first?.kind === 'article.absent' && !first.on) return 'absentBack'
  return first?.kind === 'verdict.given' && first.verdict === null ? 'verdictBack' : null
}
