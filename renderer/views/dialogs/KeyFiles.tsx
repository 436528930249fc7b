import { useEffect } from 'react'
import { type KeyMap, toFile } from '../../../electron/shared/keyMap.ts'
import { host } from '../../bridge.ts'
import { keepKeys, readMap, useKeyText } from '../../commands/rebind.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { sentence } from '../SayLine.tsx'
import { Picker } from './Picker.tsx'

/** Name that a file with a key map has if nobody says another. */
const FILE = 'quoin-keys.json'

/** What came of it, in one sentence; null where it was left. */
export type KeyFileSaid = { readonly text: string; readonly isRefusal: boolean } | null

/** Reads a key map from a file or writes it to one: by the shell's own dialog where it has one, else by the window's. */
export function KeyFiles(props: { act: 'read' | 'write'; map: KeyMap; onDone: (said: KeyFileSaid) => void }) {
  const { act, map, onDone } = props
  const translate = useTranslate()
  const language = useWindow(state => state.language)
  const native = useWindow(state => state.info?.nativeDialogs ?? false)
  const keyText = useKeyText()
  const refuse = (text: string) => onDone({ text, isRefusal: true })
  const read = async (path: string) => {
    const { map: found, problem } = await host.keys.read({ path })
    if (problem || !found) return refuse(problem ? sentence(problem, language, translate) : '')
    const answer = readMap(path, found, translate, keyText)
    if ('sentence' in answer) return refuse(answer.sentence)
    keepKeys(answer.map)
    onDone({ text: translate('ui.keymap.imported', { file: path }), isRefusal: false })
  }
  const write = async (path: string) => {
    // The shell's own dialog has asked already whether a file may be replaced.
    const { problem } = await host.keys.write({ path, replace: native, map: toFile(map) })
    if (problem) refuse(sentence(problem, language, translate))
    else onDone({ text: translate('ui.keymap.exported', { file: path }), isRefusal: false })
  }
  const take = (path: string | undefined) => {
    if (path === undefined) onDone(null)
    else (act === 'read' ? read(path) : write(path)).catch(() => refuse(translate('ui.problem.connection')))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when it is opened
  useEffect(() => {
    if (!native) return
    const purpose = act === 'read' ? 'importKeys' : 'export'
    host.files.pick({ purpose, suggested: FILE }).then(
      paths => take(paths?.[0]),
      () => refuse(translate('ui.problem.connection')),
    )
  }, [])
  if (native) return null
  return (
    <Picker
      title={translate(act === 'read' ? 'ui.keymap.import' : 'ui.keymap.export')}
      start=""
      {...(act === 'write' ? { name: FILE } : {})}
      accept={entry => entry.folder || entry.name.toLowerCase().endsWith('.json')}
      onPick={([path]) => take(path)}
      onLeave={() => onDone(null)}
    />
  )
}
