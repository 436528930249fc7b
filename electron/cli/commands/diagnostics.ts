import { diagnosticsText } from '../../services/diagnostics.ts'
import type { Project } from '../../services/project.ts'
import { openSettings } from '../../services/settings.ts'
import { ProblemError } from '../../shared/result.ts'
import type { Command } from '../command.ts'
import { analyseWhole, withProject } from '../withProject.ts'

/** `quoin diagnostics`: what helps to find a fault, to be read before it is given to anybody. */
export const diagnosticsCommand: Command = {
  name: 'diagnostics',
  usage: '[P.quoin]',
  options: {},
  async run(console, args) {
    const [path, ...more] = args.positionals
    if (more.length > 0) throw new ProblemError('error.cli.oneProject', { command: 'diagnostics' })
    const print = (project: Project | null) => {
      const { recent: _, ...settings } = openSettings(console.dataFolder).get()
      const { resources, interfaceLanguage: language } = console
      const source = { shell: 'command line', language, resources, settings, project, problems: [] } as const
      console.print(diagnosticsText(source).trimEnd())
    }
    if (path === undefined) print(null)
    else
      await withProject(console, { path, make: false, coefficients: null }, async project => {
        await analyseWhole(console, project)
        print(project)
        return 0
      })
    return 0
  },
}
