import type { GroupId, ProposedGroup } from '../types.ts'

/** The groups after some were solved again: those that stay keep their order, new ones follow in the order given. */
export function mergeGroups(
  groups: readonly ProposedGroup[],
  changed: readonly ProposedGroup[],
  removed: readonly GroupId[],
): readonly ProposedGroup[] {
  const gone = new Set(removed)
  const news = new Map(changed.map(group => [group.id, group]))
  const kept: ProposedGroup[] = []
  for (const group of groups) {
    if (gone.has(group.id)) continue
    kept.push(news.get(group.id) ?? group)
    news.delete(group.id)
  }
  return [...kept, ...news.values()]
}
