import { boilerplateLines, without } from '../../engine/articles/boilerplate.ts'
import { shortened } from '../../engine/shortened.ts'
import { languageOf } from '../../engine/text/language.ts'
import type { Article } from '../../engine/types.ts'
import type { Progress } from '../shared/contract.ts'
import type { Draft, Drafts } from '../shared/drafts.ts'
import { MAX_FILE_BYTES, type ReadOptions } from '../shared/reading.ts'
import { failure, type Problem, type Result, success } from '../shared/result.ts'
import { textHash } from '../store/articleRows.ts'
import { kinshipOf } from './kinship.ts'
import type { ReadText } from './readArticle.ts'
import { readFiles } from './readFiles.ts'
import { arrivalsAt, kinNotices, type Shelf } from './shelf.ts'
import { textNotices } from './textNotices.ts'
import { writable } from './writable.ts'

/** What drafts are read with and compared with. `tell` hears how many files were read, and null once reading has ended or failed. */
export interface DraftDeskOptions {
  /** Path of the reader's script. */
  readonly reader: string
  /** What is there already. */
  readonly shelf: () => Shelf
  readonly tell: (progress: Progress | null) => void
}

/** What a draft was read from, to read it again. */
type Origin = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array }

interface Kept {
  readonly origin: Origin
  readonly options: ReadOptions
  readonly text: ReadText
}

/** A text to add as an editor wishes it. */
export interface Wished {
  readonly text: ReadText
  readonly asNew: boolean
}

/** Characters of a text and lines of a page that a window is shown, and how long such a line may be. */
const HEAD = 4000
const LINES = 400
const LINE = 300
/** Files that may be put at once, and their bytes. */
const MOST_PUT = 2000
const MOST_PUT_BYTES = 2 * MAX_FILE_BYTES

/** Files that were read but not added yet. One window's at a time: what is read anew takes the place of what was read before. */
export class DraftDesk {
  readonly #options: DraftDeskOptions
  readonly #kept = new Map<string, Kept>()
  readonly #put = new Map<string, { readonly name: string; readonly pieces: Buffer[] }>()
  #putBytes = 0
  #next = 1
  #running: AbortController | null = null

  constructor(options: DraftDeskOptions) {
    this.#options = options
  }

  /**
   * Reads files and folders.
   * @throws CallCancelled where `cancel` came first: nothing is kept then.
   */
  read(paths: readonly string[]): Promise<Drafts> {
    return this.#read(paths.map(path => ({ path })))
  }

