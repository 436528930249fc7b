import { openProject } from '../../electron/store/project.ts'
import { fold } from '../../engine/review/fold.ts'
import type { MemberId } from '../../engine/types.ts'
import type { Answers } from './stories.ts'

/** How confirmed groups stand to the answers. */
export interface Outcome {
  /** One utterance's quotations, all of them. */
  readonly right: number
  readonly wrong: number
  /** Utterances with two quotations or more that no right group has. */
  readonly lacking: number
  /** What is wrong with each wrong group, in a line. */
  readonly faults: readonly string[]
}

/** The members of the groups that stand confirmed in a project's file. */
export function confirmedGroups(file: string): readonly (readonly MemberId[])[] {
  const store = openProject(file, { readOnly: true, editor: 'bench', clock: () => '' })
  try {
    const { decided } = fold([...store.log()])
    return [...decided.values()]
      .filter(group => group.state === 'confirmed')
      .map(group => group.members.map(member => member.id))
  } finally {
    store.close()
  }
}

/** Judges confirmed groups. */
export function judge(groups: readonly (readonly MemberId[])[], answers: Answers): Outcome {
  const right = new Set<string>()
  const faults: string[] = []
  for (const members of groups) {
    const utterances = new Set(members.map(id => answers.of(id)?.utterance))
    const [only] = utterances
    const has = new Set(members)
    if (utterances.size === 1 && only !== undefined && answers.quotesOf(only).every(id => has.has(id))) right.add(only)
    else {
      const names = [...utterances].map(one => one ?? 'nothing known')
      const missing = only === undefined ? [] : answers.quotesOf(only).filter(id => !has.has(id))
      faults.push(`${names.join(' with ')}${missing.length > 0 ? `, without ${missing.length}` : ''}`)
    }
  }
  const wanted = answers.utterances.filter(utterance => answers.quotesOf(utterance).length > 1)
  return {
    right: right.size,
    wrong: groups.length - right.size,
    faults,
    lacking: wanted.filter(utterance => !right.has(utterance)).length,
  }
}
