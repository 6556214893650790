import { randomUUID } from 'node:crypto';
import { company, listed, numbers, type Licensing } from './licensing';

/** Far enough for every spec, and inside the term of a patent filed in 2020. */
export const until = '2035-12-31';

/** 一次总付 ¥10,000. */
export const lumpSum = { method: 'lump_sum', fixedFen: '1000000', payment: '银行转账，公告账户' };
export const free = { method: 'free', payment: '无须支付' };

/** A declaration as a body; `terms`, `papers` replace what is usual. */
export function declaration(
  openLicenseId: string,
  patentNumber: string,
  terms: Record<string, unknown> = {},
  papers: Record<string, unknown> = {},
) {
  return {
    openLicenseId,
    patentNumber,
    terms: { fee: lumpSum, until, patentees: [company], ...terms },
    papers,
  };
}

let next = 100_000;

/** A patent nobody has used yet, listed by 武汉运营中心. */
export async function freshPatent(
  { pool }: Licensing,
  more: Parameters<typeof listed>[1] = {},
  listedBy?: string,
): Promise<string> {
  const [number] = numbers(1, (next += 1), more.patentType as 'invention' | undefined) as [string];
  await pool.tell(listed(number, more, listedBy));
  return number;
}

/** An open license that the pool granted and the office announced, on a patent of its own. */
export async function announced(
  licensing: Licensing,
  terms: Record<string, unknown> = {},
  facts: Parameters<typeof listed>[1] = {},
): Promise<{ id: string; patentNumber: string }> {
  const id = randomUUID();
  const patentNumber = await freshPatent(licensing, facts);
  const { center, reviewer, post, postAndWait } = licensing;
  const filed = await postAndWait('/open-licenses', center, declaration(id, patentNumber, terms));
  expect(filed.body).toMatchObject({ openLicenseId: id, stage: 'admitted' });
  const told = await post(`/open-licenses/${id}/announcement`, reviewer, { announcementNumber: `OL-${id}` });
  expect(told.body).toEqual({ openLicenseId: id, stage: 'announced' });
  return { id, patentNumber };
}

/** A licensee with a name of its own. */
export function licensee(name = `被许可公司${(next += 1)}有限公司`) {
  return { name, kind: 'enterprise' };
}

/** Today in Shanghai, as a body says it. */
export function todayText(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}
