import { basename, dirname, resolve } from 'node:path'
import { isOurs } from '../../engine/languageCode.ts'
import { type Coefficients, parseCoefficients } from '../../engine/pairs/coefficients.ts'
import { type Article, type ArticleId, LANGUAGES, type LanguageCode } from '../../engine/types.ts'
import { readBytes } from '../services/readArticle.ts'
import { CHARSETS, type ReadOptions } from '../shared/reading.ts'
import { ProblemError } from '../shared/result.ts'
import type { Arguments, Console } from './command.ts'

/**
 * The language said by `--lang`.
 * @throws ProblemError where it is none of the four.
 */
function languageOption(args: Arguments): { readonly lang?: LanguageCode } {
  const lang = args.text('lang')
  if (lang === undefined) return {}
  if (!isOurs(lang)) throw new ProblemError('error.cli.lang', { lang, languages: LANGUAGES.join(', ') })
  return { lang }
}

/** How files are read where a person says it: words of `parseArgs`, and their usage. */
export const READING_OPTIONS = {
  lang: { type: 'string' },
  charset: { type: 'string' },
  whole: { type: 'boolean' },
} as const
/** `READING_OPTIONS` as the help shows them; the same in every language. */
export const READING_USAGE = '[--lang LANG] [--charset NAME] [--whole]'

/**
 * What was said by hand of how files are read; `-` among them is the standard input.
 * @throws ProblemError where language or charset is none that we know.
 */
export function readingOptions(
  console: Pick<Console, 'folder' | 'signal' | 'resources' | 'readStandardInput'>,
  args: Arguments,
): ReadOptions & {
  readonly lang?: LanguageCode
  readonly folder: string
  readonly signal: AbortSignal
  readonly reader: string
  readonly standardInput: () => Promise<Uint8Array>
} {
  const name = args.text('charset')
  const charset = CHARSETS.find(one => one === name?.toLowerCase())
  if (name !== undefined && charset === undefined)
    throw new ProblemError('error.cli.charset', { charset: name, charsets: CHARSETS.join(', ') })
  return {
    ...languageOption(args),
    ...(charset === undefined ? {} : { charset }),
    ...(args.flag('whole') ? { whole: true } : {}),
    folder: console.folder,
    signal: console.signal,
    reader: console.resources.reader,
    standardInput: () => console.readStandardInput(),
  }
}

/**
 * Where `--story-by folder` was given, names the story of each article by its folder, else null.
 * @throws ProblemError where it asks for anything else.
 */
export function storyByOption(
  args: Arguments,
): ((articles: readonly Pick<Article, 'id' | 'file'>[]) => Readonly<Record<ArticleId, string>>) | null {
  const by = args.text('story-by')
  if (by === undefined) return null
  if (by !== 'folder') throw new ProblemError('error.cli.storyBy', { by })
  return articles => {
    const folders = [...new Set(articles.map(({ file }) => dirname(file)))]
    const lastPart = (folder: string) => basename(folder) || '.'
    // The last part is what a person calls the story; the whole path tells folders of one name apart.
    const nameOf = (folder: string) =>
      folders.filter(one => lastPart(one) === lastPart(folder)).length > 1 ? folder : lastPart(folder)
    return Object.fromEntries(articles.map(({ id, file }) => [id, nameOf(dirname(file))]))
  }
}

/**
 * The coefficients of `--coefficients FILE`, null for the shipped ones.
 * @throws ProblemError where the file holds none for the features of this program.
 */
export async function coefficientsOption(console: Console, args: Arguments): Promise<Coefficients | null> {
  const file = args.text('coefficients')
  if (file === undefined) return null
  const bytes = await readBytes(resolve(console.folder, file), file)
  if (!bytes.ok) throw new ProblemError(bytes.problem.code, { ...bytes.problem.params })
  try {
    return parseCoefficients(JSON.parse(bytes.value.toString('utf8')))
  } catch {
    throw new ProblemError('error.cli.coefficients', { file })
  }
}
