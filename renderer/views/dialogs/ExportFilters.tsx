import type { ExportRequest } from '../../../electron/shared/exports.ts'
import { VERDICTS } from '../../../engine/types.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { Tick } from './fields.tsx'

type Filter = { readonly [K in 'stories' | 'verdicts' | 'languages']?: ExportRequest[K] | undefined }

/** Which stories, verdicts and languages are written; with everything ticked nothing is filtered. */
export function ExportFilters(props: { request: ExportRequest; onChange: (request: ExportRequest) => void }) {
  const { request, onChange } = props
  const translate = useTranslate()
  const stories = useWindow(state => state.analysis?.stories) ?? []
  const articles = useWindow(state => state.analysis?.articles) ?? []
  const languages = [...new Set(articles.map(({ lang }) => lang))].sort()
  const set = (part: Filter) => onChange(withFilter(request, part))
  return (
    <>
      {stories.length > 1 && (
        <fieldset>
          <legend>{translate('ui.export.story')}</legend>
          <select
            aria-label={translate('ui.export.story')}
            value={request.stories?.[0] ?? ''}
            onChange={({ target }) => set({ ...request, stories: target.value === '' ? undefined : [target.value] })}
          >
            <option value="">{translate('ui.export.allStories')}</option>
            {stories.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </fieldset>
      )}
      <fieldset>
        <legend>{translate('ui.export.verdicts')}</legend>
        {VERDICTS.map(verdict => (
          <Tick
            key={verdict}
            isOn={request.verdicts?.includes(verdict) ?? true}
            isOff={false}
            note=""
            onChange={isOn => set({ ...request, verdicts: toggled(VERDICTS, request.verdicts, verdict, isOn) })}
          >
            {translate(`ui.verdict.${verdict}`)}
          </Tick>
        ))}
      </fieldset>
      {languages.length > 1 && (
        <fieldset>
          <legend>{translate('ui.export.languages')}</legend>
          {languages.map(lang => (
            <Tick
              key={lang}
              isOn={request.languages?.includes(lang) ?? true}
              isOff={false}
              note=""
              onChange={isOn => set({ ...request, languages: toggled(languages, request.languages, lang, isOn) })}
            >
              {lang}
            </Tick>
          ))}
        </fieldset>
      )}
    </>
  )
}

/** What is ticked once `one` is on or off; undefined where that is all. */
function toggled<T>(all: readonly T[], ticked: readonly T[] | undefined, one: T, isOn: boolean): T[] | undefined {
  const now = all.filter(value => (value === one ? isOn : (ticked?.includes(value) ?? true)))
  return now.length === all.length ? undefined : now
}

/** The request with a filter in place of its own; what is undefined is left out, as the contract wants it. */
function withFilter(request: ExportRequest, { stories, verdicts, languages }: Filter): ExportRequest {
  const { format, only, forExcel, language } = request
  return {
    ...{ format, only, forExcel },
    ...(language === undefined ? {} : { language }),
    ...(stories === undefined ? {} : { stories }),
    ...(verdicts === undefined ? {} : { verdicts }),
    ...(languages === undefined ? {} : { languages }),
  }
}
