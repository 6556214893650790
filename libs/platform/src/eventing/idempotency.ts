import type { Refusal } from '@ipflow/kernel';
import type { EventMeta } from './stored-event';
import { prepared, type Tx } from './transaction';

/** How long an answer is kept: longer than any client retries (days). */
export const idempotencyKeptDays = 14;

/** What a command answers, as it is stored and sent. A controller returns it; the HTTP layer writes it out. */
export class Answer {
  constructor(
    readonly status: number,
    /** JSON value; money as digit strings. */
    readonly body?: unknown,
    /** Reasons, when the command was refused; sent as problem+json. */
    readonly refusals?: readonly Refusal[],
    /** True when this is the stored answer of an earlier request with the same key. */
    readonly replayed = false,
  ) {}
}

/** A caller's command: who asks, under which key, for what. */
export interface CommandContext {
  /** Scope of the key: two tenants may use the same string. */
  readonly tenant: string;
  /** Method and route, e.g. `POST /transfers`. */
  readonly operation: string;
  /** The caller's `Idempotency-Key`. */
  readonly key: string;
  /** SHA-256 of the request, hex: the same key with another request is a mistake, not a repeat. */
  readonly requestHash: string;
  readonly meta: EventMeta;
}

/** The key was used before for another request. */
export class IdempotencyKeyReused extends Error {
  constructor(key: string) {
    super(`Idempotency-Key "${key}" 已用于另一个请求；新的请求请换一个新的键`);
  }
}

/**
 * The answer stored for this key, if any.
 * @throws IdempotencyKeyReused
 */
export async function storedAnswer(tx: Tx, command: CommandContext): Promise<Answer | undefined> {
  const rows: { request_hash: string; status: number; body: { body?: unknown; refusals?: Refusal[] } }[] =
    await tx.query(
      'select request_hash, status, body from idempotency where tenant = $1 and operation = $2 and key = $3',
      [command.tenant, command.operation, command.key],
    );
  const row = rows[0];
  if (!row) return undefined;
  if (row.request_hash !== command.requestHash) throw new IdempotencyKeyReused(command.key);
  return new Answer(row.status, row.body.body, row.body.refusals, true);
}

/** Stores the answer in the transaction of its effect; a twin that was faster breaks `idempotency_key`. */
export async function rememberAnswer(tx: Tx, command: CommandContext, answer: Answer): Promise<void> {
  await prepared(
    tx,
    'remember-answer',
    'insert into idempotency (tenant, operation, key, request_hash, status, body) values ($1, $2, $3, $4, $5, $6::json)',
    [
      command.tenant,
      command.operation,
      command.key,
      command.requestHash,
      answer.status,
      JSON.stringify({ body: answer.body, refusals: answer.refusals }),
    ],
  );
}

/**
 * Stores the answers of several commands in the transaction of their effects; returns the commands whose key was not used
 * before. In a fixed order, so that two transactions never wait for each other crosswise.
 */
export async function rememberFresh(
  tx: Tx,
  answered: readonly { readonly command: CommandContext; readonly answer: Answer }[],
): Promise<Set<CommandContext>> {
  const rows = await prepared<{ place: number }>(
    tx,
    'remember-fresh',
    `with fresh as (
       insert into idempotency (tenant, operation, key, request_hash, status, body)
       select tenant, operation, key, request_hash, status, body::json
       from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[], $6::text[])
         as row (tenant, operation, key, request_hash, status, body)
       order by tenant, operation, key
       on conflict do nothing returning tenant, operation, key
     )
     select place::int from fresh
     join unnest($1::text[], $2::text[], $3::text[]) with ordinality as row (tenant, operation, key, place)
       using (tenant, operation, key)`,
    [
      answered.map(({ command }) => command.tenant),
      answered.map(({ command }) => command.operation),
      answered.map(({ command }) => command.key),
      answered.map(({ command }) => command.requestHash),
      answered.map(({ answer }) => answer.status),
      answered.map(({ answer: { body, refusals } }) => JSON.stringify({ body, refusals })),
    ],
  );
  return new Set(rows.map(({ place }) => answered[place - 1]!.command));
}

/** Removes answers past their time; returns how many. */
export async function forgetOldAnswers(tx: Tx): Promise<number> {
  const [, count]: [unknown, number] = await tx.query(
    `delete from idempotency where recorded_at < now() - make_interval(days => $1)`,
    [idempotencyKeptDays],
  );
  return count;
}
