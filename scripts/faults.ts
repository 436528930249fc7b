/** A fault, and the tests that make it happen: by file, the words that their names begin with. */
export interface Fault {
  readonly name: string
  readonly tests: readonly (readonly [file: string, ...names: string[]])[]
}

/** Everything that may go wrong around the program and must not cost a decision. */
export const FAULTS: readonly Fault[] = [
  {
    name: 'worker or encoder crash',
    tests: [
      [
        'test/electron/worker/client.test.ts',
        'after a crash another worker is asked the same question',
        'a question that ends two workers is refused',
        'a crash long after a whole analysis is a first one again',
        'who takes the place of a worker that was given up',
      ],
      ['test/electron/faults/worker.test.ts', 'a worker that crashes for ever is started once more'],
    ],
  },
  {
    name: 'model missing or changed',
    tests: [
      ['test/electron/faults/model.test.ts', 'without a model', 'a model that is not the one of the manifest'],
      ['test/electron/worker/client.test.ts', 'a model that is not there is a problem that names its file'],
    ],
  },
  {
    name: 'disk full',
    tests: [
      ['test/electron/faults/file.test.ts', 'on a full disk a decision is refused whole'],
      ['test/electron/services/writeWhole.test.ts', 'a disk that is full', 'a folder in the way'],
    ],
  },
  {
    name: 'read-only folder',
    tests: [
      ['test/electron/store/project.test.ts', 'is read where nothing may be written'],
      ['test/electron/services/writeWhole.test.ts', 'a file or a folder that may not be written to'],
    ],
  },
  {
    name: 'file moved or deleted while open',
    tests: [
      [
        'test/electron/faults/file.test.ts',
        'a project that is moved while it is open',
        'a project that is deleted while it is open',
        'another file in the place of the open one',
      ],
      ['test/electron/services/writeWhole.test.ts', 'a folder that went away while the export was made'],
    ],
  },
  {
    name: 'two windows on one file',
    tests: [
      ['test/electron/store/project.test.ts', 'keeps others from writing, not from reading'],
      ['test/electron/services/desk.test.ts', 'two files opened at once'],
      ['test/electron/services/eventHub.test.ts', 'two windows hear the same'],
      ['test/electron/main/startElectron.test.ts', 'a second start makes no services and no window'],
    ],
  },
  {
    name: 'sleep, clock set back',
    tests: [
      ['test/electron/faults/file.test.ts', 'a clock that is set back'],
      ['test/electron/faults/sleep.test.ts', 'after a sleep'],
    ],
  },
  {
    name: 'page crash',
    tests: [
      ['test/electron/faults/page.test.ts', 'a page whose process crashed', 'a page that crashes again and again'],
      ['test/e2e/crash.test.ts', 'in the browser shell a page', 'in the electron shell a page'],
    ],
  },
  {
    name: 'power cut',
    tests: [['test/electron/store/kill.test.ts', 'a review that is killed at random moments']],
  },
]
