import { addDays, shanghaiDate, type LocalDate } from '@ipflow/kernel';
import { bearer } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { company, listed, numbers, type Licensing } from './licensing';

/** A licensee that signs in under its credit code. */
export const licensee = { name: '长飞光纤光缆股份有限公司', uscc: '91420100616400352X' };
/** Today in Shanghai. */
export const today = shanghaiDate(Date.now());
/** So many days from today. */
export const inDays = (days: number): LocalDate => addDays(today, days);
/** The last day of every license here. */
export const licenseUntil = inDays(900);

let used = 700_000;
let contracts = 0;

/** Signs in as {@link licensee}. */
export function asLicensee(): Promise<string> {
  return bearer({ tenant: licensee.uscc, roles: ['enterprise'] });
}

/** Patents nobody has used yet. */
export async function freshPatents(
  { pool }: Licensing,
  count = 1,
  more: Parameters<typeof listed>[1] = {},
): Promise<string[]> {
  const some = numbers(count, (used += count) - count);
  await pool.tell(...some.map((number) => listed(number, more)));
  return some;
}

/** A license that the pool granted: ¥3,000 as a lump sum, used first and paid later. `terms` replace what is usual. */
export async function agreedLicense(
  house: Licensing,
  terms: Record<string, unknown> = {},
  patentNumbers?: readonly string[],
): Promise<string> {
  const licenseId = randomUUID();
  const answer = await house.postAndWait('/licenses', house.center, {
    licenseId,
    patentNumbers: patentNumbers ?? (await freshPatents(house)),
    terms: {
      kind: 'ordinary',
      licensors: [company],
      licensees: [licensee],
      scope: { from: inDays(-100), until: licenseUntil },
      fee: { method: 'lump_sum', fixedFen: '300000', payment: '按先使用后付费安排支付' },
      contractFen: '300000',
      agreedOn: today,
      inEffectOn: today,
      contractNumber: `AG-${(contracts += 1)}`,
      usesFirst: true,
      ...terms,
    },
  });
  expect(answer.body).toMatchObject({ licenseId, stage: 'admitted' });
  return licenseId;
}
