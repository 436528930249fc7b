/** The program behind the window with other coefficients than the shipped ones; prints its address and stays until a signal. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startHost } from '../../electron/host/server.ts'
import { createServices } from '../../electron/services/createServices.ts'
import { defaultDataFolder, findPackageRoot, resourcesAt } from '../../electron/services/resources.ts'
import { parseCoefficients } from '../../engine/pairs/coefficients.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { coefficients: { type: 'string' }, language: { type: 'string' } },
})
const resources = resourcesAt(findPackageRoot())
const coefficients = values.coefficients
  ? parseCoefficients(JSON.parse(readFileSync(values.coefficients, 'utf8')))
  : null
const services = createServices({ resources, dataFolder: defaultDataFolder(), coefficients })
const host = await startHost({
  services,
  connection: {
    shell: 'browser',
    version: 'bench',
    language: 'en',
    languageAround: 'en',
    platform: 'linux',
    pick: null,
  },
  pageFolder: path.join(resources.packageRoot, 'dist/renderer'),
  onWindows: () => undefined,
  now: () => performance.now(),
})
const stopped = new Promise<void>(resolve => process.on('SIGTERM', () => resolve()))
process.stdout.write(`${host.address()}\n`)
for (const problem of (await services.open(positionals)).problems) process.stderr.write(`${JSON.stringify(problem)}\n`)
await stopped
await host.close()
await services.close()
process.exit(0)
