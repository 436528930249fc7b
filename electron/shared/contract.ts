/**
 * The one contract between a window and the services. Every message is validated on both sides, in both shells.
 * Schemas are strict: an unknown key is refused, not dropped.
 */
import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { MATTERS, MAX_DETAIL, MAX_MUTED, MAX_NOTE } from '../../engine/review/types.ts'
import {
  FLAG_KINDS,
  MAX_ARTICLE_ID,
  MAX_ID,
  MAX_QUOTE_ID,
  QUOTE_FLAGS,
  QUOTE_KINDS,
  VERDICTS,
} from '../../engine/types.ts'
import { articlesContract } from './drafts.ts'
import { exportPreview, exportRequest, exportTarget, exportWritten } from './exports.ts'
import { keyMapFile } from './keyMap.ts'
import { SHOWN_LANGUAGES } from './languages.ts'
import { partList } from './parts.ts'
import { keptSettings } from './settings.ts'
import { PICK_PURPOSES } from './shell.ts'

const id = z.string().min(1).max(MAX_ID)
const offset = z.int().min(0)
const probability = z.number().min(0).max(1)
const span = z.strictObject({ start: offset, end: offset })
const mention = z.strictObject({ text: z.string(), start: offset, end: offset, id: z.string().optional() })
const params = z.record(z.string(), z.union([z.string(), z.number()]))
const problem = z.strictObject({ code: z.string(), params })

/** An article as windows are told it and as our JSONL is read. Offsets into its text, here and below, are UTF-16 code units. */
export const article = z.strictObject({
  id: z.string().min(1).max(MAX_ARTICLE_ID),
  file: z.string(),
  sha256: z.string().length(64),
  text: z.string(),
  lang: z.string(),
  title: z.string(),
  outlet: z.string().nullable(),
  author: z.string().nullable(),
  date: z.string().nullable(),
  url: z.string().nullable(),
})

/** A quotation that was found or made by hand; offsets into its article's text, `why` keys of message catalogues. */
export const quote = z.strictObject({
  id,
  article: id,
  start: offset,
  end: offset,
  parts: z.array(span).min(1),
  text: z.string(),
  kind: z.enum(QUOTE_KINDS),
  kindConfidence: probability,
  speaker: mention.nullable(),
  cue: mention.nullable(),
  flags: z.array(z.enum(QUOTE_FLAGS)),
  why: z.array(z.string()),
})

/** A stretch that reports without marks; offsets into its article's text. */
export const passage = z.strictObject({
  id,
  article: id,
  start: offset,
  end: offset,
  text: z.string(),
  speaker: mention.nullable(),
  cue: mention.nullable(),
})

/** Articles about one event; quotations are compared only within one. */
export const story = z.strictObject({ id, title: z.string(), articles: z.array(id) })

const flag = z.strictObject({ kind: z.enum(FLAG_KINDS), words: z.string(), p: z.exactOptional(probability) })
const verdictReason = z.strictObject({ key: z.string(), params })

const member = z.strictObject({
  id,
  type: z.enum(['quote', 'passage']),
  p: probability,
  verdict: z.enum(VERDICTS).nullable(),
  reason: z.exactOptional(verdictReason),
  flags: z.array(flag),
  rival: z.exactOptional(probability),
})

const lacking = z.strictObject({
  article: id,
  reported: z.strictObject({ passage: id, p: probability }).nullable(),
  absent: probability,
})

/** A group as the machine proposes it, reference first; every probability is 0…1, `margin` too. Sent in `analysis` and `groups` events. */
export const proposedGroup = z.strictObject({
  id,
  story: id,
  members: z.array(member).min(1),
  reference: id,
  confidence: probability,
  margin: probability,
  lacking: z.exactOptional(z.array(lacking)),
  broken: z.exactOptional(z.array(z.strictObject({ a: id, b: id, via: id, p: probability }))),
  under: z.exactOptional(z.strictObject({ reference: id, members: z.array(member) })),
})

/** What the editor's own quotations and corrections took the place of. */
const edits = z.strictObject({ put: z.array(id), quotes: z.array(quote), passages: z.array(passage) })

