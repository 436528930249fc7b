import type { ArticleId, Story, StoryId } from '../../../engine/types.ts'
import { lookup } from '../../state/lookup.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { Choice, Tick } from './fields.tsx'

/** The articles of a story, one or several of them to be chosen. */
export function ArticleChoice(props: {
  story: Story
  chosen: ReadonlySet<ArticleId>
  isOne: boolean
  onChoose: (article: ArticleId, isOn: boolean) => void
}) {
  const { story, chosen, isOne, onChoose } = props
  const translate = useTranslate()
  const analysis = useWindow(state => state.analysis)
  if (!analysis) return null
  const { articles, sigils } = lookup(analysis)
  return (
    <fieldset>
      <legend>{translate(isOne ? 'ui.story.article' : 'ui.story.articles')}</legend>
      {story.articles.map(id => {
        const article = articles.get(id)
        if (!article) return null
        const note = [article.lang, article.date].filter(Boolean).join(', ')
        const name = (
          <>
            <b className="sig">{sigils.get(id)}</b>
            <span className="kept" lang={article.lang}>
              {[article.outlet, article.title || article.file].filter(Boolean).join(': ')}
            </span>
          </>
        )
        return isOne ? (
          <Choice key={id} name="article" isOn={chosen.has(id)} note={note} isFirst onChoose={() => onChoose(id, true)}>
            {name}
          </Choice>
        ) : (
          <Tick key={id} isOn={chosen.has(id)} isOff={false} note={note} onChange={isOn => onChoose(id, isOn)}>
            {name}
          </Tick>
        )
      })}
    </fieldset>
  )
}

/** The stories to choose one from; with `hasNew` a new one too, which is null. */
export function StoryChoice(props: {
  stories: readonly Story[]
  chosen: StoryId | null
  hasNew: boolean
  onChoose: (story: StoryId | null) => void
}) {
  const { stories, chosen, hasNew, onChoose } = props
  const translate = useTranslate()
  return (
    <fieldset>
      <legend>{translate('ui.story.into')}</legend>
      {stories.map(story => (
        <Choice
          key={story.id}
          name="into"
          isOn={chosen === story.id}
          note={translate('ui.articles', { count: story.articles.length })}
          isFirst={!hasNew}
          onChoose={() => onChoose(story.id)}
        >
          <span className="kept">{story.title}</span>
        </Choice>
      ))}
      {hasNew && (
        <Choice name="into" isOn={chosen === null} note="" onChoose={() => onChoose(null)}>
          {translate('ui.story.new')}
        </Choice>
      )}
    </fieldset>
  )
}
