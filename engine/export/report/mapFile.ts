/** The maps of the stories as a picture of its own: SVG that needs nothing else. */

import { fileName } from '../../fileName.ts'
import type { ExportFilter, ExportProject } from '../project.ts'
import { escapeHtml } from './escape.ts'
import { mapDrawing, nameOf, titleOf } from './map.ts'
import { reportStories } from './report.ts'
import { STANDINGS, signSymbols } from './signs.ts'
import { cellsOf } from './story.ts'
import { COLOURS, SIGN_STYLE } from './style.ts'
import type { ReportText } from './types.ts'

const STYLE = `${COLOURS}text{font:12px "Golos Text","Noto Sans","PT Sans",system-ui,sans-serif;fill:var(--ink)}.title{font-weight:600;font-size:15px}.line{stroke:var(--rule)}text.red{fill:var(--red)}
${SIGN_STYLE}`

/** Room for the words of an utterance, px. */
const WORDS = 330
const EDGE = 16
const TITLE = 30
const ARTICLE = 18
const LEGEND_LINE = 22
const LEGEND_LEFT = 270

/** One picture of the maps of all stories that `filter` lets through, under each other, with what the signs mean. */
export function mapFile(project: ExportProject, filter: ExportFilter, text: ReportText): string {
  const cell = cellsOf(project)
  let height = EDGE
  let width = EDGE * 2 + LEGEND_LEFT * 2
  const parts: string[] = []
  for (const story of reportStories(project, filter)) {
    if (story.groups.length === 0) continue
    const drawing = mapDrawing(story, cell, text, WORDS)
    const names = story.articles.map(
      ({ article, letter }, n) =>
        `<text x="4" y="${TITLE + ARTICLE * n + 6}">${escapeHtml(`${letter}  ${[article.outlet ?? fileName(article.file), article.lang, article.date ?? ''].filter(Boolean).join(', ')}`)}</text>`,
    )
    const top = TITLE + ARTICLE * names.length
    parts.push(
      `<g transform="translate(${EDGE} ${height})"><text class="title" x="4" y="14">${escapeHtml(titleOf(story.title, text))}</text>\n${names.join('')}\n<g transform="translate(0 ${top})">${drawing.body}</g></g>`,
    )
    height += top + drawing.height + EDGE
    width = Math.max(width, drawing.width + EDGE * 2)
  }
  const legend = STANDINGS.map((standing, n) => {
    const [x, y] = [EDGE + 4 + (n % 2) * LEGEND_LEFT, height + Math.floor(n / 2) * LEGEND_LINE]
    const letter = text(`report.letter.${standing}`)
    return `<use href="#d-${standing}" x="${x}" y="${y}" width="16" height="16"/><text x="${x + 22}" y="${y + 12}">${escapeHtml(`${letter}  ${nameOf(text, standing, true)}`)}</text>`
  })
  height += Math.ceil(STANDINGS.length / 2) * LEGEND_LINE
  const dashed = `<text x="${EDGE + 4}" y="${height + 12}">${escapeHtml(text('report.dashed'))}</text>`
  height += LEGEND_LINE + EDGE
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title>${escapeHtml(text('report.map'))}</title>
<style>${STYLE}</style>
<rect width="${width}" height="${height}" fill="#fbf9f4"/>
${signSymbols()}
${parts.join('\n')}
${legend.join('')}
${dashed}
</svg>
`
}