/** What the machine says of the whole project; `partial` where a run goes on, was stopped or had no model. Sent whole. */
export const analysis = z.strictObject({
  articles: z.array(article),
  stories: z.array(story),
  quotes: z.array(quote),
  passages: z.array(passage),
  groups: z.array(proposedGroup),
  proposed: z.exactOptional(z.array(story)),
  edits: z.exactOptional(edits),
  partial: z.boolean(),
})

/** What an event remembers of a quotation or passage, to find its words again. */
const words = {
  id,
  type: z.enum(['quote', 'passage']),
  article: id,
  parts: z.array(span).min(1),
  text: z.string(),
  kind: z.enum(QUOTE_KINDS).nullable(),
}

const decidedMember = z.strictObject({
  ...words,
  speaker: z.string().nullable(),
  p: probability,
  verdict: z.enum(VERDICTS).nullable(),
  flags: z.array(flag),
})

const editedQuote = z.strictObject({
  ...words,
  id: z.string().min(1).max(MAX_QUOTE_ID),
  speaker: mention.nullable(),
  found: z.array(span).min(1).nullable(),
  on: z.boolean(),
})

const undoGroup = z.int().min(1)

/** ISO 8601 UTC with seconds. */
const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)

const decided = z.exactOptional(z.strictObject({ by: z.string(), at: instant }))

const groupContent = {
  group: id,
  story: id,
  reference: id,
  members: z.array(decidedMember).min(1),
  confidence: probability,
  doubt: z.exactOptional(probability),
  settles: z.exactOptional(z.array(id)),
  decided,
}

/** A title, a name or any other detail that a person wrote. */
const detail = z.string().max(MAX_DETAIL)
const articleCorrection = z.strictObject({
  title: z.exactOptional(detail),
  outlet: z.exactOptional(detail.nullable()),
  author: z.exactOptional(detail.nullable()),
  date: z.exactOptional(detail.nullable()),
  url: z.exactOptional(detail.nullable()),
  lang: z.exactOptional(detail),
})

/** Words that are never flagged. */
const muted = z.string().min(1).max(MAX_MUTED)

/** What one event says, by kind. Files of years hold these: a kind is never used again with another meaning. */
export const eventBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('group.confirmed'), ...groupContent }),
  z.strictObject({ kind: z.literal('group.dissolved'), ...groupContent }),
  z.strictObject({ kind: z.literal('group.proposed'), ...groupContent, dispute: z.exactOptional(z.array(z.string())) }),
  z.strictObject({ kind: z.literal('member.included'), group: id, member: decidedMember, with: z.array(id), decided }),
  z.strictObject({ kind: z.literal('member.excluded'), group: id, member: id, from: z.array(id), decided }),
  z.strictObject({ kind: z.literal('reference.chosen'), group: id, member: id, decided }),
  z.strictObject({
    kind: z.literal('article.absent'),
    group: id,
    reference: id,
    article: id,
    on: z.boolean(),
    decided,
  }),
  z.strictObject({
    kind: z.literal('verdict.given'),
    group: id,
    reference: id,
    member: id,
    verdict: z.enum(VERDICTS).nullable(),
    decided,
  }),
  z.strictObject({
    kind: z.literal('group.noted'),
    group: id,
    reference: id,
    note: z.string().max(MAX_NOTE),
    decided,
  }),
  z.strictObject({
    kind: z.literal('stories.arranged'),
    stories: z.array(z.strictObject({ story: id, articles: z.array(id).min(1) })).min(1),
    decided,
  }),
  z.strictObject({ kind: z.literal('story.named'), story: id, title: detail, articles: z.array(id), decided }),
  z.strictObject({ kind: z.literal('article.corrected'), article: id, details: articleCorrection, decided }),
  z.strictObject({
    kind: z.literal('article.withdrawn'),
    article: id,
    on: z.boolean(),
    title: z.string(),
    file: z.string(),
    instead: z.exactOptional(id),
    decided,
  }),
  z.strictObject({ kind: z.literal('quotation.edited'), quotation: editedQuote, decided }),
  z.strictObject({ kind: z.literal('flag.muted'), words: muted, on: z.boolean(), decided }),
  z.strictObject({
    kind: z.literal('matter.disputed'),
    what: z.enum(MATTERS),
    subject: id,
    article: id,
    about: z.string(),
    first: z.string(),
    second: z.string(),
    between: z.array(z.string()),
    decided,
  }),
  z.strictObject({ kind: z.literal('undone'), undoGroup }),
  z.strictObject({ kind: z.literal('redone'), undoGroup }),
  z.strictObject({ kind: z.literal('article.purged'), article: id }),
])

