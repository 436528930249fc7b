import type { Host } from '../bridge.ts'
import { change, useWindow } from './store.ts'

/** The question that is on screen now: what was decided waits for its answer, in order. */
let asked: Promise<void> | null = null

/**
 * Asks with the first decision of all under which name decisions are kept, and waits for the answer; the account's name stands in the
 * field, and leaving it takes that. Where the name was set, or is given for this run, nothing is asked.
 */
export function nameAsked(host: Host): Promise<void> {
  asked ??= ask(host).finally(() => {
    asked = null
  })
  return asked
}

async function ask(host: Host): Promise<void> {
  // A dialog that decides closes itself after it: the question comes then.
  await Promise.resolve()
  const { info, project } = useWindow.getState()
  if (info?.editorFrom !== 'system' || project?.readOnly === true) return
  change(state => ({ ...state, dialog: { kind: 'editor', isFirst: true } }))
  await new Promise<void>(resolve => {
    const stop = useWindow.subscribe(({ dialog }) => {
      if (dialog?.kind === 'editor') return
      stop()
      resolve()
    })
  })
  const { info: after } = useWindow.getState()
  if (after?.editorFrom !== 'system') return
  // Left without a word, it is the account's name, and is not asked for again.
  const { editor } = after
  change(state => ({ ...state, info: { ...after, editorFrom: 'set' } }))
  host.app.keep({ editor }).catch(() => undefined)
}
