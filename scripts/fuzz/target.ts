/** A promise that a case broke: the fuzzer saves the case and stops. */
export class Finding extends Error {
  constructor(broken: string) {
    super(broken)
    this.name = 'Finding'
  }
}

/** Numbers in [0, 1) that the run's seed fixes. */
export type Random = () => number

/** What became of a case that broke no promise; `unforeseen` is a refusal that a reader's library threw and nobody names. */
export type Outcome = 'accepted' | 'refused' | 'unforeseen'

/** One thing that reads bytes from anywhere. */
export interface Target {
  /** Whole inputs that it accepts, of which others are made. */
  readonly seeds: readonly Uint8Array[]
  /** Pieces that mean something to it: put in, doubled and taken out as wholes. */
  readonly pieces: readonly string[]
  /** An input of its own making, where bytes alone would hardly get past the wrapping. */
  readonly make?: (random: Random) => Uint8Array
  /** @throws Finding where a promise is broken; any other error is one too. */
  readonly run: (input: Uint8Array, random: Random) => Outcome | Promise<Outcome>
  readonly close?: () => void
}

/** A whole number below `count`. */
export function below(random: Random, count: number): number {
  return Math.floor(random() * count)
}

/** One of the list, which has one at least. */
export function oneOf<T>(random: Random, list: readonly T[]): T {
  return list[below(random, list.length)] as T
}
