import type { Tx } from '@ipflow/platform';
import { Webhook } from 'standardwebhooks';
import { seal, unseal } from './seal';

/** Where the signing secrets of one kind of receiver are kept: one row a secret, and when it ends, if it does. */
interface SecretTable {
  readonly table: 'webhook_secret' | 'partner_secret';
  /** Column of the receiver. */
  readonly owner: 'endpoint_id' | 'partner_id';
  /** Whom a secret is sealed for. */
  readonly streamOf: (id: string) => string;
}

/** The signing secrets of one kind of receiver: the present one, and while a rotation lasts those before it. */
export class SigningSecrets {
  constructor(private readonly kept: SecretTable) {}

  /** Keeps a secret; the ones before it end at `oldUntil`, unless they end sooner. */
  async keep(tx: Tx, key: Buffer, id: string, secret: string, oldUntil: Date): Promise<void> {
    const { table, owner, streamOf } = this.kept;
    await tx.query(`update ${table} set ends_at = least(ends_at, $2) where ${owner} = $1`, [id, oldUntil]);
    const sealed = seal(key, streamOf(id), secret);
    await tx.query(`insert into ${table} (${owner}, sealed) values ($1, $2)`, [id, sealed]);
  }

  /** Ends at `at` what a rotation left, unless it ends sooner; the present secret stays. */
  async endOld(tx: Tx, id: string, at: Date): Promise<void> {
    const { table, owner } = this.kept;
    await tx.query(
      `update ${table} set ends_at = least(ends_at, $2) where ${owner} = $1 and ends_at is not null`,
      [id, at],
    );
  }

  /** Until when a secret before the present one signs, by receiver; of receivers without a rotation at `now` nothing. */
  async oldUntil(tx: Tx, ids: readonly string[], now: Date): Promise<Map<string, Date>> {
    const { table, owner } = this.kept;
    const rows: { id: string; until: Date }[] = await tx.query(
      `select ${owner} as id, max(ends_at) as until from ${table}
       where ${owner} = any($1::text[]) and ends_at > $2 group by ${owner}`,
      [ids, now],
    );
    return new Map(rows.map(({ id, until }) => [id, until]));
  }

  /** The secrets that sign at `now`, newest first, by receiver; none where the key of the house is no longer theirs. */
  async at(tx: Tx, key: Buffer, ids: readonly string[], now: Date): Promise<Map<string, string[]>> {
    const { table, owner, streamOf } = this.kept;
    const rows: { id: string; sealed: string }[] = await tx.query(
      `select ${owner} as id, sealed from ${table}
       where ${owner} = any($1::text[]) and (ends_at is null or ends_at > $2) order by ${table}.id desc`,
      [ids, now],
    );
    const found = new Map<string, string[]>(ids.map((id) => [id, []]));
    for (const { id, sealed } of rows) {
      const secret = opened(key, streamOf(id), sealed);
      if (secret) found.get(id)!.push(secret);
    }
    return found;
  }

  /** Clears away secrets that sign no more; returns how many. */
  async forgetEnded(tx: Tx, now: Date): Promise<number> {
    const [, count]: [unknown, number] = await tx.query(
      `delete from ${this.kept.table} where ends_at <= $1`,
      [now],
    );
    return count;
  }
}

/** One receiver whose seal does not open must not keep the others from their messages. */
function opened(key: Buffer, stream: string, sealed: string): string | undefined {
  try {
    return unseal(key, stream, sealed);
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
