/** `npm run i18n:check`: whether all text of the program stands in the catalogues of all languages, and is as it should be. */
import { parseArgs } from 'node:util'
import { messagesFaults } from './i18n/check.ts'
import { ROOT } from './prepare/paths.ts'

const USAGE = `usage: npm run i18n:check

Checks the message catalogues (locales/*.json): complete in every language, no key unused or missing, the same
parameters, plurals for every category of the language, keys in order, the language's own signs, the glossary's terms;
and that no text for people stands in the code, and the pages of the help are the same in all languages.

  --help   this text
`

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } })
if (values.help) process.stdout.write(USAGE)
else {
  const { faults, messages, languages } = messagesFaults(ROOT)
  for (const fault of faults) process.stdout.write(`${fault}\n`)
  process.stdout.write(`${messages} messages in ${languages} languages, ${faults.length} faults\n`)
  process.exitCode = faults.length === 0 ? 0 : 1
}