/** An event of the log, as the file and JSONL hold it and windows are told it; `seq` counts from 1 without gaps. `eventCheck.ts` says the same, faster. */
export const reviewEvent = z.strictObject({
  seq: z.int().min(1),
  at: instant,
  by: z.string(),
  v: z.literal(1),
  command: z.string(),
  undoGroup,
  body: eventBody,
})

/** Groups that are confirmed in one step: more are not seen at once. */
const MOST_AT_ONCE = 1000

/** What a person asks for, sent by a window with `review.submit`; the services make events of it or say why not. */
export const intent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('confirm'), group: id }),
  z.strictObject({ kind: z.literal('confirmAll'), groups: z.array(id).max(MOST_AT_ONCE).readonly() }),
  z.strictObject({ kind: z.literal('dissolve'), group: id }),
  z.strictObject({
    kind: z.literal('include'),
    group: id,
    member: id,
    keepsReference: z.exactOptional(z.literal(true)),
  }),
  z.strictObject({ kind: z.literal('exclude'), group: id, member: id }),
  z.strictObject({ kind: z.literal('reference'), group: id, member: id }),
  z.strictObject({ kind: z.literal('absent'), group: id, article: id, on: z.boolean() }),
  z.strictObject({ kind: z.literal('report'), group: id, passage: id }),
  z.strictObject({ kind: z.literal('pair'), a: id, b: id, open: z.exactOptional(z.literal(true)) }),
  z.strictObject({ kind: z.literal('verdict'), group: id, member: id, verdict: z.enum(VERDICTS).nullable() }),
  z.strictObject({ kind: z.literal('note'), group: id, note: z.string().max(MAX_NOTE) }),
  z.strictObject({ kind: z.literal('mergeGroups'), from: id, into: id }),
  z.strictObject({ kind: z.literal('splitGroup'), group: id, member: id }),
  z.strictObject({ kind: z.literal('addQuotation'), article: id, span }),
  z.strictObject({ kind: z.literal('reportWords'), group: id, article: id, span }),
  z.strictObject({
    kind: z.literal('moveEdge'),
    member: id,
    edge: z.enum(['start', 'end']),
    by: z.union([z.literal(1), z.literal(-1)]),
  }),
  z.strictObject({ kind: z.literal('isQuotation'), member: id, on: z.boolean() }),
  z.strictObject({ kind: z.literal('quotationKind'), member: id, quoteKind: z.enum(QUOTE_KINDS) }),
  z.strictObject({ kind: z.literal('speaker'), member: id, name: detail.nullable(), all: z.boolean() }),
  z.strictObject({
    kind: z.literal('moveArticles'),
    articles: z.array(id).min(1).readonly(),
    story: id.nullable(),
    title: detail,
  }),
  z.strictObject({ kind: z.literal('mergeStories'), from: id, into: id }),
  z.strictObject({ kind: z.literal('nameStory'), story: id, title: detail }),
  z.strictObject({ kind: z.literal('correctArticle'), article: id, details: articleCorrection }),
  z.strictObject({ kind: z.literal('withdrawArticle'), article: id, on: z.boolean() }),
  z.strictObject({ kind: z.literal('muteFlag'), words: z.string().max(MAX_NOTE), on: z.boolean() }),
  z.strictObject({ kind: z.literal('undo') }),
  z.strictObject({ kind: z.literal('redo') }),
  z.strictObject({ kind: z.literal('backTo'), undoGroup: z.int().min(0) }),
])

/** The groups that an intent names, each with the members that the person saw in it. */
const seenGroups = z
  .array(z.strictObject({ group: id, members: z.array(id).readonly() }))
  .max(MOST_AT_ONCE)
  .readonly()

/**
 * How far reading or comparing is, from the services and the worker: files or articles are read, articles extracted, texts encoded, stories
 * (of `quoin sentences` documents) paired and grouped. `total` may be 0.
 */