  /** Takes a piece of a file that comes over the window's connection. */
  put(upload: string, name: string, base64: string): Problem | null {
    const piece = Buffer.from(base64, 'base64')
    const known = this.#put.get(upload)
    this.#putBytes += piece.length
    if ((known === undefined && this.#put.size >= MOST_PUT) || this.#putBytes > MOST_PUT_BYTES) {
      this.#forgetPut()
      return failure('error.file.tooMuchAtOnce', { megabytes: MOST_PUT_BYTES / (1024 * 1024) }).problem
    }
    if (known) known.pieces.push(piece)
    else this.#put.set(upload, { name, pieces: [piece] })
    return null
  }

  /** Reads what was put. */
  readPut(): Promise<Drafts> {
    const origins = [...this.#put.values()].map(({ name, pieces }) => ({ name, bytes: Buffer.concat(pieces) }))
    this.#forgetPut()
    return this.#read(origins)
  }

  /** Reads a draft's file again; the draft stays as it was where that fails. */
  async reread(id: string, options: ReadOptions): Promise<Result<Draft>> {
    const kept = this.#kept.get(id)
    if (kept === undefined) return failure('error.draft.gone')
    const { reader } = this.#options
    const { texts, problems } = await readFiles([pathOf(kept.origin)], {
      folder: '/',
      reader,
      ...options,
      ...given(kept.origin),
    })
    const text = texts.find(one => one.text.place === kept.text.place)?.text
    if (text === undefined) return { ok: false, problem: problems[0] ?? failure('error.draft.gone').problem }
    this.#kept.set(id, { origin: kept.origin, options, text })
    const [draft] = this.#drafts([id])
    return draft ? success(draft) : failure('error.draft.gone')
  }

  /** The texts of these drafts as they were wished; they are kept until `forget`. */
  wished(
    items: readonly { readonly id: string; readonly leave: readonly number[]; readonly asNew: boolean }[],
  ): readonly Wished[] {
    return items.flatMap(({ id, leave, asNew }) => {
      const kept = this.#kept.get(id)
      if (kept === undefined) return []
      const left = boilerplateLines(kept.text.text, kept.text.captions).filter(({ start }) => leave.includes(start))
      if (left.length === 0) return [{ text: kept.text, asNew }]
      const text = without(kept.text.text, left)
      return text.trim() === '' ? [] : [{ text: { ...kept.text, text, sha256: textHash(text), captions: [] }, asNew }]
    })
  }

  cancel(): void {
    this.#running?.abort()
  }

  forget(): void {
    this.#kept.clear()
    this.#forgetPut()
  }

  async #read(origins: readonly Origin[]): Promise<Drafts> {
    const { reader, tell, shelf } = this.#options
    this.#running?.abort()
    const running = new AbortController()
    this.#running = running
    this.#kept.clear()
    const problems: Problem[] = []
    const notices: Problem[] = []
    try {
      const arrive = arrivalsAt(shelf())
      const take = (text: ReadText, origin: Origin) => {
        const arrival = arrive(text)
        if (arrival.kind === 'there') notices.push(arrival.notice)
        else this.#kept.set(`d${this.#next++}`, { origin, options: {}, text })
      }
      const { signal } = running
      const paths = origins.flatMap(origin => ('path' in origin ? [origin.path] : []))
      const onProgress = (progress: Progress) => tell(progress)
      if (paths.length > 0) {
        const found = await readFiles(paths, { folder: process.cwd(), reader, signal, onProgress })
        problems.push(...found.problems)
        notices.push(...found.notices)
        for (const { text, path } of found.texts) if (path !== null) take(text, { path })
      }
      const put = origins.filter(origin => 'bytes' in origin)
      for (const [done, origin] of put.entries()) {
        tell({ stage: 'read', done, total: put.length })
        const found = await readFiles([pathOf(origin)], { folder: '/', reader, signal, ...given(origin) })
        problems.push(...found.problems)
        for (const { text } of found.texts) take(text, origin)
      }
      return {
        drafts: writable(this.#drafts([...this.#kept.keys()])),
        problems: writable(problems),
        notices: writable(notices),
      }
    } finally {
      if (this.#running === running) {
        this.#running = null
        tell(null)
      }
    }
  }

  #drafts(ids: readonly string[]): Draft[] {
    const all = [...this.#kept].map(([id, kept]) => ({ id, kept, article: articleOf(id, kept.text) }))
    const shelf = this.#options.shelf()
    const kin = kinshipOf(
      all.map(({ article }) => article),
      shelf.texts,
      shelf.withdrawn,
    )
    return all.flatMap(({ id, kept, article }, at): Draft[] => {
      if (!ids.includes(id)) return []
      const { text, options } = kept
      const near = kin[at] ?? null
      const isGone = near !== null && shelf.withdrawn.has(near.other.id)
      const { outlet, author, date, url, file, title, lang } = article
      return [
        {
          id,
          file,
          title,
          lang,
          outlet,
          author,
          date,
          url,
          format: text.format,
          charset: text.charset,
          guessed: text.guessed,
          length: text.text.length,
          head: text.text.slice(0, HEAD),
          whole: options.whole === true,
          leftOut: text.leftOut.slice(0, LINES).map(line => shortened(line, LINE)),
          leftOutCount: text.leftOut.length,
          offers: boilerplateLines(text.text, text.captions)
            .slice(0, LINES)
            .map(({ start, end, kind }) => ({ start, kind, text: shortened(text.text.slice(start, end), LINE) })),
          kin:
            near === null || isGone
              ? null
              : { kind: near.kind, other: near.other.title || near.other.file, percent: near.percent },
          // Charset and lines left out have a place of their own.
          notices: writable([
            ...textNotices({ ...text, guessed: false, leftOut: [] }),
            ...kinNotices(article, near, shelf).filter(({ code }) => isGone || code !== `notice.article.${near?.kind}`),
          ]),
        },
      ]
    })
  }

  #forgetPut(): void {
    this.#put.clear()
    this.#putBytes = 0
  }
}

function pathOf(origin: Origin): string {
  return 'path' in origin ? origin.path : origin.name
}

/** The bytes in the place of a file of their name. */
function given(origin: Origin): { readonly given?: Uint8Array } {
  return 'path' in origin ? {} : { given: origin.bytes }
}

/** A draft as the article that it may become, as far as that matters to what it is like. */
function articleOf(id: string, { file, text, sha256, details, lang }: ReadText): Article {
  return {
    id,
    file,
    text,
    sha256,
    lang: lang ?? languageOf(text).lang,
    title:
      details.title ??
      shortened(
        text
          .replace(/^\uFEFF/u, '')
          .trim()
          .split('\n', 1)[0] ?? '',
        LINE,
      ),
    outlet: details.outlet ?? null,
    author: details.author ?? null,
    date: details.date ?? null,
    url: details.url ?? null,
  }
}
