import type { Refusal } from '@ipflow/kernel';
import type { Tx } from '@ipflow/platform';
import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Bytes of an uploaded file kept in one row of the database. */
const chunkBytes = 1024 * 1024;

/** An import: who brought which file, how far it is, and what came of it. */
@Entity('import')
export class ImportRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') tenant!: string;
  @Column('text') actor!: string;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('bigint', { name: 'file_bytes' }) fileBytes!: string;
  @Column('text', { name: 'file_sha256' }) fileSha256!: string;
  @Column('text') state!: 'waiting' | 'running' | 'done' | 'refused';
  @Column('int', { name: 'rows_done' }) rowsDone!: number;
  @Column('int') listed!: number;
  @Column('int') amended!: number;
  @Column('int') unchanged!: number;
  @Column('int') rejected!: number;
  @Column('int') warned!: number;
  @Column('jsonb', { nullable: true }) refusal!: Refusal[] | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
}

/** A new import, before it has begun. */
export type NewImport = Pick<ImportRow, 'id' | 'tenant' | 'actor' | 'fileName' | 'fileSha256'> & {
  fileBytes: number;
};

/**
 * Stores an uploaded file with its import, so that any replica can work on it and a restart finds it.
 * Returns false when the id exists already.
 */
export async function storeImport(tx: Tx, given: NewImport, path: string): Promise<boolean> {
  const inserted: unknown[] = await tx.query(
    `insert into import (id, tenant, actor, file_name, file_bytes, file_sha256, state)
     values ($1, $2, $3, $4, $5, $6, 'waiting') on conflict do nothing returning id`,
    [given.id, given.tenant, given.actor, given.fileName, given.fileBytes, given.fileSha256],
  );
  if (inserted.length === 0) return false;
  let ordinal = 0;
  for await (const bytes of createReadStream(path, { highWaterMark: chunkBytes })) {
    await tx.query('insert into import_chunk (import_id, ordinal, bytes) values ($1, $2, $3)', [
      given.id,
      ordinal,
      bytes,
    ]);
    ordinal += 1;
  }
  return true;
}

/** Writes the stored file of an import to `path`. */
export async function restoreFile(tx: Tx, importId: string, path: string): Promise<void> {
  const file = createWriteStream(path, { mode: 0o600 });
  for (let ordinal = 0; ; ordinal += 1) {
    const rows: { bytes: Buffer }[] = await tx.query(
      'select bytes from import_chunk where import_id = $1 and ordinal = $2',
      [importId, ordinal],
    );
    if (!rows[0]) break;
    if (!file.write(rows[0].bytes)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}

/** The oldest import that waits, or that a process which is gone had begun; `locked` are in other hands. */
export async function nextImport(tx: Tx): Promise<ImportRow | undefined> {
  const rows: { id: string }[] = await tx.query(
    `select id from import where state in ('waiting', 'running') order by created_at limit 1`,
  );
  return rows[0] && ((await tx.getRepository(ImportRow).findOneBy({ id: rows[0].id })) ?? undefined);
}

/** The import begins, or goes on. */
export async function markRunning(tx: Tx, importId: string): Promise<void> {
  await tx.query(
    `update import set state = 'running', started_at = coalesce(started_at, now()) where id = $1`,
    [importId],
  );
}

/** The import ended; its file is no longer needed. */
export async function markEnded(
  tx: Tx,
  importId: string,
  refusal: readonly Refusal[] | undefined,
): Promise<void> {
  await tx.query('update import set state = $2, refusal = $3::jsonb, finished_at = now() where id = $1', [
    importId,
    refusal ? 'refused' : 'done',
    refusal ? JSON.stringify(refusal) : null,
  ]);
  await tx.query('delete from import_chunk where import_id = $1', [importId]);
}

/** One line of the rejection report. */
export interface RejectLine {
  rowNumber: number;
  ordinal: number;
  column: string;
  value: string;
  code: string;
  reason: string;
  landed: boolean;
}

/** Lines of the report behind a place, in order of the file. */
export async function rejectLines(
  tx: Tx,
  importId: string,
  after: { rowNumber: number; ordinal: number },
  limit: number,
): Promise<RejectLine[]> {
  return tx.query(
    `select row_number as "rowNumber", ordinal, column_name as "column", value, code, reason, landed
     from import_reject where import_id = $1 and (row_number, ordinal) > ($2, $3)
     order by row_number, ordinal limit $4`,
    [importId, after.rowNumber, after.ordinal, limit],
  );
}
