import type { Analysis, ProposedGroup } from '../../engine/types.ts'
import type { Judged } from './reliability.ts'
import type { LabelledStory } from './stories.ts'

/**
 * What the groups say of the articles that quote none of their members, with the answers: the probability that the article
 * reports the utterance in the passage that is named, and whether it does. What the gold leaves open is left out.
 */
export function judgedReports({ groups, passages }: Analysis, stories: readonly LabelledStory[]): readonly Judged[] {
  const passageOf = new Map(passages.map(passage => [passage.id, passage]))
  const judged: Judged[] = []
  for (const group of groups) {
    const { story, utterance } = utteranceOf(group, stories)
    for (const { article, reported, absent } of group.lacking ?? []) {
      if (!story || utterance === undefined || story.quotes(article, utterance)) continue
      const passage = reported === null ? undefined : passageOf.get(reported.passage)
      const label = passage ? story.reports(passage, utterance) : story.reportsAnywhere(article, utterance) ? 1 : 0
      if (label !== null) judged.push({ p: 1 - absent, label })
    }
  }
  return judged
}

/** The utterance that most of the group's members render, and its story. */
function utteranceOf(
  { members }: ProposedGroup,
  stories: readonly LabelledStory[],
): { readonly story?: LabelledStory; readonly utterance?: string } {
  const counts = new Map<string, number>()
  let of: LabelledStory | undefined
  for (const { id } of members)
    for (const story of stories) {
      const utterance = story.utteranceOf(id)
      if (utterance === undefined) continue
      of = story
      counts.set(utterance, (counts.get(utterance) ?? 0) + 1)
    }
  const [most] = [...counts].toSorted(([, x], [, y]) => y - x)
  return of && most ? { story: of, utterance: most[0] } : {}
}
