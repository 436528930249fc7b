import { readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { COEFFICIENTS, type Coefficients } from '../../engine/pairs/propose.ts'
import { LANGUAGES, type LanguageCode } from '../../engine/types.ts'
import { ProblemError } from '../shared/result.ts'
import type { Arguments, Console } from './command.ts'

/**
 * The language said by `--lang`.
 * @throws ProblemError where it is none of the four.
 */
export function languageOption(args: Arguments): { readonly lang?: LanguageCode } {
  const lang = args.text('lang')
  if (lang === undefined) return {}
  if (!(LANGUAGES as readonly string[]).includes(lang))
    throw new ProblemError('error.cli.lang', { lang, languages: LANGUAGES.join(', ') })
  return { lang }
}

/**
 * The folder's name of each file where `--story-by folder` was given, else null.
 * @throws ProblemError where it asks for anything else.
 */
export function storyByOption(args: Arguments): ((file: string) => string) | null {
  const by = args.text('story-by')
  if (by === undefined) return null
  if (by !== 'folder') throw new ProblemError('error.cli.storyBy', { by })
  // The whole path tells folders of one name apart; the last part is what a person calls the story.
  return file => basename(dirname(file)) || '.'
}

/**
 * The coefficients of `--coefficients FILE`, null for the shipped ones.
 * @throws ProblemError where the file holds none for the features of this program.
 */
export async function coefficientsOption(console: Console, args: Arguments): Promise<Coefficients | null> {
  const file = args.text('coefficients')
  if (file === undefined) return null
  try {
    const value: unknown = JSON.parse(await readFile(resolve(console.folder, file), 'utf8'))
    if (isCoefficients(value)) return value
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new ProblemError('error.file.missing', { file })
  }
  throw new ProblemError('error.cli.coefficients', { file })
}

function isCoefficients(value: unknown): value is Coefficients {
  if (typeof value !== 'object' || value === null) return false
  const { features, quotes, passages } = value as Partial<Coefficients>
  const fits = (model: Coefficients['quotes'] | undefined) =>
    typeof model?.bias === 'number' && model.weights?.length === COEFFICIENTS.features.length
  return JSON.stringify(features) === JSON.stringify(COEFFICIENTS.features) && fits(quotes) && fits(passages)
}
