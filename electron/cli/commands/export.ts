import { ProblemError } from '../../shared/result.ts'
import { type Command, exitCode } from '../command.ts'
import { OUTPUT_OPTIONS, OUTPUT_USAGE, onlyOption, outputsAsked, writeOutputs } from '../output.ts'
import { analyseWhole, withProject } from '../withProject.ts'

/** `quoin export`: the files of a project. */
export const exportCommand: Command = {
  name: 'export',
  usage: `P.quoin ${OUTPUT_USAGE}`,
  options: OUTPUT_OPTIONS,
  async run(console, args) {
    const [path, ...more] = args.positionals
    if (path === undefined || more.length > 0) throw new ProblemError('error.cli.oneProject', { command: 'export' })
    if (outputsAsked(args).length === 0) throw new ProblemError('error.cli.noOutput', { command: 'export' })
    onlyOption(args)
    return withProject(console, { path, make: false, coefficients: null }, async project => {
      await analyseWhole(project)
      const { done, failed } = await writeOutputs(console, args, project, 'confirmed')
      return exitCode(done, failed)
    })
  },
}
