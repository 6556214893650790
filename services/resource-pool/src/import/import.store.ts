import type { Refusal } from '@ipflow/kernel';
import type { Tx } from '@ipflow/platform';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Column, Entity, In, PrimaryColumn } from 'typeorm';
import { resumable } from './import.faults';
import type { Remark } from './read-row';

/** Bytes of an uploaded file kept in one row of the database. */
const chunkBytes = 1024 * 1024;

/** An import: who brought which file, how far it is, and what came of it. */
@Entity('import')
export class ImportRow {
  @PrimaryColumn('uuid') id!: string;
  /** 专利清单 or 公报. */
  @Column('text') kind!: 'patents' | 'gazette';
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
  /** Rows of a gazette by what became of them; empty for a list of patents. */
  @Column('jsonb') outcomes!: Record<string, number>;
  @Column('jsonb', { nullable: true }) refusal!: Refusal[] | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
}

/** A new import, before it has begun. */
export type NewImport = Pick<ImportRow, 'id' | 'kind' | 'tenant' | 'actor' | 'fileName' | 'fileSha256'> & {
  fileBytes: number;
};

/**
 * Stores an uploaded file with its import, so that any replica can work on it and a restart finds it. An import the platform
 * failed at waits again, for the rows that did not land. Returns false when there is nothing to do with the id.
 */
export async function storeImport(tx: Tx, given: NewImport, path: string): Promise<boolean> {
  const { id, tenant, actor, fileName, fileBytes, fileSha256, kind } = given;
  const inserted: unknown[] = await tx.query(
    `insert into import (id, kind, tenant, actor, file_name, file_bytes, file_sha256, state)
     values ($1, $7, $2, $3, $4, $5, $6, 'waiting') on conflict do nothing returning id`,
    [id, tenant, actor, fileName, fileBytes, fileSha256, kind],
  );
  if (inserted.length === 0 && !(await waitAgain(tx, given))) return false;
  let ordinal = 0;
  for await (const bytes of createReadStream(path, { highWaterMark: chunkBytes })) {
    await tx.query('insert into import_chunk (import_id, ordinal, bytes) values ($1, $2, $3)', [
      id,
      ordinal,
      bytes,
    ]);
    ordinal += 1;
  }
  return true;
}

/** The same file of the same institution, whose import ended by the platform's fault: it goes on behind those that wait now. */
async function waitAgain(tx: Tx, { id, kind, tenant, actor, fileSha256 }: NewImport): Promise<boolean> {
  const [again]: [{ id: string }[]] = await tx.query(
    `update import set state = 'waiting', refusal = null, finished_at = null, actor = $4, queued_at = now()
     where id = $1 and kind = $2 and tenant = $3 and file_sha256 = $5 and state = 'refused'
       and refusal->0->>'code' = any($6) returning id`,
    [id, kind, tenant, actor, fileSha256, resumable],
  );
  return again.length > 0;
}

/** Writes the stored file of an import to `path`. */
export async function restoreFile(tx: Tx, importId: string, path: string): Promise<void> {
  await pipeline(chunksOf(tx, importId), createWriteStream(path, { mode: 0o600 }));
}

async function* chunksOf(tx: Tx, importId: string): AsyncGenerator<Buffer> {
  for (let ordinal = 0; ; ordinal += 1) {
    const rows: { bytes: Buffer }[] = await tx.query(
      'select bytes from import_chunk where import_id = $1 and ordinal = $2',
      [importId, ordinal],
    );
    if (!rows[0]) return;
    yield rows[0].bytes;
  }
}

/** The oldest import that waits, or that a process which is gone had begun. */
export async function nextImport(tx: Tx): Promise<ImportRow | undefined> {
  const rows: { id: string }[] = await tx.query(
    `select id from import where state in ('waiting', 'running') order by queued_at limit 1`,
  );
  return rows[0] && ((await tx.getRepository(ImportRow).findOneBy({ id: rows[0].id })) ?? undefined);
}

/** True when an import is done or refused. */
export async function isOver(tx: Tx, importId: string): Promise<boolean> {
  const open = await tx
    .getRepository(ImportRow)
    .findOneBy({ id: importId, state: In(['waiting', 'running']) });
  return open === null;
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

/** The last row that took effect; keeps other replicas from this import until the transaction ends. */
export async function lockProgress(tx: Tx, importId: string): Promise<number> {
  const rows: { rowsDone: number }[] = await tx.query(
    'select rows_done as "rowsDone" from import where id = $1 for update',
    [importId],
  );
  return rows[0]!.rowsDone;
}

/** Adds a run of rows to what is done. */
export async function moveOn(
  tx: Tx,
  importId: string,
  lastRow: number,
  done: Pick<ImportRow, 'listed' | 'amended' | 'unchanged' | 'rejected' | 'warned'>,
): Promise<void> {
  await tx.query(
    `update import set rows_done = $2, listed = listed + $3, amended = amended + $4, unchanged = unchanged + $5,
       rejected = rejected + $6, warned = warned + $7 where id = $1`,
    [importId, lastRow, done.listed, done.amended, done.unchanged, done.rejected, done.warned],
  );
}

/** The same for a gazette: how many rows came to what. */
export async function addOutcomes(
  tx: Tx,
  importId: string,
  lastRow: number,
  outcomes: Readonly<Record<string, number>>,
): Promise<void> {
  await tx.query(
    `update import set rows_done = $2, rejected = rejected + coalesce(($3::jsonb->>'rejected')::int, 0),
       outcomes = (select coalesce(jsonb_object_agg(outcome, rows), '{}') from (
         select outcome, sum(count::int) as rows from (select * from jsonb_each_text(outcomes)
           union all select * from jsonb_each_text($3::jsonb)) as both_of (outcome, count) group by outcome) as summed)
     where id = $1`,
    [importId, lastRow, JSON.stringify(outcomes)],
  );
}

/** A remark and the row it is about. */
export type RemarkRow = Remark & { rowNumber: number; ordinal: number; landed: boolean };

/** Keeps remarks on rows for the report. */
export async function saveRemarks(tx: Tx, importId: string, remarks: readonly RemarkRow[]): Promise<void> {
  if (remarks.length === 0) return;
  const rows = remarks.map(({ value, ...rest }) => ({ ...rest, value: storable(value) }));
  await tx.query(
    `insert into import_reject (import_id, row_number, ordinal, column_name, value, code, reason, landed)
     select $1, "rowNumber", ordinal, "column", value, code, reason, landed
     from jsonb_to_recordset($2::jsonb) as row ("rowNumber" int, ordinal int, "column" text, value text,
       code text, reason text, landed boolean)`,
    [importId, JSON.stringify(rows)],
  );
}

/** A cell as PostgreSQL can keep it: it knows neither NUL nor half a surrogate pair, which a cut may leave. */
function storable(value: string): string {
  return value.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '');
}

/** One line of the rejection report. */
export type RejectLine = RemarkRow;

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