export const progress = z.strictObject({
  stage: z.enum(['read', 'extract', 'encode', 'pairs', 'groups']),
  done: z.int().min(0),
  total: z.int().min(0),
})

/** What a window is told while it is open, in order. The first event after connecting is `opened` or `closed`. */
export const projectEvent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('opened'),
    path: z.string(),
    name: z.string(),
    readOnly: z.boolean(),
    /** Why, where it is read only. */
    reason: z.exactOptional(problem),
    /** As in `solved`. */
    solved: offset,
    log: z.array(reviewEvent),
    analysis,
  }),
  z.strictObject({ kind: z.literal('closed') }),
  z.strictObject({ kind: z.literal('progress'), progress: progress.nullable() }),
  z.strictObject({ kind: z.literal('analysis'), analysis }),
  z.strictObject({ kind: z.literal('groups'), changed: z.array(proposedGroup), removed: z.array(id) }),
  z.strictObject({ kind: z.literal('log'), events: z.array(reviewEvent) }),
  /** The machine has ended looking again after the decisions up to `seq`; what that changed was told before. */
  z.strictObject({ kind: z.literal('solved'), seq: offset }),
  z.strictObject({ kind: z.literal('notice'), problem }),
  /** A command chosen in the native menu; the window runs it as if its key had been pressed. */
  z.strictObject({ kind: z.literal('command'), command: z.string() }),
])

const candidate = z.strictObject({ id, p: probability, group: id.nullable() })
const reason = z.strictObject({ feature: z.string(), value: z.number(), logOdds: z.number() })
const wordLink = z.strictObject({ a: span, b: span, strength: z.number() })

const fileEntry = z.strictObject({ name: z.string(), path: z.string(), folder: z.boolean(), size: z.number() })

/** What the shell says of itself. */
const appInfo = z.strictObject({
  shell: z.enum(['electron', 'browser']),
  version: z.string(),
  /** The language the program started in. */
  language: z.enum(SHOWN_LANGUAGES),
  editor: z.string(),
  /** Where the name is from: `QUOIN_EDITOR` holds for one run, the account's is asked about. */
  editorFrom: z.enum(['environment', 'set', 'system']),
  platform: z.enum(['linux', 'darwin', 'win32']),
  /** True where the shell opens native file dialogs; else the window shows its own picker over `files.list`. */
  nativeDialogs: z.boolean(),
  /** Names this run of the program: a window that is loaded again within it stands where it stood. */
  run: z.string().max(64),
  /** What the person set before. */
  settings: keptSettings,
})

