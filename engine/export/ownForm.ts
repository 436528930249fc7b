/** What leaves the program and is no article when it is read again. Told by its content: whoever brings it has named it as they like. */
import { GROUP_STATES } from '../review/types.ts'
import { LANGUAGES } from '../types.ts'
import { PAIR_COLUMNS } from './pairRows.ts'
import { isPairs } from './readPairs.ts'
import { headerOf } from './readTable.ts'

/** A form of ours: a table of pairs, the same without the names of its columns, groups.tsv, a translation memory, the report, a map. */
export type OwnForm = 'pairs' | 'headless' | 'groups' | 'memory' | 'report' | 'map'

/** Characters of a page in which its maker is named. */
const HEAD = 4000

/** What may stand before the root of an XML file, of whatever length, and between the root and what is in it. */
const PROLOGUE = [
  /\s+/uy,
  /<\?[\s\S]*?\?>/uy,
  /<!--[\s\S]*?-->/uy,
  /<!DOCTYPE(?:[^[\]<>"']|"[^"]*"|'[^']*')*(?:\[[\s\S]*?\]\s*)?>/iuy,
]

/** The first tag of a memory or a picture, whichever namespace it is written with. */
const ROOT = /<(?:[\w.-]+:)?(tmx|svg)(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?(\/?)>/uy
/** What a memory holds first. */
const MEMORY_PART = /<(?:[\w.-]+:)?(?:header|body)[\s/>]/uy

const REPORT = /^\s*<!doctype html>[\s\S]*<meta name="generator" content="Quoin \d+\.\d+\.\d+[^"<>]*">/iu
/** A comment, also one that goes on beyond the head. */
const COMMENT = /<!--[\s\S]*?(?:-->|$)/gu

/**
 * The form of a file that this program may have written for others, or null. A memory and a picture are no articles whoever made them;
 * a table is one of ours only where nothing in it says otherwise. JSONL is not among them: it holds articles, and gives them.
 */
export function ownForm(text: string): OwnForm | null {
  const body = text.replace(/^\u{feff}/u, '')
  const root = rootOf(body)
  if (root !== null) return root
  if (REPORT.test(body.slice(0, HEAD).replace(COMMENT, ''))) return 'report'
  // Words like “story” and “note” begin articles; names like “group_id” do not.
  if (isPairs(body)) return headerOf(body).some(isJoined) ? 'pairs' : null
  if (isHeadless(body)) return 'headless'
  return isGroups(body) ? 'groups' : null
}

/** What the first tag of an XML file and what follows it say: a text that begins with such a tag goes on in words. */
function rootOf(body: string): 'memory' | 'map' | null {
  const root = matchAt(ROOT, body, afterPrologue(body, 0))
  if (root === null) return null
  const at = afterPrologue(body, root.index + root[0].length)
  if (root[1] === 'tmx') return matchAt(MEMORY_PART, body, at) ? 'memory' : null
  return root[2] === '/' || body[at] === '<' ? 'map' : null
}

function afterPrologue(body: string, from: number): number {
  let at = from
  for (;;) {
    const next = PROLOGUE.map(part => matchAt(part, body, at)).find(found => found !== null)
    if (!next) return at
    at += next[0].length
  }
}

function matchAt(sticky: RegExp, body: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at
  return sticky.exec(body)
}

function isJoined(name: string): boolean {
  return name.includes('_') && PAIR_COLUMNS.includes(name)
}

function isHeadless(body: string): boolean {
  const fields = (body.split('\n', 1)[0] ?? '').trimEnd().split('\t')
  const value = (column: string) => fields[PAIR_COLUMNS.indexOf(column)] ?? ''
  return (
    GROUP_STATES.some(state => state === value('state')) &&
    /^(?:[01][.,]\d+)?$/u.test(value('score')) &&
    /^\w{64}$/u.test(value('a_sha256'))
  )
}

/**
 * True for codes of languages in the first line, one of ours among them, and as many fields in every other: below the languages that a page
 * offers there are words.
 */
function isGroups(body: string): boolean {
  const codes = (body.split(/\r?\n/u, 1)[0] ?? '').split('\t')
  const isHeader =
    codes.length > 1 &&
    new Set(codes).size === codes.length &&
    codes.every(code => /^[a-z]{2,3}$/u.test(code)) &&
    codes.some(code => LANGUAGES.some(lang => lang === code))
  if (!isHeader) return false
  const rows = body.split(/\r?\n/u)
  return rows.every((row, i) => row.split('\t').length === codes.length || (row === '' && i === rows.length - 1))
}
