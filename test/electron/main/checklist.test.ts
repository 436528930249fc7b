/** Rules of Electron's security checklist that say what must stand nowhere in the program. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../../..')

type Source = readonly [file: string, text: string]

function sources(folder: string): Source[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file))
    .map(file => [`${folder}/${file}`, readFileSync(path.join(ROOT, folder, file), 'utf8')])
}

const whole = ['electron', 'renderer', 'engine'].flatMap(sources)
const found = (pattern: RegExp, texts: readonly Source[] = whole) =>
  texts.filter(([, text]) => pattern.test(text)).map(([file]) => file)

test('nothing is handed to another program: no openExternal, no shell of Electron’s', () => {
  expect(found(/openExternal|\bopenPath\(|showItemInFolder/)).toEqual([])
  expect(found(/import[^;]*?\{[^}]*\bshell\b[^}]*\}[^;]*?from 'electron'/)).toEqual([])
})

test('no page is loaded but by the window’s address', () => {
  expect(found(/\.loadFile\(|executeJavaScript|insertCSS|webFrame/)).toEqual([])
  expect(found(/\.loadURL\(/)).toEqual(['electron/main/window.ts'])
  expect(found(/file:\/\//, sources('electron/main'))).toEqual([])
})

test('no setting that opens what the checklist closes', () => {
  const open =
    /allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|nodeIntegrationIn|@electron\/remote|enableRemoteModule|ignore-certificate-errors|setCertificateVerifyProc|certificate-error|bypassCSP|corsEnabled|disable-web-security/
  expect(found(open)).toEqual([])
})

test('one place makes windows, one lends functions to them, one takes their messages', () => {
  expect(found(/new BrowserWindow\(/)).toEqual(['electron/main/window.ts'])
  expect(found(/exposeInMainWorld/)).toEqual(['electron/preload/preload.ts'])
  expect(found(/ipcMain\.(on|handle|once)\(/)).toEqual(['electron/main/pipe.ts'])
})

test('text of articles never becomes markup or code in the window', () => {
  expect(
    found(
      /dangerouslySetInnerHTML|\.innerHTML\s*=|\.outerHTML\s*=|insertAdjacentHTML|document\.write\(|\beval\(|new Function\(/,
      sources('renderer'),
    ),
  ).toEqual([])
})
