import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'

/** A node of a syntax tree (ESTree with TypeScript and JSX); what else it holds depends on `type`. */
export interface Node {
  readonly type: string
  /** Offset into the source's text. */
  readonly start: number
  readonly [field: string]: unknown
}

/** A parsed file of the program. */
export interface Source {
  /** From the checkout's root, forward slashes. */
  readonly file: string
  readonly text: string
  readonly tree: Node
}

/** @throws Error if the file is not TypeScript */
export function parseSource(file: string, text: string): Source {
  const { program, errors } = parseSync(file, text)
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`)
  return { file, text, tree: program as unknown as Node }
}

/** The sources under the folders, parsed. */
export function readSources(root: string, folders: readonly string[]): readonly Source[] {
  return folders.flatMap(folder =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(file => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
      .sort()
      .map(file => {
        const name = path.posix.join(folder, file.split(path.sep).join('/'))
        return parseSource(name, readFileSync(path.join(root, name), 'utf8'))
      }),
  )
}

/** Whether a field of a tree holds a node: an object with a string as its `type`. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** Calls `visit` for a node and all below it; below one for which it returns false it does not go. */
export function walk(node: Node, visit: (node: Node, parents: readonly Node[]) => boolean | undefined): void {
  const parents: Node[] = []
  const enter = (one: Node) => {
    if (visit(one, parents) === false) return
    parents.push(one)
    for (const value of Object.values(one)) {
      if (isNode(value)) enter(value)
      else if (Array.isArray(value)) for (const item of value) if (isNode(item)) enter(item)
    }
    parents.pop()
  }
  enter(node)
}

/** The line of an offset, from 1. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** The literal parts of a template, or the one of a string; empty for anything else. */
export function literals(node: Node): readonly string[] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : []
  if (node.type !== 'TemplateLiteral') return []
  return (node.quasis as readonly { readonly value: { readonly cooked: string } }[]).map(one => one.value.cooked)
}
