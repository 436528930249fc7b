import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Article, LanguageCode } from '../engine/types.ts'

/** Articles of a made-up newsroom and the story each belongs to. */
export interface Newsroom {
  readonly articles: readonly Article[]
  readonly storyOf: Readonly<Record<string, string>>
}

/** A generator of numbers in [0, 1): mulberry32, so that a benchmark has the same texts on every machine. */
function random(): () => number {
  let state = 1
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Share of words exchanged in a copy: enough that no text is encoded twice, few enough that versions stay versions. */
const EXCHANGED = 0.15
/** The same where an article takes a source a second time: so many that its quotations are others than the first time. */
const EXCHANGED_AGAIN = 0.6

/**
 * `count` articles in `stories` stories, made of the invented stories under `folder`: each is `parts` of their articles one
 * after another (one has some eight quotations, five have forty), with a share of their lower-case words exchanged for
 * others of the same language, so that no two texts are equal. The same arguments give the same articles.
 */
export function newsroom(folder: string, count: number, stories = 10, parts = 1): Newsroom {
  const sources = fs
    .readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
    .map(name => readStory(path.join(folder, name)))
  const next = random()
  const words = new Map<LanguageCode, string[]>()
  for (const { lang, text } of sources.flat())
    words.set(lang, [...(words.get(lang) ?? []), ...(text.match(/(?<=\s)\p{Ll}{4,}(?=\s)/gu) ?? [])])
  const articles: Article[] = []
  const storyOf: Record<string, string> = {}
  for (let i = 0; i < count; i++) {
    const story = i % stories
    const versions = sources[story % sources.length] ?? []
    const source = versions[Math.floor(i / stories) % versions.length]
    if (!source) throw new Error(`no articles in ${folder}`)
    const pool = words.get(source.lang) ?? []
    const text = Array.from({ length: parts }, (_, part) => {
      const others = part === 0 ? [source] : (sources[(story + part) % sources.length] ?? [])
      const same = others.find(other => other.lang === source.lang) ?? source
      const share = part < sources.length ? EXCHANGED : EXCHANGED_AGAIN
      return same.text.replace(/(?<=\s)\p{Ll}{4,}(?=\s)/gu, word =>
        next() < share ? (pool[Math.floor(next() * pool.length)] ?? word) : word,
      )
    }).join('\n\n')
    const id = `a${String(i).padStart(5, '0')}`
    articles.push({
      id,
      file: `${id}.txt`,
      sha256: createHash('sha256').update(text).digest('hex'),
      text,
      lang: source.lang,
      title: id,
      outlet: null,
      author: null,
      date: null,
      url: null,
    })
    storyOf[id] = `story ${story}`
  }
  return { articles, storyOf }
}

function readStory(folder: string): readonly { readonly lang: LanguageCode; readonly text: string }[] {
  return fs
    .readdirSync(folder)
    .sort()
    .map(name => ({ lang: name.split('.')[1] ?? 'und', text: fs.readFileSync(path.join(folder, name), 'utf8') }))
}
