import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { DescribedPart } from './parts.ts'
import { ROOT } from './paths.ts'

/** A CycloneDX 1.6 document: what is inside the program and what it is installed with. The same parts give the same bytes. */
export function billOfMaterials(version: string, parts: readonly DescribedPart[]): object {
  const components = [...parts.map(componentOf), ...modelFiles()]
  const root = `quoin@${version}`
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([root, components]))}`,
    version: 1,
    metadata: {
      component: {
        'bom-ref': root,
        type: 'application',
        name: 'quoin',
        version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components,
    dependencies: [
      { ref: root, dependsOn: components.map(one => one['bom-ref']) },
      ...components.map(one => ({ ref: one['bom-ref'] })),
    ],
  }
}

function componentOf(part: DescribedPart) {
  const { name, version, licence, use, address, integrity } = part
  const isPackage = integrity !== ''
  return {
    'bom-ref': isPackage ? `${name}@${version}` : `${use}:${name}`,
    type: use === 'font' || use === 'model' ? 'data' : use === 'shell' ? 'framework' : 'library',
    name,
    ...(version === '' ? {} : { version }),
    licenses: licence.includes(' ') ? [{ expression: licence }] : [{ license: { id: licence } }],
    ...(isPackage ? { hashes: [hashOf(integrity)], purl: `pkg:npm/${name.replace('@', '%40')}@${version}` } : {}),
    externalReferences: [{ type: 'website', url: address }],
    properties: [{ name: 'quoin:use', value: use }],
  }
}

/** The encoder's files with the sums that the program holds them to. */
function modelFiles() {
  const file = path.join(ROOT, 'models/manifest.json')
  if (!existsSync(file)) return []
  const manifest: Record<string, { file: string; sha256: string } | number> = JSON.parse(readFileSync(file, 'utf8'))
  return Object.values(manifest).flatMap(one =>
    typeof one === 'number'
      ? []
      : [
          {
            'bom-ref': `models/${one.file}`,
            type: 'machine-learning-model',
            name: `models/${one.file}`,
            hashes: [{ alg: 'SHA-256', content: one.sha256 }],
            licenses: [{ license: { id: 'MIT' } }],
            properties: [{ name: 'quoin:use', value: 'model' }],
          },
        ],
  )
}

/** The lockfile's `sha512-…` in CycloneDX's words. */
function hashOf(integrity: string) {
  const [algorithm = '', digest = ''] = integrity.split('-', 2)
  return { alg: algorithm.toUpperCase().replace('SHA', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }
}

/** A UUID (version 8 of RFC 9562: of one's own making) from a text's hash. */
function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
