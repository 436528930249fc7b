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
