/** `npm run test:soak`: thousands of decisions and undos through the real window; memory, files and keys must stay as they are. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { type Tenth, verdictsOn } from './soak/judge.ts'
import { keyStream } from './soak/keys.ts'
import { quantile } from './statistics.ts'
import { writeMadeUpProject } from './window/madeUpProject.ts'
import { machine, type OpenPage, openPage, settled } from './window/openPage.ts'

const USAGE = `usage: npm run test:soak -- [--decisions N] [--articles N] [--seed N]

Opens a made-up project (ten articles a story, made-up vectors) in the real window, 1024 × 700, and presses keys at random:
decisions, undos, redos and steps between groups. After each tenth it rests for twenty
seconds, then prints memory, the sizes of log and file, and how long a key took until its frame was drawn.
  --decisions N   steps of the log that are made (2000)
  --articles N    of the project (40)
  --seed N        of the keys (the time now)
Exits 1 where memory after the last three tenths is more than 10 % larger than after the first three, log or file
grow faster than the decisions, or the last tenth answers keys more slowly than the first.`

const ARTICLES_A_STORY = 10
/** The smallest window that shows all regions at once: a long run takes a quarter less time than in a large one. */
const SMALL = { width: 1024, height: 700 }
const PARTS = 10
/** Rest before a look, ms: pages that garbage stood on are handed back some seconds after it was collected. */
const REST_MS = 20_000
/** The log is counted anew after so many keys. */
const COUNTED_AFTER = 20

async function soak(decisions: number, articles: number, seed: number): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'quoin-soak-'))
  const file = path.join(folder, 'soak.quoin')
  console.log(machine())
  const made = await writeMadeUpProject(file, {
    stories: Math.ceil(articles / ARTICLES_A_STORY),
    articles,
    parts: 2,
  })
  console.log(`${made.articles} articles, ${made.quotations} quotations, ${made.groups} groups; seed ${seed}`)
  const open = await openPage({ paths: [file], dataFolder: path.join(folder, 'data'), language: 'en' }, SMALL)
  const tenths: Tenth[] = []
  try {
    await settled(open.page)
    const next = keyStream(seed)
    for (let part = 0; part <= PARTS; part++) {
      const times = part === 0 ? [] : await press(open, next, file, (decisions * part) / PARTS)
      const tenth = await look(open, file, times)
      tenths.push(tenth)
      console.log(line(tenth))
    }
  } finally {
    await open.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const verdicts = verdictsOn(tenths)
  for (const { holds, words } of verdicts) console.log(`${holds ? 'holds' : 'FAILS'}: ${words}`)
  if (verdicts.some(({ holds }) => !holds)) process.exitCode = 1
}

/** Presses keys until the log has so many steps. Returns what steps to other groups took, ms to their frame. */
async function press(
  { page }: OpenPage,
  next: ReturnType<typeof keyStream>,
  file: string,
  until: number,
): Promise<readonly number[]> {
  const times: number[] = []
  for (let n = 0; n % COUNTED_AFTER !== 0 || logOf(file).steps < until; n++) {
    const { key, isStep } = next()
    if (isStep) await page.evaluate(() => window.stopwatch.arm('other'))
    await page.keyboard.press(key)
    if (isStep) {
      const { frame } = await page.evaluate(() => window.stopwatch.outcome())
      if (frame !== null) times.push(frame)
    } else {
      // Until it is on disk, as the status line says.
      const saved = await page.waitForFunction(() => !document.querySelector('.foot')?.textContent?.includes('saving'))
      // Held, it would be kept in the page for each key, and be taken for growth of the window.
      await saved.dispose()
    }
  }
  return times
}

async function look(open: OpenPage, file: string, times: readonly number[]): Promise<Tenth> {
  const { steps, bytes } = logOf(file)
  const size = (name: string) => statSync(name, { throwIfNoEntry: false })?.size ?? 0
  await open.memory()
  await open.page.waitForTimeout(REST_MS)
  const { host, renderer, heap, otherBrowser } = await open.memory()
  return {
    ...{ steps, logBytes: bytes, fileBytes: size(file) },
    ...{ host, renderer, heap, otherBrowser },
    p95: times.length === 0 ? null : quantile(times, 0.95),
  }
}

/** Steps of the log, and how long its bodies are. */
function logOf(file: string): { steps: number; bytes: number } {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const row = database
      .prepare('SELECT count(DISTINCT undo_group) AS steps, sum(length(body)) AS bytes FROM review_log')
      .get()
    return { steps: Number(row?.steps ?? 0), bytes: Number(row?.bytes ?? 0) }
  } finally {
    database.close()
  }
}

function line({ steps, host, renderer, heap, logBytes, fileBytes, p95, otherBrowser }: Tenth): string {
  const mib = (bytes: number) => (bytes / 2 ** 20).toFixed(1)
  return (
    `${steps} decisions: host ${host.toFixed(0)} MiB, page ${renderer.toFixed(0)} MiB (heap ${heap.toFixed(1)}), ` +
    `browser ${otherBrowser.toFixed(0)} MiB, log ${mib(logBytes)} MiB, file ${mib(fileBytes)} MiB` +
    `${p95 === null ? '' : `, key to frame p95 ${p95.toFixed(1)} ms`}`
  )
}

const { values } = parseArgs({
  options: {
    decisions: { type: 'string', default: '2000' },
    articles: { type: 'string', default: '40' },
    seed: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
})
const decisions = Number(values.decisions)
const articles = Number(values.articles)
const seed = Number(values.seed ?? Date.now() % 2 ** 31)
if (values.help) console.log(USAGE)
else if (![decisions, articles, seed].every(Number.isInteger) || decisions < PARTS || articles < 1) {
  console.error(USAGE)
  process.exitCode = 2
} else await soak(decisions, articles, seed)
