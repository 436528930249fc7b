/** The map of a story: utterances down, articles across, as a table of the report and as a drawing of its own. */

import { fileName } from '../../fileName.ts'
import { shortened } from '../../shortened.ts'
import { escapeHtml, isolated, langAttribute } from './escape.ts'
import { isOfOtherFacts, type Standing, sign } from './signs.ts'
import type { ReportGroup, ReportStory, ReportText } from './types.ts'

/** Says how the article with that id stands to the group. */
export type CellOf = (group: ReportGroup, article: string) => Standing

/** Letters of an utterance that the map and its heading show. */
export const SHOWN = 90

/** A cell's letter. */
function letterOf(text: ReportText, standing: Standing): string {
  return text(`report.letter.${standing}`)
}

/** The table: each cell a sign, a letter and, for those who do not see them, the words. */
export function mapTable(story: ReportStory, cell: CellOf, text: ReportText): string {
  const heads = story.articles
    .map(
      ({ article, letter }) =>
        `<th scope="col" class="c"><abbr title="${escapeHtml(article.outlet ?? fileName(article.file))}">${letter}</abbr></th>`,
    )
    .join('')
  const rows = story.groups
    .map(group => {
      const isDecided = group.group.state === 'confirmed'
      const cells = story.articles.map(({ article }) => {
        const standing = cell(group, article.id)
        return `<td class="c">${sign(standing, isDecided)}<span class="letter" aria-hidden="true">${escapeHtml(letterOf(text, standing))}${isProposed(standing, isDecided) ? '?' : ''}</span><span class="hid">${escapeHtml(nameOf(text, standing, isDecided))}</span></td>`
      })
      const { reference } = group
      return `<tr><th scope="row">${numberTag(group)}<a href="#g${group.number}"${langAttribute(reference.lang)}>${isolated(titleOf(shortened(reference.text, SHOWN), text))}</a></th>${cells.join('')}</tr>`
    })
    .join('\n')
  return `<table class="map"><caption>${escapeHtml(text('report.map.caption', { groups: story.groups.length, articles: story.articles.length }))}</caption>
<thead><tr><th scope="col">${escapeHtml(text('report.utterance'))}</th>${heads}</tr></thead>
<tbody>
${rows}
</tbody></table>`
}

/** Wide enough for a sign and two letters. */
const CELL = 40
const LEFT = 64
const TOP = 30
/** Width of a letter of a picture's text, px: wide enough for most words. */
const LETTER = 7.5

/** A drawing and its size in px. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly body: string
}

/** The map as SVG, its signs those of `signSymbols`; with `room` px for the words of each utterance. */
export function mapDrawing(story: ReportStory, cell: CellOf, text: ReportText, room: number): Drawing {
  const start = LEFT + room
  const [width, height] = [start + story.articles.length * CELL + 6, TOP + story.groups.length * CELL + 6]
  const heads = story.articles
    .map(({ letter }, x) => `<text x="${start + x * CELL + CELL / 2}" y="20" text-anchor="middle">${letter}</text>`)
    .join('')
  const rows = story.groups
    .map((group, y) => {
      const top = TOP + y * CELL
      const isDecided = group.group.state === 'confirmed'
      const cells = story.articles.map(({ article }, x) => {
        const standing = cell(group, article.id)
        const red = isOfOtherFacts(standing) ? ' class="red"' : ''
        const name = isDecided || standing === 'absent' || standing === 'unseen' ? 'd' : 'p'
        const left = start + x * CELL
        return `<use href="#${name}-${standing}" x="${left + 3}" y="${top + 9}" width="16" height="16"${red}/><text x="${left + 21}" y="${top + 21}"${red}>${escapeHtml(letterOf(text, standing))}</text>`
      })
      const words =
        room > 0
          ? `<text x="${LEFT}" y="${top + 21}">${escapeHtml(shortened(group.reference.text, room / LETTER))}</text>`
          : ''
      return `<path class="line" d="M4 ${top}H${width - 4}"/><text x="${LEFT - 12}" y="${top + 21}" text-anchor="end">${group.number}</text>${words}${cells.join('')}`
    })
    .join('\n')
  return { width, height, body: `${heads}\n${rows}` }
}

/** The words for a standing. */
export function nameOf(text: ReportText, standing: Standing, isDecided: boolean): string {
  const name = text(standingKey(standing))
  // That nobody has given a verdict is not proposed by anybody.
  return isProposed(standing, isDecided) && standing !== 'unjudged' ? text('report.proposed', { name }) : name
}

/** The message that names a standing: the word that the window has for it. */
export function standingKey(standing: Standing): string {
  switch (standing) {
    case 'reference':
    case 'reported':
    case 'reportedDiffers':
      return `ui.version.${standing}`
    case 'unjudged':
      return 'ui.version.noVerdict'
    case 'absent':
    case 'unseen':
      return `ui.status.${standing}`
    default:
      return `ui.verdict.${standing}`
  }
}

/** Whether nobody has decided it: drawn dashed, with a question mark. */
export function isProposed(standing: Standing, isDecided: boolean): boolean {
  return !isDecided && standing !== 'absent' && standing !== 'unseen'
}

/** A title, or that there is none: a heading or a link without words leads nowhere. */
export function titleOf(title: string, text: ReportText): string {
  return title.replace(/[\p{Cc}\p{Cf}]/gu, '').trim() === '' ? text('report.untitled') : title
}

/** The number of a group: filled where it is confirmed. */
export function numberTag({ group, number }: ReportGroup): string {
  return `<span class="number${group.state === 'confirmed' ? ' done' : ''}">${number}</span>`
}
