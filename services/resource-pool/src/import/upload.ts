import { inTransaction, type AuthenticatedRequest, type Tx } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { receiveSheet, SHEET_LIMITS, sheetNameField } from '@ipflow/sheets';
import { rejectLines, storeImport, type NewImport, type RejectLine } from './import.store';

/** Longest time a caller may wait for an import with `Prefer: wait` (seconds). */
export const waitSecondsMax = 60;
const reportPageMax = 1_000;

/** The name of an upload. */
export class UploadQueryDto extends createZodDto(z.object({ fileName: sheetNameField }).strict()) {}

/** A page of the report. */
export class PageQueryDto extends createZodDto(
  z
    .object({
      after: z
        .string()
        .regex(/^\d{1,7}\.\d{1,4}$/)
        .default('0.0'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    })
    .strict(),
) {}

/** Stores the body of a request as a new import, or as one that goes on; `stored` is false when its id is otherwise taken. */
export async function takeUpload(
  db: DataSource,
  request: AuthenticatedRequest,
  given: Omit<NewImport, 'fileBytes' | 'fileSha256'>,
): Promise<{ stored: boolean; fileSha256: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'ipflow-upload-'));
  try {
    const path = join(folder, 'upload');
    const received = await receiveSheet(request, path, SHEET_LIMITS.csvBytesMax);
    const stored = await inTransaction(db, (tx) => storeImport(tx, { ...given, ...received }, path));
    return { stored, fileSha256: received.fileSha256 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How long a caller wants to wait (milliseconds), within the limit. */
export function waitMs(prefer: string | undefined): number {
  const seconds = Number(/\bwait=(\d{1,4})\b/.exec(prefer ?? '')?.[1] ?? 0);
  return Math.min(seconds, waitSecondsMax) * 1_000;
}

/** Every line of the report whose row did not land, in the order of the file. */
export async function* allRejects(tx: Tx, id: string): AsyncGenerator<RejectLine> {
  let after = { rowNumber: 0, ordinal: 0 };
  for (;;) {
    const lines = await rejectLines(tx, id, after, reportPageMax);
    yield* lines.filter(({ landed }) => !landed);
    const last = lines.at(-1);
    if (!last || lines.length < reportPageMax) return;
    after = last;
  }
}