/** What a window may ask of the services, by who answers. */
export const contract = {
  app: {
    info: oc.input(z.void()).output(appInfo),
    /** Keeps what is named of the settings. */
    keep: oc.input(keptSettings).output(z.void()),
    /** The works of others that the program holds, as its build listed them; none in a checkout that was not built. */
    parts: oc.input(z.void()).output(partList),
    /** The licences of those works, word by word. */
    notices: oc.input(z.void()).output(z.string()),
    /** What helps to find a fault, without text, names or paths: shown to the person before it is kept. */
    diagnostics: oc.input(z.void()).output(z.string()),
    /** Writes the diagnostics that were made last into the data folder; null with a problem where they cannot be. */
    keepDiagnostics: oc
      .input(z.void())
      .output(z.strictObject({ path: z.string().nullable(), problem: problem.nullable() })),
    /** Projects that were open before, the last first; those that are still there. */
    recent: oc.input(z.void()).output(z.array(z.strictObject({ path: z.string(), name: z.string() }))),
  },
  files: {
    /** Shows the native dialog; null when it was cancelled, and always in a shell without `nativeDialogs`. */
    pick: oc
      .input(
        z.strictObject({
          purpose: z.enum(PICK_PURPOSES),
          suggested: z.string(),
        }),
      )
      .output(z.array(z.string()).nullable()),
    /** Folders that are often gone to. */
    places: oc
      .input(z.void())
      .output(z.array(z.strictObject({ kind: z.enum(['home', 'projects']), path: z.string() }))),
    /** Where a typed path leads; a relative one starts at the person's own folder. What is not there is called what is `sought`. */
    find: oc
      .input(z.strictObject({ path: z.string().min(1), sought: z.enum(['file', 'folder']) }))
      .output(z.strictObject({ path: z.string(), folder: z.boolean(), problem: problem.nullable() })),
    /** A folder's entries for the window's own picker; an empty path means the person's own folder. */
    list: oc.input(z.strictObject({ path: z.string() })).output(
      z.strictObject({
        path: z.string(),
        parent: z.string().nullable(),
        entries: z.array(fileEntry),
        problem: problem.nullable(),
      }),
    ),
  },
  keys: {
    /** Reads a key map that was written to a file; of what the file holds nothing else comes out. */
    read: oc
      .input(z.strictObject({ path: z.string().min(1) }))
      .output(z.strictObject({ map: keyMapFile.nullable(), problem: problem.nullable() })),
    write: oc
      .input(z.strictObject({ path: z.string().min(1), replace: z.boolean(), map: keyMapFile }))
      .output(z.strictObject({ problem: problem.nullable() })),
  },
  articles: articlesContract,
  project: {
    /** Opens the project at `path`; with `isNew` makes it, where no file of that name is. */
    open: oc
      .input(z.strictObject({ path: z.string(), isNew: z.exactOptional(z.boolean()) }))
      .output(z.strictObject({ problem: problem.nullable() })),
    sample: oc.input(z.void()).output(z.strictObject({ problem: problem.nullable() })),
    add: oc
      .input(z.strictObject({ paths: z.array(z.string()).min(1).max(10_000) }))
      .output(z.strictObject({ added: z.array(id), problems: z.array(problem) })),
    /** Brings in decisions, and articles with them, from files that Quoin wrote; `groups`: those that were found. */
    import: oc
      .input(z.strictObject({ paths: z.array(z.string()).min(1).max(100) }))
      .output(z.strictObject({ groups: z.int(), events: z.int(), problems: z.array(problem) })),
    cancel: oc.input(z.void()).output(z.void()),
    /** Removes the text of a withdrawn article from the file for good. */
    purge: oc.input(z.strictObject({ article: id })).output(z.strictObject({ problem: problem.nullable() })),
    /** Writes a copy of the project to a new file. */
    copy: oc.input(z.strictObject({ path: z.string().min(1) })).output(z.strictObject({ problem: problem.nullable() })),
    watch: oc.input(z.void()).output(eventIterator(projectEvent)),
  },
  review: {
    /** Answers only when the events are on disk. */
    submit: oc
      .input(z.strictObject({ command: z.string().max(100), intent, seen: seenGroups }))
      .output(
        z.discriminatedUnion('ok', [
          z.strictObject({ ok: z.literal(true), events: z.array(reviewEvent) }),
          z.strictObject({ ok: z.literal(false), problem }),
        ]),
      ),
    candidates: oc.input(z.strictObject({ group: id })).output(z.array(candidate)),
    reasons: oc
      .input(z.strictObject({ a: id, b: id }))
      .output(z.strictObject({ p: probability, reasons: z.array(reason) }).nullable()),
    /** One list a pair, in their order. */
    wordLinks: oc
      .input(z.strictObject({ pairs: z.array(z.strictObject({ a: id, b: id })).max(MOST_AT_ONCE) }))
      .output(z.array(z.array(wordLink))),
  },
  export: {
    preview: oc.input(exportRequest).output(exportPreview),
    write: oc.input(exportTarget).output(exportWritten),
  },
}

/** The answer of `app.info`; a window asks when it is loaded and when the editor's name was changed. */
export type AppInfo = Readonly<z.infer<typeof appInfo>>
/** One thing that windows are told by `project.watch`, and listeners within the process by the hub. */
export type ProjectEvent = z.infer<typeof projectEvent>
/** A stage with its counts; told as null, in a `progress` event, nothing is under way any more. */
export type Progress = z.infer<typeof progress>
/** Words of two members that render each other: spans of each member's own text, not of its article's; `strength` is 0…1. */
export type WordLink = z.infer<typeof wordLink>
/** An entry of a folder in the window's own picker: an absolute path, and bytes, 0 for a folder. */
export type FileEntry = z.infer<typeof fileEntry>
