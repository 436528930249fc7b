import { compareText } from '../review/compareText.ts'
import { languageRank } from '../review/places.ts'
import type { LanguageCode, Verdict } from '../types.ts'
import { type OrderedGroup, orderedGroups } from './orderedGroups.ts'
import type { ExportFilter, ExportProject } from './project.ts'
import { compareByLanguage, sidesOf } from './sides.ts'

/** One rendering of an utterance in each language that has it. */
export interface Variant {
  readonly ordered: OrderedGroup
  /** 1 for the first of a group. */
  readonly number: number
  readonly texts: ReadonlyMap<LanguageCode, string>
  /** What was said of those texts beside the group's reference, which may stand in another variant; of some nothing was. */
  readonly verdicts: ReadonlyMap<LanguageCode, Verdict>
}

/** The variants of all groups, and the languages of all of them. */
export interface Variants {
  readonly languages: readonly LanguageCode[]
  readonly variants: readonly Variant[]
}

/** How near a version stands to the reference, by its verdict: the nearest of each language goes beside it. */
const NEARNESS: readonly (Verdict | null)[] = ['same', 'paraphrase', null, 'shortened', 'differs', 'contradicts']

/**
 * Each group as rows of one version a language: the first row has the reference and the version of every other language that is
 * nearest to it, further ones what is left over. There two stand beside each other only if both say the same as the reference, in
 * words of one kind: two that are shortened, or differ from it, are not therefore alike. Reported passages stand in only for a language that quotes nothing. No
 * text is written twice: a corpus would count it twice. Dissolved groups are none, and give no rows.
 */
export function groupVariants(project: ExportProject, filter: ExportFilter): Variants {
  const sides = sidesOf(project)
  const all = new Set(project.analysis.articles.map(({ lang }) => lang))
  const languages = [...all].filter(lang => filter.languages?.includes(lang) ?? true)
  const variants = orderedGroups(project, sides, filter).flatMap(ordered => {
    const { members } = ordered
    const { reference } = ordered.group
    if (members.length < 2 || ordered.group.state === 'rejected') return []
    const versions = members
      .map(member => ({ ...member, side: sides.member(member.id), isReference: member.id === reference }))
      .sort(
        (x, y) =>
          Number(y.isReference) - Number(x.isReference) ||
          languageRank(x.side.lang) - languageRank(y.side.lang) ||
          compareText(x.side.lang, y.side.lang) ||
          NEARNESS.indexOf(x.verdict) - NEARNESS.indexOf(y.verdict) ||
          compareByLanguage(x.side, y.side),
      )
    const quoted = new Set(versions.filter(({ type }) => type === 'quote').map(({ side }) => side.lang))
    const rows: { kind: string | null; texts: Map<LanguageCode, string>; verdicts: Map<LanguageCode, Verdict> }[] = []
    for (const { side, type, verdict } of versions) {
      if (type === 'passage' && quoted.has(side.lang)) continue
      const kind = verdict === 'same' ? side.kind : null
      const fits = (row: (typeof rows)[number], n: number) =>
        !row.texts.has(side.lang) && (n === 0 || (kind !== null && row.kind === kind))
      const row = rows.find(fits) ?? { kind, texts: new Map(), verdicts: new Map() }
      if (row.texts.size === 0) rows.push(row)
      row.texts.set(side.lang, side.text)
      if (verdict !== null) row.verdicts.set(side.lang, verdict)
    }
    return rows.map(({ texts, verdicts }, i): Variant => ({ ordered, number: i + 1, texts, verdicts }))
  })
  return {
    languages: languages.sort((x, y) => languageRank(x) - languageRank(y) || compareText(x, y)),
    variants,
  }
}
