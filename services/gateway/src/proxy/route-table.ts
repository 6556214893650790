/** The services behind the gateway. */
export const services = ['resource-pool', 'licensing', 'financing', 'counters', 'delivery'] as const;
/** One of {@link services}. */
export type Service = (typeof services)[number];

/** Largest JSON request passed on (bytes). */
export const jsonBodyMaxBytes = 100 * 1024;
/** Largest upload passed on (bytes): the largest table the pool reads, some 600,000 rows of CSV. */
export const uploadBodyMaxBytes = 256 * 1024 * 1024;
/** The same of a table of one edition of the whitelist: some 10,000 enterprises (bytes). */
export const editionSheetMaxBytes = 8 * 1024 * 1024;
/** Time a service may take to begin its answer (milliseconds): longer than the longest `Prefer: wait`. */
const answerWithinMs = 35_000;
/** The same for an upload, whose rows are checked first (milliseconds). */
const uploadAnswerWithinMs = 300_000;

interface Row {
  readonly service: Service;
  /** True when the public may read here without a credential; each route of the service still has its own rule. */
  readonly isPublic: boolean;
  readonly bodyMaxBytes: number;
  readonly answerWithinMs: number;
}

const row = (service: Service): Row => ({
  service,
  isPublic: false,
  bodyMaxBytes: jsonBodyMaxBytes,
  answerWithinMs,
});

/** First segment under /api → who answers. What is not here does not exist for the outside. */
const table = {
  patents: row('resource-pool'),
  imports: {
    ...row('resource-pool'),
    bodyMaxBytes: uploadBodyMaxBytes,
    answerWithinMs: uploadAnswerWithinMs,
  },
  transfers: row('resource-pool'),
  matchmakings: { ...row('resource-pool'), isPublic: true },
  institutions: row('resource-pool'),
  products: row('resource-pool'),
  'grading-runs': row('resource-pool'),
  'gazette-imports': {
    ...row('resource-pool'),
    bodyMaxBytes: uploadBodyMaxBytes,
    answerWithinMs: uploadAnswerWithinMs,
  },
  discrepancies: row('resource-pool'),
  workbench: row('resource-pool'),
  matches: row('resource-pool'),
  matching: row('resource-pool'),
  encumbrances: row('resource-pool'),
  postings: { ...row('resource-pool'), isPublic: true },
  'data-ips': { ...row('resource-pool'), isPublic: true },
  valuations: row('resource-pool'),
  contacts: row('resource-pool'),
  'open-licenses': { ...row('licensing'), isPublic: true },
  acceptances: row('licensing'),
  licenses: row('licensing'),
  'awaited-recordals': row('licensing'),
  trials: row('licensing'),
  'patent-pools': row('licensing'),
  'reward-statements': row('licensing'),
  pledges: row('financing'),
  certificates: { ...row('financing'), isPublic: true },
  'credit-products': row('financing'),
  'credit-applications': row('financing'),
  'credit-lines': row('financing'),
  loans: row('financing'),
  funds: row('financing'),
  compensations: row('financing'),
  roadshows: row('financing'),
  securitizations: row('financing'),
  enterprises: row('financing'),
  'bank-kafka-access': row('financing'),
  'whitelist-editions': { ...row('financing'), isPublic: true, bodyMaxBytes: editionSheetMaxBytes },
  whitelist: row('financing'),
  counters: row('counters'),
  'webhook-endpoints': row('delivery'),
  'webhook-deliveries': row('delivery'),
  partners: row('delivery'),
  publications: row('delivery'),
  'inbound-listings': { ...row('delivery'), isPublic: true },
} as const;

/** What the outside can reach: the rows of the table, and `ops`, the dead letters of each service. */
export const resources = [...(Object.keys(table) as (keyof typeof table)[]), 'ops'] as const;
/** One of {@link resources}. */
export type Resource = (typeof resources)[number];

/** Where a request goes. */
export interface Route extends Row {
  readonly resource: Resource;
  /** Path and query at the service. */
  readonly path: string;
}

const operations = 'dead-letters';
const plainPath = /^\/[\w\-.~!$&'()*+,;=:@%/]*$/;

/**
 * The route of a request target as it came (`/api/…?…`), never of a normalized one: what is checked here is what the
 * service gets. Undefined for what is not in the table, and for paths that a server might read in two ways.
 */
export function routeOf(target: string): Route | undefined {
  const queryAt = target.indexOf('?');
  const path = queryAt < 0 ? target : target.slice(0, queryAt);
  if (!path.startsWith('/api/') || !plainPath.test(path)) return undefined;
  const segments = path.slice('/api/'.length).split('/');
  if (!segments.every((segment, index) => isPlain(segment, index === segments.length - 1))) return undefined;
  const query = queryAt < 0 ? '' : target.slice(queryAt);
  const first = segments[0]!;
  if (first === 'ops') return operationsRoute(segments, query);
  if (!Object.hasOwn(table, first)) return undefined;
  const resource = first as keyof typeof table;
  return { ...table[resource], resource, path: path.slice('/api'.length) + query };
}

function operationsRoute([, name, room, ...rest]: string[], query: string): Route | undefined {
  const service = services.find((known) => known === name);
  if (!service || room !== operations) return undefined;
  return { ...row(service), resource: 'ops', path: `/${[operations, ...rest].join('/')}${query}` };
}

/** The path under which a service's own path is reached from outside; undefined when it is not. */
export function publicPathOf(service: Service, path: string): string | undefined {
  const first = path.split('/')[1] ?? '';
  if (first === operations) return `/api/ops/${service}${path}`;
  return Object.hasOwn(table, first) && table[first as keyof typeof table].service === service
    ? `/api${path}`
    : undefined;
}

// No dot segments, no empty ones (but a slash at the end), nothing that decodes into a separator.
function isPlain(segment: string, isLast: boolean): boolean {
  if (segment === '') return isLast;
  let decoded: string;
  try {
    decoded = decodeURIComponent(segment);
  } catch {
    return false;
  }
  return decoded !== '.' && decoded !== '..' && !/[\u0000-\u001f/\\\u007f]/.test(decoded);
}
