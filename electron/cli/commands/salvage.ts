import { resolve } from 'node:path'
import { nowInSeconds } from '../../services/clock.ts'
import { editorName } from '../../services/editorName.ts'
import { hasLost, salvage } from '../../services/salvage.ts'
import { ProblemError } from '../../shared/result.ts'
import type { Command } from '../command.ts'
import { asNamed, mustBeFile } from '../names.ts'

/** `quoin salvage`: what can be read of a damaged project, in a new one; the damaged file stays as it was. */
export const salvageCommand: Command = {
  name: 'salvage',
  usage: 'BAD.quoin GOOD.quoin',
  options: {},
  makesFile: true,
  async run(console, args) {
    const [bad, good, ...more] = args.positionals
    if (bad === undefined || good === undefined || more.length > 0)
      throw new ProblemError('error.cli.twoProjects', { command: 'salvage' })
    mustBeFile('GOOD.quoin', good)
    const [from, to] = [resolve(console.folder, bad), resolve(console.folder, good)]
    const found = asNamed({ [from]: bad, [to]: good }, () =>
      salvage({ from, to, editor: editorName(), clock: nowInSeconds }),
    )
    const { translate } = console
    console.print(translate('salvage.done', { file: good, articles: found.articles, events: found.events }))
    for (const place of found.lostArticles) console.print(translate('salvage.lostArticle', { place }))
    for (const article of found.damagedArticles) console.print(translate('salvage.damagedArticle', { article }))
    for (const { first, last } of found.lostEvents) console.print(translate('salvage.lostEvents', { first, last }))
    for (const what of found.endless) console.print(translate('salvage.endless', { what }))
    for (const article of found.missing) console.print(translate('salvage.missing', { article }))
    if (found.isHeaderMade) console.print(translate('salvage.header'))
    if (found.isWalDamaged) console.print(translate('salvage.wal'))
    if (found.isDoubtful) console.print(translate('salvage.doubtful'))
    if (found.isElsewhere) console.print(translate('salvage.elsewhere'))
    const isLost = hasLost(found)
    console.print(translate(isLost ? 'salvage.original' : 'salvage.nothingLost', { file: bad }))
    return isLost ? 1 : 0
  },
}
