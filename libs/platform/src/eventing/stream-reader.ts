import type { JsonObject } from '@ipflow/contracts';
import { prepared, type Tx } from './transaction';

/** An event as it lies in the table. */
export interface EventRow {
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly data: JsonObject;
}

/** Reads the events of streams; units that share a transaction and ask in the same moment are served by one statement. */
export class StreamReader {
  private gathering?: { readonly streams: Set<string>; readonly rows: Promise<Map<string, EventRow[]>> };

  /** `isShared` when several units ask: it is waited a moment for the others. */
  constructor(
    private readonly tx: Tx,
    private readonly isShared: boolean,
  ) {}

  /** The events of these streams (and perhaps of others), by stream, in order of version. */
  read(streams: readonly string[]): Promise<Map<string, EventRow[]>> {
    if (!this.isShared) return this.query(streams);
    const { streams: asked, rows } = (this.gathering ??= this.gather());
    for (const stream of streams) asked.add(stream);
    return rows;
  }

  private gather(): { streams: Set<string>; rows: Promise<Map<string, EventRow[]>> } {
    const streams = new Set<string>();
    const rows = new Promise((resolve) => setImmediate(resolve)).then(() => {
      this.gathering = undefined;
      return this.query([...streams]);
    });
    return { streams, rows };
  }

  private async query(streams: readonly string[]): Promise<Map<string, EventRow[]>> {
    const rows = await prepared<EventRow>(
      this.tx,
      'load-streams',
      'select stream, version, type, data from event where stream = any($1) order by stream, version',
      [streams],
    );
    const byStream = new Map<string, EventRow[]>(streams.map((stream) => [stream, []]));
    for (const row of rows) byStream.get(row.stream)!.push(row);
    return byStream;
  }
}
