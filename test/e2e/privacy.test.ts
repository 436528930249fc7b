/** The window, both shells: a hostile page is read, grouped and shown; nothing reaches out, and no word of it is said on a terminal. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { watched } from '../standIn/reached.ts'
import { atRest, openWindow, SHELLS, temporaryFolder } from './harness.ts'

/** A loaded machine takes its time. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 60_000 })

const MARK = 'quagglewort'

const page = (title: string, words: string) => `<!doctype html><html lang="en"><head><title>${title}</title>
<meta http-equiv="refresh" content="0;url=http://192.0.2.7/"><script>fetch('http://192.0.2.7/')</script>
<link rel="stylesheet" href="http://192.0.2.7/s.css"></head><body><article><h1>${title}</h1>
<img src="http://192.0.2.7/p.png" onerror="fetch('http://192.0.2.7/e')">
<p>The council of the small town met on Tuesday evening, and many people came to listen to what it had to say.</p>
<p>“${words},” said Ada Brenn of the ${MARK} office. <a href="http://192.0.2.7/">More</a>
&lt;script&gt;fetch('http://192.0.2.7/x')&lt;/script&gt; &lt;img src=http://192.0.2.7/y onerror=alert(1)&gt;</p>
<p>The decision follows months of argument over the old building by the river, which the town had hoped to sell.</p>
</article></body></html>`

test.each(SHELLS)('in the %s shell every connection is the window’s own', async shell => {
  const folder = temporaryFolder()
  const files = ['a.html', 'b.html'].map(name => path.join(folder, name))
  for (const [n, file] of files.entries())
    writeFileSync(
      file,
      page(n === 0 ? 'The mill stays' : 'Town keeps its mill', 'We will never sell the mill to anybody'),
    )
  const watch = watched(folder)
  const window = await openWindow({ shell, paths: [path.join(folder, 'p.quoin'), ...files], environment: watch.env })
  const { page: view } = window
  const requests: string[] = []
  view.on('request', request => requests.push(request.url()))
  view.on('websocket', socket => requests.push(socket.url()))
  await view.reload()
  await atRest(view)
  await eventually(() => view.locator('.columns').textContent()).toMatch(/never\ssell\sthe\smill/)

  await view.keyboard.press('Control+Shift+P')
  await view.locator('.palette .ask input').fill('About')
  await view.keyboard.press('Enter')
  await eventually(() => view.locator('.dialog.about .works').textContent()).toContain('monaco-editor')
  await window.screenshot('about')
  await view.locator('.dialog.about .btn.bare').click()
  await eventually(() => view.locator('.dialog.about pre').textContent()).toContain('Permission is hereby granted')
  await view.keyboard.press('Escape')

  await view.keyboard.press('Control+Shift+P')
  await view.locator('.palette .ask input').fill('Diagnostics')
  await view.keyboard.press('Enter')
  const kept = () => readdirSync(window.dataFolder).filter(name => name.startsWith('diagnostics-'))
  await eventually(() => view.locator('.dialog.about pre').textContent()).toContain('"articles"')
  const shown = (await view.locator('.dialog.about pre').textContent()) ?? ''
  expect(shown).not.toContain(MARK)
  expect(shown).not.toContain(folder)
  expect(kept()).toEqual([])
  await window.screenshot('diagnostics')
  await view.keyboard.press('Enter')
  await eventually(kept).toHaveLength(1)
  expect(readFileSync(path.join(window.dataFolder, kept()[0] ?? ''), 'utf8')).toBe(shown)

  const origin = new URL(view.url()).origin
  const foreign = requests.filter(
    url => new URL(url).origin.replace(/^ws/, 'http') !== origin && !url.startsWith('blob:'),
  )
  expect(requests.length).toBeGreaterThan(0)
  expect(foreign).toEqual([])
  expect(window.complaints).toEqual([])
  expect(await window.close()).toBe(0)
  const { threads, tries } = watch.read()
  expect(tries).toEqual([])
  // Playwright starts Electron without NODE_OPTIONS, which its fuse forbids besides; the services are the same.
  const workers = threads.filter(thread => thread === 'worker thread').length
  if (shell === 'browser') expect(workers).toBeGreaterThanOrEqual(2)
  expect(window.said.join('\n')).not.toContain(MARK)
  expect(existsSync(path.join(folder, 'p.quoin'))).toBe(true)
})
