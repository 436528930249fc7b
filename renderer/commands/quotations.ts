/** Commands about a quotation itself: that words are one, where it ends, what it is and whose. */
import { decide } from '../../engine/review/decide.ts'
import type { Intent } from '../../engine/review/types.ts'
import type { MemberId, QuoteKind } from '../../engine/types.ts'
import { aimedAt, selectedWords } from '../state/aim.ts'
import type { WindowState } from '../state/state.ts'
import { type CommandContext, cannot, type Handler, type Outcome, show } from './context.ts'
import { holdQuotation, isChanging, noEntry, propose, whenSaved } from './review.ts'

/** Makes a quotation of the words that are selected, and goes to it. */
export const addQuotation: Handler = context => {
  const { state } = context
  if (isChanging(state)) return whenSaved(addQuotation)
  if (!state.view || !state.analysis) return noEntry(state)
  const words = selectedWords(state)
  if (!words) return cannot('ui.cannot.noSelection')
  const intent: Intent = { kind: 'addQuotation', article: words.article, span: words.span }
  const decision = decide(state.view, state.analysis, intent)
  const [body] = 'events' in decision ? decision.events : []
  const id = body?.kind === 'quotation.edited' ? body.quotation.id : ''
  // The words are a quotation now, and marked as one.
  const arrive = (now: WindowState) => holdQuotation({ ...now, selection: null }, id)
  return propose(context, 'quotation.add', intent, undefined, arrive)
}

/** Says that the quotation is none, or is one again. */
export const sayQuotation: Handler = onQuotation(sayQuotationNow)

function sayQuotationNow(context: CommandContext, member: MemberId): Outcome {
  const on = context.state.review.edited.get(member)?.on === false
  const arrive = (now: WindowState) => (on ? holdQuotation(now, member) : now)
  return propose(context, 'quotation.not', { kind: 'isQuotation', member, on }, undefined, arrive)
}

/** Moves one end of the quotation by a word, outwards or inwards. */
export function moveEdge(command: string, edge: 'start' | 'end', by: 1 | -1): Handler {
  return onQuotation((context, member) => correct(context, command, { kind: 'moveEdge', member, edge, by }))
}

type Correction = Extract<Intent, { kind: 'moveEdge' | 'quotationKind' | 'speaker' }>

/** Proposes what corrects a quotation and keeps the keys about it: shorter, it may no longer stand at the caret, nor in its group. */
function correct(context: CommandContext, command: string, intent: Correction): Outcome {
  return propose(context, command, intent, now => ({ ...now, held: intent.member }))
}

/** Asks for the kind of the quotation. */
export const chooseKind: Handler = onQuotation((context, member) => {
  // What cannot have another kind says so before it asks.
  const kind: QuoteKind = kindOf(context.state, member) === 'name' ? 'term' : 'name'
  const outcome = giveKind(context, member, kind)
  return 'refusal' in outcome ? outcome : show(context, { kind: 'quotationKind', member })
})

/** The kind that a quotation has now; null for a passage. */
export function kindOf({ analysis }: WindowState, member: MemberId): QuoteKind | null {
  return analysis?.quotes.find(({ id }) => id === member)?.kind ?? null
}

/** Gives the quotation a kind. */
export function giveKind(context: CommandContext, member: MemberId, quoteKind: QuoteKind): Outcome {
  return correct(context, 'quotation.kind', { kind: 'quotationKind', member, quoteKind })
}

/** Asks whose words the quotation is. */
export const chooseSpeaker: Handler = onQuotation((context, member) => {
  const { state } = context
  if (!state.project) return cannot('ui.cannot.noProject')
  if (state.project.readOnly) return cannot('ui.cannot.readOnly')
  return show(context, { kind: 'speaker', member })
})

/** Says whose words the quotation is; with `all`, every one of the story that has the same speaker. */
export function giveSpeaker(context: CommandContext, member: MemberId, name: string | null, all: boolean): Outcome {
  return correct(context, 'quotation.speaker', { kind: 'speaker', member, name, all })
}

function onQuotation(handle: (context: CommandContext, member: MemberId) => Outcome): Handler {
  const decideOn: Handler = context => {
    const { state } = context
    if (isChanging(state)) return whenSaved(decideOn)
    if (!state.view) return noEntry(state)
    const member = aimedAt(state)
    return member === null ? cannot('ui.cannot.noQuotation') : handle(context, member)
  }
  return decideOn
}
