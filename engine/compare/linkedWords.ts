import type { Link } from '../features/wordLinks.ts'
import type { MemberId, Span } from '../types.ts'

/** A word of a member, by its offsets in the member's text. */
export interface WordAt {
  readonly member: MemberId
  readonly span: Span
}

/** The links of two members, `a` in the first; undefined where they are not known (yet). */
export type LinksOf = (a: MemberId, b: MemberId) => readonly Link[] | undefined

/**
 * The words that render the word `at` in every member of its group, with itself and the words it stands together for: of
 * each member by their own links, or where those are not known by way of the reference. Members without a partner for it
 * are left out; so are all, where the word is in none of `members`.
 */
export function linkedWords(
  at: WordAt,
  members: readonly MemberId[],
  reference: MemberId,
  linksOf: LinksOf,
): ReadonlyMap<MemberId, readonly Span[]> {
  const found = new Map<MemberId, readonly Span[]>()
  if (!members.includes(at.member)) return found
  const pivot = at.member === reference ? [at.span] : partnersOf([at.span], both(linksOf, at.member, reference) ?? [])
  for (const other of members) {
    if (other === at.member) continue
    const own = both(linksOf, at.member, other)
    const words = own ? partnersOf([at.span], own) : partnersOf(pivot, both(linksOf, reference, other) ?? [])
    if (words.length > 0) found.set(other, words)
  }
  return new Map([[at.member, [at.span]], ...found])
}

/** The links of the two, `a` in the first, whichever way they are known. */
function both(linksOf: LinksOf, a: MemberId, b: MemberId): readonly Link[] | undefined {
  return linksOf(a, b) ?? linksOf(b, a)?.map(link => ({ a: link.b, b: link.a, strength: link.strength }))
}

function partnersOf(words: readonly Span[], links: readonly Link[]): readonly Span[] {
  const partners = links.filter(link => words.some(word => word.start < link.a.end && link.a.start < word.end))
  const spans = new Map(partners.map(({ b }) => [b.start, b]))
  return [...spans.values()].sort((x, y) => x.start - y.start)
}
