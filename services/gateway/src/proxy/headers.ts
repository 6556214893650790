import type { IncomingHttpHeaders } from 'node:http';

/** What a request may tell a service; all else stays outside, so that nothing can pass for an identity. */
const passedOn = [
  'accept',
  'accept-language',
  'content-type',
  'content-length',
  'content-disposition',
  'content-encoding',
  'idempotency-key',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'last-event-id',
  'prefer',
  'range',
  'user-agent',
] as const;

/** What an answer keeps to itself: hop-by-hop fields (RFC 9110 §7.6.1), and what only the gateway may say. */
const withheld = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'server',
  'set-cookie',
  'strict-transport-security',
  'x-powered-by',
]);

/** The headers a request goes on with. */
export function requestHeaders(
  headers: IncomingHttpHeaders,
  own: Readonly<Record<string, string>>,
): Record<string, string> {
  const passed: Record<string, string> = {};
  for (const name of passedOn) {
    const value = headers[name];
    if (typeof value === 'string') passed[name] = value;
  }
  return Object.assign(passed, own);
}

/** The headers an answer goes back with; those its `Connection` field names are hop-by-hop too. */
export function answerHeaders(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const named = headers.connection
    ?.toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !withheld.has(name) && !named?.includes(name)) kept[name] = value;
  }
  return kept;
}
