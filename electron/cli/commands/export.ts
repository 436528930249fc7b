import { ProblemError } from '../../shared/result.ts'
import { type Command, exitCode } from '../command.ts'
import { checkFilter } from '../exportFilter.ts'
import {
  flagsFromOption,
  keepFromOutputs,
  OUTPUT_OPTIONS,
  OUTPUT_USAGE,
  outputsAsked,
  outputsPossible,
  previewOutputs,
  writeOutputs,
} from '../output.ts'
import { analyseWhole, withProject } from '../withProject.ts'

/** `quoin export`: the files of a project. */
export const exportCommand: Command = {
  name: 'export',
  usage: `P.quoin ${OUTPUT_USAGE} [--preview]`,
  options: { ...OUTPUT_OPTIONS, preview: { type: 'boolean' } },
  async run(console, args) {
    const [path, ...more] = args.positionals
    if (path === undefined || more.length > 0) throw new ProblemError('error.cli.oneProject', { command: 'export' })
    const isPreview = args.flag('preview')
    if (outputsAsked(args).length === 0 && !isPreview)
      throw new ProblemError('error.cli.noOutput', { command: 'export' })
    checkFilter(args)
    const flagsFrom = flagsFromOption(args)
    const outputs = isPreview ? [] : await outputsPossible(console, args)
    if (!isPreview && outputs.length === 0) return 2
    return withProject(console, { path, make: false, coefficients: null, flagsFrom }, async project => {
      if (!isPreview) keepFromOutputs(console, args, { articles: project.texts })
      await analyseWhole(console, project)
      if (isPreview) {
        await previewOutputs(console, args, project, 'confirmed')
        return 0
      }
      const { done, failed } = await writeOutputs(console, args, project, { outputs, usual: 'confirmed' })
      return exitCode(done, failed)
    })
  },
}
