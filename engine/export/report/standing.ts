import type { Group } from '../../review/types.ts'
import type { ArticleId, Member } from '../../types.ts'
import { isOfOtherFacts, type Standing } from './signs.ts'

/** How a member stands to the reference of its group. */
export function standingOf({ reference }: Pick<Group, 'reference'>, { id, type, verdict }: Member): Standing {
  if (id === reference) return 'reference'
  return type === 'passage' ? (verdict ?? 'reported') : (verdict ?? 'unjudged')
}

/** How an article stands to a group, by the member that says most: the reference, then a quotation, then a passage. */
export function standingIn(group: Group, article: ArticleId, articleOf: (member: Member) => string): Standing {
  const members = group.members.filter(member => articleOf(member) === article)
  const [best] = [
    ...members.filter(({ id }) => id === group.reference),
    ...members.filter(({ type }) => type === 'quote'),
    ...members,
  ]
  if (!best) return group.absent.includes(article) ? 'absent' : 'unseen'
  const own = standingOf(group, best)
  if (best.type !== 'passage' || own === 'reference') return own
  // Of reported words the map says that they are reported, and besides only that their facts are other ones.
  return isOfOtherFacts(own) ? 'reportedDiffers' : 'reported'
}
