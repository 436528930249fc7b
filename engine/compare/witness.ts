/**
 * What the other versions of a group say to a difference between two of them. Translators vary, and an encoder errs: a word that is missing
 * in one version is a difference all the more where the other versions have it, and hardly one where they lack it too.
 */
import { mean } from '../features/vectors.ts'
import { logit } from '../logistic.ts'
import type { FlagCandidate, FlagModelName } from './candidate.ts'

/** Models of flags that ask the other versions. */
export const WITNESSED = ['name', 'negation', 'part'] as const satisfies readonly FlagModelName[]
/** A model whose flags are weighed again by {@link witnessFeatures} where the group has a third version. */
export type WitnessedModel = (typeof WITNESSED)[number]

/** What two texts by themselves give reason to suspect. */
export interface Suspicion extends Pick<FlagCandidate, 'kind' | 'model' | 'at' | 'by'> {
  /** By these two texts alone, 0…1. */
  readonly p: number
}

/** A third version: what is suspected between `a` and it, and between `b` and it; `at.b` and `by: 'b'` mean the third. */
export interface Witness {
  readonly a: readonly Suspicion[]
  readonly b: readonly Suspicion[]
}

/** Below this probability by the two alone no other version is asked. */
const WORTH_ASKING = 0.03

/** Whether the other versions are asked about it. */
export function isAskedAbout(one: Suspicion): one is Suspicion & { readonly model: WitnessedModel } {
  return one.p >= WORTH_ASKING && (WITNESSED as readonly FlagModelName[]).includes(one.model)
}

/**
 * What the model of witnessed flags weighs. `lacks`: how surely the third versions lack too what one side says; `rests`: how surely they say
 * themselves what the other side lacks; a difference has the one or the other, `odd`. Means over the witnesses, of which there is one at least.
 */
export function witnessFeatures(one: Suspicion, witnesses: readonly Witness[]): Readonly<Record<string, number>> {
  const [own, other] = one.by === 'b' ? (['b', 'a'] as const) : (['a', 'b'] as const)
  const [here, there] = [one.at[own], one.at[other]]
  const isHere = ({ at, by }: Suspicion) => at.a === here && by !== 'b'
  const isThere = ({ at, by }: Suspicion) => by !== 'a' && (there === null || at.a === null || at.a === there)
  const among = (list: readonly Suspicion[], fits: (found: Suspicion) => boolean) =>
    list.filter(found => (found.model === one.model || isOf(found, one.kind)) && fits(found))
  const strongest = (list: readonly Suspicion[]) => list.reduce((most, { p }) => Math.max(most, p), 0)
  const heard = witnesses.map(witness => ({ here: among(witness[own], isHere), there: among(witness[other], isThere) }))
  const lacks = heard.map(found => strongest(found.here))
  const rests = heard.map(found => strongest(found.there))
  const [lack, rest] = [mean(lacks), mean(rests)]
  const [anyLack, anyRest] = [
    heard.map(found => Math.sign(found.here.length)),
    heard.map(found => Math.sign(found.there.length)),
  ]
  return {
    alone: logit(one.p),
    two: one.by === null ? 1 : 0,
    lack,
    rest,
    odd: mean(lacks.map((x, i) => Math.abs(x - (rests[i] as number)))),
    both: mean(lacks.map((x, i) => Math.min(x, rests[i] as number))),
    apart: Math.abs(lack - rest),
    apartTwo: one.by === null ? Math.abs(lack - rest) : 0,
    mostLack: Math.max(...lacks),
    leastLack: Math.min(...lacks),
    mostRest: Math.max(...rests),
    leastRest: Math.min(...rests),
    // One witness goes with the one side, another with the other: that is how translators differ, not how one changed text does.
    torn: Math.min(Math.max(...lacks), Math.max(...rests)) - mean(lacks.map((x, i) => Math.min(x, rests[i] as number))),
    // However improbable: whether the word is found there at all.
    anyLack: mean(anyLack),
    anyRest: mean(anyRest),
    anyOdd: mean(anyLack.map((x, i) => Math.abs(x - (anyRest[i] as number)))),
    // All of them say the same.
    agreed:
      anyLack.every(x => x === anyLack[0]) && anyRest.every((x, i) => x === anyRest[0] && x !== anyLack[i]) ? 1 : 0,
  }
}

/** A denial is one by whichever model it is judged. */
function isOf({ model, kind }: Suspicion, asked: Suspicion['kind']): boolean {
  return model === 'affirmed' && kind === asked
}

/** The same seen from the other side. */
export function flipped({ kind, model, at, by, p }: Suspicion): Suspicion {
  return {
    kind: kind === 'missing' ? 'added' : kind === 'added' ? 'missing' : kind,
    model,
    at: { a: at.b, b: at.a },
    by: by === 'a' ? 'b' : by === 'b' ? 'a' : null,
    p,
  }
}
