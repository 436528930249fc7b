/** How many changes the flags find, and how many untouched translations they suspect. */
import { judge } from '../../engine/compare/judge.ts'
import type { CompareModels } from '../../engine/compare/models.ts'
import type { Sides } from '../../engine/compare/sides.ts'
import type { Witness } from '../../engine/compare/witness.ts'
import { FLAG_KINDS, type FlagKind, LANGUAGES } from '../../engine/types.ts'
import { CHANGE_KINDS, type ChangeKind } from './changes.ts'
import type { ChangedLine } from './parallel.ts'
import { Suspicions, type WitnessedSides } from './witnesses.ts'

/** The flag that a change should raise. */
const FLAG_OF: Readonly<Record<ChangeKind, FlagKind>> = {
  number: 'number',
  name: 'name',
  negation: 'negation',
  clause: 'missing',
}
/** A flag that is shown has this probability at least. */
const SHOWN = 0.5
/** Share of untouched pairs that a kind may flag where its recall is given for a looser setting. */
const LOOSE = 0.05

/** A changed text beside the same sentence in another language. */
export interface ChangedSides extends WitnessedSides {
  readonly change: ChangedLine
}

/**
 * The lines of the report: recall by kind of change and language, and false alarms on untouched pairs.
 * @param asked the other languages of the sentence are witnesses, as the other versions of a group are
 */
export function measure(
  untouched: readonly WitnessedSides[],
  changed: readonly ChangedSides[],
  models: CompareModels,
  asked: boolean,
): readonly string[] {
  const known = asked ? new Suspicions([...untouched, ...changed], models) : null
  const heard = (pair: WitnessedSides) => strongest(pair.sides, models, () => known?.witnesses(pair) ?? [])
  const plain = untouched.map(heard)
  const found = changed.map(pair => ({ change: pair.change, p: heard(pair).get(FLAG_OF[pair.change.kind]) ?? 0 }))
  const lines = [
    `${'change'.padEnd(10)}${'pairs'.padStart(6)}${LANGUAGES.map(lang => lang.padStart(7)).join('')}    all  false  at .05`,
  ]
  for (const kind of CHANGE_KINDS) {
    const mine = found.filter(({ change }) => change.kind === kind)
    const recall = (least: number, lang?: string) => {
      const some = mine.filter(({ change }) => lang === undefined || change.lang === lang)
      return some.filter(({ p }) => p >= least).length / Math.max(1, some.length)
    }
    const alarms = plain.map(one => one.get(FLAG_OF[kind]) ?? 0).sort((x, y) => y - x)
    const shown = alarms.filter(p => p >= SHOWN).length / Math.max(1, alarms.length)
    // Just above the first pair that would be one too many.
    const loose = Math.max(1e-6, alarms[Math.floor(LOOSE * alarms.length)] ?? 0) + 1e-9
    lines.push(
      kind.padEnd(10) +
        `${mine.length}`.padStart(6) +
        LANGUAGES.map(lang => recall(SHOWN, lang).toFixed(3).padStart(7)).join('') +
        recall(SHOWN).toFixed(3).padStart(7) +
        shown.toFixed(3).padStart(7) +
        recall(loose).toFixed(3).padStart(8),
    )
  }
  const share = (kinds: readonly FlagKind[]) =>
    (plain.filter(one => kinds.some(kind => (one.get(kind) ?? 0) >= SHOWN)).length / Math.max(1, plain.length)).toFixed(
      3,
    )
  lines.push(
    `untouched pairs ${plain.length}`,
    `flagged by kind ${FLAG_KINDS.map(kind => `${kind} ${share([kind])}`).join('  ')}`,
    `flagged by one of the four ${share(Object.values(FLAG_OF))}, by any ${share(FLAG_KINDS)}`,
  )
  return lines
}

/** The strongest flag of each kind. */
function strongest(
  sides: Sides,
  models: CompareModels,
  witnesses: () => readonly Witness[],
): ReadonlyMap<FlagKind, number> {
  const best = new Map<FlagKind, number>()
  for (const { kind, p } of judge(sides, { a: 'statement', b: 'statement' }, models, witnesses))
    best.set(kind, Math.max(best.get(kind) ?? 0, p))
  return best
}
