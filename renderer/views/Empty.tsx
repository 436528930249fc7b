import { open } from '../commands/files.ts'
import { contextNow, run } from '../commands/run.ts'
import { projectTitle } from '../state/dates.ts'
import { useWindow } from '../state/store.ts'
import { useTranslate } from '../state/translate.ts'
import { useRecent } from './dialogs/RecentDialog.tsx'
import { CommandButton } from './parts/CommandButton.tsx'
import { Caps, CommandKey } from './parts/Kbd.tsx'
import { Wedges } from './TopBar.tsx'

/** No project is open, or one without an article: what to bring and the ways to do it; where nothing is open, the sample to learn on. */
export function Empty() {
  const translate = useTranslate()
  const known = useWindow(state => state.known)
  const isOpen = useWindow(state => state.project !== null)
  if (!known) return <main className="empty" data-region="columns" />
  return (
    <main className="empty" data-region="columns" aria-label={translate('ui.region.columns')}>
      <div className="drop">
        <Wedges />
        <h2>{translate('ui.empty.title')}</h2>
        <p>{translate('ui.empty.what')}</p>
        <p>{translate('ui.empty.drop')}</p>
        <div className="row2">{isOpen ? <Ways /> : <Beginnings />}</div>
        {!isOpen && <Recent />}
        <p className="mut">{translate(isOpen ? 'ui.empty.formats' : 'ui.empty.private')}</p>
      </div>
    </main>
  )
}

/** What to begin with where nothing is open. */
function Beginnings() {
  const translate = useTranslate()
  return (
    <>
      <CommandButton command="file.add">{translate('ui.empty.add')}</CommandButton>
      <CommandButton command="file.open">{translate('ui.empty.open')}</CommandButton>
      {/* biome-ignore lint/a11y/noAutofocus: the one thing to do in an empty window */}
      <button type="button" className="btn go" autoFocus onClick={() => run('file.sample')}>
        <Caps caps={['Enter']} />
        {translate('ui.empty.sample')}
      </button>
    </>
  )
}

/** The ways into a project that has no article yet. */
function Ways() {
  const translate = useTranslate()
  return (
    <>
      <CommandButton command="file.paste">{translate('ui.empty.paste')}</CommandButton>
      <CommandButton command="file.addFolder">{translate('ui.empty.folder')}</CommandButton>
      {/* biome-ignore lint/a11y/noAutofocus: the one thing to do in an empty project */}
      <button type="button" className="btn go" autoFocus onClick={() => run('file.add')}>
        <CommandKey command="file.add" />
        {translate('ui.empty.add')}
      </button>
    </>
  )
}

/** At most so many of them: the rest are in the list of recent projects. */
const SHOWN = 4

/** Projects that were open before, one press away. */
function Recent() {
  const translate = useTranslate()
  const recent = useRecent()
  if (recent === null || recent.length === 0) return null
  return (
    <div className="recent">
      <h3>{translate('ui.recent')}</h3>
      {recent.slice(0, SHOWN).map(one => (
        <button
          type="button"
          className="btn"
          key={one.path}
          title={one.path}
          onClick={() => open(contextNow(), one.path)}
        >
          {projectTitle(one.name, translate)}
        </button>
      ))}
    </div>
  )
}
