import { expect, test } from 'vitest'
import { diagnosticsText } from '../../../electron/services/diagnostics.ts'
import { findPackageRoot, resourcesAt } from '../../../electron/services/resources.ts'

test('of the settings the diagnostics hold neither the editor nor a path, a group or an article of a project', () => {
  const shown = { tab: 'articles', panelTab: 'versions', links: true, map: false } as const
  const layout = { project: '/home/ada/a.quoin', cursor: 'group-7', member: null, open: ['article-3'], pinned: [] }
  // A setting of tomorrow may hold a path: it is not told of itself.
  const settings = {
    editor: 'Ada Brenn',
    theme: 'dark' as const,
    layouts: [{ ...layout, ...shown }],
    lastFolder: '/home/ada',
  }
  const source = { shell: 'browser', language: 'en', project: null, problems: [] } as const
  const text = diagnosticsText({ ...source, resources: resourcesAt(findPackageRoot()), settings })
  for (const word of ['Ada', 'ada', 'group-7', 'article-3']) expect(text).not.toContain(word)
  expect(JSON.parse(text).settings).toEqual({ theme: 'dark', hasEditor: true, layouts: 1 })
})
