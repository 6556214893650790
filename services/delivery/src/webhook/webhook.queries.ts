import { isOffice, type Principal, type Tx } from '@ipflow/platform';
import type { EndpointRow } from '../endpoint/endpoint.view';
import { typesFor, type EndpointRole } from './audience.rules';
import type { DeliveryQueryDto, FiguresQueryDto, ReplayDto } from './webhook.dto';

/** Messages one request may ask for again. */
export const replayMax = 10_000;
/** Endpoints the figures list. */
const endpointsShownMax = 500;

/** One delivery as the log shows it. */
export interface DeliveryShown {
  readonly id: string;
  readonly endpointId: string;
  readonly messageId: string;
  readonly eventType: string;
  readonly isReplay: boolean;
  readonly state: string;
  readonly attempts: number;
  readonly nextAt: Date | null;
  readonly factAt: Date;
  readonly settledAt: Date | null;
  readonly delayMs: number | null;
  readonly lastStatus: number | null;
  readonly lastFailure: string | null;
}

/** One attempt as the log shows it. */
export interface AttemptShown {
  readonly number: number;
  readonly sentAt: Date;
  readonly durationMs: number;
  readonly status: number | null;
  readonly failure: string;
  readonly answer: string;
}

const shown = `d.id, d.endpoint_id as "endpointId", d.message_id as "messageId", d.event_type as "eventType",
  d.is_replay as "isReplay", d.state, d.attempts, d.next_at as "nextAt", d.fact_at as "factAt",
  d.settled_at as "settledAt", d.delay_ms::float8 as "delayMs", d.last_status as "lastStatus",
  d.last_failure as "lastFailure"`;

/** Whose deliveries a caller sees: null for everybody's. */
const tenantSeen = (caller: Principal): string | null => (isOffice(caller) ? null : caller.tenant);

/** Deliveries by the filters, newest first. */
export async function findDeliveries(
  tx: Tx,
  query: DeliveryQueryDto,
  caller: Principal,
): Promise<{ items: DeliveryShown[]; next: string | null }> {
  const { endpointId, state, eventType, messageId, from, to, after, limit } = query;
  const rows: (DeliveryShown & { position?: string })[] = await tx.query(
    `select d.position, ${shown} from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
     where ($1::text is null or e.tenant = $1) and ($2::text is null or d.endpoint_id = $2)
       and ($3::text is null or d.state = $3) and ($4::text is null or d.event_type = $4)
       and ($5::text is null or d.message_id = $5) and ($6::timestamptz is null or d.fact_at >= $6)
       and ($7::timestamptz is null or d.fact_at <= $7) and ($8::bigint is null or d.position < $8)
     order by d.position desc limit $9`,
    [
      ...[tenantSeen(caller), endpointId, state, eventType, messageId, from, to, after].map(
        (one) => one ?? null,
      ),
      limit + 1,
    ],
  );
  const page = rows.slice(0, limit);
  const next = rows.length > limit ? page.at(-1)!.position! : null;
  for (const row of page) delete row.position;
  return { items: page, next };
}

/** One delivery with its attempts; undefined when there is none that the caller may see. */
export async function deliveryOf(
  tx: Tx,
  id: string,
  caller: Principal,
): Promise<(DeliveryShown & { attemptLog: AttemptShown[] }) | undefined> {
  const [row]: DeliveryShown[] = await tx.query(
    `select ${shown} from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
     where d.id = $1 and ($2::text is null or e.tenant = $2)`,
    [id, tenantSeen(caller)],
  );
  if (!row) return undefined;
  const attemptLog: AttemptShown[] = await tx.query(
    `select number, sent_at as "sentAt", duration_ms as "durationMs", status, failure, answer
     from webhook_attempt where delivery_id = $1 order by number`,
    [id],
  );
  return { ...row, attemptLog };
}

