import { addDays, shanghaiDate, type LocalDate } from '@ipflow/kernel';
import { randomUUID } from 'node:crypto';
import { bankName, borrower, listed, numbers, party, type Financing } from './financing';

/** Today in Shanghai. */
export const today = shanghaiDate(Date.now());
/** So many days from today. */
export const inDays = (days: number): LocalDate => addDays(today, days);

let used = 300_000;
let contracts = 0;

/** Patents of {@link borrower} nobody has used yet, listed by 武汉运营中心. */
export async function freshPatents(
  { pool }: Financing,
  count = 1,
  more: Parameters<typeof listed>[1] = {},
): Promise<string[]> {
  const some = numbers(count, (used += count) - count, more.patentType as 'invention' | undefined);
  const holders = [party(borrower.name, { uscc: borrower.uscc, divisionCode: '420100' })];
  await pool.tell(...some.map((number) => listed(number, { holders, ...more })));
  return some;
}

/** A filing of {@link borrower}'s patents for {@link bankName} as a body; `terms` and `more` replace what is usual. */
export function pledgeBody(patentNumbers: readonly string[], terms: object = {}, more: object = {}) {
  return {
    pledgeId: randomUUID(),
    terms: {
      kind: 'ordinary',
      pledgors: [borrower],
      pledgee: { name: bankName },
      claimKind: '流动资金借款',
      securedFen: '500000000',
      debtFrom: today as string,
      debtUntil: inDays(365) as string,
      scope: '本金、利息、违约金及实现质权的费用',
      contractNumber: `ZY-${(contracts += 1)}`,
      agreedOn: today as string,
      ...terms,
    },
    collateral: patentNumbers.map((number) => ({ kind: 'patent', number })) as object[],
    papers: { given: ['application', 'contract'], undertaken: ['identity'] },
    ...more,
  };
}

/** A pledge that the pool granted, filed by the bank unless said otherwise. */
export async function admittedPledge(
  house: Financing,
  body: ReturnType<typeof pledgeBody>,
  as = house.bank,
): Promise<string> {
  const answer = await house.postAndWait('/pledges', as, body);
  expect([answer.status, answer.body]).toEqual([
    200,
    expect.objectContaining({ pledgeId: body.pledgeId, stage: 'admitted', reasons: [] }),
  ]);
  return body.pledgeId;
}

/** A pledge that the office registered: its id and certificate number. */
export async function registeredPledge(
  house: Financing,
  body: ReturnType<typeof pledgeBody>,
): Promise<{ id: string; certificateNumber: string }> {
  const id = await admittedPledge(house, body);
  const answer = await house.post(`/pledges/${id}/registration`, house.reviewer, {});
  expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ stage: 'registered' })]);
  return { id, certificateNumber: answer.body.certificateNumber };
}
