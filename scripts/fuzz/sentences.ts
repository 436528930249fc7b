import { openCatalogue } from '../../electron/services/catalogue.ts'
import { findPackageRoot, resourcesAt } from '../../electron/services/resources.ts'
import type { Problem } from '../../electron/shared/result.ts'
import { Finding } from './target.ts'

const translate = openCatalogue(resourcesAt(findPackageRoot()), 'en')
/** Problems that were seen to have a sentence, by code and parameters. */
const known = new Set<string>()

/** @throws Finding unless the problem is one that the catalogue has a sentence for, with all that the sentence names. */
export function mustHaveSentence({ code, params }: Problem): void {
  if (code === 'error.bug') throw new Finding(`a bug: ${params.message}`)
  const kind = `${code} ${Object.keys(params).join(' ')}`
  if (known.has(kind)) return
  let sentence = ''
  try {
    sentence = translate(code, params)
  } catch (error) {
    throw new Finding(`${code} has no sentence with ${Object.keys(params).join(', ')}: ${String(error)}`)
  }
  if (sentence === code || sentence.trim() === '') throw new Finding(`${code} has no sentence`)
  known.add(kind)
}
