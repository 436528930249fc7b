/** An editor's decisions as samples: a JSONL export with articles, quotations and decided groups. */
import { readFileSync } from 'node:fs'
import type { Labels } from '../../engine/pairs/fit.ts'
import type { MemberId } from '../../engine/types.ts'
import type { ExtractedArticle } from '../../engine/workspace.ts'
import { articleOfText } from './articles.ts'

/** The articles of one story and what was decided in it. */
export interface DecidedStory {
  readonly articles: readonly ExtractedArticle[]
  readonly labels: Labels
}

interface Line {
  readonly type: string
  readonly id: string
  readonly file: string
  readonly story: string | null
  readonly lang: string
  readonly text: string
  readonly article: string
  readonly start: number
  readonly end: number
  readonly state: string
  readonly members: readonly { readonly quote?: string; readonly passage?: string }[]
}

/** The stories of an export. Members of confirmed groups are one utterance within a group and two across groups; nothing else is known. */
export function labelledProject(file: string): readonly DecidedStory[] {
  const lines: Line[] = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line))
  const spans = new Map(lines.filter(({ start }) => start !== undefined).map(line => [line.id, spanKey(line)]))
  const groupOf = new Map<string, string>()
  for (const group of lines.filter(line => line.type === 'group' && line.state === 'confirmed'))
    for (const member of group.members) {
      const at = spans.get(member.quote ?? member.passage ?? '')
      if (at !== undefined) groupOf.set(at, group.id)
    }
  const articles = lines.filter(line => line.type === 'article')
  const stories = new Set(articles.map(article => article.story ?? article.id))
  return [...stories].map(story => {
    const places = new Map<MemberId, string>()
    const extracted = articles
      .filter(article => (article.story ?? article.id) === story)
      .map(line => {
        const one = articleOfText(line.text, line.file, line.lang)
        for (const member of [...one.extraction.quotes, ...one.extraction.passages])
          places.set(member.id, spanKey({ ...member, article: line.id }))
        return one
      })
    const group = (id: MemberId) => groupOf.get(places.get(id) ?? '')
    return {
      articles: extracted,
      labels: (a, b) => {
        const [x, y] = [group(a.id), group(b.id)]
        return x === undefined || y === undefined ? null : x === y ? 1 : 0
      },
    }
  })
}

function spanKey({ article, start, end }: Pick<Line, 'article' | 'start' | 'end'>): string {
  return `${article} ${start}-${end}`
}
