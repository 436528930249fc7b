/** How articles come into the project: read first, shown where there is something to say, then taken. */
import { CHUNK_BYTES, type Drafts, isPlain } from '../../electron/shared/drafts.ts'
import type { Problem } from '../../electron/shared/result.ts'
import { withArrived } from '../state/arrived.ts'
import { type CommandContext, cannot, type Handler } from './context.ts'
import { guarded } from './guarded.ts'

type Reach = Pick<CommandContext, 'host' | 'change'>

/** A draft as the person wants it. */
export interface Wish {
  readonly id: string
  /** Starts of the offered lines that are left out. */
  readonly leave: readonly number[]
  /** Kept apart from the article that it may be a new version of. */
  readonly asNew: boolean
}

/** Problems up to here are said above the status line; more of them are listed in a dialog. */
const SAID = 4

/** Reads files and folders; what needs no word is added at once. */
export function bringIn(reach: Reach, paths: readonly string[]): void {
  if (paths.length > 0) receive(reach, () => reach.host.articles.read({ paths: [...paths] }))
}

function receive(reach: Reach, read: () => Promise<Drafts>): void {
  guarded(reach, async () => {
    // What was said of other files is over.
    reach.change(state => (state.say === null ? state : { ...state, say: null }))
    const found = await read()
    const { drafts, problems, notices } = found
    if (drafts.length > 0 && drafts.every(isPlain) && problems.length + notices.length <= SAID) {
      await takeDrafts(
        reach,
        drafts.map(({ id }) => ({ id, leave: [], asNew: false })),
        [...problems, ...notices],
      )
    } else if (drafts.length > 0) reach.change(state => ({ ...state, dialog: { kind: 'drafts', found } }))
    else say(reach, [...problems, ...notices])
    return null
  })
}

/** Adds drafts as they are wished and says what came of it; `before` is said with it. */
export async function takeDrafts(reach: Reach, items: readonly Wish[], before: readonly Problem[] = []): Promise<void> {
  const { added, problems, notices } = await reach.host.articles.take({
    items: items.map(one => ({ ...one, leave: [...one.leave] })),
  })
  // What is only worth knowing is no warning.
  say(reach, [...before, ...problems, ...notices], before.length + problems.length === 0 ? 'told' : 'error')
  // Of new versions enough is said.
  const replaced = notices.filter(({ code }) => code === 'notice.article.replaced').length
  if (replaced < added.length) reach.change(state => withArrived(state, added))
}

/** Sentences that mark what is gone and what is new. */
export const SHOWS_CHANGES: ReadonlySet<string> = new Set(['notice.article.reworded', 'notice.article.changed'])

/** Sentences above the status line, or, where they are many or show differences, in a dialog. */
function say(reach: Reach, problems: readonly Problem[], kind: 'told' | 'error' = 'error'): void {
  if (problems.length === 0) return
  const isLong = problems.length > SAID || problems.some(({ code }) => SHOWS_CHANGES.has(code))
  reach.change(state =>
    isLong ? { ...state, dialog: { kind: 'said', problems } } : { ...state, say: { kind, problems } },
  )
}

/** A file that was dropped or pasted, under the name it is to have. */
export interface Given {
  readonly name: string
  readonly blob: Blob
}

/** Ends with what is being sent: pieces of two things at once would come to one file. */
let sending: Promise<void> = Promise.resolve()
const nothing = () => undefined

/** Reads files that the window holds itself, sent piece by piece, after those that were given before. */
export function bringInGiven(reach: Reach, given: readonly Given[]): void {
  if (given.length === 0) return
  const send = async () => {
    for (const [n, { name, blob }] of given.entries()) {
      // An empty file has one piece as well.
      for (let at = 0; at === 0 || at < blob.size; at += CHUNK_BYTES) {
        const bytes = new Uint8Array(await blob.slice(at, at + CHUNK_BYTES).arrayBuffer())
        const { problem } = await reach.host.articles.put({ upload: `u${n}`, name, base64: base64Of(bytes) })
        if (problem) return { drafts: [], problems: [problem], notices: [] }
      }
    }
    return reach.host.articles.readPut()
  }
  receive(reach, () => {
    const sent = sending.then(send)
    sending = sent.then(nothing, nothing)
    return sent
  })
}

function base64Of(bytes: Uint8Array): string {
  let binary = ''
  const step = 0x8000
  for (let at = 0; at < bytes.length; at += step) binary += String.fromCharCode(...bytes.subarray(at, at + step))
  return btoa(binary)
}

/** Takes text as an article; nothing but blanks is refused. */
export function bringInText(reach: Reach, text: string): void {
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '.')
  if (text.trim() === '') say(reach, [{ code: 'ui.paste.empty', params: {} }])
  else bringInGiven(reach, [{ name: `pasted-${time}.txt`, blob: new Blob([text]) }])
}

/** Opens a field to paste an article into; Ctrl+V outside of text fields does without it. */
export const pasteArticle: Handler = context =>
  context.state.project?.readOnly
    ? cannot('ui.cannot.readOnly')
    : { run: () => context.change(state => ({ ...state, dialog: { kind: 'paste' } })) }
