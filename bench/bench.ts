/** `npm run bench -- [encode] [links] [extract] [log] [growth] [--articles N,N…] [--a-story N] [--quotations N] [--vectors made-up]`: figures for people to compare; nothing passes or fails. */
import os from 'node:os'
import { parseArgs } from 'node:util'
import { ROOT } from '../scripts/prepare/paths.ts'
import { benchEncode } from './encode.ts'
import { benchExtract } from './extract.ts'
import { benchGrowth } from './growth.ts'
import { benchLinks } from './links.ts'
import { benchLog } from './log.ts'

const HELP = `npm run bench -- [encode] [links] [extract] [log] [growth] [--articles 10,100,1000] [--a-story 10] [--quotations 8]
                 [--vectors encoder|made-up]

encode   forty short sentences, and sentences a second
links    the words of two versions linked, once they are encoded
extract  a megabyte of articles and of texts nobody writes, each in a fresh process
log      a project opened whose log has a hundred thousand events
growth   the whole job on 10, 100 and 1,000 articles, ten a story, and a hundred decisions in each;
         each article has some eight quotations, or with --quotations 40 some forty; a thousand articles
         are many minutes of encoding: with --vectors made-up words' hashes stand in for it

Without a name all run. Times depend on the machine and its load: compare ratios.`

/** Quotations of an invented article, about. */
const OF_A_SOURCE = 8

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '10,100,1000' },
    quotations: { type: 'string', default: String(OF_A_SOURCE) },
    'a-story': { type: 'string', default: '10' },
    vectors: { type: 'string', default: 'encoder' },
    help: { type: 'boolean', short: 'h', default: false },
  },
})
const sizes = values.articles.split(',').map(Number)
const { vectors } = values
const articlesAStory = Number(values['a-story'])
const parts = Math.max(1, Math.round(Number(values.quotations) / OF_A_SOURCE))
if (values.help) {
  console.log(HELP)
} else if (
  positionals.some(name => !['encode', 'links', 'extract', 'log', 'growth'].includes(name)) ||
  !(parts > 0) ||
  !(articlesAStory > 0) ||
  (vectors !== 'encoder' && vectors !== 'made-up') ||
  sizes.some(size => !(size > 0))
) {
  console.error(HELP)
  process.exitCode = 2
} else {
  const wanted = (name: string) => positionals.length === 0 || positionals.includes(name)
  const load = os.loadavg().map(value => value.toFixed(1))
  console.log(`${os.availableParallelism()} cores, load ${load.join(' ')}, Node ${process.version}`)
  if (wanted('encode')) await benchEncode(ROOT)
  if (wanted('links')) await benchLinks(ROOT)
  if (wanted('extract')) benchExtract(ROOT)
  if (wanted('log')) benchLog()
  if (wanted('growth')) await benchGrowth(ROOT, { sizes, articlesAStory, parts, vectors })
}
