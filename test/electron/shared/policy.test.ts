import { expect, test } from 'vitest'
import { contentSecurityPolicy, TRUSTED_TYPES } from '../../../electron/shared/policy.ts'

test('the policy allows what the window needs, and nothing else: it is compared whole, so that nothing is loosened by the way', () => {
  expect(contentSecurityPolicy('n0nce', 'ws://127.0.0.1:4444').split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'none'",
    "style-src-elem 'self' 'nonce-n0nce'",
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self'",
    'connect-src ws://127.0.0.1:4444',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_TYPES.join(' ')}`,
  ])
})
