import { GUARDS } from '../../electron/services/importFiles.ts'
import { reviewEvent } from '../../electron/shared/contract.ts'
import { decodeText } from '../../electron/shared/decodeText.ts'
import { textHash } from '../../electron/store/articleRows.ts'
import { importEvents } from '../../engine/export/importEvents.ts'
import { importPairs } from '../../engine/export/importPairs.ts'
import { jsonl } from '../../engine/export/jsonl.ts'
import { pairsTsv } from '../../engine/export/pairsTsv.ts'
import { readJsonl } from '../../engine/export/readJsonl.ts'
import { type ImportProblem, isPairs, readPairs } from '../../engine/export/readPairs.ts'
import { sampleProject } from './sampleProject.ts'
import { mustHaveSentence } from './sentences.ts'
import { Finding, type Outcome, type Target } from './target.ts'

const PIECES = [
  ...'\t;,"\'=+-@\n\r\\',
  '\r\n',
  '""',
  '"\t"',
  '\\t',
  '\\n',
  '\uFEFF',
  '0,5',
  '1e9',
  '0-99999999',
  '5-3',
  '1-2;3-4',
  'confirmed',
  'rejected',
  'absent',
  'reported',
  'group_id',
  'number: 5 ≠ 6; ',
  '2031-04-03T10:00:00Z',
]
const ALL = { only: 'all', allPairs: false, forExcel: false } as const

/** `pairs.tsv` as we write it, or as it comes back out of a spreadsheet; brought into the project that it is of. */
export async function pairsTarget(edited: boolean): Promise<Target> {
  const project = await sampleProject()
  const plain = pairsTsv(project, { ...ALL, forExcel: edited })
  const cells = plain.split('\n').map(line => line.split('\t'))
  const resaved = (separator: string) =>
    cells.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\r\n')
  const texts = edited ? [plain, resaved('\t'), resaved(';'), `\uFEFF${resaved(',')}`] : [plain, small(plain)]
  return {
    seeds: texts.flatMap(text => [Buffer.from(text), Buffer.from(small(text))]),
    pieces: PIECES,
    run(bytes, random) {
      const decoded = decodeText(bytes, 'a.tsv')
      if (!decoded.ok) return refused(decoded.problem)
      const text = decoded.value
      if (!isPairs(text)) return 'refused'
      const readings = readPairs(text)
      if (readings.length === 0) throw new Finding('no reading at all')
      for (const { pairs, problems } of readings) {
        problems.forEach(mustBeSaid)
        for (const { score, a, b } of pairs) {
          if (score !== null && !(score >= 0 && score <= 1)) throw new Finding(`a score of ${score}`)
          for (const { start, end } of [...a.parts, ...b.parts])
            if (!(start >= 0 && start <= end)) throw new Finding(`a part at ${start}-${end}`)
        }
      }
      // The whole way in, for one in eight: it takes as long as all the rest.
      if (random() > 0.125) return readings.some(({ pairs }) => pairs.length > 0) ? 'accepted' : 'refused'
      const { bodies, problems, groups } = importPairs(text, project.analysis, project.review)
      problems.forEach(mustBeSaid)
      for (const body of bodies)
        if (!reviewEvent.safeParse(stamped(body)).success)
          throw new Finding(`an event that the log would not take: ${JSON.stringify(body).slice(0, 200)}`)
      return groups > 0 ? 'accepted' : 'refused'
    },
  }
}

/** Lines of our JSONL, brought into an empty project. */
export async function linesTarget(): Promise<Target> {
  const project = await sampleProject()
  const whole = jsonl({ ...project, texts: project.analysis.articles }, ALL)
  const lines = whole.split('\n').filter(line => line !== '')
  const thin = lines.filter((line, n) => n % 9 === 0 || line.includes('"type":"event"')).slice(0, 12)
  return {
    seeds: [whole, thin.join('\n'), ...lines.slice(0, 4)].map(text => Buffer.from(text.slice(0, 24_000))),
    pieces: [
      ...'{}[],:"\\\n',
      '"type":"event"',
      '"type":"article"',
      '"seq":1',
      '"__proto__":',
      'null',
      '-1',
      '1e999',
      '\\ud800',
    ],
    run(bytes, random) {
      const decoded = decodeText(bytes, 'a.jsonl')
      if (!decoded.ok) return refused(decoded.problem)
      const found = readJsonl(decoded.value, GUARDS)
      found.problems.forEach(mustBeSaid)
      let last = 0
      for (const { seq } of found.events) {
        if (seq <= last) throw new Finding('events out of order')
        last = seq
      }
      for (const { text, sha256 } of found.articles)
        if (textHash(text) !== sha256) throw new Finding('a text that is not the one of its hash')
      if (random() < 0.25) {
        const { bodies, problems } = importEvents(found, project.analysis, project.review)
        problems.forEach(mustBeSaid)
        for (const body of bodies)
          if (!reviewEvent.safeParse(stamped(body)).success)
            throw new Finding(`an event that the log would not take: ${JSON.stringify(body).slice(0, 200)}`)
      }
      return found.articles.length + found.events.length > 0 ? 'accepted' : 'refused'
    },
  }
}

/** The header and two rows: much shorter, so that a change meets what is read more often. */
function small(table: string): string {
  return table.split('\n').slice(0, 3).join('\n')
}

function stamped(body: unknown): unknown {
  return { seq: 1, at: '2031-04-03T10:00:00Z', by: 'a', v: 1, command: 'import', undoGroup: 1, body }
}

function refused(problem: Parameters<typeof mustHaveSentence>[0]): Outcome {
  mustHaveSentence(problem)
  return 'refused'
}

/** A problem of a line gets its file and line from whoever shows it. */
function mustBeSaid({ code, params, line }: ImportProblem): void {
  mustHaveSentence({ code, params: { ...params, file: 'a', line: line ?? 0 } })
}
