import type { ExportPreviewed, ExportRequest } from '../../../electron/shared/exports.ts'

/**
 * Why the file would have no rows, and so what the filled button does instead of writing it: `unconfirmed` takes the proposals too,
 * `filtered` lifts the filters, `noGroups` has nothing to do.
 */
export type NothingToWrite = 'unconfirmed' | 'filtered' | 'noGroups'

/** Null where something would be written, or is not known yet. */
export function nothingToWrite(preview: ExportPreviewed | null, request: ExportRequest): NothingToWrite | null {
  if (!preview || preview.rows > 0) return null
  const { only, stories, verdicts, languages } = request
  // Once the proposals are in, the filters are spoken of where they still let nothing through.
  if (only === 'confirmed' && preview.left.some(({ reason }) => reason === 'undecided')) return 'unconfirmed'
  return stories || verdicts || languages ? 'filtered' : 'noGroups'
}

/** The request that may write something, by what was in the way; the same where nothing can. */
export function remedied(request: ExportRequest, nothing: NothingToWrite): ExportRequest {
  if (nothing === 'unconfirmed') return { ...request, only: 'all' }
  if (nothing === 'noGroups') return request
  const { stories: _, verdicts: __, languages: ___, ...unfiltered } = request
  return unfiltered
}
