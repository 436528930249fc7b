import { compareText } from '../review/compareText.ts'
import { placesOf } from '../review/places.ts'
import type { Group } from '../review/types.ts'
import { chosenGroups, type ExportOptions, type ExportProject } from './project.ts'
import { compareSides, type Side, type Sides } from './sides.ts'

/** A group with what it is sorted by. */
export interface OrderedGroup {
  readonly group: Group
  /** The story's title, or its id where it has none. */
  readonly story: string
  readonly reference: Side
}

/**
 * The groups of an export, by story, place of the reference and id: an order that depends on what the file says alone,
 * never on the order of import.
 */
export function orderedGroups(
  { analysis, review }: ExportProject,
  sides: Sides,
  only: ExportOptions['only'],
): readonly OrderedGroup[] {
  const { stories } = placesOf(analysis)
  return chosenGroups(review, only)
    .map(group => ({
      group,
      story: stories.get(group.story)?.title ?? group.story,
      reference: sides.member(group.reference),
    }))
    .sort(
      (x, y) =>
        compareText(x.story, y.story) || compareSides(x.reference, y.reference) || compareText(x.group.id, y.group.id),
    )
}
