import { entryOf } from '@ipflow/contracts';
import type { EventMeta } from './stored-event';
import type { Tx } from './transaction';

/** One fact of a stream, as a timeline shows it. */
export interface HistoryItem {
  readonly eventId: string;
  readonly version: number;
  readonly type: string;
  /** The Chinese term of the fact. */
  readonly term: string;
  readonly article: string;
  readonly data: Record<string, unknown>;
  readonly actor: string;
  readonly tenant: string;
  readonly correlationId: string;
  readonly recordedAt: Date;
}

/** Facts of one stream shown at once. */
export const historyMax = 500;

/** Every fact of a stream, oldest first, with who caused it. */
export async function historyOf(tx: Tx, stream: string): Promise<HistoryItem[]> {
  const rows: {
    id: string;
    version: number;
    type: string;
    data: Record<string, unknown>;
    meta: EventMeta;
    recorded_at: Date;
  }[] = await tx.query(
    'select id, version, type, data, meta, recorded_at from event where stream = $1 order by version limit $2',
    [stream, historyMax],
  );
  return rows.map(({ id, version, type, data, meta, recorded_at: recordedAt }) => {
    const { term, article } = entryOf(type);
    const { actor, tenant, correlationId } = meta;
    return { eventId: id, version, type, term, article, data, actor, tenant, correlationId, recordedAt };
  });
}
