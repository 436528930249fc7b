import { importFiles, mustBeWritable } from '../../services/importFiles.ts'
import { ProblemError } from '../../shared/result.ts'
import { type Command, exitCode } from '../command.ts'
import { READING_OPTIONS, READING_USAGE, readingOptions } from '../options.ts'
import { withProject } from '../withProject.ts'

/** `quoin import`: articles and decisions into a project. */
export const importCommand: Command = {
  name: 'import',
  usage: `P.quoin FILE… ${READING_USAGE}`,
  options: READING_OPTIONS,
  async run(console, args) {
    const [path, ...files] = args.positionals
    if (path === undefined || files.length === 0) throw new ProblemError('error.cli.noFiles', { command: 'import' })
    const options = readingOptions(console, args)
    return withProject(console, { path, make: true, coefficients: null }, async project => {
      mustBeWritable(project)
      const imported = await importFiles(project, files, options)
      for (const problem of imported.problems) console.problem(problem)
      for (const notice of imported.notices) console.notice(notice)
      return exitCode(imported.articles + imported.groups + imported.events, imported.problems.length)
    })
  },
}
