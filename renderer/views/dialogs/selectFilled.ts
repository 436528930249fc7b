/**
 * Selects what stands in a line to be written over, so that typing replaces it; of a file's name (`data-autofocus="file"`) what
 * stands before its extension. A note, which is gone on with, is left as it is.
 */
export function selectFilled(field: HTMLElement): void {
  if (!(field instanceof HTMLInputElement)) return
  const dot = field.dataset.autofocus === 'file' ? field.value.lastIndexOf('.') : -1
  if (dot > 0) field.setSelectionRange(0, dot)
  else field.select()
}
