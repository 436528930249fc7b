/** `npm run bench:ui`: how long a key takes to its frame, in the real window over a large project, and what that weighs. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { randomNumbers } from '../scripts/kill/randomNumbers.ts'
import { quantile } from './statistics.ts'
import { writeMadeUpProject } from './window/madeUpProject.ts'
import { measureKeys, scrollTasks } from './window/measureKeys.ts'
import { type Memory, machine, openPage, settled } from './window/openPage.ts'
import { pasteArticle } from './window/pasteArticle.ts'
import { startToFirstGroup } from './window/startToFirstGroup.ts'

const USAGE = `usage: npm run bench:ui -- [--keys N] [--seed N] [--project P.quoin] [--smoke]

Ten stories of twenty articles with forty quotations each (made-up vectors, beside the real encoder), 1440 × 900, three
columns; J K Enter digits U at random. A key is timed inside the page, from its own time stamp to the end of the frame
in which queue, panel and marks show what it leads to; columns are settled when every open one has its text and its
marks (their smooth scrolling goes on). Scrolling: tasks over 50 ms while queue and columns are scrolled by the wheel.
Memory is resident: the host with the worker, and the page's renderer; after the keys, when the encoder rests since
nothing was to be encoded, and when an article has been brought in. Start: from the program's start to the first group
on the screen, the sample, no vectors kept.
  --keys N       keys that are timed (400)
  --seed N       of the keys (1)
  --project P    measures this project instead, and leaves it changed
  --smoke        a small project and few keys: shows that the bench runs, its figures mean nothing`

const LARGE = { stories: 10, articles: 200, parts: 5 }
const SMALL = { stories: 2, articles: 6, parts: 1 }
const STARTS = 3
/** By then what an analysis has left behind is collected, and the encoder does not rest yet, ms. */
const COLLECTED_MS = 8000
const NEWS = `Ferry sails again

“We kept our promise to the islands,” said Mara Quill, the head of the harbour office. The pier took eleven months, she told the council, and nobody was sent home for it. “It will outlast all of us,” she added.
`

const { values } = parseArgs({
  options: {
    keys: { type: 'string' },
    seed: { type: 'string', default: '1' },
    project: { type: 'string' },
    smoke: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
})
const keys = Number(values.keys ?? (values.smoke ? 12 : 400))
const seed = Number(values.seed)
if (values.help) console.log(USAGE)
else if (!Number.isInteger(keys) || keys < 1 || !Number.isInteger(seed)) {
  console.error(USAGE)
  process.exitCode = 2
} else await bench()

async function bench(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'quoin-bench-'))
  console.log(machine())
  try {
    const file = values.project ? path.resolve(values.project) : path.join(folder, 'bench.quoin')
    if (!values.project) {
      const made = await writeMadeUpProject(file, values.smoke ? SMALL : LARGE)
      console.log(`${made.articles} articles, ${made.quotations} quotations, ${made.groups} groups (made-up vectors)`)
    }
    const open = await openPage({ paths: [file], dataFolder: path.join(folder, 'data'), language: 'en' })
    try {
      const opened = performance.now()
      await settled(open.page)
      console.log(`compared ${((performance.now() - opened) / 1000).toFixed(1)} s after the window was there`)
      const measured = await measureKeys(open.page, keys, randomNumbers(seed))
      const ms = (times: readonly number[], share: number) => quantile(times, share).toFixed(1)
      const { frames, settled: columns } = measured
      console.log(`key to frame p50: ${ms(frames, 0.5)} ms`)
      console.log(`key to frame p95: ${ms(frames, 0.95)} ms`)
      console.log(`columns settled p95: ${ms(columns, 0.95)} ms`)
      for (const [key, times] of measured.byKey)
        console.log(`  ${key.padEnd(5)} ${times.length} keys, p50 ${ms(times, 0.5)} ms, p95 ${ms(times, 0.95)} ms`)
      console.log(
        `keys ${keys}: ${frames.length} timed, ${measured.refused} refused, ${measured.lost} without an outcome`,
      )
      const long = await scrollTasks(open.page)
      console.log(
        `tasks over 50 ms while scrolling: ${long.length}${long.length ? ` (longest ${Math.max(...long).toFixed(0)} ms)` : ''}`,
      )
      const rest = await open.memory()
      console.log(
        `memory: ${together(rest)} MiB (host with worker ${rest.host.toFixed(0)}, ` +
          `page ${rest.renderer.toFixed(0)}, its heap ${rest.heap.toFixed(0)}); the browser's own processes ${rest.otherBrowser.toFixed(0)} MiB`,
      )
      await pasteArticle(open.page, NEWS)
      const atOnce = await open.memory()
      await open.page.waitForTimeout(COLLECTED_MS)
      const awake = await open.memory()
      console.log(
        `memory, an article brought in: ${together(atOnce)} MiB at once, ` +
          `${together(awake)} MiB ${COLLECTED_MS / 1000} s later, with the encoder still awake`,
      )
    } finally {
      await open.close()
    }
    for (let n = 0; n < (values.smoke ? 1 : STARTS); n++) {
      const start = await startToFirstGroup(path.join(folder, `start${n}`))
      console.log(
        `start to first group: ${start.all.toFixed(2)} s (host ready ${start.host.toFixed(2)} s, ` +
          `browser and page ${start.page.toFixed(2)} s, then ${start.group.toFixed(2)} s)`,
      )
    }
    console.log(machine())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the budget is about, MiB: the host and the page. */
function together({ host, renderer }: Memory): string {
  return (host + renderer).toFixed(0)
}
