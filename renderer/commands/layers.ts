/** Answers whether the key was its own. */
type Press = (event: KeyboardEvent) => boolean

const layers: Press[] = []

/**
 * What lies over the window (a dialog, a menu) is asked first for every press from now on, before what it lies over.
 * @returns what gives the keys back
 */
export function takeKeys(press: Press): () => void {
  layers.push(press)
  return () => {
    layers.splice(layers.indexOf(press), 1)
  }
}

/** True if the uppermost layer took the key for its own; all other keys stay with the field that has the focus. */
export function givenToLayer(event: KeyboardEvent): boolean {
  return layers.at(-1)?.(event) ?? false
}
