import { userInfo } from 'node:os'

/** Name under which decisions are logged: `QUOIN_EDITOR`, else the one that was set, else the person's account. */
export function editorName(environment: NodeJS.ProcessEnv = process.env, set?: string): string {
  if (environment.QUOIN_EDITOR) return environment.QUOIN_EDITOR
  if (set) return set
  try {
    return userInfo().username
  } catch {
    // An account without a name, as in some containers.
    return 'editor'
  }
}

/** Where the name is from: given for this run, set by the person, or that of the account. */
export type EditorSource = 'environment' | 'set' | 'system'

/** Where `editorName` takes the name from. */
export function editorSource(environment: NodeJS.ProcessEnv, set?: string): EditorSource {
  if (environment.QUOIN_EDITOR) return 'environment'
  return set ? 'set' : 'system'
}
