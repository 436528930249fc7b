import { ProblemError } from '../../shared/result.ts'
import { type Command, exitCode } from '../command.ts'
import { checkFilter } from '../exportFilter.ts'
import { flagsFromOption, OUTPUT_OPTIONS, OUTPUT_USAGE, outputsAsked, previewOutputs, writeOutputs } from '../output.ts'
import { analyseWhole, withProject } from '../withProject.ts'

/** `quoin export`: the files of a project. */
export const exportCommand: Command = {
  name: 'export',
  usage: `P.quoin ${OUTPUT_USAGE} [--preview]`,
  options: { ...OUTPUT_OPTIONS, preview: { type: 'boolean' } },
  async run(console, args) {
    const [path, ...more] = args.positionals
    if (path === undefined || more.length > 0) throw new ProblemError('error.cli.oneProject', { command: 'export' })
    if (outputsAsked(args).length === 0 && !args.flag('preview'))
      throw new ProblemError('error.cli.noOutput', { command: 'export' })
    checkFilter(args)
    const flagsFrom = flagsFromOption(args)
    return withProject(console, { path, make: false, coefficients: null, flagsFrom }, async project => {
      await analyseWhole(console, project)
      if (args.flag('preview')) {
        await previewOutputs(console, args, project, 'confirmed')
        return 0
      }
      const { done, failed } = await writeOutputs(console, args, project, 'confirmed')
      return exitCode(done, failed)
    })
  },
}
