/** Which messages the program asks for, told from its sources. */
import { isNode, literals, type Node, type Source, walk } from './source.ts'

interface Wishes {
  /** Strings and names of fields, any of which may be a key or a part of one. */
  readonly words: ReadonlySet<string>
  /** Keys that are put together, with what stands between the literal parts left open. */
  readonly patterns: readonly (readonly string[])[]
}

/**
 * Keys that no source asks for. One is asked for where it stands as a string, or fits a template whose open places
 * are filled by strings or names that stand in the sources too: `ui.state.${state}` by `'confirmed'`.
 */
export function unusedKeys(keys: readonly string[], sources: readonly Source[]): readonly string[] {
  const { words, patterns } = wishes(sources)
  const isFilled = (part: string) =>
    words.has(part) || /^\d+$/.test(part) || part.split('.').every(one => words.has(one))
  return keys.filter(key => !words.has(key) && !patterns.some(pattern => fillings(key, pattern)?.every(isFilled)))
}

/** Strings in the sources that begin like keys, with the file, and are none; in templates, of which no key is made. */
export function unknownKeys(keys: readonly string[], sources: readonly Source[]): readonly string[] {
  const known = new Set(keys)
  const roots = new Set(keys.map(key => key.split('.')[0]))
  const found: string[] = []
  for (const source of sources) {
    walk(source.tree, (node, parents) => {
      if (node.type === 'ImportDeclaration') return false
      const asked = isAsked(node, parents)
      if (asked && node.type === 'Literal' && typeof node.value === 'string' && !known.has(node.value))
        found.push(`${source.file}: there is no message ${node.value}`)
      if (asked && node.type === 'TemplateLiteral') {
        const parts = literals(node)
        const isOurs = roots.has(parts[0]?.split('.')[0] ?? '')
        if (isOurs && !keys.some(key => fillings(key, parts) !== null))
          found.push(`${source.file}: there is no message ${parts.join('…')}`)
      }
      return undefined
    })
  }
  return found
}

/** The functions that take a key first. */
const ASKS = /^(translate|text|cannot|failure|ProblemError)$/

function isAsked(node: Node, parents: readonly Node[]): boolean {
  const call = [...parents].reverse().find(one => one.type === 'CallExpression' || one.type === 'NewExpression')
  if (!call || !isNode(call.callee) || !ASKS.test(String(call.callee.name ?? ''))) return false
  const first = (call.arguments as readonly Node[])[0]
  if (first === node) return true
  return first?.type === 'ConditionalExpression' && (first.consequent === node || first.alternate === node)
}

function wishes(sources: readonly Source[]): Wishes {
  const words = new Set<string>()
  const patterns: string[][] = []
  for (const { tree } of sources) {
    walk(tree, node => {
      if (node.type === 'Literal' && typeof node.value === 'string')
        for (const word of node.value.split(' ')) words.add(word)
      if ((node.type === 'Property' || node.type === 'TSPropertySignature') && isNode(node.key) && 'name' in node.key)
        words.add(String(node.key.name))
      if (node.type === 'TemplateLiteral') {
        const parts = literals(node)
        if (parts.length > 1 && /^\w+\./.test(parts[0] ?? '')) patterns.push([...parts])
        // A step of a template, as `candidate.${n}`, may itself be put into another.
        for (const part of parts) for (const word of part.split(/[\s.]/u)) words.add(word)
      }
      return undefined
    })
  }
  return { words, patterns }
}

/** What of `key` stands in the open places between the parts; null where it does not fit. */
function fillings(key: string, parts: readonly string[]): readonly string[] | null {
  const form = new RegExp(`^${parts.map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(.+)')}$`)
  return form.exec(key)?.slice(1) ?? null
}
