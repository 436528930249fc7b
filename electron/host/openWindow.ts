import { openCatalogue } from '../services/catalogue.ts'
import type { CreateServices } from '../services/createServices.ts'
import { interfaceLanguage } from '../services/language.ts'
import { defaultDataFolder, findPackageRoot, resourcesAt } from '../services/resources.ts'
import { openSettings } from '../services/settings.ts'
import { hasDisplay } from './display.ts'
import { findElectron } from './electronBinary.ts'
import { openInBrowser } from './openInBrowser.ts'
import { openInElectron } from './openInElectron.ts'
import { NOTHING_DONE, type OpenOptions, type OpenRequest, say } from './openRequest.ts'

/**
 * Opens the window and waits until it is closed: in Electron, else in the app window of an installed browser, else,
 * without a display, as an address on standard output until a signal ends the process.
 * @returns the exit code: 0, or 2 where no window could be opened or none of the paths could be read
 */
export async function openWindow(options: OpenOptions, createServices: CreateServices): Promise<number> {
  const resources = resourcesAt(findPackageRoot())
  const settings = openSettings(defaultDataFolder()).get()
  const language = interfaceLanguage(options.language, process.env, settings)
  const request: OpenRequest = {
    ...options,
    resources,
    language,
    translate: openCatalogue(resources, language),
    size: settings.window ?? null,
  }
  return (await tryElectron(request)) ?? openInBrowser(request, createServices)
}

/** @returns Electron's exit code, or null where the browser's window is to be tried */
async function tryElectron(request: OpenRequest): Promise<number | null> {
  if (request.shell === 'browser') return null
  const mayFallBack = request.shell === 'auto'
  if (!hasDisplay(process.env, process.platform)) {
    if (!mayFallBack) say(request.translate('host.electron.noDisplay'))
    return mayFallBack ? null : NOTHING_DONE
  }
  const electron = findElectron(request.resources.packageRoot)
  if ('missing' in electron) {
    say(request.translate(`host.electron.${electron.missing}`))
    return mayFallBack ? null : NOTHING_DONE
  }
  const { code, showedWindow } = await openInElectron(electron.path, request)
  if (showedWindow || !mayFallBack) return code
  say(request.translate('host.electron.failed', { code }))
  return null
}
