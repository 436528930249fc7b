import type { Group } from '../../engine/review/types.ts'

/**
 * What of a group a person would want to look at before it is confirmed: how many of its versions are said to differ in fact, by the
 * machine or a person, and how many flags it has.
 */
export function differingIn({ members, reference }: Pick<Group, 'members' | 'reference'>): {
  readonly versions: number
  readonly flags: number
} {
  const others = members.filter(({ id }) => id !== reference)
  return {
    versions: others.filter(({ verdict }) => verdict === 'differs' || verdict === 'contradicts').length,
    flags: others.reduce((count, { flags }) => count + flags.length, 0),
  }
}
