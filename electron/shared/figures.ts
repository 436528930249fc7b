/** How good the program is, measured on stories whose answers are known, each by coefficients that never saw it. */
export interface Figures {
  readonly date: string
  /** What was measured on and fitted with. */
  readonly data: string
  /** Expected calibration error and Brier score of the pairs; 0…1, lower is better. */
  readonly ece: number
  readonly brier: number
  /** Share of the pairs given .9 or more that are right, and of the right ones that are given .9 or more. */
  readonly rightOfSure: number
  readonly sureOfRight: number
  /** By tenths of the given probability: how many pairs, mean of what was given, share that was right. */
  readonly bins: readonly { readonly pairs: number; readonly given: number; readonly right: number }[]
  /** Pairs put into one group, for all and by languages (`en-ru`); `pairs`: how many there are to find. */
  readonly groups: readonly {
    readonly languages: string
    readonly recall: number
    readonly precision: number
    readonly f1: number
    readonly pairs: number
  }[]
}
