/** Looked at by promises, JSON and module loaders on any object; to have none of them is an answer. */
const ALWAYS_ASKED = new Set(['then', 'toJSON', 'default', '__esModule', 'domain'])

/**
 * The object itself, but what it does not have throws: an API that the stand-in does not model can then never seem to
 * work. Names that begin with `_` belong to Node's own emitters.
 */
export function loud<T extends object>(target: T, name: string): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      const isModelled = key in object || typeof key === 'symbol' || key.startsWith('_') || ALWAYS_ASKED.has(key)
      if (!isModelled) throw new Error(`stand-in Electron: ${name}.${String(key)} is not modelled`)
      return Reflect.get(object, key, receiver)
    },
  })
}
