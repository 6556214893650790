import { parsePatentNumber } from '@ipflow/kernel';
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { DataSource } from 'typeorm';
import type { Pool } from './pool';

/** Today by the law's clock. */
export const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
/** The last full year. */
export const lastYear = Number(today.slice(0, 4)) - 1;

/** An id of a kind that nobody used yet. */
export const idOf = (kind: string): string => `${kind}-${randomUUID()}`;

/** A PUT of a command. */
export function putTo(pool: Pool, path: string, as: string, body: object): PromiseLike<Response> {
  return pool.put(path, as).set('Idempotency-Key', randomUUID()).send(body);
}

/** A published posting, as room posting would have it in its view. */
export async function publishedPosting(
  pool: Pool,
  kind: 'supply' | 'demand',
  postedBy: string,
  more: {
    patentNumbers?: readonly string[];
    classes?: readonly string[];
    division?: string;
    stage?: string;
  } = {},
): Promise<string> {
  const id = idOf(kind);
  const numbers = (more.patentNumbers ?? []).map((text) => {
    const reading = parsePatentNumber(text);
    if (!reading.ok) throw new Error(reading.message);
    return reading.number;
  });
  await pool.service.app.get(DataSource).query(
    `insert into posting (id, kind, stage, posted_by, title, summary, classes, division_code, tags, modes,
       patent_numbers, valid_until, submitted_on, published_on, revision, content, search)
     values ($1, $2, $3, $4, $5, '', $6, $7, '{}', '{}', $8, '2099-12-31', $9, $9, 1, '{}', '')`,
    [
      id,
      kind,
      more.stage ?? 'published',
      postedBy,
      `<b>${kind} ${id}</b>`,
      more.classes ?? ['G06F 13/12'],
      more.division ?? '420100',
      numbers,
      today,
    ],
  );
  return id;
}
