/** The HTML report: one page that needs nothing else, runs nothing and fetches nothing. */
import { compareText } from '../../review/compareText.ts'
import { placesOf } from '../../review/places.ts'
import { sigilAt } from '../../sigil.ts'
import { orderedGroups } from '../orderedGroups.ts'
import type { ExportFilter, ExportProject } from '../project.ts'
import { sidesOf } from '../sides.ts'
import { escapeHtml, isolated } from './escape.ts'
import { titleOf } from './map.ts'
import { signSymbols } from './signs.ts'
import { storySection } from './story.ts'
import { REPORT_STYLE, REPORT_STYLE_HASH } from './style.ts'
import type { ReportGroup, ReportOptions, ReportStory } from './types.ts'

/** Nothing is loaded or run; the one style is the page's own, known by its hash. */
const POLICY = `default-src 'none'; style-src 'sha256-${REPORT_STYLE_HASH}'; base-uri 'none'; form-action 'none'`

/**
 * The report of what `filter` lets through: groups are shown whole. It has no time of its own, so that the same decisions
 * give the same bytes.
 */
export function htmlReport(project: ExportProject, filter: ExportFilter, options: ReportOptions): string {
  const { language, name, version, text } = options
  const sides = sidesOf(project)
  const stories = reportStories(project, filter)
  const title = text('report.title', { name })
  const contents = stories.map(
    story => `<li><a href="#s${story.number}">${isolated(titleOf(story.title, text))}</a></li>`,
  )
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${escapeHtml(`Quoin ${version}`)}">
<title>${escapeHtml(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
${signSymbols()}
<header>
<h1>${isolated(title)}</h1>
<p class="mut">${escapeHtml(summary(project, filter, stories, options))}</p>
${project.analysis.partial ? `<p class="say"><b>${escapeHtml(text('report.partial'))}</b></p>\n` : ''}</header>
${stories.length > 1 ? `<nav aria-label="${escapeHtml(text('report.contents'))}"><ol class="toc">${contents.join('')}</ol></nav>\n` : ''}<main>
${stories.map(story => storySection(project, story, sides, options)).join('\n')}
</main>
<footer><p>${escapeHtml(text('report.made', { version }))}</p></footer>
</body>
</html>
`
}

/** How much the report shows, and what it leaves out by intention. */
function summary(
  { analysis }: ExportProject,
  filter: ExportFilter,
  stories: readonly ReportStory[],
  { text }: ReportOptions,
): string {
  const groups = stories.reduce((sum, story) => sum + story.groups.length, 0)
  const verdicts = filter.verdicts?.map(verdict => text(`ui.verdict.${verdict}`)).join(', ')
  return [
    text('report.stories', { count: stories.length }),
    text('ui.groups', { count: groups }),
    text(`report.only.${filter.only}`),
    ...(filter.stories ? [text('report.someStories', { all: analysis.stories.length })] : []),
    ...(verdicts ? [text('report.withVerdicts', { verdicts })] : []),
    ...(filter.languages ? [text('report.withLanguages', { languages: filter.languages.join(', ') })] : []),
  ].join(' · ')
}

/** The stories by title, each with its groups by the place of their reference; those without a number are counted through the report. */
export function reportStories(project: ExportProject, filter: ExportFilter): readonly ReportStory[] {
  const { analysis, review } = project
  const { articles, quotes, storyOf } = placesOf(analysis)
  const ordered = orderedGroups(project, sidesOf(project), filter).filter(
    // What was dissolved is no group.
    ({ group, members }) => members.length > 1 && group.state !== 'rejected',
  )
  const shown = analysis.stories
    .filter(({ id }) => filter.stories?.includes(id) ?? true)
    .sort((x, y) => compareText(x.title, y.title) || compareText(x.id, y.id))
  const { numbers = {} } = filter
  let next = Object.values(numbers).reduce((most, number) => Math.max(most, number), 0) + 1
  const numbered = ordered.map(
    ({ group, reference }): ReportGroup => ({ group, reference, number: numbers[group.id] ?? next++ }),
  )
  const showsAlone = filter.only === 'all' && filter.verdicts === undefined && filter.languages === undefined
  return shown.map((story, i) => ({
    id: story.id,
    title: story.title,
    number: i + 1,
    articles: story.articles.flatMap((id, place) => {
      const article = articles.get(id)
      return article ? [{ article, letter: sigilAt(place) }] : []
    }),
    groups: numbered.filter(({ group }) => group.story === story.id),
    alone: showsAlone
      ? review.alone.flatMap(id => {
          const article = quotes.get(id)?.article
          return article !== undefined && storyOf.get(article) === story.id ? [{ id, article }] : []
        })
      : [],
  }))
}
