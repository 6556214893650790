import { until } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import type { Caller, Json } from './caller';
import { digest, type loan } from './financing.fixture';
import { codesOf, today, totals } from './licensing.fixture';

/** What financing counts. */
const metrics = [
  'pledge.count',
  'pledge.patents',
  'pledge.amount',
  'loan.count',
  'loan.amount',
  'pledge_loan.amount',
  'inclusive_loan.count',
  'inclusive_loan.amount',
  'loan.repaid',
  'loan.written_off',
  'loan.recovered',
  'loan.outstanding',
  'loan.nonperforming',
  'compensation.count',
  'compensation.paid',
  'compensation.returned',
  'fund.contributed',
];
/** A loan falls overdue when the clock looks next (milliseconds). */
const overdueWithinMs = 30_000;
/** After a crash a consumer waits for its predecessor's membership to lapse, and then catches up (milliseconds). */
const countedWithinMs = 60_000;

/** All figures of financing, and how they have to move. */
export interface Figures {
  of(metric: string): bigint;
  /** They moved by exactly this, and those left out stood still. */
  moved(by: Record<string, bigint>): Promise<void>;
}

/** Watches the figures from now on. */
export async function watchFigures(as: Caller): Promise<Figures> {
  const read = async (): Promise<Record<string, bigint>> =>
    Object.fromEntries(Object.entries(await totals(as, metrics)).map(([metric, n]) => [metric, BigInt(n)]));
  const figures = await read();
  return {
    of: (metric) => figures[metric]!,
    moved: async (by) => {
      for (const [metric, n] of Object.entries(by)) figures[metric]! += n;
      const isSo = async (): Promise<boolean> =>
        Object.entries(await read()).every(([metric, n]) => n === figures[metric]);
      await until('the counters have caught up', isSo, countedWithinMs).catch(() => undefined);
      expect(await read()).toEqual(figures);
    },
  };
}

/** What so many loans of this sum move; `inclusiveFen` is the part of those of at most ten million yuan. */
export function lentBy(sumFen: bigint, count: bigint, inclusiveFen = sumFen): Record<string, bigint> {
  return {
    'loan.count': count,
    'loan.amount': sumFen,
    'loan.outstanding': sumFen,
    'inclusive_loan.count': inclusiveFen === 0n ? 0n : count,
    'inclusive_loan.amount': inclusiveFen,
  };
}

/** It was done; tells what was answered. */
export async function done(as: Caller, path: string, body: object, status = 200): Promise<Json> {
  const answer = await as('POST', path, body);
  expect([path, answer.status, codesOf(answer.body)]).toEqual([path, status, []]);
  return answer.body;
}

/** It was refused for exactly these reasons; tells them. */
export async function refused(as: Caller, path: string, body: object, ...codes: string[]): Promise<Json[]> {
  const answer = await as('POST', path, body);
  expect([path, answer.status, codesOf(answer.body)]).toEqual([path, 422, codes]);
  return answer.body.reasons;
}

/** A bank tells what it lent; returns the loan's id. */
export async function lend(bank: Caller, body: ReturnType<typeof loan>): Promise<string> {
  expect(await done(bank, '/api/loans', body, 201)).toMatchObject({ stage: 'running' });
  return body.loanId;
}

/** What was collected is told of the loan and of its compensation; returns what the fund got back so far (fen). */
export async function recover(
  bank: Caller,
  loanId: string,
  compensationId: string,
  fen: bigint,
): Promise<string> {
  const recoveryReference = randomUUID();
  const collected = { recoveryReference, amountFen: `${fen}`, recoveredOn: today };
  await done(bank, `/api/loans/${loanId}/recoveries`, collected, 201);
  const returning = { recoveryReference, recoveredFen: `${fen}` };
  return (await done(bank, `/api/compensations/${compensationId}/recoveries`, returning, 201)).returnedFen;
}

/** Waits until the clock has raised what is in arrears; tells the loan. */
export async function fallsOverdue(as: Caller, loanId: string): Promise<Json> {
  const look = async (): Promise<Json> => {
    const { body } = await as('GET', `/api/loans/${loanId}`);
    return body.overdueSince && body;
  };
  return until(`${loanId} is overdue`, look, overdueWithinMs);
}

/** 风险补偿申请 with all its evidence, as a body. */
export function claim(fundId: string, loanId: string, fen: bigint) {
  const evidence = { overdue_notice: digest, suit: digest };
  return { compensationId: randomUUID(), fundId, loanId, lossFen: `${fen}`, evidence };
}

/** Who bears how much of a compensation, and who got how much of it back (fen). */
export async function sharesOf(
  as: Caller,
  compensationId: string,
): Promise<{ borne: string[]; returned: string[] }> {
  const { body } = await as('GET', `/api/compensations/${compensationId}`);
  return {
    borne: body.shares.map(({ amountFen }: Json) => amountFen),
    returned: body.shares.map(({ returnedFen }: Json) => returnedFen),
  };
}

/** A rebuild from the history finds what was counted, and nothing drifted. */
export async function countedAnew(as: Caller): Promise<void> {
  const { body: started } = await as('POST', '/api/counters/rebuild', {});
  const ended = async (): Promise<Json> => {
    const { body } = await as('GET', `/api/counters/rebuild/${started.id}`);
    return body.state !== 'running' && body;
  };
  const run = await until('the rebuild ended', ended, 60_000);
  expect(run).toMatchObject({ state: 'done', report: { differences: [] } });
  expect((await as('GET', '/api/counters/reconcile')).body.drift).toEqual([]);
}
