/** What leaves the program and is no article when it is read again. Told by its content: whoever brings it has named it as they like. */
import { GROUP_STATES } from '../review/types.ts'
import { LANGUAGES } from '../types.ts'
import { PAIR_COLUMNS } from './pairRows.ts'
import { isPairs } from './readPairs.ts'
import { headerOf } from './readTable.ts'

/** A form of ours: a table of pairs, the same without the names of its columns, groups.tsv, a translation memory, the report, a map. */
export type OwnForm = 'pairs' | 'headless' | 'groups' | 'memory' | 'report' | 'map'

/** Characters of a file in which its root or the maker of a page is named. */
const HEAD = 4000

/** What stands before the root of an XML file. */
const PROLOGUE = String.raw`^\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE[^>]*>\s*)*`
const MEMORY = new RegExp(`${PROLOGUE}<tmx[\\s>]`, 'u')
const MAP = new RegExp(`${PROLOGUE}<svg[\\s>]`, 'u')
const REPORT = /^\s*<!doctype html>[\s\S]*<meta name="generator" content="Quoin [^"<>]*">/iu

/**
 * The form of a file that this program may have written for others, or null. A memory and a picture are no articles whoever made them;
 * a table is one of ours only where nothing in it says otherwise. JSONL is not among them: it holds articles, and gives them.
 */
export function ownForm(text: string): OwnForm | null {
  const body = text.replace(/^\u{feff}/u, '')
  const head = body.slice(0, HEAD)
  if (MEMORY.test(head)) return 'memory'
  if (MAP.test(head)) return 'map'
  if (REPORT.test(head)) return 'report'
  // Words like “story” and “note” begin articles; names like “group_id” do not.
  if (isPairs(body)) return headerOf(body).some(isJoined) ? 'pairs' : null
  if (isHeadless(body)) return 'headless'
  return isGroups(body) ? 'groups' : null
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
