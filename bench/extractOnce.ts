/** `node bench/extractOnce.ts ROOT SHAPE LANG MEGABYTES`: one extraction in a fresh process; prints its times as JSON. */
import fs from 'node:fs'
import path from 'node:path'
import { extract } from '../engine/text/extract.ts'

/** The kinds of text measured. */
export type ExtractShape = 'articles' | 'paragraph' | 'marks' | 'dashes' | 'names' | 'quotations'

/** Seconds of processor time: of the thread that works, and of the process with its helpers for compiling and memory. */
export interface ExtractTime {
  readonly thread: number
  readonly process: number
  readonly quotes: number
}

const [root = '.', shape = 'articles', lang = 'en', megabytes = '1'] = process.argv.slice(2)
const text = textOf(shape as ExtractShape, Number(megabytes) * 2 ** 20)
const before = { thread: process.threadCpuUsage(), process: process.cpuUsage() }
const { quotes } = extract(text, { article: 'a', lang })
const thread = process.threadCpuUsage(before.thread)
const all = process.cpuUsage(before.process)
const time: ExtractTime = {
  thread: (thread.user + thread.system) / 1e6,
  process: (all.user + all.system) / 1e6,
  quotes: quotes.length,
}
console.log(JSON.stringify(time))

function textOf(wanted: ExtractShape, length: number): string {
  const piece = {
    articles: () => `${stories().join('\n\n')}\n\n`,
    paragraph: () => `${stories().join(' ').replace(/\s+/g, ' ')} `,
    marks: () => '«"„“”',
    dashes: () => '— Да, — сказал Орлов. — Нет.\n',
    names: () => 'Глеб Орлов Анна Крохина мэр ',
    quotations: () => '«А», — сказал Орлов. «Б» ',
  }[wanted]()
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
}

function stories(): string[] {
  const folder = path.join(root, 'test/gold/stories')
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(`.${lang}.txt`))
    .sort()
    .map(name => fs.readFileSync(path.join(folder, name), 'utf8'))
}
