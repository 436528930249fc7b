/** Which keys the commands have: a preset, and over it what a person has changed. Pure; settings keep it. */
import * as z from 'zod'
import { COMMAND_IDS, COMMANDS, type CommandId } from './commands.ts'
import { KEY_PRESETS, PRESETS } from './keyPresets.ts'
import { FIXED_KEYS, type Reserved, readKey, reservedBy } from './keys.ts'
import type { Problem } from './result.ts'

/** More keys than this on one command nobody can remember. */
export const MOST_KEYS = 4

/** Commands by name, since a map may come from a version that has others; what is not known is passed over. */
export const keyMap = z.strictObject({
  preset: z.enum(PRESETS),
  changed: z.record(z.string().max(60), z.array(z.string().max(40)).max(MOST_KEYS)),
})
/** `changed`: by command all the keys it has instead of the preset's, the shown one first; an empty list takes them away, but for fixed ones. */
export type KeyMap = Readonly<z.infer<typeof keyMap>>

/** The keys of every command, the one that hints show first. No key is there twice, and none that is reserved. */
export type Keys = Readonly<Record<CommandId, readonly string[]>>

/** The map of who has changed nothing. */
export const SHIPPED_KEYS: KeyMap = { preset: 'default', changed: {} }

/**
 * The keys under a map. Where a later version's table has put a command on a key that a person gave to another, the
 * person's holds.
 */
export function keysUnder(map: KeyMap): Keys {
  const taken = new Set<string>()
  const keys = new Map<CommandId, readonly string[]>()
  const take = (id: CommandId, wanted: readonly string[]) => {
    const fixed = FIXED_KEYS[id] ?? []
    const own = wanted.filter(key => readKey(key) && reservedBy(key) === null && !taken.has(key))
    const all = [...new Set([...own, ...fixed])]
    for (const key of all) taken.add(key)
    keys.set(id, all)
  }
  for (const id of COMMAND_IDS) if (map.changed[id]) take(id, map.changed[id])
  for (const id of COMMAND_IDS) if (!map.changed[id]) take(id, presetKeys(map, id))
  // Every command is in the table.
  return Object.fromEntries(COMMAND_IDS.map(id => [id, keys.get(id) ?? []])) as unknown as Keys
}

/** What the preset has for a command. */
export function presetKeys({ preset }: Pick<KeyMap, 'preset'>, id: CommandId): readonly string[] {
  return KEY_PRESETS[preset][id] ?? COMMANDS[id].keys
}

/** The command that has the key, but for `except`. */
export function ownerOf(keys: Keys, key: string, except: CommandId | null = null): CommandId | null {
  return COMMAND_IDS.find(id => id !== except && keys[id].includes(key)) ?? null
}

/** A map with something changed; or why it cannot be. */
export type Rebound =
  | { readonly map: KeyMap }
  | { readonly refused: 'taken'; readonly key: string; readonly by: CommandId }
  | { readonly refused: Reserved; readonly key: string }
  | { readonly refused: 'full' }

/** Gives the command a key; first, as the one that hints show. `instead` of those it has, or besides them. */
export function bindKey(map: KeyMap, id: CommandId, key: string, instead: boolean): Rebound {
  const keys = keysUnder(map)
  const by = ownerOf(keys, key, id)
  if (by !== null) return { refused: 'taken', key, by }
  const fixed = FIXED_KEYS[id] ?? []
  const reserved = reservedBy(key)
  if (reserved !== null && !fixed.includes(key)) return { refused: reserved, key }
  const others = instead ? fixed : keys[id]
  const next = [key, ...others.filter(one => one !== key)]
  return next.length > MOST_KEYS ? { refused: 'full' } : { map: changed(map, id, next) }
}

/** Takes all keys from a command but those that are fixed. */
export function unbind(map: KeyMap, id: CommandId): KeyMap {
  return changed(map, id, FIXED_KEYS[id] ?? [])
}

/** Gives a command the keys of the preset back; refused where another has one of them now. */
export function resetKeys(map: KeyMap, id: CommandId): Rebound {
  const keys = keysUnder(map)
  for (const key of presetKeys(map, id)) {
    const by = ownerOf(keys, key, id)
    if (by !== null) return { refused: 'taken', key, by }
  }
  const { [id]: _, ...rest } = map.changed
  return { map: { ...map, changed: rest } }
}

function changed(map: KeyMap, id: CommandId, keys: readonly string[]): KeyMap {
  const { [id]: _, ...rest } = map.changed
  const isShipped = keys.join(' ') === presetKeys(map, id).join(' ')
  return { ...map, changed: isShipped ? rest : { ...rest, [id]: [...keys] } }
}

/** A key map as a file of its own; `keys` is what differs from the preset, by command. */
export const keyMapFile = z.strictObject({
  quoin: z.literal('keys'),
  version: z.literal(1),
  preset: z.enum(PRESETS),
  keys: z.record(z.string().max(60), z.array(z.string().max(40)).max(MOST_KEYS)),
})
/** What `keys.write` is given and `keys.read` answers; not checked against the command table yet: that does `fromFile`. */
export type KeyMapFile = Readonly<z.infer<typeof keyMapFile>>

/** The file's value for a map; `fromFile` reads it back. */
export function toFile({ preset, changed: keys }: KeyMap): KeyMapFile {
  return { quoin: 'keys', version: 1, preset, keys }
}

/**
 * The map that a file holds, or the first thing in it that cannot be: an unknown command or key, a key that is kept, or
 * one that two commands would have. In `params` commands are ids and keys are as in the file.
 */
export function fromFile({ preset, keys }: KeyMapFile): { readonly map: KeyMap } | { readonly problem: Problem } {
  const map: KeyMap = { preset, changed: keys }
  const problem = (code: string, params: Problem['params']) => ({ problem: { code: `ui.keymap.file.${code}`, params } })
  const owners = new Map<string, string>()
  for (const [command, list] of Object.entries(keys)) {
    const id = COMMAND_IDS.find(one => one === command)
    if (!id) return problem('command', { command })
    for (const key of list) {
      if (!readKey(key)) return problem('key', { command, key })
      if (reservedBy(key) && !FIXED_KEYS[id]?.includes(key)) return problem('reserved', { command, key })
    }
  }
  for (const id of COMMAND_IDS)
    for (const key of new Set([...(map.changed[id] ?? presetKeys(map, id)), ...(FIXED_KEYS[id] ?? [])])) {
      const other = owners.get(key)
      if (other !== undefined) return problem('clash', { key, command: id, other })
      owners.set(key, id)
    }
  return { map }
}
