/** Electron's entry with fixed answers in place of an engine: for the specs of the shell itself. */
import path from 'node:path'
import { startElectron } from '../../electron/main/startElectron.ts'
import { createFixedServices } from './fixedServices.ts'

await startElectron(({ resources }) => createFixedServices(path.join(resources.packageRoot, 'seeds')))
