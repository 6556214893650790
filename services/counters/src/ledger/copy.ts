import type { Tx } from '@ipflow/platform';

/** Bytes handed to the connection at once, so that one chunk of rows does not become one huge buffer. */
const copyPieceChars = 64 * 1024;

/** What `pg` gives a query of our own while it owns the connection. */
interface Connection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

interface PgClient {
  query(submittable: CopyIn): unknown;
}

/** A COPY … FROM STDIN as a query that `pg` runs in turn with the others; no array has to be put together and taken apart. */
class CopyIn {
  private error?: Error;

  constructor(
    private readonly text: string,
    private readonly rows: readonly string[],
    private readonly settle: (error?: Error) => void,
  ) {}

  submit(connection: Connection): void {
    connection.query(this.text);
  }

  handleCopyInResponse(connection: Connection): void {
    let piece = '';
    for (const row of this.rows) {
      piece += row;
      if (piece.length < copyPieceChars) continue;
      connection.sendCopyFromChunk(Buffer.from(piece));
      piece = '';
    }
    if (piece) connection.sendCopyFromChunk(Buffer.from(piece));
    connection.endCopyFrom();
  }

  handleError(error: Error): void {
    this.error = error;
    this.settle(error);
  }

  handleReadyForQuery(): void {
    if (!this.error) this.settle();
  }

  handleCommandComplete(): void {
    // The number of rows is known; there is nothing to take from the tag.
  }
}

/** Copies rows (of {@link copyField}s) into a table, inside the open transaction. @throws the server's error */
export async function copyIn(tx: Tx, into: string, rows: readonly string[]): Promise<void> {
  const client = (await tx.queryRunner!.connect()) as PgClient;
  await new Promise<void>((resolve, reject) => {
    client.query(new CopyIn(`copy ${into} from stdin`, rows, (error) => (error ? reject(error) : resolve())));
  });
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A value in COPY's text format; fields are separated by a tab, rows end with a line feed. */
export function copyField(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'number') return String(value);
  return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, (character) => escapes[character]!) : value;
}
