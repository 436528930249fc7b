/**
 * Services without an engine: the sample story with its own answers as the analysis. For trying the window and the
 * shells before or without the real services; decisions are refused.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { implement } from '@orpc/server'
import { contract, type ProjectEvent } from '../../electron/shared/contract.ts'
import type { Connection, Services } from '../../electron/shared/shell.ts'
import type { Analysis, Article, Passage, ProposedGroup, Quote, Verdict } from '../../engine/types.ts'

interface GoldArticle {
  readonly id: string
  readonly file: string
  readonly lang: string
  readonly outlet: string
  readonly date: string
  readonly url: string
  readonly quotes: readonly GoldQuote[]
  readonly reported: readonly { utterance: string; verdict: string; span: [number, number] }[]
  readonly others: readonly { kind: 'name' | 'term'; parts: [number, number][] }[]
}

interface GoldQuote {
  readonly utterance?: string
  readonly kind: Quote['kind']
  readonly verdict?: string
  readonly parts: [number, number][]
}

interface GoldStory {
  readonly story: string
  readonly articles: readonly GoldArticle[]
}

/** Services over the story folders of `seeds`, as `gold.json` there answers them. */
export function createFixedServices(seeds: string): Services {
  const gold: GoldStory[] = JSON.parse(readFileSync(path.join(seeds, 'gold.json'), 'utf8'))
  const analysis = readAnalysis(gold, seeds)
  const listeners = new Set<(event: ProjectEvent) => void>()
  const tell = (event: ProjectEvent) => {
    for (const listener of listeners) listener(event)
  }
  const os = implement(contract).$context<Connection>()

  const router = os.router({
    app: {
      info: os.app.info.handler(({ context }) => ({
        shell: context.shell,
        version: context.version,
        language: context.language,
        editor: 'stand-in',
        platform: context.platform,
        nativeDialogs: context.pick !== null,
      })),
    },
    files: {
      pick: os.files.pick.handler(({ input, context }) => context.pick?.(input.purpose, input.suggested) ?? null),
      list: os.files.list.handler(({ input }) => ({ path: input.path, parent: null, entries: [], problem: null })),
    },
    project: {
      open: os.project.open.handler(() => ({ problem: null })),
      sample: os.project.sample.handler(() => ({ problem: null })),
      add: os.project.add.handler(() => ({ added: [], problems: [] })),
      cancel: os.project.cancel.handler(() => {}),
      watch: os.project.watch.handler(async function* ({ signal }) {
        const waiting: ProjectEvent[] = [
          {
            kind: 'opened',
            path: '/sample.quoin',
            name: 'sample',
            readOnly: false,
            log: [],
            analysis,
          } as unknown as ProjectEvent,
        ]
        let wake = () => {}
        const listener = (event: ProjectEvent) => {
          waiting.push(event)
          wake()
        }
        listeners.add(listener)
        signal?.addEventListener('abort', () => wake())
        try {
          while (!signal?.aborted) {
            const next = waiting.shift()
            if (next) yield next
            else
              await new Promise<void>(resolve => {
                wake = resolve
              })
          }
        } finally {
          listeners.delete(listener)
        }
      }),
    },
    review: {
      submit: os.review.submit.handler(() => ({ ok: false as const, problem: { code: 'review.fixed', params: {} } })),
      candidates: os.review.candidates.handler(() => []),
      reasons: os.review.reasons.handler(() => null),
      wordLinks: os.review.wordLinks.handler(() => []),
    },
    export: {
      preview: os.export.preview.handler(() => ({ rows: 0, groups: 0, left: 0, head: '' })),
      write: os.export.write.handler(({ input }) => ({ rows: 0, path: input.path, problem: null })),
    },
  })
  return {
    router,
    open: async () => [],
    command: id => tell({ kind: 'command', command: id }),
    close: async () => {},
  }
}

function readAnalysis(gold: readonly GoldStory[], seeds: string): Analysis {
  const articles: Article[] = []
  const quotes: Quote[] = []
  const passages: Passage[] = []
  const groups = new Map<string, ProposedGroup['members'][number][]>()
  const join = (key: string, id: string, type: 'quote' | 'passage', verdict: string | undefined) => {
    const members = groups.get(key) ?? []
    members.push({ id, type, p: 0.9, verdict: readVerdict(verdict), flags: [] })
    groups.set(key, members)
  }
  for (const story of gold) {
    for (const entry of story.articles) {
      const text = readFileSync(path.join(seeds, entry.file), 'utf8')
      const article = `${story.story}/${entry.id}`
      const sha256 = createHash('sha256').update(text).digest('hex')
      const { file, lang, outlet, date, url } = entry
      articles.push({ id: article, file, sha256, text, lang, title: firstLine(text), outlet, author: null, date, url })
      for (const found of [...entry.quotes, ...entry.others]) {
        const quote = readQuote(article, found, text)
        quotes.push(quote)
        if ('utterance' in found && found.utterance)
          join(`${story.story} ${found.utterance}`, quote.id, 'quote', found.verdict)
      }
      for (const { utterance, verdict, span } of entry.reported) {
        const [start, end] = span
        const id = `${article}:p${start}`
        passages.push({ id, article, start, end, text: text.slice(start, end), speaker: null, cue: null })
        join(`${story.story} ${utterance}`, id, 'passage', verdict)
      }
    }
  }
  return {
    articles,
    stories: gold.map(story => ({
      id: story.story,
      title: story.story,
      articles: story.articles.map(entry => `${story.story}/${entry.id}`),
    })),
    quotes,
    passages,
    groups: [...groups].map(([key, members], index) => readGroup(key, members, index)),
    partial: false,
  }
}

function readQuote(article: string, found: GoldQuote | GoldArticle['others'][number], text: string): Quote {
  const parts = found.parts.map(([start, end]) => ({ start, end }))
  const start = parts[0]?.start ?? 0
  return {
    id: `${article}:q${start}`,
    article,
    start,
    end: parts.at(-1)?.end ?? start,
    parts,
    text: parts.map(part => text.slice(part.start, part.end)).join(' … '),
    kind: found.kind,
    kindConfidence: 1,
    speaker: null,
    cue: null,
    flags: [],
    why: [],
  }
}

function readGroup(key: string, members: ProposedGroup['members'][number][], index: number): ProposedGroup {
  const [story = ''] = key.split(' ')
  const reference = members.find(member => member.verdict === null) ?? members[0]
  const doubt = ((index * 7) % 10) / 20
  return { id: key, story, members, reference: reference?.id ?? '', confidence: 1 - doubt, margin: 1 - doubt }
}

function readVerdict(verdict: string | undefined): Verdict | null {
  return verdict === undefined || verdict === 'ref' ? null : (verdict as Verdict)
}

function firstLine(text: string): string {
  return text.split('\n').find(line => line.trim() !== '') ?? ''
}
