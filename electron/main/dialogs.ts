import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import type { Translate } from '../shared/messages.ts'
import { ARTICLE_EXTENSIONS } from '../shared/reading.ts'
import { DECISION_EXTENSIONS, type PickFiles } from '../shared/shell.ts'

/** The native file dialogs of a window, in the language it speaks when they are shown. */
export function nativeDialogs(window: BrowserWindow, translator: () => Translate): PickFiles {
  const filter = (name: string, extensions: readonly string[]): FileFilter => ({
    name: translator()(`dialog.${name}`),
    extensions: [...extensions],
  })
  const project = () => filter('projects', ['quoin'])
  const articles = () => filter('articles', ARTICLE_EXTENSIONS)
  const decisions = () => filter('decisions', DECISION_EXTENSIONS)
  const keys = () => filter('keys', ['json'])
  const everything = () => filter('allFiles', ['*'])

  async function open(filters: FileFilter[], several: boolean): Promise<string[] | null> {
    const properties = several ? (['openFile', 'multiSelections'] as const) : (['openFile'] as const)
    const answer = await dialog.showOpenDialog(window, { filters, properties: [...properties] })
    return answer.canceled ? null : answer.filePaths
  }

  async function folder(): Promise<string[] | null> {
    const answer = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'multiSelections'] })
    return answer.canceled ? null : answer.filePaths
  }

  async function save(filters: FileFilter[], defaultPath: string): Promise<string[] | null> {
    const answer = await dialog.showSaveDialog(window, { filters, defaultPath })
    return answer.canceled ? null : [answer.filePath]
  }

  return (purpose, suggested) => {
    switch (purpose) {
      case 'openProject':
        return open([project(), everything()], false)
      case 'addArticles':
        return open([articles(), everything()], true)
      case 'importDecisions':
        return open([decisions(), everything()], true)
      case 'importKeys':
        return open([keys(), everything()], false)
      case 'addFolder':
        return folder()
      case 'newProject':
        return save([project()], suggested)
      case 'export':
        return save([everything()], suggested)
    }
  }
}
