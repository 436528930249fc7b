/** What a window is told of files that were read but not added yet, and what it may say of them. Part of the contract. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { isOurs } from '../../engine/languageCode.ts'
import { ARTICLE_FORMATS, CHARSETS, OFFER_KINDS } from './reading.ts'

const problem = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
const offset = z.int().min(0)
const key = z.string().min(1).max(40)

/** What an article may be to another one, as `Kinship` of the services says. */
export const KINSHIPS = ['version', 'copy', 'near', 'part', 'longer'] as const

const draft = z.strictObject({
  id: key,
  /** As it will be named in the project. */
  file: z.string(),
  title: z.string(),
  lang: z.string(),
  format: z.enum(ARTICLE_FORMATS),
  charset: z.enum(CHARSETS).nullable(),
  /** True where the charset was told by the bytes alone. */
  guessed: z.boolean(),
  outlet: z.string().nullable(),
  author: z.string().nullable(),
  date: z.string().nullable(),
  url: z.string().nullable(),
  /** Code units of the text. */
  length: offset,
  /** The text's beginning. */
  head: z.string(),
  /** True where the whole of a page was kept. */
  whole: z.boolean(),
  /** Lines of the page that are not in the text: the first of them, and how many there are. */
  leftOut: z.array(z.string()),
  leftOutCount: offset,
  /** Lines of the text that may be left out. */
  offers: z.array(z.strictObject({ start: offset, kind: z.enum(OFFER_KINDS), text: z.string() })),
  kin: z.strictObject({ kind: z.enum(KINSHIPS), other: z.string(), percent: z.int() }).nullable(),
  notices: z.array(problem),
})

const drafts = z.strictObject({ drafts: z.array(draft), problems: z.array(problem), notices: z.array(problem) })

const reading = z.strictObject({ charset: z.exactOptional(z.enum(CHARSETS)), whole: z.exactOptional(z.boolean()) })

/** Longest piece of an uploaded file, as base64: a message of the loopback host has 4 MiB at most. */
export const CHUNK_BYTES = 2 * 1024 * 1024

/** How articles come in: read first, shown, then taken as the editor wishes. */
export const articlesContract = {
  /** Reads files and folders without adding them; those that need no word can be taken at once. */
  read: oc.input(z.strictObject({ paths: z.array(z.string()).min(1).max(10_000) })).output(drafts),
  /** A piece of a file that was dropped on the window or pasted; what was put is read by `readPut`. */
  put: oc
    .input(
      z.strictObject({
        upload: key,
        name: z.string().min(1).max(1000),
        base64: z.string().max(Math.ceil((CHUNK_BYTES * 4) / 3) + 4),
      }),
    )
    .output(z.strictObject({ problem: problem.nullable() })),
  readPut: oc.input(z.void()).output(drafts),
  /** The same file in another charset, or the whole of it; the draft keeps its id. */
  reread: oc
    .input(z.strictObject({ id: key, reading }))
    .output(z.strictObject({ draft: draft.nullable(), problem: problem.nullable() })),
  /** Adds drafts: `leave` names offered lines by their start; `asNew` keeps a new version apart from the old one. */
  take: oc
    .input(z.strictObject({ items: z.array(z.strictObject({ id: key, leave: z.array(offset), asNew: z.boolean() })) }))
    .output(z.strictObject({ added: z.array(z.string()), problems: z.array(problem), notices: z.array(problem) })),
  /** Forgets what was read and put. */
  forget: oc.input(z.void()).output(z.void()),
}

/** An article that was read and waits for the editor's word; its id holds until drafts are read anew, taken or forgotten. */
export type Draft = z.infer<typeof draft>
/** What reading gave: `problems` of what could not be read, `notices` of what was passed over, such as articles that are there already. */
export type Drafts = z.infer<typeof drafts>

/** True where there is nothing to ask about a draft: also not whether an article in a language that is none of the four was meant. */
export function isPlain({ guessed, leftOutCount, offers, kin, notices, lang }: Draft): boolean {
  return isOurs(lang) && !guessed && leftOutCount === 0 && offers.length === 0 && kin === null && notices.length === 0
}
