import { compareText } from '../review/compareText.ts'
import { placesOf } from '../review/places.ts'
import type { ExportFilter, ExportProject } from './project.ts'
import { type SelectedGroup, selectionOf } from './selection.ts'
import { compareSides, type Side, type Sides } from './sides.ts'

/** A group with what it is sorted by. */
export interface OrderedGroup extends SelectedGroup {
  /** The story's title, or its id where it has none. */
  readonly story: string
  readonly reference: Side
}

/**
 * The groups of an export, by story, place of the reference and id: an order that depends on what the file says alone,
 * never on the order of import.
 */
export function orderedGroups(project: ExportProject, sides: Sides, filter: ExportFilter): readonly OrderedGroup[] {
  const { stories } = placesOf(project.analysis)
  return selectionOf(project, filter)
    .groups.map(selected => ({
      ...selected,
      story: stories.get(selected.group.story)?.title ?? selected.group.story,
      reference: sides.member(selected.group.reference),
    }))
    .sort(
      (x, y) =>
        compareText(x.story, y.story) || compareSides(x.reference, y.reference) || compareText(x.group.id, y.group.id),
    )
}
