import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../shared/messages.ts'

/**
 * The language of the interface: what was asked for, else the first of LC_ALL, LC_MESSAGES and LANG that is set and is
 * one of ours, else the person's setting, else English. `C` and `POSIX` say nothing.
 */
export function interfaceLanguage(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  setting: string | null,
): InterfaceLanguage {
  const wishes = [asked, environment.LC_ALL, environment.LC_MESSAGES, environment.LANG, setting ?? undefined]
  for (const wish of wishes) {
    const found = known(wish)
    if (found !== null) return found
  }
  return 'en'
}

/** The interface language that a locale name (`uk_UA.UTF-8`, `ky`) asks for, or null. */
export function known(locale: string | undefined): InterfaceLanguage | null {
  const language = locale?.toLowerCase().split(/[_.@-]/u)[0]
  return INTERFACE_LANGUAGES.find(one => one === language) ?? null
}
