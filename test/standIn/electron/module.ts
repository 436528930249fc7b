/** What `import … from 'electron'` gives the program under the stand-in. */
import { EventEmitter } from 'node:events'
import { loud } from './loud.ts'

export { app } from './app.ts'
export { BrowserWindow, webContents } from './browserWindow.ts'
export { ipcMain } from './ipcMain.ts'
export { Menu } from './menu.ts'
export { protocol } from './schemes.ts'
export { session } from './session.ts'

const unasked = (name: string) => async () => {
  throw new Error(`stand-in Electron: dialog.${name} was not answered by the test`)
}

/** Tests put their answers in place of these. */
export const dialog = loud(
  {
    showOpenDialog: unasked('showOpenDialog'),
    showSaveDialog: unasked('showSaveDialog'),
    showMessageBox: unasked('showMessageBox'),
  },
  'dialog',
)

/** Addresses that were handed to the system; read by tests. */
export const opened: string[] = []

export const shell = loud(
  {
    async openExternal(address: string) {
      opened.push(address)
    },
  },
  'shell',
)

export const nativeTheme = Object.assign(new EventEmitter(), { shouldUseDarkColors: false, themeSource: 'system' })
