import { useEffect, useRef, useState } from 'react'
import { isWaiting } from '../../engine/review/queue.ts'
import type { Story, StoryId } from '../../engine/types.ts'
import { focusQueue } from '../commands/regions.ts'
import { run } from '../commands/run.ts'
import { lookAt, stand } from '../state/cursor.ts'
import { lookup } from '../state/lookup.ts'
import { currentStory } from '../state/marks.ts'
import { queueOf } from '../state/queue.ts'
import type { WindowState } from '../state/state.ts'
import { change, useWindow } from '../state/store.ts'
import { useTranslate } from '../state/translate.ts'
import { stayPut } from './parts/stayPut.ts'
import { useMenuKeys } from './parts/useMenuKeys.ts'

/** What can be done with a story, below the list of them. */
const COMMANDS_HERE = ['story.move', 'story.split', 'story.merge', 'story.rename'] as const

/** The story the columns show: a button that lists all of them, and what can be done with this one. */
export function StorySwitcher() {
  const translate = useTranslate()
  const story = useWindow(currentStory)
  const analysis = useWindow(state => state.analysis)
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const closeBeside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false)
    }
    window.addEventListener('pointerdown', closeBeside)
    return () => window.removeEventListener('pointerdown', closeBeside)
  }, [isOpen])
  const reads = useWindow(state => state.progress !== null)
  if (!story || !analysis) return <b className="story kept">{reads ? '…' : translate('ui.noStory')}</b>
  if (analysis.stories.length === 0) {
    return (
      <>
        <b className="story kept">{translate('ui.articles', { count: analysis.articles.length })}</b>
        <span className="wide">{translate('ui.storySoon')}</span>
      </>
    )
  }
  const { articles } = lookup(analysis)
  const languages = new Set(story.articles.map(id => articles.get(id)?.lang))
  const extent = translate('ui.storyExtent', { articles: story.articles.length, languages: languages.size })
  return (
    <div className="switcher" ref={box}>
      <button
        type="button"
        className="story"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onMouseDown={stayPut}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="kept">{story.title}</span>
      </button>
      <span className="wide">
        {analysis.stories.length > 1 &&
          `${translate('ui.storyPlace', { place: analysis.stories.indexOf(story) + 1, count: analysis.stories.length })}, `}
        {extent}
      </span>
      {isOpen && <StoryMenu stories={analysis.stories} here={story.id} close={() => setOpen(false)} />}
    </div>
  )
}

/** All stories, then what can be done with the one that is shown. Whoever has chosen goes on in the queue. */
function StoryMenu(props: { stories: readonly Story[]; here: StoryId; close: () => void }) {
  const { stories, here, close } = props
  const translate = useTranslate()
  const menu = useRef<HTMLDivElement>(null)
  useMenuKeys(menu, close)
  const choose = (act: () => void) => {
    close()
    focusQueue()
    act()
  }
  return (
    <div className="menu" role="menu" ref={menu}>
      {stories.map(one => (
        <button
          type="button"
          role="menuitemradio"
          aria-checked={one.id === here}
          key={one.id}
          onClick={() => choose(() => change(state => toStory(state, one)))}
        >
          <b className="kept">{one.title}</b>
          <small>{translate('ui.articles', { count: one.articles.length })}</small>
        </button>
      ))}
      {COMMANDS_HERE.map(id => (
        <button type="button" role="menuitem" className="command" key={id} onClick={() => choose(() => run(id))}>
          {translate(`command.${id}`)}
        </button>
      ))}
    </div>
  )
}

/** To the first undecided group of a story, else its first entry; where it has none, to its articles. */
function toStory(state: WindowState, story: Story): WindowState {
  const own = queueOf(state).entries.filter(entry => entry.kind === 'group' && entry.group.story === story.id)
  const open = own.find(entry => entry.kind === 'group' && isWaiting(entry.group)) ?? own[0]
  if (open) return stand(state, open.id)
  const alone = state.view?.alone.find(id => {
    const words = state.analysis ? lookup(state.analysis).words.get(id) : undefined
    return words !== undefined && story.articles.includes(words.article)
  })
  return alone === undefined ? lookAt(state, story.id) : stand(state, alone)
}
