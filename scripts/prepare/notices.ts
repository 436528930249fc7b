import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { MATERIALS_FILE, NOTICES_FILE, PARTS_FILE, type Part, part } from '../../electron/shared/parts.ts'
import { billOfMaterials } from './billOfMaterials.ts'
import { collectParts, type DescribedPart } from './parts.ts'
import { ROOT } from './paths.ts'

const LINE = '-'.repeat(100)

/** Writes what the build says of the parts of others: the list for the window, their licences, the bill of materials. */
export function writeNotices(): void {
  const parts = collectParts()
  const { version }: { version: string } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  const list: Part[] = parts.map(one =>
    part.parse({ name: one.name, version: one.version, licence: one.licence, use: one.use }),
  )
  mkdirSync(path.join(ROOT, path.dirname(PARTS_FILE)), { recursive: true })
  writeFileSync(path.join(ROOT, PARTS_FILE), `${JSON.stringify(list)}\n`)
  writeFileSync(path.join(ROOT, NOTICES_FILE), noticesText(parts))
  writeFileSync(path.join(ROOT, MATERIALS_FILE), `${JSON.stringify(billOfMaterials(version, parts), null, 1)}\n`)
}

/** The licences of all parts; a text that several bring stands once, after their names. */
export function noticesText(parts: readonly DescribedPart[]): string {
  const byText = new Map<string, DescribedPart[]>()
  for (const one of parts) {
    const text = one.texts.join(`\n\n${LINE}\n\n`) || standardText(one)
    byText.set(text, [...(byText.get(text) ?? []), one])
  }
  const sections = [...byText].map(([text, ones]) => {
    const heads = ones.map(
      one => `${[one.name, one.version].filter(Boolean).join(' ')}  (${one.licence})  ${one.address}`,
    )
    return `${LINE}\n${heads.join('\n')}\n${LINE}\n\n${text}\n`
  })
  return `Quoin contains or comes with the following works of others, each under its own licence.
Electron's own packages bring LICENSES.chromium.html besides, which covers what Chromium contains.

${sections.join('\n')}`
}

/** For the few parts that bring no text: their licence's name, and its words where they are short. */
function standardText({ licence, address }: DescribedPart): string {
  if (licence === 'MIT') return MIT
  return `The part brings no text of its licence; it is ${licence} (https://spdx.org/licenses/${licence}.html), see ${address}.`
}

const MIT = `The part brings no text of its licence, and says that it is MIT:

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`
