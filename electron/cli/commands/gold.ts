import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GoldStory } from '../../../engine/evaluate/gold.ts'
import {
  fallsBelow,
  type Ratchet,
  readLinkGold,
  type Score,
  scoreLinks,
  scoreStories,
  scoreTable,
} from '../../../engine/evaluate.ts'
import { ProblemError } from '../../shared/result.ts'
import type { Command, Console } from '../command.ts'
import { coefficientsOption } from '../options.ts'
import { analyseWhole, withProject } from '../withProject.ts'
import { tell } from './align.ts'

/** The bundled gold: its name in the table and its folder. The sample story is the first; nothing is learnt from the last. */
function setsOf(console: Console): readonly { readonly name: string; readonly folder: string }[] {
  return [
    { name: 'sample', folder: console.resources.sample },
    { name: 'stories', folder: join(console.resources.gold, 'stories') },
    { name: 'unseen', folder: join(console.resources.gold, 'unseen') },
  ]
}

/** `quoin gold`: scores against the bundled gold; 1 where a score fell below its ratchet. The table is for programs too. */
export const goldCommand: Command = {
  name: 'gold',
  usage: '[--coefficients FILE]',
  options: { coefficients: { type: 'string' } },
  async run(console, args) {
    if (args.positionals.length > 0) throw new ProblemError('error.cli.noArguments', { command: 'gold' })
    const coefficients = await coefficientsOption(console, args)
    const targets = join(console.resources.gold, 'target.json')
    if (!existsSync(targets)) throw new ProblemError('error.cli.noGold', { folder: console.resources.gold })
    const ratchet: Ratchet = JSON.parse(await readFile(targets, 'utf8'))
    let fell = 0
    const tellScores = (name: string, scores: readonly Score[]) => {
      for (const line of scoreTable(name, scores, ratchet)) console.print(line)
      for (const fall of fallsBelow(ratchet, name, scores)) {
        fell++
        console.print(`BELOW ${fall.key}: ${fall.value.toFixed(3)} < ${fall.least.toFixed(3)}`)
      }
    }
    for (const { name, folder } of setsOf(console)) {
      const gold: readonly GoldStory[] = JSON.parse(await readFile(join(folder, 'gold.json'), 'utf8'))
      const files = gold.flatMap(story => story.articles.map(article => article.file))
      const texts = new Map<string, string>()
      for (const file of files) texts.set(file, await readFile(join(folder, file), 'utf8'))
      await withProject(console, { path: undefined, make: true, coefficients }, async project => {
        tell(console, await project.add(files, { folder, signal: console.signal }))
        await analyseWhole(console, project)
        const { articles, stories, quotes, passages, groups } = project.analysis
        const storyOf = new Map(stories.flatMap(story => story.articles.map(id => [id, story.id] as const)))
        const scores = scoreStories(
          gold,
          {
            articles: articles.map(({ id, file, lang }) => ({ id, file, lang, story: storyOf.get(id) ?? null })),
            quotes,
            passages,
            groups,
          },
          file => texts.get(file) ?? '',
        )
        tellScores(name, scores)
        return 0
      })
    }
    tellScores('links', await linkScores(console))
    return fell === 0 ? 0 : 1
  },
}

/** How well words are linked in the sentence pairs whose words were linked by hand. */
async function linkScores(console: Console): Promise<readonly Score[]> {
  const gold = readLinkGold(await readFile(join(console.resources.gold, 'links', 'links.txt'), 'utf8'))
  const { signal } = console
  return scoreLinks(gold, await console.worker.call('links', gold, { signal }))
}
