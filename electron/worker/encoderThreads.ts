import { availableParallelism } from 'node:os'

/**
 * Cores that the encoder uses. A batch on one takes one of the four threads that the process has for reading files too
 * (https://nodejs.org/api/cli.html#uv_threadpool_sizesize), and the window needs a core as well.
 */
export const ENCODER_THREADS = Math.min(3, availableParallelism())
