import { INTERFACE_LANGUAGES, type InterfaceLanguage, PSEUDO_LANGUAGE } from '../shared/languages.ts'
import type { Settings } from '../shared/settings.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The language of the interface: what was asked for, else that of the surroundings, else the person's setting, else the system's
 * own where it is one of ours, else English. What the person chose in the window while the surroundings
 * said the same as now goes before them.
 * @param settings null where no person's choice counts: on the command line
 * @param system the locale that the system tells programs, where no variable names one: on Windows and macOS
 */
export function interfaceLanguage(
  asked: string | undefined,
  environment: Environment,
  settings: Pick<Settings, 'language' | 'languageOver'> | null,
  system: string = new Intl.DateTimeFormat().resolvedOptions().locale,
): InterfaceLanguage {
  const wish = known(asked)
  if (wish !== null) return wish
  const around = languageAround(environment)
  const chosen = settings?.language ?? null
  if (around !== null) return chosen !== null && settings?.languageOver === around ? chosen : around
  return chosen ?? known(system) ?? 'en'
}

/** The first of LC_ALL, LC_MESSAGES and LANG that is set and is one of ours; `C` and `POSIX` say nothing. */
export function languageAround(environment: Environment): InterfaceLanguage | null {
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) {
    const found = known(environment[name])
    if (found !== null) return found
  }
  return null
}

/** The interface language that a locale name (`uk_UA.UTF-8`, `ky`) asks for, or null; `en-XA` is the pseudo-locale. */
export function known(locale: string | undefined): InterfaceLanguage | null {
  if (locale?.replace('_', '-') === PSEUDO_LANGUAGE) return PSEUDO_LANGUAGE
  const language = locale?.toLowerCase().split(/[_.@-]/u)[0]
  return INTERFACE_LANGUAGES.find(one => one === language) ?? null
}
