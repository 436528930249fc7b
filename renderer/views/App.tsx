import { type ReactNode, useEffect } from 'react'
import { projectTitle } from '../state/dates.ts'
import { hasNoArticle, isAtRest } from '../state/state.ts'
import { useWindow } from '../state/store.ts'
import { useTranslate } from '../state/translate.ts'
import { Announcer } from './Announcer.tsx'
import { Desk } from './Desk.tsx'
import { DragLayer } from './DragLayer.tsx'
import { Dialogs } from './dialogs/Dialogs.tsx'
import { Empty } from './Empty.tsx'
import { FindList } from './find/FindList.tsx'
import { Panel } from './panel/Panel.tsx'
import { Signs } from './parts/Signs.tsx'
import { Queue } from './queue/Queue.tsx'
import { SayLine } from './SayLine.tsx'
import { StatusLine } from './StatusLine.tsx'
import { Tabs } from './Tabs.tsx'
import { TopBar } from './TopBar.tsx'
import { Tour } from './Tour.tsx'

/** The window: bar, queue, desk with the columns, group panel, status line; dialogs above. */
export function App() {
  const isBare = useWindow(hasNoArticle)
  const seeks = useWindow(state => state.find?.open === true && state.find.article === null)
  const translate = useTranslate()
  const name = useWindow(state => state.project?.name ?? null)
  useEffect(() => {
    document.title = name === null ? 'Quoin' : `${projectTitle(name, translate)} – Quoin`
  }, [name, translate])
  return (
    <>
      <Signs />
      <Frame>
        <TopBar />
        {isBare ? (
          <Empty />
        ) : (
          <>
            <Tabs />
            {seeks ? <FindList /> : <Queue />}
            <Desk />
            <Panel />
          </>
        )}
        <SayLine />
        <StatusLine />
      </Frame>
      <Tour />
      <Dialogs />
      <DragLayer />
      <Announcer />
    </>
  )
}

/** What says of the whole window how it is: with every decision something of it changes, and nothing inside is drawn anew for that. */
function Frame({ children }: { readonly children: ReactNode }) {
  const isBare = useWindow(hasNoArticle)
  const tab = useWindow(state => state.tab)
  const isSettled = useWindow(isAtRest)
  const hasDialog = useWindow(state => state.dialog !== null)
  return (
    <div className="app" data-tab={tab} data-empty={isBare} data-settled={isSettled} inert={hasDialog}>
      {children}
    </div>
  )
}
