#!/usr/bin/env node
/**
 * An executable in Electron's place: runs the built main process, unchanged, in Node, and its windows as real pages of
 * an installed Chromium. Prints the two lines that Playwright's `_electron.launch` waits for, so that one spec drives
 * this and the real binary. What it does not model throws. QUOIN_BROWSER names the Chromium.
 *
 * What it cannot show: another Chromium than Electron's; Chromium's own sandbox and web security; the custom scheme,
 * which is HTTP here (origin, storage); native menus, dialogs and tray; IPC by structured clone; fuses, ASAR, the
 * Electron build of Node. The same specs run on the real binary wherever there is one.
 */
import inspector from 'node:inspector'
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { app } from './app.ts'
import './module.ts'
import { program, switchValue } from './switches.ts'

const VERSION = 'stand-in'

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron') return next(specifier, context)
    return { url: new URL('./module.ts', import.meta.url).href, format: 'module-typescript', shortCircuit: true }
  },
})
// As in Electron: the executable, then its arguments.
process.argv.shift()
Object.defineProperty(process.versions, 'electron', { value: VERSION })

const inspectPort = switchValue('inspect')
if (inspectPort !== undefined) inspector.open(Number(inspectPort), '127.0.0.1')

// After the program's first turn: what it appends to the command line by then must reach Chromium.
setImmediate(() => void app.start())
await import(pathToFileURL(program.entry).href)
