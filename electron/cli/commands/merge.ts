import { basename, resolve } from 'node:path'
import type { Agreement } from '../../../engine/review/judgements.ts'
import { nowInSeconds } from '../../services/clock.ts'
import { editorName } from '../../services/editorName.ts'
import { mergeProjects } from '../../services/mergeProjects.ts'
import { matterSentence } from '../../shared/matterSentence.ts'
import { ProblemError } from '../../shared/result.ts'
import type { Command } from '../command.ts'
import { asNamed, mustBeFile } from '../names.ts'

/** `quoin merge`: two reviewers' decisions about the same articles in a new project, and how far they agree. */
export const mergeCommand: Command = {
  name: 'merge',
  usage: 'A.quoin B.quoin [--out C.quoin]',
  options: { out: { type: 'string' } },
  makesFile: true,
  async run(console, args) {
    const [a, b, ...more] = args.positionals
    if (a === undefined || b === undefined || more.length > 0) throw new ProblemError('error.cli.merge', {})
    // Never into one of the two: what a reviewer decided stays as it was.
    const out = args.text('out') ?? `${basename(a, '.quoin')}+${basename(b, '.quoin')}.quoin`
    mustBeFile('--out', out)
    const [first, second, target] = [a, b, out].map(path => resolve(console.folder, path)) as [string, string, string]
    const merged = asNamed({ [first]: a, [second]: b, [target]: out }, () =>
      mergeProjects({ first, second, out: target, editor: editorName(), clock: nowInSeconds }),
    )
    for (const { code, params } of merged.problems) console.problem({ code, params: { ...params, file: b } })
    for (const { article, words, members, between } of merged.disputed)
      console.print(console.translate('merge.disputed', { file: article, words, members, names: between.join(', ') }))
    for (const matter of merged.conflicts) console.print(matterSentence(matter, console.translate))
    const { events, disputed, others, articles } = merged
    console.print(console.translate('merge.done', { file: out, events, articles, disputed: disputed.length, others }))
    console.print(kappaLine(merged.agreement))
    return merged.problems.length === 0 ? 0 : 1
  },
}

/** A line that programs read: English, whatever the language of the rest. */
function kappaLine({ kappa, bothTogether, bothApart, onlyFirst, onlySecond }: Agreement): string {
  const pairs = bothTogether + bothApart + onlyFirst + onlySecond
  const figure = kappa === null ? 'undefined' : kappa.toFixed(3)
  return `kappa ${figure}  pairs ${pairs}  together ${bothTogether}  apart ${bothApart}  A only ${onlyFirst}  B only ${onlySecond}`
}
