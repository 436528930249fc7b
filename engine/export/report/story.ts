/** A story of the report: its articles, its map, its groups. */

import { fileName } from '../../fileName.ts'
import { placesOf } from '../../review/places.ts'
import type { Member } from '../../types.ts'
import type { ExportProject } from '../project.ts'
import type { Sides } from '../sides.ts'
import { escapeHtml, isolated, langAttribute, webLink } from './escape.ts'
import { groupSection, languageName } from './group.ts'
import { type CellOf, mapTable, nameOf, titleOf } from './map.ts'
import { STANDINGS, sign } from './signs.ts'
import { standingIn } from './standing.ts'
import type { ReportOptions, ReportStory, ReportText } from './types.ts'

/** The section of a story. */
export function storySection(
  { analysis, review }: ExportProject,
  story: ReportStory,
  sides: Sides,
  options: ReportOptions,
): string {
  const { text } = options
  const cell = cellsOf({ analysis, review })
  const extent = text('ui.storyExtent', {
    articles: story.articles.length,
    languages: new Set(story.articles.map(({ article }) => article.lang)).size,
  })
  const groups =
    story.groups.length === 0
      ? `<p class="mut">${escapeHtml(text('report.noGroups'))}</p>`
      : `<h3>${escapeHtml(text('report.map'))}</h3>
${scrollable(mapTable(story, cell, text), story, 'report.map', text)}
${legend(options)}
<h3>${escapeHtml(text('report.groups'))}</h3>
${story.groups.map(group => groupSection(group, story, sides, options)).join('\n')}`
  return `<section class="story" id="s${story.number}" aria-labelledby="h${story.number}">
<h2 id="h${story.number}">${isolated(titleOf(story.title, text))}</h2>
<p class="mut">${escapeHtml(`${extent}, ${text('ui.groups', { count: story.groups.length })}`)}</p>
<h3>${escapeHtml(text('report.articles'))}</h3>
${scrollable(articleTable(story, options), story, 'report.articles', text)}
${groups}
${aloneList(story, sides, options)}</section>`
}

/** Says how an article stands to a group. */
export function cellsOf({ analysis, review }: Pick<ExportProject, 'analysis' | 'review'>): CellOf {
  const { quotes, passages } = placesOf(analysis)
  const articleOf = ({ id }: Member) => (quotes.get(id) ?? passages.get(id) ?? review.restored.get(id))?.article ?? ''
  return ({ group }, article) => standingIn(group, article, articleOf)
}

/** A table that may be wider than the page: it scrolls by itself, by keys too. */
function scrollable(table: string, { number, title }: ReportStory, key: string, text: ReportText): string {
  const label = `${number}. ${titleOf(title, text)}: ${text(key)}`
  return `<section class="wide" tabindex="0" aria-label="${escapeHtml(label)}">\n${table}\n</section>`
}

function articleTable({ articles }: ReportStory, { text }: ReportOptions): string {
  const columns = ['letter', 'outlet', 'language', 'date', 'title', 'address'] as const
  const heads = columns.map(name => `<th scope="col">${escapeHtml(text(`report.column.${name}`))}</th>`)
  const rows = articles.map(({ article, letter }) => {
    const outlet =
      article.outlet === null
        ? `<span class="mut">${escapeHtml(text('column.outletUnknown'))}</span>`
        : isolated(article.outlet)
    const author = article.author === null ? '' : `, ${isolated(article.author)}`
    const address =
      article.url === null ? `<span class="mut">${isolated(fileName(article.file))}</span>` : webLink(article.url)
    return `<tr><th scope="row">${letter}</th><td>${outlet}${author}</td><td>${escapeHtml(languageName(text, article.lang))}</td><td>${isolated(article.date ?? '')}</td><td${langAttribute(article.lang)}>${isolated(article.title)}</td><td>${address}</td></tr>`
  })
  return `<table class="articles"><thead><tr>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>`
}

function legend({ text }: ReportOptions): string {
  const items = STANDINGS.map(
    standing =>
      `<li>${sign(standing, true)}<span class="letter">${escapeHtml(text(`report.letter.${standing}`))}</span> ${escapeHtml(nameOf(text, standing, true))}</li>`,
  )
  const dashed = `<li>${sign('same', false)}<span class="letter">?</span> ${escapeHtml(text('report.dashed'))}</li>`
  return `<ul class="legend">${items.join('')}${dashed}</ul>`
}

/** Quotations that have no counterpart. */
function aloneList({ alone, articles }: ReportStory, sides: Sides, { text }: ReportOptions): string {
  if (alone.length === 0) return ''
  const letters = new Map(articles.map(({ article, letter }) => [article.id, letter]))
  const items = alone.map(({ id, article }) => {
    const side = sides.member(id)
    return `<li><b>${letters.get(article) ?? ''}</b> <span${langAttribute(side.lang)}>${isolated(side.text)}</span>${side.speaker === '' ? '' : ` <span class="mut">${isolated(side.speaker)}</span>`}</li>`
  })
  return `<h3>${escapeHtml(text('report.alone'))}</h3>
<ul class="alone">
${items.join('\n')}
</ul>
`
}
