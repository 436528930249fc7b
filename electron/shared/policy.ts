/** What both shells send with every file of the window: one Content-Security-Policy, the same headers, the same types. */

/** The only Trusted Types policies that may be made; all are Monaco's own, found by running the window under this list. */
export const TRUSTED_TYPES = [
  'defaultWorkerFactory',
  'diffEditorWidget',
  'diffReview',
  'domLineBreaksComputer',
  'editorViewLayer',
  'richScreenReaderContent',
  'standaloneColorizer',
  'tokenizeToString',
] as const

/** Stands in `index.html` where the nonce of one response goes, in `<meta name="csp-nonce">`. */
export const NONCE_PLACE = '__NONCE__'

/**
 * The policy of one response.
 * @param nonce the value that style elements must carry
 * @param connect where scripts may connect: `'none'` with its quotes, or the origin of the host's WebSocket
 */
export function contentSecurityPolicy(nonce: string, connect: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'none'",
    `style-src-elem 'self' 'nonce-${nonce}'`,
    // Monaco writes style attributes through innerHTML: without this 1,128 violations and no highlights.
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self'",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_TYPES.join(' ')}`,
  ].join('; ')
}

/** The headers of one response of the window's files. */
export function pageHeaders(contentType: string, nonce: string, connect: string): Record<string, string> {
  return {
    'content-type': contentType,
    'content-security-policy': contentSecurityPolicy(nonce, connect),
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  }
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
}

/** The content type for a file name's extension (`.js`); unknown ones are plain bytes, which no browser runs. */
export function contentType(extension: string): string {
  return CONTENT_TYPES[extension] ?? 'application/octet-stream'
}

/** Switches that keep Chromium from opening a connection of its own; in both shells, each as `name` or `name=value`. */
const SILENT_CHROMIUM = [
  'disable-background-networking',
  'disable-client-side-phishing-detection',
  'disable-component-update',
  'disable-default-apps',
  'disable-domain-reliability',
  'disable-sync',
  'disable-breakpad',
  'metrics-recording-only',
  'no-pings',
  `disable-features=${[
    'AimEnabled',
    'AutofillServerCommunication',
    'CertificateTransparencyComponentUpdater',
    'InterestFeedContentSuggestions',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'PreconnectToSearch',
    'Translate',
  ].join(',')}`,
  'enable-features=SkipListAccountsWithoutGaiaCookies',
  // The last word: no name but loopback's is ever resolved, whatever a feature forgotten above may ask for.
  'host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE *.localhost',
] as const

/**
 * Switches that keep the window's memory small in work; in both shells. Between two collections the page's heaps may grow by as
 * much as is alive (V8's own choice is up to three times that): it holds 407 MiB at most instead of 497. Keys take as long
 * (p95 of 400 decisions 53 ms and 54); at 25 percent they took 80.
 */
export const SPARING_CHROMIUM = ['js-flags=--heap-growing-percent=100'] as const

/** What both shells start Chromium with. */
export const CHROMIUM_SWITCHES = [...SILENT_CHROMIUM, ...SPARING_CHROMIUM] as const
