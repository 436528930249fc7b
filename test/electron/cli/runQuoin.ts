import { main, type Surroundings } from '../../../electron/cli/main.ts'

/** What a run of `quoin` left behind. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs `quoin` in this process, in a folder of its own, in English. */
export async function runQuoin(
  folder: string,
  words: readonly string[],
  more: Partial<Surroundings> = {},
): Promise<Ran> {
  let out = ''
  let err = ''
  const code = await main(words, {
    folder,
    environment: {},
    standardOutput: async text => {
      out += text
    },
    standardError: text => {
      err += text
    },
    isTerminal: false,
    standardInput: async () => new Uint8Array(),
    signal: new AbortController().signal,
    ...more,
  })
  return { code, out, err }
}
