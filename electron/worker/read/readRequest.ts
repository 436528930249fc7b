import type { ReadOptions } from '../../shared/reading.ts'

/** A file to read. */
export interface ReadRequest {
  /** The name to show. */
  readonly file: string
  /** Lower case, with its dot; empty where there is none. */
  readonly extension: string
  readonly bytes: Uint8Array
  readonly options: ReadOptions
}
