import type { Tx } from '@ipflow/platform';
import { Webhook } from 'standardwebhooks';
import { seal, unseal } from '../due/seal';
import { endpointStream } from './endpoint.decider';

/** Keeps a secret of an endpoint; the ones before it end at `oldUntil`, unless they end sooner. */
export async function keepSecret(
  tx: Tx,
  key: Buffer,
  endpointId: string,
  secret: string,
  oldUntil: Date,
): Promise<void> {
  await tx.query('update webhook_secret set ends_at = least(ends_at, $2) where endpoint_id = $1', [
    endpointId,
    oldUntil,
  ]);
  await tx.query('insert into webhook_secret (endpoint_id, sealed) values ($1, $2)', [
    endpointId,
    seal(key, endpointStream(endpointId), secret),
  ]);
}

/** True while a secret before the present one still signs. */
export async function isRotating(tx: Tx, endpointId: string, now: Date): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    'select 1 from webhook_secret where endpoint_id = $1 and ends_at > $2 limit 1',
    [endpointId, now],
  );
  return rows.length > 0;
}

/** The secrets that sign at `now`, newest first, by endpoint; none where the key of the house is no longer theirs. */
export async function secretsOf(
  tx: Tx,
  key: Buffer,
  endpointIds: readonly string[],
  now: Date,
): Promise<Map<string, string[]>> {
  const rows: { endpoint_id: string; sealed: string }[] = await tx.query(
    `select endpoint_id, sealed from webhook_secret
     where endpoint_id = any($1::text[]) and (ends_at is null or ends_at > $2) order by id desc`,
    [endpointIds, now],
  );
  const found = new Map<string, string[]>(endpointIds.map((id) => [id, []]));
  for (const { endpoint_id: id, sealed } of rows) {
    const secret = opened(key, id, sealed);
    if (secret) found.get(id)!.push(secret);
  }
  return found;
}

/** One endpoint whose seal does not open must not keep the others from their messages. */
function opened(key: Buffer, endpointId: string, sealed: string): string | undefined {
  try {
    return unseal(key, endpointStream(endpointId), sealed);
  } catch {
    return undefined;
  }
}

/** The headers of one attempt, by Standard Webhooks; one signature for each secret that signs. */
export function signedHeaders(
  secrets: readonly string[],
  messageId: string,
  body: string,
  now: Date,
): Record<string, string> {
  return {
    'webhook-id': messageId,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(messageId, now, body)).join(' '),
  };
}

/** Clears away secrets that sign no more; returns how many. */
export async function forgetEndedSecrets(tx: Tx, now: Date): Promise<number> {
  const [, count]: [unknown, number] = await tx.query('delete from webhook_secret where ends_at <= $1', [
    now,
  ]);
  return count;
}
