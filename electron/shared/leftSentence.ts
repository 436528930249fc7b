import type { LeftCounts } from '../../engine/export/selection.ts'
import type { ExportFormat } from './exports.ts'
import type { Translate } from './messages.ts'

/** Says what an export leaves out and why: rows of pairs.tsv, groups of the other formats. */
export function leftSentence(left: LeftCounts, format: ExportFormat, translate: Translate): string {
  if (left.length === 0) return translate('export.left.nothing')
  const parts = left.map(({ reason, count }) => translate(`export.left.${reason}`, { count }))
  return translate(format === 'tsv' ? 'export.left.rows' : 'export.left.groups', { parts: parts.join(', ') })
}
