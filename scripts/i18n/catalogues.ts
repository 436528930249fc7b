/** What is wrong with message catalogues, each by itself and against the English one. */
import type { IntlMessageFormat } from 'intl-messageformat'
import type { WrittenLanguage } from '../../electron/shared/languages.ts'
import { messageOf } from '../../electron/shared/messages.ts'

/** A catalogue with the text of its file, in which a key that stands twice is still seen. */
export interface CatalogueFile {
  readonly language: WrittenLanguage
  readonly text: string
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number]
type Messages = Readonly<Record<string, string>>

/** Each language may take of a date what its custom wants; all of it is passed. */
const FREE = new Set(['column.date'])

/** One line for each thing that is wrong: `LANGUAGE KEY: WHAT`. */
export function catalogueFaults(files: readonly CatalogueFile[]): readonly string[] {
  const english: Messages = JSON.parse(files.find(({ language }) => language === 'en')?.text ?? '{}')
  return files.flatMap(file => {
    const catalogue: Messages = JSON.parse(file.text)
    const say = (key: string, what: string) => `${file.language} ${key}: ${what}`
    return [
      ...orderFaults(file.text).map(([key, what]) => say(key, what)),
      ...Object.keys(english).flatMap(key => (key in catalogue ? [] : [say(key, 'is missing')])),
      ...Object.keys(catalogue).flatMap(key => (key in english ? [] : [say(key, 'is not in English')])),
      ...Object.entries(catalogue).flatMap(([key, text]) =>
        messageFaults(file.language, text, FREE.has(key) ? undefined : english[key]).map(what => say(key, what)),
      ),
    ]
  })
}

/** Keys as they stand in the file: twice, or before one that they belong behind. */
function orderFaults(text: string): readonly (readonly [string, string])[] {
  const keys = [...text.matchAll(/^ {2}"([^"]+)": "/gm)].map(match => match[1] ?? '')
  return keys.slice(1).flatMap((key, place): (readonly [string, string])[] => {
    const before = keys[place] ?? ''
    if (before === key) return [[key, 'stands twice']]
    return before > key ? [[key, `stands behind ${before}`]] : []
  })
}

/** What is wrong with one message; `english` is what it translates, if it must ask for the same. */
export function messageFaults(language: WrittenLanguage, text: string, english?: string): readonly string[] {
  let elements: readonly Element[]
  try {
    elements = messageOf(text, language).getAst()
  } catch (error) {
    return [`is no ICU message (${error instanceof Error ? error.message : error})`]
  }
  const faults = [...pluralFaults(elements, language), ...proseFaults(elements, language)]
  if (text.trim() !== text || text === '') faults.push('begins or ends with a space, or is empty')
  if (english !== undefined) {
    const [own, wanted] = [parameters(elements), parameters(messageOf(english, 'en').getAst())]
    if (own.join() !== wanted.join())
      faults.push(`asks for ${own.join(' ') || 'nothing'}, English for ${wanted.join(' ') || 'nothing'}`)
  }
  return faults
}

/** The names a message asks for, inside its choices too; sorted. */
function parameters(elements: readonly Element[]): readonly string[] {
  const names = new Set<string>()
  const collect = (all: readonly Element[]) => {
    for (const element of all) {
      if (element.type >= 1 && element.type <= 6 && 'value' in element) names.add(element.value)
      if ('options' in element) for (const one of Object.values(element.options)) collect(one.value)
    }
  }
  collect(elements)
  return [...names].sort()
}

/** A choice by number has a form for each category of the language that whole numbers can be of, and none that they cannot. */
function pluralFaults(elements: readonly Element[], language: WrittenLanguage): string[] {
  return elements.flatMap(element => {
    if (!('options' in element)) return []
    const inside = Object.values(element.options).flatMap(one => pluralFaults(one.value, language))
    if (element.type !== 6) return inside
    const given = Object.keys(element.options).filter(name => !name.startsWith('='))
    const type = element.pluralType ?? 'cardinal'
    const wanted = new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories
    const missing = wanted.filter(name => !given.includes(name))
    const needless = given.filter(name => !(wanted as readonly string[]).includes(name))
    return [
      ...inside,
      ...missing.map(name => `the choice by {${element.value}} lacks “${name}”`),
      ...needless.map(name => `the choice by {${element.value}} has “${name}”, which the language does not know`),
    ]
  })
}

/** Signs that the language has better ones for. */
function proseFaults(elements: readonly Element[], language: WrittenLanguage): string[] {
  const faults: string[] = []
  const own = elements.map(element => (element.type === 0 ? element.value : '')).join('')
  if (language !== 'en' && /[“”]/u.test(own.replace(/„[^„“]*“/gu, ''))) faults.push('has English quotation marks')
  for (const [place, element] of elements.entries()) {
    if ('options' in element)
      faults.push(...Object.values(element.options).flatMap(one => proseFaults(one.value, language)))
    if (element.type !== 0) continue
    const { value } = element
    if (/"/u.test(value)) faults.push('has a straight quotation mark')
    if (/(?<=\p{L})'(?=\p{L})|(?<=\p{L})'$/u.test(value)) faults.push('has a straight apostrophe')
    if (/\.\.\./u.test(value)) faults.push('has three stops for an ellipsis')
    if (/ {2}/u.test(value)) faults.push('has two spaces in a row')
    if (/^[ \u00a0]?%/u.test(value) && place > 0) faults.push('writes a share by hand; use {x, number, points}')
  }
  return faults
}
