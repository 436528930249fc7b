/** Human text that stands in the code where a message belongs. */
import { isNode, lineOf, literals, type Node, type Source, walk } from './source.ts'

/** Attributes that a person reads or hears. */
const SPOKEN =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|heading|text|about|note)$/

/** Fields of Electron's menus and dialogs that are shown. */
const SHOWN_FIELDS = /^(label|sublabel|toolTip|title|message|detail|buttonLabel|nameFieldLabel|buttons|checkboxLabel)$/

/** Calls whose words go to a person on a terminal. */
const SAYS = /^(print|say|write|standardOutput|standardError|error|log|warn)$/

/** Properties of the page that show or speak what they are given. */
const SHOWN_PROPERTIES = /^(textContent|innerText|title|placeholder|ariaLabel|ariaDescription)$/

/** Not words of a language: names of programs and forms, and what stands on keys. */
const NAMES = /\b(Quoin|Excel|BOM|CRLF|Esc|Enter|Ctrl|Shift|Tab|Alt|Caps|Bksp|Space|Cmd)\b/g

/** Where text in the code is meant: lines that other programs read, and what a bug's finder reads. */
const MEANT: readonly { readonly file: RegExp; readonly text: RegExp }[] = [
  // The figures of `gold` and `merge` are read by scripts.
  { file: /^electron\/cli\/commands\/gold\.ts$/, text: /^BELOW / },
  { file: /^electron\/cli\/commands\/merge\.ts$/, text: /kappa/ },
  // What is logged of messages refused and of bugs: for whoever mends them.
  {
    file: /^electron\/main\/(startElectron|pipe)\.ts$/,
    text: /^(the project could not be closed|a message was refused|the page is gone)/,
  },
  { file: /^electron\/host\/server\.ts$/, text: /^the host could not answer/ },
]

/** Stands for what a template is filled with. */
const OPEN = '\u{e000}'

/** One line for each: `FILE:LINE “TEXT”`. */
export function literalText(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(source => {
    const found: string[] = []
    const say = (node: Node, text: string) => {
      if (MEANT.some(one => one.file.test(source.file) && one.text.test(text))) return
      found.push(`${source.file}:${lineOf(source.text, node.start)} “${text.trim().replace(/\s+/g, ' ')}”`)
    }
    const look = (node: unknown) => {
      for (const one of spoken(node)) if (isHuman(one.text)) say(one.node, one.text)
    }
    walk(source.tree, (node, parents) => {
      if (node.type === 'JSXText') {
        if (isHuman(String(node.value))) say(node, String(node.value))
      } else if (node.type === 'JSXExpressionContainer' && parents.at(-1)?.type !== 'JSXAttribute')
        look(node.expression)
      else if (node.type === 'JSXAttribute' && SPOKEN.test(nameOf(node.name))) {
        const value =
          isNode(node.value) && node.value.type === 'JSXExpressionContainer' ? node.value.expression : node.value
        // A component of ours may be given part of a key: only what reads like a sentence is text there.
        const isOwn = /^\p{Lu}/u.test(nameOf(parents.at(-1)?.name))
        if (!isOwn || spoken(value).some(({ text }) => /^\p{Lu}|\s/u.test(text))) look(value)
      } else if (
        node.type === 'AssignmentExpression' &&
        isNode(node.left) &&
        SHOWN_PROPERTIES.test(nameOf(node.left.property))
      )
        look(node.right)
      else if (node.type === 'CallExpression') lookAtCall(source.file, node, look)
      else if (
        node.type === 'Property' &&
        source.file.startsWith('electron/main/') &&
        SHOWN_FIELDS.test(nameOf(node.key))
      )
        look(node.value)
      else if (node.type === 'TemplateLiteral' && source.file.startsWith('engine/export/report/')) {
        // Between the tags of the report.
        for (const [, between = ''] of literals(node)
          .join(OPEN)
          .matchAll(/>([^<>]+)</g))
          for (const part of between.split(OPEN)) if (isHuman(part)) say(node, part)
      }
      return undefined
    })
    return found
  })
}

function lookAtCall(file: string, call: Node, look: (node: unknown) => void): void {
  const callee = call.callee as Node
  const name = callee.type === 'MemberExpression' ? nameOf(callee.property) : nameOf(callee)
  const args = call.arguments as readonly Node[]
  if (name === 'setAttribute' && literals(args[0] as Node).some(one => SPOKEN.test(one))) look(args[1])
  if (/^electron\/(cli|host|main)\//.test(file) && SAYS.test(name)) for (const one of args) look(one)
}

/** The literal texts that an expression may come to: both sides of a choice, and what a template says itself. */
function spoken(node: unknown): { readonly node: Node; readonly text: string }[] {
  if (!isNode(node)) return []
  if (node.type === 'ConditionalExpression') return [...spoken(node.consequent), ...spoken(node.alternate)]
  if (node.type === 'LogicalExpression') return [...spoken(node.left), ...spoken(node.right)]
  if (node.type === 'BinaryExpression')
    return node.operator === '+' ? [...spoken(node.left), ...spoken(node.right)] : []
  return literals(node).map(text => ({ node, text }))
}

/** At least one word of a natural language. */
function isHuman(text: string): boolean {
  return /\p{L}{2,}/u.test(text.replace(NAMES, '').replace(/\[\d?[A-Z]|https?:\/\/\S*/gu, ''))
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'JSXNamespacedName') return `${nameOf(node.namespace)}:${nameOf(node.name)}`
  return typeof node.name === 'string' ? node.name : typeof node.value === 'string' ? node.value : ''
}
