/** Commands that copy the current quotation with its source, or the current group as text or as a table. */
import { type Copied, groupTable, groupText, quotationCopy } from '../../engine/export/copy.ts'
import { escapeHtml } from '../../engine/export/report/escape.ts'
import { currentEntry, currentGroup } from '../state/queue.ts'
import { translateFor } from '../state/translate.ts'
import { toClipboard } from './clipboard.ts'
import { type CommandContext, cannot, type Handler, type Outcome } from './context.ts'

/** The version under the member cursor, or the quotation that is alone, with speaker, outlet, date and address. */
export const copyQuotation: Handler = context => {
  const { analysis, view, member } = context.state
  const entry = currentEntry(context.state)
  if (!analysis || !view || !entry) return cannot('ui.cannot.copyNothing')
  const id = entry.kind === 'alone' ? entry.id : (member ?? entry.group.reference)
  return put(context, () => quotationCopy({ analysis, review: view }, id), 'ui.copied.quotation')
}

/** All versions of the current group, each with its source, as plain text; programs that take HTML get the same in one `pre`. */
export const copyGroupText: Handler = context => {
  const { analysis, view, language } = context.state
  const group = currentGroup(context.state)
  if (!analysis || !view || !group) return cannot('ui.cannot.copyNoGroup')
  const copied = () => {
    const text = groupText({ analysis, review: view }, group, translateFor(language))
    return { text, html: `<pre>${escapeHtml(text)}</pre>` }
  }
  return put(context, copied, 'ui.copied.group')
}

/** The current group with a row for each version: tab-separated, and as an HTML table. */
export const copyGroupTable: Handler = context => {
  const { analysis, view, language } = context.state
  const group = currentGroup(context.state)
  if (!analysis || !view || !group) return cannot('ui.cannot.copyNoGroup')
  return put(context, () => groupTable({ analysis, review: view }, group, translateFor(language)), 'ui.copied.table')
}

/** Copies at once, while the press of the key still counts as the person's wish, and says that it did. */
function put(context: CommandContext, copied: () => Copied, code: string): Outcome {
  return {
    run() {
      const isDone = toClipboard(copied())
      const problem = { code: isDone ? code : 'ui.copied.refused', params: {} }
      context.change(state => ({
        ...state,
        say: isDone ? { kind: 'done', problem } : { kind: 'error', problems: [problem] },
      }))
    },
  }
}
