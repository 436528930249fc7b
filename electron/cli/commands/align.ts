import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Gathered } from '../../services/gatherArticles.ts'
import { ProblemError } from '../../shared/result.ts'
import { CallCancelled } from '../../worker/client.ts'
import { type Command, type Console, exitCode } from '../command.ts'
import { checkFilter } from '../exportFilter.ts'
import { mustBeFile } from '../names.ts'
import { coefficientsOption, READING_OPTIONS, READING_USAGE, readingOptions, storyByOption } from '../options.ts'
import {
  flagsFromOption,
  keepFromOutputs,
  OUTPUT_OPTIONS,
  OUTPUT_USAGE,
  outputsAsked,
  outputsPossible,
  writeOutputs,
} from '../output.ts'
import { analyseWhole, withProject } from '../withProject.ts'

/** `quoin align`: the whole job without a window. */
export const alignCommand: Command = {
  name: 'align',
  usage: `FILE… ${OUTPUT_USAGE} [--project P.quoin] [--story-by folder] ${READING_USAGE} [--coefficients FILE]`,
  options: {
    ...OUTPUT_OPTIONS,
    project: { type: 'string' },
    'story-by': { type: 'string' },
    ...READING_OPTIONS,
    coefficients: { type: 'string' },
  },
  async run(console, args) {
    const files = args.positionals
    if (files.length === 0) throw new ProblemError('error.cli.noFiles', { command: 'align' })
    const path = args.text('project')
    if (path === undefined && outputsAsked(args).length === 0)
      throw new ProblemError('error.cli.noOutput', { command: 'align' })
    mustBeFile('--project', path)
    keepFromOutputs(console, args, { articles: files, project: path })
    checkFilter(args)
    const flagsFrom = flagsFromOption(args)
    const options = readingOptions(console, args)
    const storyBy = storyByOption(args)
    const coefficients = await coefficientsOption(console, args)
    const outputs = await outputsPossible(console, args)
    if (path === undefined && outputs.length === 0) return 2
    const isNew = path === undefined || !existsSync(resolve(console.folder, path))
    return withProject(console, { path, make: true, coefficients, flagsFrom }, async project => {
      const gathered = await project.add(files, options)
      tell(console, gathered)
      if (project.analysis.articles.length === 0 && gathered.articles.length === 0 && isNew) return 2
      // Without a project nothing stays of what was read but the files that were written.
      const kept = path === undefined ? 0 : gathered.articles.length
      try {
        keepFromOutputs(console, args, { articles: project.texts, project: path })
      } catch (error) {
        // Which articles a folder holds was not known before; those that were read stay in the project.
        if (!(error instanceof ProblemError)) throw error
        console.problem(error.problem)
        return exitCode(kept, 1)
      }
      if (storyBy !== null) {
        const all = [...project.analysis.articles, ...gathered.articles]
        project.setStories(storyBy(all))
      }
      try {
        await analyseWhole(console, project)
      } catch (error) {
        if (!(error instanceof CallCancelled) || kept === 0) throw error
        console.problem({ code: 'error.cli.alignStopped', params: { articles: kept, project: path ?? '' } })
        return 1
      }
      const { done, failed } = await writeOutputs(console, args, project, { outputs, usual: 'all' })
      return exitCode(done + kept, gathered.problems.length + failed)
    })
  },
}

/** Says what could not be read, and what deserves a word. */
export function tell(console: Console, { problems, notices }: Gathered): void {
  for (const problem of problems) console.problem(problem)
  for (const notice of notices) console.notice(notice)
}
