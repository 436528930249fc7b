// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of source text.
/** One guard undone: `from` is replaced by `to` in `file`, and some test of `tests` (filters, apart by spaces) must then fail. */
export interface Mutation {
  readonly rule: string
  readonly file: string
  /** Stands in the file exactly once. */
  readonly from: string
  readonly to: string
  readonly tests: string
}

type Change = readonly [rule: string, from: string, to: string]

function mutations(file: string, tests: string, changes: readonly Change[]): Mutation[] {
  return changes.map(([rule, from, to]) => ({ rule, file, from, to, tests }))
}

/** Every guard of both shells that stands in one place of the sources. */
export const GUARD_MUTATIONS: readonly Mutation[] = [
  ...mutations('electron/main/guards.ts', 'test/electron/main/guards', [
    ['the page stays where it is', "contents.on('will-navigate', stay)", ''],
    ['frames stay where they are', "contents.on('will-frame-navigate', stay)", ''],
    ['no redirect leads away', "contents.on('will-redirect', stay)", ''],
    ['no webview', "contents.on('will-attach-webview', (event: Preventable) => event.preventDefault())", ''],
    ['no second window', "({ action: 'deny' })", "({ action: 'allow' })"],
    ['no permission when asked', 'answer(false)', 'answer(true)'],
    ['no permission when checked', 'setPermissionCheckHandler(() => false)', 'setPermissionCheckHandler(() => true)'],
    ['no device', 'setDevicePermissionHandler(() => false)', 'setDevicePermissionHandler(() => true)'],
    ['no dictionary', 'setSpellCheckerEnabled(false)', 'setSpellCheckerEnabled(true)'],
    ['no request to elsewhere', 'cancel: !isAllowed(details.url)', 'cancel: false'],
  ]),
  ...mutations('electron/main/scheme.ts', 'test/electron/main', [
    ['an origin is compared whole', 'address.startsWith(`${ORIGIN}/`)', 'address.startsWith(ORIGIN)'],
    ['the scheme is secure', 'secure: true, ', ''],
    ['the scheme keeps to the policy', 'codeCache: true', 'codeCache: true, bypassCSP: true'],
    ['the scheme has one host', 'url.host === HOST && ', ''],
    ['the scheme is only read', "request.method === 'GET'", 'true'],
  ]),
  ...mutations('electron/main/pipe.ts', 'test/electron/main/pipe', [
    ['messages of this page', 'if (event.sender !== contents) return', ''],
    [
      'messages of a frame that is there',
      '!frame || frame !== contents.mainFrame',
      'frame && frame !== contents.mainFrame',
    ],
    ['messages of the top frame', 'frame !== contents.mainFrame || ', ''],
    ['messages of our own address', ' || !isOwn(frame.url)', ''],
    ['messages of the pipe’s form', 'if (!isMessage(data))', 'if (false)'],
    ['messages of bounded length', ' && data.length <= MESSAGE_LENGTH', ''],
  ]),
  ...mutations('electron/main/window.ts', 'test/electron/main/window', [
    ['isolated', 'contextIsolation: true', 'contextIsolation: false'],
    ['sandboxed', 'sandbox: true', 'sandbox: false'],
    ['without Node', 'nodeIntegration: false', 'nodeIntegration: true'],
    ['same origin', 'webSecurity: true', 'webSecurity: false'],
    ['no webview tag', 'webviewTag: false', 'webviewTag: true'],
    ['no spelling service', 'spellcheck: false', 'spellcheck: true'],
  ]),
  ...mutations('electron/main/startElectron.ts', 'test/electron/main/startElectron', [
    ['a crashed page is loaded again', '  reloadAfterCrash(\n', '  ;((..._nothing: unknown[]) => undefined)(\n'],
    ['every renderer in the sandbox', 'app.enableSandbox()', ''],
    [
      'every page is guarded',
      "app.on('web-contents-created', (_event, contents) => guardContents(contents))",
      "app.on('web-contents-created', () => {})",
    ],
    ['the session is guarded', 'guardSession(session.defaultSession)', ''],
    ['the scheme is declared before ready', '  declareScheme()\n', ''],
    ['Chromium is silent', "app.commandLine.appendSwitch(name, value.join('='))", ''],
    ['one program at a time', 'if (app.requestSingleInstanceLock())', 'if (true)'],
  ]),
  ...mutations('electron/main/guards.ts', 'test/electron/main/checklist', [
    [
      'nothing is handed to another program',
      "import { isOwn } from './scheme.ts'",
      "import { isOwn } from './scheme.ts'\nimport { shell } from 'electron'",
    ],
  ]),
  ...mutations('electron/main/window.ts', 'test/electron/main/checklist', [
    ['no experimental features', 'spellcheck: false', 'experimentalFeatures: true'],
    ['no file as a page', 'await window.loadURL(WINDOW_ADDRESS)', "await window.loadFile('index.html')"],
  ]),
  ...mutations('electron/main/pipe.ts', 'test/electron/main/pipe', [
    ['no text of a page in the log', 'siteOf(frame.url)', 'frame.url'],
  ]),
  ...mutations('electron/preload/preload.ts', 'test/electron/preload', [
    ['two functions are lent', '  send: message =>', '  ipcRenderer,\n  send: message =>'],
    ['the event stays', 'listener(message))', 'listener(_event))'],
  ]),
  ...mutations('electron-builder.yml', 'test/packaging', [
    ['not to be run as Node', 'runAsNode: false', 'runAsNode: true'],
    ['cookies are encrypted', 'enableCookieEncryption: true', 'enableCookieEncryption: false'],
    ['no NODE_OPTIONS', 'enableNodeOptionsEnvironmentVariable: false', 'enableNodeOptionsEnvironmentVariable: true'],
    ['no debugger', 'enableNodeCliInspectArguments: false', 'enableNodeCliInspectArguments: true'],
    [
      'the archive is checked',
      'enableEmbeddedAsarIntegrityValidation: true',
      'enableEmbeddedAsarIntegrityValidation: false',
    ],
    ['nothing but the archive', 'onlyLoadAppFromAsar: true', 'onlyLoadAppFromAsar: false'],
    ['an archive', 'asar: true', 'asar: false'],
    ['no privileges for file:', 'grantFileProtocolExtraPrivileges: false', 'grantFileProtocolExtraPrivileges: true'],
    ['the inference library of one platform', 'bin/*/{darwin,win32}"', 'bin/*/{darwin,freebsd}"'],
  ]),
  ...mutations('.npmrc', 'test/installScripts', [
    ['no scripts of packages', 'ignore-scripts=true', 'ignore-scripts=false'],
  ]),
  ...mutations('electron/shared/policy.ts', 'test/electron/shared/policy', [
    ['own pictures only', '"img-src \'self\'"', "'img-src *'"],
    ['own faces only', '"font-src \'self\'"', "'font-src *'"],
    ['no base of a page', '"base-uri \'none\'",', ''],
    ['no form goes anywhere', '"form-action \'none\'",', ''],
    ['no worker', '"worker-src \'none\'",', ''],
  ]),
  ...mutations('electron/shared/contract.ts', 'test/electron/host/server', [
    ['a question has its form', 'candidates: oc.input(z.strictObject({ group: id }))', 'candidates: oc'],
  ]),
  ...mutations('renderer/bridge.ts', 'test/renderer/bridge', [
    ['an answer has its form', '{ port, plugins: [new ResponseValidationPlugin(contract)] }', '{ port }'],
  ]),
  ...mutations('electron/shared/policy.ts', 'test/electron/main/window test/electron/host/server', [
    ['nothing by default', "default-src 'none'", 'default-src *'],
    ['own scripts only', "script-src 'self'", "script-src 'self' 'unsafe-eval'"],
    ['Trusted Types', '"require-trusted-types-for \'script\'",', ''],
    ['a connection to the host alone', '`connect-src ${connect}`', "'connect-src *'"],
    ['styles by nonce', "'self' 'nonce-${nonce}'", "'self' 'unsafe-inline'"],
    ['types are not guessed', "'x-content-type-options': 'nosniff',", ''],
    ['no opener', "'cross-origin-opener-policy': 'same-origin',", ''],
    ['no embedding', "'cross-origin-resource-policy': 'same-origin',", ''],
    ['no referrer', "'referrer-policy': 'no-referrer',", ''],
  ]),
  ...mutations('electron/store/project.ts', 'test/electron/store/foreignForm', [
    ['tables of our own', "if (found === 'own') return", 'if (found) return'],
  ]),
  ...mutations('electron/store/openDatabase.ts', 'test/electron/store/foreignForm', [
    ['no link and no pipe beside a project', 'if (found && !found.isFile())', 'if (found && path === beside)'],
    ['beside the file that a link leads to', 'return realpathSync(path) + side', 'return path + side'],
  ]),
  ...mutations('electron/worker/readerClient.ts', 'test/electron/worker/read/readerClient', [
    ['memory outside of the heap', 'held.used_heap_size + held.external_memory', 'held.used_heap_size'],
    ['time', "settle(failure('error.file.tooLong', { file, seconds }), true)", '{}'],
  ]),
  ...mutations('electron/worker/client.ts', 'test/electron/privacy/telemetry', [
    ['the inference library tells nobody', '    withoutTelemetry()\n', ''],
  ]),
  ...mutations('electron/worker/telemetry.ts', 'test/electron/privacy/telemetry', [
    ['by the variable that it asks for', "process.env.ORT_DISABLE_TELEMETRY = '1'", ''],
  ]),
  ...mutations('electron/worker/read/zip.ts', 'test/electron/worker/read/hostile', [
    ['size of all parts', 'total > MAX_UNPACKED || ', ''],
    ['size of one part', ' || isDense', ''],
    ['number of parts', 'if (++entries > MAX_ENTRIES)', 'if (false)'],
    ['no entities', 'if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml))', 'if (false)'],
  ]),
  ...mutations('electron/worker/read/readDocument.ts', 'test/electron/worker/read/hostile', [
    ['length of a text', 'text.length > MAX_TEXT', 'false'],
  ]),
  ...mutations('electron/worker/read/json.ts', 'test/electron/worker/read/hostile', [
    ['articles of a list', 'values.length > MAX_TEXTS', 'false'],
    ['articles in lines', 'lines.length > MAX_TEXTS', 'false'],
  ]),
  ...mutations('electron/worker/read/html.ts', 'test/electron/worker/read/hostile', [
    ['elements of a page', 'elements > MAX_ELEMENTS', 'false'],
  ]),
  ...mutations('electron/worker/read/html.ts', 'test/electron/worker/read/formats', [
    ['depth of a page', 'depth > MAX_DEPTH', 'false'],
  ]),
  ...mutations('electron/worker/read/eml.ts', 'test/electron/worker/read/hostile', [
    ['depth of a letter', 'maxNestingDepth: MAX_DEPTH,', ''],
    ['header of a letter', 'maxHeadersSize: MAX_HEADER_MB * 1024 * 1024,', ''],
  ]),
  ...mutations('electron/services/readArticle.ts', 'test/electron/services/readArticle', [
    ['size of a file', 'found.size > most', 'false'],
    ['marks of speech', '++marks > MOST_MARKS', 'false'],
  ]),
  ...mutations('electron/services/findFiles.ts', 'test/electron/services/listFolder', [
    ['depth of a folder', 'depth > MAX_DEPTH', 'false'],
    ['links out of a folder', '!(await isWithin(walk, at))', 'false'],
    ['files of a folder', 'walk.files.length > MAX_FILES) {', 'false) {'],
  ]),
  ...mutations('electron/worker/read/pdf.ts', 'test/electron/worker/read/hostile', [
    ['pages', 'document.numPages > MAX_PAGES', 'false'],
  ]),
  ...mutations('electron/services/pageFiles.ts', 'test/electron/main/window test/electron/host/server', [
    [
      'the window’s folder alone',
      'file.startsWith(folder + path.sep) ? file : null',
      'path.resolve(folder, `.${decoded}`)',
    ],
    ['a nonce of its own', "randomBytes(16).toString('base64')", "'constant'"],
  ]),
  ...mutations('electron/host/session.ts', 'test/electron/host', [
    ['a ticket once', 'this.#ticket = null', ''],
    ['a ticket in time', 'this.#now() >= issued.until || ', ''],
    ['the right ticket', ' || !isSame(ticket, issued.value)', ''],
    ['256 bits', 'randomBytes(32)', 'randomBytes(8)'],
    ['the right cookie', 'return isSame(cookie, this.#cookie)', "return cookie !== ''"],
  ]),
  ...mutations('electron/host/requestRules.ts', 'test/electron/host', [
    ['one name', 'if (headers.host !==', 'if (false && headers.host !=='],
    ['reading only', "if (method !== 'GET')", 'if (false)'],
    ['no body', "if (headers['transfer-encoding'] ||", "if (false && headers['transfer-encoding'] &&"],
    ['no other site', 'if (site !== undefined &&', 'if (false && site !== undefined &&'],
    ['no page of another origin', 'if (origin !== undefined &&', 'if (false && origin !== undefined &&'],
    ['one host a request', "name.toLowerCase() === 'host'", 'false'],
    ['a socket of our own origin', 'if (headers.origin !== originOf(identity.port))', 'if (false)'],
    ['a socket with a session', 'return refuseStranger(headers, identity)', 'return null'],
    ['one socket path', 'if (url !== SOCKET_PATH)', 'if (false)'],
  ]),
  ...mutations('electron/host/peerUser.ts', 'test/electron/host/peerUser', [
    ['whoever hung up is nobody', 'from, to, NOBODY)', 'from, to)'],
    ['the user of an open connection', 'state === OPEN && ', ''],
    ['another user', ' || user === process.geteuid?.()', ' || user > 0'],
  ]),
  ...mutations('electron/host/server.ts', 'test/electron/host', [
    ['a ticket of this user', '!mayBeSame(userOf(from, identity.port))', 'false'],
    ['a refused socket is let go', "socket.once('finish', () => socket.destroy())", ''],
    ['pages with a session', 'const stranger = refuseStranger(request.headers, identity)', 'const stranger = null'],
    ['a cookie scripts cannot read', 'HttpOnly; ', ''],
    ['a cookie other sites cannot send', 'SameSite=Strict; ', ''],
    ['bounded headers', 'maxHeaderSize: HEADER_BYTES,', ''],
    ['bounded messages', 'maxPayload: MESSAGE_BYTES', 'maxPayload: 0'],
    ['a request must end', 'headersTimeout: limits.requestMs', 'headersTimeout: 60_000'],
    ['a window that is gone is let go', 'unanswered >= 2 || ', ''],
    ['a bounded backlog', ' || socket.bufferedAmount > limits.backlog', ''],
    ['a bounded number of windows', ' || sockets.clients.size >= limits.windows', ''],
    ['a bounded number of connections', 'server.maxConnections = limits.connections', ''],
    ['loopback alone', "server.listen(0, '127.0.0.1', resolve)", 'server.listen(0, resolve)'],
  ]),
]
