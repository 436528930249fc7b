/** The rows of pairs.tsv: one for the reference and each other member, and one for each article marked as absent. */
import { compareText } from '../review/compareText.ts'
import type { Flag, Member } from '../types.ts'
import { type OrderedGroup, orderedGroups } from './orderedGroups.ts'
import type { ExportOptions, ExportProject } from './project.ts'
import { shortHash } from './shortHash.ts'
import { compareByLanguage, SIDE_COLUMNS, type Side, type Sides, sidesOf } from './sides.ts'

/** The columns of pairs.tsv, in order. */
export const PAIR_COLUMNS: readonly string[] = [
  ...['pair_id', 'group_id', 'state', 'verdict', 'score', 'decided_by', 'decided_at', 'story'],
  ...SIDE_COLUMNS.map(name => `a_${name}`),
  ...SIDE_COLUMNS.map(name => `b_${name}`),
  ...['flags', 'note'],
]

/** Two sides and what is said of them. */
interface Row {
  readonly a: Side
  readonly b: Side
  readonly verdict: string
  readonly score: string
  readonly flags: string
}

/**
 * The rows under the header, each with a field for every column, unescaped. Their order depends on what they say
 * (story, place of the reference, language and place of the other side), never on the order of import.
 */
export function pairRows(project: ExportProject, options: ExportOptions): readonly (readonly string[])[] {
  const sides = sidesOf(project)
  const ids = new Map<string, number>()
  return orderedGroups(project, sides, options).flatMap(ordered => {
    const { group, story } = ordered
    return rowsOf(project, sides, ordered, options.allPairs).map(({ a, b, verdict, score, flags }) => [
      pairId(ids, a, b),
      group.id,
      group.state,
      verdict,
      score,
      group.decidedBy ?? '',
      group.decidedAt ?? '',
      story,
      ...a.fields,
      ...b.fields,
      flags,
      group.note,
    ])
  })
}

/**
 * A group's rows: each member with the reference, with `allPairs` the members with each other, then absent articles. Where
 * a filter leaves the reference out, only pairs of the others remain.
 */
function rowsOf(
  { probability }: ExportProject,
  sides: Sides,
  { group, members, absent, reference }: OrderedGroup,
  allPairs: boolean,
): readonly Row[] {
  const others = members
    .filter(({ id }) => id !== group.reference)
    .map(member => ({ member, side: sides.member(member.id) }))
    .sort((x, y) => compareByLanguage(x.side, y.side))
  const rest = allPairs
    ? others.flatMap((x, i) =>
        others.slice(i + 1).map(y => plainRow(x.side, y.side, probability(x.member.id, y.member.id))),
      )
    : []
  if (others.length === members.length) return rest
  const pairs = others.map(({ member, side }) => memberRow(reference, side, member))
  const without = absent.map(article => sides.absent(article)).sort(compareByLanguage)
  return [...pairs, ...rest, ...without.map(side => plainRow(reference, side, null))]
}

function memberRow(a: Side, b: Side, { verdict, p, flags }: Member): Row {
  return { a, b, verdict: verdict ?? '', score: scoreField(p), flags: flagsField(flags) }
}

function plainRow(a: Side, b: Side, p: number | null): Row {
  return { a, b, verdict: '', score: p === null ? '' : scoreField(p), flags: '' }
}

/** A probability with three decimals and a point. */
function scoreField(p: number): string {
  return p.toFixed(3)
}

/**
 * Flags as `kind:words`, sorted and joined by `; `. Words that have such a joint in them get a comma for it, so that
 * the field can be taken apart again.
 */
export function flagsField(flags: readonly Flag[]): string {
  return flags
    .map(({ kind, words }) => `${kind}:${words.replaceAll(';', ',')}`)
    .sort(compareText)
    .join('; ')
}

/** A name for the pair that stays the same as long as both sides are the same words of the same texts. */
function pairId(taken: Map<string, number>, a: Side, b: Side): string {
  const place = ({ fields }: Side) => [fields.at(-1), fields.at(-2)]
  const id = `p${shortHash([...place(a), ...place(b)].join(' '))}`
  const times = (taken.get(id) ?? 0) + 1
  taken.set(id, times)
  return times === 1 ? id : `${id}-${times}`
}
