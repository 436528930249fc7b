import { implement } from '@orpc/server'
import { contract } from '../../electron/shared/contract.ts'
import type { Connection, Services } from '../../electron/shared/shell.ts'

/** Services that answer what the shell is, give a long list of notices, watch no project, and refuse the rest: for tests of the line to them. */
export function fewServices(): Pick<Services, 'router'> {
  const os = implement(contract).$context<Connection>()
  const refuse = () => {
    throw new Error('not one of the few')
  }
  const router = os.router({
    app: {
      info: os.app.info.handler(({ context }) => ({
        shell: context.shell,
        version: context.version,
        language: context.language,
        editor: 'test',
        editorFrom: 'environment' as const,
        platform: context.platform,
        nativeDialogs: context.pick !== null,
        run: 'few',
        settings: {},
      })),
      keep: os.app.keep.handler(refuse),
      parts: os.app.parts.handler(refuse),
      notices: os.app.notices.handler(() => 'A licence.\n'.repeat(100_000)),
      diagnostics: os.app.diagnostics.handler(refuse),
      keepDiagnostics: os.app.keepDiagnostics.handler(refuse),
      recent: os.app.recent.handler(refuse),
    },
    files: {
      pick: os.files.pick.handler(refuse),
      places: os.files.places.handler(refuse),
      find: os.files.find.handler(refuse),
      list: os.files.list.handler(refuse),
    },
    keys: { read: os.keys.read.handler(refuse), write: os.keys.write.handler(refuse) },
    articles: {
      read: os.articles.read.handler(refuse),
      put: os.articles.put.handler(refuse),
      readPut: os.articles.readPut.handler(refuse),
      reread: os.articles.reread.handler(refuse),
      take: os.articles.take.handler(refuse),
      forget: os.articles.forget.handler(refuse),
    },
    project: {
      open: os.project.open.handler(refuse),
      sample: os.project.sample.handler(refuse),
      add: os.project.add.handler(refuse),
      import: os.project.import.handler(refuse),
      purge: os.project.purge.handler(refuse),
      copy: os.project.copy.handler(refuse),
      cancel: os.project.cancel.handler(refuse),
      watch: os.project.watch.handler(async function* ({ signal }) {
        yield { kind: 'closed' as const }
        await new Promise<void>(resolve => signal?.addEventListener('abort', () => resolve()))
      }),
    },
    review: {
      submit: os.review.submit.handler(refuse),
      candidates: os.review.candidates.handler(refuse),
      reasons: os.review.reasons.handler(refuse),
      wordLinks: os.review.wordLinks.handler(refuse),
    },
    export: { preview: os.export.preview.handler(refuse), write: os.export.write.handler(refuse) },
  })
  return { router }
}
