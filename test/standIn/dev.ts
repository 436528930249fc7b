/** Opens the window from its sources in the browser shell: with the real services, or with fixed answers. */

import path from 'node:path'
import { parseArgs } from 'node:util'
import { openWindow } from '../../electron/host/openWindow.ts'
import { prepareBrowser } from '../../scripts/prepare/browser.ts'
import { buildTargets } from '../../scripts/prepare/buildTargets.ts'
import { ROOT } from '../../scripts/prepare/paths.ts'
import { step } from '../../scripts/prepare/step.ts'
import { TARGETS } from '../../scripts/prepare/targets.ts'
import { createFixedServices } from './fixedServices.ts'

const USAGE = `usage: node scripts/setup.mjs dev -- [--language LANGUAGE]

Builds the window and opens it with the sample's own answers in place of an engine; nothing is stored.
Without a display the address is printed.

  --language en|ru|uk|ky   the interface's language
  --help                   this text
`

const { values } = parseArgs({ options: { language: { type: 'string' }, help: { type: 'boolean', short: 'h' } } })
if (values.help) process.stdout.write(USAGE)
else {
  const window = TARGETS.filter(target => target.name === 'window')
  await step('building the window', () => buildTargets(window))
  await prepareBrowser()
  const options = { shell: 'browser' as const, paths: [], language: values.language }
  process.exit(await openWindow(options, async () => createFixedServices(path.join(ROOT, 'seeds'))))
}
