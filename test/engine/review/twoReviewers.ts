import { expect } from 'vitest'
import { mergeReviews } from '../../../engine/review/mergeReviews.ts'
import type { Intent } from '../../../engine/review/types.ts'
import { Bench, story } from './story.ts'

/** Articles of two reviewers, with their quotations. */
export const ARTICLES = { en1: 'a1 a2 a3', ru1: 'b1 b2 b3', uk1: 'c1 c2', ky1: 'd1 d2' }
/** Groups as the machine proposes them. */
export const GROUPS = { g1: 'a1 b1 c1', g2: 'a2 b2', g3: 'c2 d2 a3' }

/** A reviewer who decided this. */
export function reviewer(...intents: readonly Intent[]): Bench {
  const bench = new Bench(story(ARTICLES, GROUPS))
  for (const intent of intents) expect(bench.do(intent)).toBe('done')
  return bench
}

/** The first's bench after the second's decisions were brought to it; the groups, and how many are in dispute. */
export function merged(first: Bench, second: Bench) {
  const { bodies, disputed, agreement } = mergeReviews(first.state, second.state, ['Ada', 'Bo'])
  if (bodies.length > 0) first.append(bodies, 'merge')
  return { groups: first.groups, disputed: disputed.length, agreement }
}

/** Confirms a group. */
export const confirm = (group: string): Intent => ({ kind: 'confirm', group })

/** What a group is that is confirmed with one other version. */
export function content(group: string, reference: string, other: string) {
  const analysis = story(ARTICLES, GROUPS)
  const members = [reference, other].map(id => {
    const quote = analysis.quotes.find(one => one.id === id)
    if (!quote) throw new Error(id)
    const { article, parts, text } = quote
    return {
      id,
      type: 'quote',
      article,
      parts,
      text,
      kind: 'statement',
      speaker: null,
      p: 1,
      verdict: null,
      flags: [],
    } as const
  })
  return { group, story: 's', reference, members, confidence: 1 }
}
