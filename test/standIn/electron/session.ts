import { chromium } from './chromium.ts'
import { loud } from './loud.ts'

type RequestHandler = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void
type CheckHandler = (contents: unknown, permission: string) => boolean
type BeforeRequest = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void

/** Electron's name of a permission, Chromium's, and which handler Electron asks when a page queries it. */
const PERMISSIONS = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['media', 'microphone'],
  ['media', 'camera'],
] as const

let requestHandler: RequestHandler | null = null
let checkHandler: CheckHandler | null = null
let beforeRequest: BeforeRequest | null = null

/** Tells Chromium what the program's handlers answer; without a handler Electron grants. */
export async function applyPermissions(contents: unknown): Promise<void> {
  const cdp = await chromium
  for (const [permission, name] of PERMISSIONS) {
    let granted = true
    requestHandler?.(
      contents,
      permission,
      answer => {
        granted = answer
      },
      {},
    )
    if (checkHandler) granted &&= checkHandler(contents, permission)
    await cdp.send('Browser.setPermission', { permission: { name }, setting: granted ? 'granted' : 'denied' })
  }
}

/** True where the program's `onBeforeRequest` cancels this address. */
export function isCancelled(url: string): Promise<boolean> {
  return new Promise(resolve => {
    if (beforeRequest) beforeRequest({ url }, response => resolve(response.cancel === true))
    else resolve(false)
  })
}

const webRequest = loud(
  {
    onBeforeRequest(handler: BeforeRequest | null) {
      beforeRequest = handler
    },
  },
  'webRequest',
)

export const session = {
  defaultSession: loud(
    {
      webRequest,
      setPermissionRequestHandler(handler: RequestHandler | null) {
        requestHandler = handler
      },
      setPermissionCheckHandler(handler: CheckHandler | null) {
        checkHandler = handler
      },
      setDevicePermissionHandler() {},
      setSpellCheckerEnabled() {},
    },
    'session',
  ),
}
