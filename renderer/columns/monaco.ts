/**
 * The one door to Monaco. `editor.api` alone carries no find, folding, hover or suggest and asks for no worker; the word
 * operations are the one feature that reading needs (Ctrl with the arrows).
 */
import './nonce.ts'
import './unmeasured.ts'
import './wrapping.ts'
import 'monaco-editor/features/wordOperations/register'
import { editor, Range } from 'monaco-editor/editor/editor.api'

self.MonacoEnvironment = {
  getWorker() {
    throw new Error('no worker is expected in the reading columns')
  },
}

export { editor, Range }
