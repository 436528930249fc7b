/** `npm run bench:review`: an editor who knows the answers reviews by keys in the real window; how many keys that takes. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { CACHE, ROOT } from '../scripts/prepare/paths.ts'
import { bulk } from './review/bulk.ts'
import { writeHeldOut } from './review/heldOut.ts'
import { FAULTS, Oracle, type Tally } from './review/oracle.ts'
import { confirmedGroups, judge } from './review/outcome.ts'
import { articlesOf, writeStories } from './review/project.ts'
import { Answers, bundledStories } from './review/stories.ts'
import { openPage, settled } from './window/openPage.ts'

const USAGE = `usage: npm run bench:review -- [--shipped] [--story NAME] [--verdicts] [--verbose]

An oracle that knows the gold of the sample and the invented stories drives the real window by key presses: it looks only
at what the window shows, confirms what is right and mends what is not. Each story is reviewed under coefficients that
were fitted on the other stories (their models of flags and verdicts are the shipped ones).
  --shipped      all stories in one project, under the shipped coefficients, which were fitted on them
  --story NAME   this one only
  --verdicts     verdicts are mended too, where the reference is that of the gold
  --verbose      what was mended, key by key`

const SURE = 0.9
const LEAST_PERCENT = 90

const { values } = parseArgs({
  options: {
    shipped: { type: 'boolean', default: false },
    story: { type: 'string' },
    verdicts: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
})
if (values.help) console.log(USAGE)
else await bench()

interface Part {
  readonly tally: Tally
  readonly groups: number
  readonly rightGroups: number
  readonly bulkRight: number
  readonly bulkWrong: number
}

async function bench(): Promise<void> {
  const all = bundledStories()
  const stories = values.story ? all.filter(({ gold }) => gold.story === values.story) : all
  const folder = mkdtempSync(path.join(os.tmpdir(), 'quoin-review-'))
  const vectors = path.join(CACHE, 'benchVectors.db')
  try {
    const heldOut = values.shipped ? null : await writeHeldOut(all, path.join(folder, 'coefficients'), vectors)
    const runs = values.shipped ? [stories] : stories.map(story => [story])
    const parts: Part[] = []
    for (const [n, some] of runs.entries()) {
      const file = path.join(folder, `${n}.quoin`)
      const data = path.join(folder, `data${n}`)
      await writeStories(file, some, vectors)
      const answers = new Answers(some, articlesOf(file))
      const fitted = heldOut?.get(some[0]?.gold.story ?? '')
      const script = [path.join(ROOT, 'bench/review/host.ts'), ...(fitted ? ['--coefficients', fitted] : [])]
      const open = await openPage({ paths: [file], dataFolder: data, language: 'en', script })
      try {
        await settled(open.page)
        const sure = await bulk(open.page, file, answers, LEAST_PERCENT)
        const tally = await new Oracle(open.page, answers, values.verdicts).review()
        const made = judge(confirmedGroups(file), answers)
        const name = some.map(({ gold }) => gold.story).join(', ')
        console.log(
          `${name}: ${tally.right} groups right as proposed, ${tally.mended.length} faults mended, ${tally.keys} keys; ` +
            `confirmed in the end ${made.right} right, ${made.wrong} wrong, ${made.lacking} lacking; quotations not found ${answers.unfound}` +
            `${tally.unmended.length > 0 ? `; not mended: ${tally.unmended.join(', ')}` : ''}`,
        )
        if (values.verbose) {
          if (sure.wrong > 0) console.log(`  bulk confirmed wrongly: ${sure.faults.join('; ')}`)
          if (made.wrong > 0) console.log(`  wrong in the end: ${made.faults.join('; ')}`)
        }
        if (values.verbose) for (const { fault, keys } of tally.mended) console.log(`  ${fault}: ${keys.join(' ')}`)
        parts.push({
          tally,
          groups: made.right + made.wrong,
          rightGroups: tally.right,
          bulkRight: sure.right,
          bulkWrong: sure.wrong,
        })
      } finally {
        await open.close()
      }
    }
    print(parts)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function print(parts: readonly Part[]): void {
  const sum = (of: (part: Part) => number) => parts.reduce((all, part) => all + of(part), 0)
  const ratio = (a: number, b: number) => (b === 0 ? 'none' : (a / b).toFixed(2))
  console.log(
    values.shipped
      ? 'coefficients: the shipped ones, fitted on these very stories'
      : 'coefficients: held out, each story by those fitted on the other bundled stories',
  )
  const [right, groups] = [sum(part => part.rightGroups), sum(part => part.groups)]
  console.log(`groups: ${groups} confirmed in the end, ${right} right as proposed`)
  console.log(
    `keys a right group: ${ratio(
      sum(part => part.tally.rightKeys),
      right,
    )}`,
  )
  console.log(
    `keys a group over all: ${ratio(
      sum(part => part.tally.keys),
      groups,
    )}`,
  )
  if (values.verdicts)
    console.log(
      `keys a group with verdicts mended: ${ratio(
        sum(part => part.tally.keys + part.tally.verdictKeys),
        groups,
      )}`,
    )
  console.log('keys to mend (mean, without Enter and repeats of one boundary key):')
  for (const fault of FAULTS) {
    const mended = parts.flatMap(part => part.tally.mended.filter(one => one.fault === fault))
    if (mended.length === 0) continue
    const keys = mended.reduce((all, one) => all + one.keys.length, 0)
    console.log(`  ${fault.padEnd(16)} ${String(mended.length).padStart(3)} mended, ${ratio(keys, mended.length)} keys`)
  }
  const [sureRight, sureWrong] = [sum(part => part.bulkRight), sum(part => part.bulkWrong)]
  console.log(
    `bulk at ${SURE}: ${sureRight} of ${right} right groups confirmed (${ratio(sureRight, right)}), ${sureWrong} wrong`,
  )
}
