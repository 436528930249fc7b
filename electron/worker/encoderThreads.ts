import { availableParallelism } from 'node:os'

/** Cores that the encoder uses: more than four make so small a model no faster, and the window needs one. */
export const ENCODER_THREADS = Math.min(4, availableParallelism())
