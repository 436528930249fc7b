import type { ExportFilter } from '../../engine/export/project.ts'
import { type Analysis, VERDICTS, type Verdict } from '../../engine/types.ts'
import { ProblemError } from '../shared/result.ts'
import type { Arguments } from './command.ts'

/** Options that say which groups and versions are written. */
export const FILTER_OPTIONS = {
  only: { type: 'string' },
  'only-story': { type: 'string', multiple: true },
  'only-verdict': { type: 'string' },
  'only-lang': { type: 'string' },
} as const

/** `FILTER_OPTIONS` as the help shows them; the same in every language. */
export const FILTER_USAGE =
  '[--only confirmed|all] [--only-story TITLE]… [--only-verdict VERDICT,…] [--only-lang LANG,…]'

/**
 * What can be said of the filter before there is anything to filter.
 * @throws ProblemError where an option asks for what there is not.
 */
export function checkFilter(args: Arguments): void {
  onlyOption(args)
  verdictsOption(args)
}

/**
 * The filter that was asked for, of a project that was analysed.
 * @param usual what `--only` means where it is not given
 * @throws ProblemError where an option asks for what there is not.
 */
export function filterOption(
  args: Arguments,
  { articles, stories }: Pick<Analysis, 'articles' | 'stories'>,
  usual: ExportFilter['only'],
): ExportFilter {
  const verdicts = verdictsOption(args)
  const languages = list(args.text('only-lang'))
  const known = [...new Set(articles.map(({ lang }) => lang))].sort()
  for (const lang of languages ?? [])
    if (!known.includes(lang)) throw new ProblemError('error.cli.onlyLang', { lang, languages: known.join(', ') })
  const titles = args.texts('only-story')
  const chosen = titles.map(title => {
    const found = stories.filter(story => story.title === title || story.id === title)
    if (found.length > 0) return found.map(({ id }) => id)
    throw new ProblemError('error.cli.onlyStory', {
      story: title,
      stories: stories.map(story => story.title).join('; '),
    })
  })
  return {
    only: onlyOption(args) ?? usual,
    ...(titles.length > 0 ? { stories: chosen.flat() } : {}),
    ...(verdicts ? { verdicts } : {}),
    ...(languages ? { languages } : {}),
  }
}

function onlyOption(args: Arguments): ExportFilter['only'] | undefined {
  const only = args.text('only')
  if (only === undefined || only === 'confirmed' || only === 'all') return only
  throw new ProblemError('error.cli.only', { only })
}

function verdictsOption(args: Arguments): readonly Verdict[] | undefined {
  return list(args.text('only-verdict'))?.map(one => {
    const verdict = VERDICTS.find(known => known === one)
    if (verdict) return verdict
    throw new ProblemError('error.cli.onlyVerdict', { verdict: one, verdicts: VERDICTS.join(', ') })
  })
}

/** What stands between commas. */
function list(value: string | undefined): readonly string[] | undefined {
  return value?.split(',').map(one => one.trim())
}
