/** Electron's entry. */
import { createServices } from '../services/createServices.ts'
import { startElectron } from './startElectron.ts'

await startElectron(createServices)