/** How the deliveries of a period went; delays in milliseconds, from the fact to the receipt, without replays. */
export interface Figures {
  readonly delivered: number;
  readonly givenUp: number;
  readonly due: number;
  readonly averageMs: number | null;
  readonly medianMs: number | null;
  readonly p99Ms: number | null;
}

/** The figures in total and by endpoint, worked out from the log itself. */
export async function figuresOf(
  tx: Tx,
  { from, to, endpointId }: FiguresQueryDto,
  caller: Principal,
): Promise<{ total: Figures; endpoints: (Figures & { endpointId: string; tenant: string })[] }> {
  const rows: (Figures & { endpointId: string | null; tenant: string | null })[] = await tx.query(
    `select d.endpoint_id as "endpointId", min(e.tenant) as tenant,
       (count(*) filter (where d.state = 'delivered'))::int as delivered,
       (count(*) filter (where d.state = 'given_up'))::int as "givenUp",
       (count(*) filter (where d.state = 'due'))::int as due,
       round(avg(d.delay_ms) filter (where not d.is_replay), 1)::float8 as "averageMs",
       percentile_disc(0.5) within group (order by d.delay_ms) filter (where not d.is_replay)::float8 as "medianMs",
       percentile_disc(0.99) within group (order by d.delay_ms) filter (where not d.is_replay)::float8 as "p99Ms"
     from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
     where ($1::text is null or e.tenant = $1) and ($2::text is null or d.endpoint_id = $2)
       and (d.state = 'due' or (($3::timestamptz is null or d.settled_at >= $3)
         and ($4::timestamptz is null or d.settled_at <= $4)))
     group by grouping sets ((), (d.endpoint_id)) order by d.endpoint_id nulls first limit $5`,
    [tenantSeen(caller), endpointId ?? null, from ?? null, to ?? null, endpointsShownMax + 1],
  );
  const [{ endpointId: _, tenant: __, ...total }, ...endpoints] = rows as [
    (typeof rows)[number],
    ...(Figures & { endpointId: string; tenant: string })[],
  ];
  return { total, endpoints };
}

/** Which messages an endpoint may have again. */
function replayable({ id, tenant, role, eventTypes }: EndpointRow, { messageId, from, to }: ReplayDto) {
  const allowed = typesFor(role as EndpointRole);
  const types = eventTypes.length > 0 ? eventTypes.filter((type) => allowed.includes(type)) : allowed;
  return {
    where: `m.event_type = any($3::text[]) and ($4 or m.is_public or $2 = any(m.tenants))
      and ($5::text is null or m.id = $5) and ($6::timestamptz is null or m.fact_at >= $6)
      and ($7::timestamptz is null or m.fact_at <= $7)
      and not exists (select 1 from webhook_delivery d
        where d.endpoint_id = $1 and d.message_id = m.id and d.state = 'due')`,
    parameters: [id, tenant, types, role === 'office', messageId ?? null, from ?? null, to ?? null],
  };
}

/** How many messages a replay would come to, counted up to one more than {@link replayMax}. */
export async function countReplay(tx: Tx, endpoint: EndpointRow, asked: ReplayDto): Promise<number> {
  const { where, parameters } = replayable(endpoint, asked);
  const [{ n }]: [{ n: number }] = await tx.query(
    `select count(*)::int as n from (select 1 from webhook_message m where ${where} limit $8) found`,
    [...parameters, replayMax + 1],
  );
  return n;
}

/** Makes messages due again, in the order of the facts; what is due already stays as it is. Returns how many. */
export async function replay(tx: Tx, endpoint: EndpointRow, asked: ReplayDto, now: Date): Promise<number> {
  const { where, parameters } = replayable(endpoint, asked);
  const rows: unknown[] = await tx.query(
    `insert into webhook_delivery (endpoint_id, message_id, event_type, is_replay, state, next_at, fact_at, created_at)
     select $1, m.id, m.event_type, true, 'due', $8, m.fact_at, $8
     from webhook_message m where ${where} order by m.position limit $9
     on conflict do nothing returning position`,
    [...parameters, now, replayMax],
  );
  return rows.length;
}
