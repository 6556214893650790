import { until } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import type { Caller, Json } from './caller';
import { done } from './financing.steps';
import type { House, ServiceName } from './house';
import { totals } from './licensing.fixture';
import { onContact, seekersReach, suppliersReach, underNda } from './market.fixture';

/** A published demand is matched, and a new patent with it (milliseconds). */
const matchedWithinMs = 20_000;
/** The house looks at its supplies every two seconds, and has just been started when it was killed (milliseconds). */
const seenWithinMs = 20_000;
/** Grades as the pool and the counters name them. */
const grades = ['A', 'B', 'C', 'D'];

/** What a score is made of, for people; its parts add up to it. */
export function explained({ components, scorePpm }: Json): Record<string, string> {
  const sum = components.reduce((all: number, { ppm, weightPpm }: Json) => all + ppm * weightPpm, 0);
  expect(scorePpm).toBe(Math.round(sum / 1e6));
  return Object.fromEntries(components.map(({ name, explanation }: Json) => [name, explanation]));
}

/** Power goes, and comes back. */
export async function killed(house: House, name: ServiceName): Promise<void> {
  await house.children.get(name)!.end('SIGKILL');
  await house.start(name);
}

/** Hands a posting in and has it published by somebody else; tells its id. */
export async function published(as: Caller, reviewer: Caller, body: { postingId: string }): Promise<string> {
  const { postingId } = body;
  expect(await done(as, '/api/postings', body, 201)).toMatchObject({ stage: 'submitted', revision: 1 });
  expect((await as('POST', `/api/postings/${postingId}/publication`, { revision: 1 })).status).toBe(403);
  await done(reviewer, `/api/postings/${postingId}/publication`, { revision: 1 });
  return postingId;
}

/** Waits until a demand is matched with these patents and tells all its matches, the best first. */
export async function matchedWith(as: Caller, demandId: string, wanted: readonly string[]): Promise<Json[]> {
  return until('the demand is matched', () => matches(as, demandId, wanted), matchedWithinMs);
}

async function matches(as: Caller, demandId: string, wanted: readonly string[]): Promise<Json[] | undefined> {
  const { body } = await as('GET', `/api/matches?demand=${demandId}`).catch(() => ({ body: undefined }));
  const items: Json[] = body?.items ?? [];
  return wanted.every((number) => numbersOf(items).includes(number)) ? items : undefined;
}

/** Patents of matches, in order. */
export function numbersOf(items: readonly Json[]): string[] {
  return items.map(({ patentNumber }) => patentNumber);
}

/** Waits until a posting has come to this stage; tells it. */
export async function comesTo(as: Caller, postingId: string, stage: string): Promise<Json> {
  const look = async (): Promise<Json> => {
    const { body } = await as('GET', `/api/postings/${postingId}`);
    return body.stage === stage && body;
  };
  return until(`${postingId} is ${stage}`, look, seenWithinMs);
}

/** Somebody reads a page, and learns neither how the two are reached nor what is told in stages; tells the page. */
export async function readsNoSecret(as: Caller, path: string): Promise<Json> {
  const { status, body } = await as('GET', path);
  expect([path, status]).toEqual([path, 200]);
  const text = Buffer.isBuffer(body) ? body.toString() : JSON.stringify(body);
  const secrets = [...Object.values(seekersReach), ...Object.values(suppliersReach), onContact, underNda];
  for (const secret of secrets) expect(text).not.toContain(secret);
  return body;
}

/** Types of the facts of a history in their order, which are told once each. */
export function toldOnce({ history }: Json): string[] {
  const types: string[] = history.map(({ type }: Json) => type.replace(/^.*\./, ''));
  expect(new Set(types).size).toBe(types.length);
  return types;
}

/** The office grades the whole pool; tells what the batch did. */
export async function graded(office: Caller): Promise<Json> {
  const runId = randomUUID();
  await done(office, '/api/grading-runs', { runId }, 202);
  return until('the pool is graded', async () => {
    const { body } = await office('GET', `/api/grading-runs/${runId}`);
    return body.state === 'done' && body;
  });
}

/** The office brings a gazette; tells how it compares with the pool. */
export async function broughtGazette(office: Caller, text: string): Promise<() => Promise<Json>> {
  const path = `/api/gazette-imports/${randomUUID()}`;
  const headers = { 'content-type': 'application/octet-stream', prefer: 'wait=60' };
  const { body } = await office('PUT', `${path}?fileName=gazette.csv`, text, headers);
  expect(body).toMatchObject({ state: 'done', rejected: 0 });
  return async () => (await office('GET', `${path}/reconciliation`)).body;
}

/** Patents of the pool by grade. */
async function gradesInPool(as: Caller): Promise<Record<string, number>> {
  const count = async (grade: string): Promise<[string, number]> => {
    const { body } = await as('GET', `/api/patents/count?grade=${grade}`);
    return [grade, body.count];
  };
  return Object.fromEntries(await Promise.all(grades.map(count)));
}

/** The same as the counters have it; none of them is without a grade. */
async function gradesCounted(as: Caller): Promise<Record<string, number>> {
  const path = '/api/counters/totals?metric=pool.patents&grain=all&dimension=grade';
  const { body } = await as('GET', path);
  const found = Object.fromEntries(body.items.map(({ value, balance }: Json) => [value, balance]));
  const others = Object.entries(found).filter(([value, balance]) => !grades.includes(value) && balance !== 0);
  return Object.fromEntries([...grades.map((grade) => [grade, found[grade] ?? 0]), ...others]);
}

/** Waits until the counters have the grades that the pool has; tells how many patents those are. */
export async function gradesAgree(as: Caller): Promise<number> {
  const inPool = await gradesInPool(as);
  const isSo = async (): Promise<boolean> =>
    JSON.stringify(await gradesCounted(as)) === JSON.stringify(inPool);
  await until('the grades are counted', isSo, seenWithinMs).catch(() => undefined);
  expect(await gradesCounted(as)).toEqual(inPool);
  return Object.values(inPool).reduce((sum, count) => sum + count, 0);
}

/** What a transfer moves. */
export async function transfersCounted(as: Caller): Promise<{ patents: number; contracts: number }> {
  const read = await totals(as, ['transfer.patents', 'transfer.contracts']);
  return { patents: Number(read['transfer.patents']), contracts: Number(read['transfer.contracts']) };
}
