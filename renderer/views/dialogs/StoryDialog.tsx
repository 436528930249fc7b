import { useState } from 'react'
import type { Intent } from '../../../engine/review/types.ts'
import type { ArticleId, Story, StoryId } from '../../../engine/types.ts'
import { propose } from '../../commands/review.ts'
import { contextNow, perform } from '../../commands/run.ts'
import { currentArticle } from '../../commands/stories.ts'
import { currentStory } from '../../state/marks.ts'
import type { StoryAct } from '../../state/state.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { sentence } from '../SayLine.tsx'
import { Dialog } from './Dialog.tsx'
import { DialogFoot } from './DialogFoot.tsx'
import { DialogProblem } from './DialogProblem.tsx'
import { closeDialog } from './Dialogs.tsx'
import { ArticleChoice, StoryChoice } from './storyChoices.tsx'

/** What has been chosen so far; each act looks at its own part of it. */
interface Choices {
  readonly article: ArticleId | null
  readonly articles: ReadonlySet<ArticleId>
  /** Null: a new story. */
  readonly into: StoryId | null
  readonly name: string
}

/** Moves an article to another story, makes one story of two, splits some articles off, or names a story. */
export function StoryDialog(props: { act: StoryAct }) {
  const { act } = props
  const translate = useTranslate()
  const language = useWindow(state => state.language)
  const story = useWindow(currentStory)
  const stories = useWindow(state => state.analysis?.stories ?? NONE)
  const others = stories.filter(one => one.id !== story?.id)
  const [choices, setChoices] = useState<Choices>(() => ({
    article: currentArticle(contextNow().state),
    articles: new Set(act === 'split' ? [currentArticle(contextNow().state) ?? ''] : []),
    into: others[0]?.id ?? null,
    name: act === 'rename' ? (story?.title ?? '') : '',
  }))
  const [problem, setProblem] = useState<string | null>(null)
  if (!story) return null
  const set = (part: Partial<Choices>) => {
    setProblem(null)
    setChoices({ ...choices, ...part })
  }
  const keep = () => {
    const outcome = propose(contextNow(), `story.${act}`, intentOf(act, story, choices))
    if ('refusal' in outcome) return setProblem(sentence(outcome.refusal, language, translate))
    closeDialog()
    perform(`story.${act}`, outcome)
  }
  const onKey = (event: KeyboardEvent) => {
    if (!event.code.endsWith('Enter') || event.target instanceof HTMLButtonElement) return false
    keep()
    return true
  }
  const title = translate(`ui.story.${act}`, { title: story.title })
  return (
    <Dialog className="stories" label={title} onKey={onKey}>
      <div className="dlgtitle">{title}</div>
      <div className="opts">
        {act === 'move' && (
          <ArticleChoice
            story={story}
            chosen={new Set([choices.article ?? ''])}
            isOne
            onChoose={article => set({ article })}
          />
        )}
        {act === 'split' && (
          <ArticleChoice
            story={story}
            chosen={choices.articles}
            isOne={false}
            onChoose={(article, isOn) => set({ articles: toggled(choices.articles, article, isOn) })}
          />
        )}
        {(act === 'move' || act === 'merge') && (
          <StoryChoice
            stories={others}
            chosen={choices.into}
            hasNew={act === 'move'}
            onChoose={into => set({ into })}
          />
        )}
        {(act === 'split' || act === 'rename') && (
          <label className="field">
            <span>{translate('ui.story.name')}</span>
            <input
              type="text"
              data-autofocus={act === 'rename' ? '' : undefined}
              value={choices.name}
              placeholder={act === 'split' ? translate('ui.story.nameLater') : undefined}
              onChange={event => set({ name: event.target.value })}
            />
          </label>
        )}
      </div>
      <DialogProblem problem={problem} />
      <DialogFoot act={keep} label={translate(`ui.story.${act}.do`)}>
        <span className="mut">{translate(act === 'rename' ? 'ui.story.renameAbout' : 'ui.story.about')}</span>
      </DialogFoot>
    </Dialog>
  )
}

const NONE: readonly Story[] = []

function intentOf(act: StoryAct, story: Story, { article, articles, into, name }: Choices): Intent {
  switch (act) {
    case 'move':
      return { kind: 'moveArticles', articles: article === null ? [] : [article], story: into, title: '' }
    case 'split':
      return {
        kind: 'moveArticles',
        articles: story.articles.filter(one => articles.has(one)),
        story: null,
        title: name.trim(),
      }
    case 'merge':
      return { kind: 'mergeStories', from: story.id, into: into ?? story.id }
    case 'rename':
      return { kind: 'nameStory', story: story.id, title: name.trim() }
  }
}

function toggled(set: ReadonlySet<ArticleId>, article: ArticleId, isOn: boolean): ReadonlySet<ArticleId> {
  const others = [...set].filter(one => one !== article)
  return new Set(isOn ? [...others, article] : others)
}
