/** Electron's entry: a command of the command line, or the window. */
import { app } from 'electron'
import { createServices } from '../services/createServices.ts'
import { commandWords } from './arguments.ts'
import { runCommandLine } from './commandLine.ts'
import { startElectron } from './startElectron.ts'

const words = commandWords(process.argv, app.isPackaged)
if (words === null) await startElectron(createServices)
else await runCommandLine(words)
