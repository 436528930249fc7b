import * as z from 'zod'
import { isRecord } from '../../engine/isRecord.ts'
import { MAX_ID } from '../../engine/types.ts'
import { keyMap } from './keyMap.ts'
import { INTERFACE_LANGUAGES, SHOWN_LANGUAGES } from './languages.ts'

/** `system`: light or dark as the desktop is; `contrast`: high contrast, light or dark likewise. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const

/** What stands under the words of a language: them in the reader's letters, or the words of other versions for them. */
export const READINGS = ['letters', 'words'] as const
/** How the words of one language are helped with; where they are read as they stand there is none. */
export type Reading = (typeof READINGS)[number]

/** Between these a person sets from which probability on flags are shown: nearly all that was found, and only what is certain. */
export const LEAST_FLAG = 0.1
/** The upper bound; see `LEAST_FLAG`. */
export const MOST_FLAG = 0.95

/** Sizes of text, in percent of what is shipped. */
export const SIZES = [80, 90, 100, 110, 125, 150, 175, 200] as const
/** A size that can be set, in percent. */
export type Size = (typeof SIZES)[number]

/** What the project of the sample story is called. */
export const SAMPLE_NAME = 'sample'

/** In CSS px. */
export interface WindowSize {
  readonly width: number
  readonly height: number
}

/** Of a window that nobody has given another size. */
export const USUAL_SIZE: WindowSize = { width: 1440, height: 900 }

const size = z.strictObject({ width: z.int().min(300).max(20_000), height: z.int().min(200).max(20_000) })

/** Projects whose layout, and whose numbers, are remembered. */
export const MOST_LAYOUTS = 12

const id = z.string().min(1).max(MAX_ID)

/** How a project was left: what lay open, what the window showed, and where the person stood. */
const keptLayout = z.strictObject({
  /** The project's path. */
  project: z.string().min(1).max(8192),
  /** The group or lone quotation, and the version. */
  cursor: id.nullable(),
  member: id.nullable(),
  /** Articles that lay open. */
  open: z.array(id).max(8),
  pinned: z.array(id).max(8),
  tab: z.enum(['articles', 'queue']),
  panelTab: z.enum(['versions', 'candidates']),
  /** Word links are shown. */
  links: z.boolean(),
  /** The story map lies over the columns. */
  map: z.boolean(),
  /** The run of the program that kept it. */
  run: z.exactOptional(z.string().max(64)),
})
/** How one project was left; the window writes it, and lays the project out by it when it is opened again. */
export type KeptLayout = Readonly<z.infer<typeof keptLayout>>

/** Entries whose numbers are remembered of a project; one with more is numbered anew whenever it is opened. */
export const MOST_NUMBERS = 20_000

/** What groups and lone quotations of a project are called, where that is not what counting them through would give. */
const keptNumbers = z.strictObject({
  /** The project's path. */
  project: z.string().min(1).max(8192),
  of: z.array(z.tuple([id, z.int().min(1)])).max(MOST_NUMBERS),
  /** The next new entry gets this one. */
  next: z.int().min(1),
})
/** What the entries of one project are called; the window writes it, and so do the numbers stay when it is opened again. */
export type KeptNumbers = Readonly<z.infer<typeof keptNumbers>>

/** Code units that the name of an editor may have. */
export const MAX_EDITOR = 200

/** What a person set and the program keeps; what is not set is not there. */
export const keptSettings = z.strictObject({
  /** Name under which decisions are logged. */
  editor: z.exactOptional(z.string().trim().min(1).max(MAX_EDITOR)),
  language: z.exactOptional(z.enum(INTERFACE_LANGUAGES)),
  /** The language the program had started in when `language` was chosen: told another since, it speaks that. */
  languageOver: z.exactOptional(z.enum(SHOWN_LANGUAGES)),
  theme: z.exactOptional(z.enum(THEMES)),
  window: z.exactOptional(size),
  /** Least probability of a flag that is shown. */
  flagsFrom: z.exactOptional(z.number().min(LEAST_FLAG).max(MOST_FLAG)),
  /** The tour of the window was shown. */
  toured: z.exactOptional(z.boolean()),
  /** By language code; a language that is read as it stands is not there. */
  readings: z.exactOptional(z.record(z.string(), z.enum(READINGS))),
  keys: z.exactOptional(keyMap),
  /** Of articles and versions, over the size of the whole window. */
  textSize: z.exactOptional(z.literal(SIZES)),
  /** Of the whole window; kept where the shell can set it, a browser has its own. */
  windowZoom: z.exactOptional(z.literal(SIZES)),
  /** One a project, the last left first. */
  layouts: z.exactOptional(z.array(keptLayout).max(MOST_LAYOUTS)),
  /** One a project, the last changed first. */
  numbers: z.exactOptional(z.array(keptNumbers).max(MOST_LAYOUTS)),
})

/** What `app.keep` is sent, where only what is named changes, and what `app.info` answers, where all that was ever set is there. */
export type KeptSettings = Readonly<z.infer<typeof keptSettings>>

/** The settings with what is kept now: of numbers those of the projects that it names, for another window may have kept another's meanwhile. */
export function withKept<T extends KeptSettings>(before: T, part: KeptSettings): T {
  if (!part.numbers) return { ...before, ...part }
  const named = new Set(part.numbers.map(({ project }) => project))
  const others = (before.numbers ?? []).filter(({ project }) => !named.has(project))
  const numbered = part.numbers.filter(({ of }) => of.length > 0)
  return { ...before, ...part, numbers: [...numbered, ...others].slice(0, MOST_LAYOUTS) }
}

/** What is kept from one start of the program to the next; `recent`: projects, the last opened first. */
export const settingsFile = z.object({ ...keptSettings.shape, recent: z.array(z.string()) })

/** The content of the settings file in the data folder. */
export type Settings = Readonly<z.infer<typeof settingsFile>>

/**
 * The settings in a file's value: every field that is as it should be, and of a list or a table what of it is. What a hand or another
 * version has spoilt costs itself alone.
 * @throws Error where the value is no object
 */
export function settingsOf(value: unknown): Settings {
  if (!isRecord(value)) throw new Error('settings are an object')
  const fields = Object.entries(settingsFile.shape).flatMap(([name, schema]) => {
    const field = value[name]
    const good = field === undefined ? undefined : goodPartOf(schema, field)
    return good === undefined ? [] : [[name, good] as const]
  })
  return settingsFile.parse({ recent: [], ...Object.fromEntries(fields) })
}

/** The value, or that of its entries which the schema takes by themselves; undefined where it takes nothing of it. */
function goodPartOf(schema: z.ZodType, value: unknown): unknown {
  const whole = schema.safeParse(value)
  if (whole.success) return whole.data
  if (typeof value !== 'object' || value === null) return undefined
  const part = Array.isArray(value)
    ? value.filter(one => schema.safeParse([one]).success)
    : Object.fromEntries(Object.entries(value).filter(([key, one]) => schema.safeParse({ [key]: one }).success))
  return schema.safeParse(part).data
}
