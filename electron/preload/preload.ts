/** All that the window gets from Electron: two functions over one channel. No IPC object, no event, no Node. */
import { contextBridge, ipcRenderer } from 'electron'
import { type HostPipe, PIPE_CHANNEL } from '../shared/pipe.ts'

const pipe: HostPipe = {
  send: message => ipcRenderer.send(PIPE_CHANNEL, message),
  onMessage(listener) {
    ipcRenderer.on(PIPE_CHANNEL, (_event, message) => listener(message))
  },
}

contextBridge.exposeInMainWorld('hostPipe', pipe)
