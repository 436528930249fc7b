import { useState } from 'react'
import { MAX_DETAIL } from '../../../engine/review/types.ts'
import { type Article, LANGUAGES } from '../../../engine/types.ts'
import { propose } from '../../commands/review.ts'
import { contextNow, perform } from '../../commands/run.ts'
import { typedDay } from '../../state/dates.ts'
import { lookup } from '../../state/lookup.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { languageName } from '../panel/Version.tsx'
import { sentence } from '../SayLine.tsx'
import { Dialog } from './Dialog.tsx'
import { DialogFoot } from './DialogFoot.tsx'
import { DialogProblem } from './DialogProblem.tsx'
import { closeDialog } from './Dialogs.tsx'

/** Details that are written as text, in the order they are asked for. */
const FIELDS = ['title', 'outlet', 'date', 'author', 'url'] as const
type Field = (typeof FIELDS)[number]

/** What was read of an article besides its words, to be corrected; and the way to take it out. */
export function ArticleDialog(props: { article: string }) {
  const article = useWindow(state => (state.analysis ? lookup(state.analysis).articles.get(props.article) : undefined))
  return article ? <Details article={article} /> : null
}

function Details({ article }: { article: Article }) {
  const translate = useTranslate()
  const language = useWindow(state => state.language)
  const [values, setValues] = useState<Readonly<Record<Field, string>>>(() => ({
    title: article.title,
    outlet: article.outlet ?? '',
    date: article.date ?? '',
    author: article.author ?? '',
    url: article.url ?? '',
  }))
  const [lang, setLang] = useState(article.lang)
  const [problem, setProblem] = useState<string | null>(null)
  const submit = (command: 'article.details' | 'article.withdraw') => {
    const intent =
      command === 'article.withdraw'
        ? ({ kind: 'withdrawArticle', article: article.id, on: true } as const)
        : ({ kind: 'correctArticle', article: article.id, details: { ...detailsOf(values), lang } } as const)
    const outcome = propose(contextNow(), command, intent)
    if ('refusal' in outcome) {
      const why = sentence(outcome.refusal, language, translate)
      const long = FIELDS.find(field => values[field].trim().length > MAX_DETAIL)
      return setProblem(long === undefined ? why : `${translate(`ui.article.${long}`)}: ${why}`)
    }
    closeDialog()
    perform(command, outcome)
  }
  const onKey = (event: KeyboardEvent) => {
    if (!event.code.endsWith('Enter') || event.target instanceof HTMLButtonElement) return false
    submit('article.details')
    return true
  }
  const languages = [...new Set([...LANGUAGES, article.lang])]
  return (
    <Dialog className="article" label={translate('ui.article')} onKey={onKey}>
      <div className="dlgtitle">{translate('ui.article')}</div>
      <div className="opts">
        {FIELDS.map((field, n) => (
          <label className="field" key={field}>
            <span>{translate(`ui.article.${field}`)}</span>
            <input
              type="text"
              data-autofocus={n === 0 ? '' : undefined}
              value={values[field]}
              placeholder={field === 'date' ? '2031-05-14' : undefined}
              spellCheck={false}
              onChange={event => {
                setProblem(null)
                setValues({ ...values, [field]: event.target.value })
              }}
            />
          </label>
        ))}
        <label className="field">
          <span>{translate('ui.article.lang')}</span>
          <select value={lang} onChange={event => setLang(event.target.value)}>
            {languages.map(code => (
              <option key={code} value={code}>
                {languageName(translate, code)}
              </option>
            ))}
          </select>
        </label>
        <p className="mut kept">{article.file}</p>
      </div>
      <DialogProblem problem={problem} />
      <DialogFoot act={() => submit('article.details')} label={translate('ui.article.keep')}>
        <button type="button" className="btn bare" onClick={() => submit('article.withdraw')}>
          {translate('ui.article.withdraw')}
        </button>
      </DialogFoot>
    </Dialog>
  )
}

/** The fields as details: an empty one means that nothing is known. */
function detailsOf(values: Readonly<Record<Field, string>>) {
  const known = (text: string) => (text.trim() === '' ? null : text.trim())
  const { title, outlet, date, author, url } = values
  return {
    title: title.trim(),
    outlet: known(outlet),
    date: known(typedDay(date)),
    author: known(author),
    url: known(url),
  }
}
