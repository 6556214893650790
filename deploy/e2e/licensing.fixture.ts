import { shanghaiDate } from '@ipflow/kernel';
import { company, numbers, until } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import type { Caller, Json } from './caller';

/** Today by the law's clock. */
export const today = shanghaiDate(Date.now());
/** The last day of everything licensed here. */
export const lastDay = '2035-12-31';
/** 一次总付 of every listing (fen). */
export const feeFen = 1_000_000;
/** The sum of every license contract (fen). */
export const contractFen = 2_500_000;
/** Sent by one who waits for the pool's answer. */
export const waiting = { prefer: 'wait=25' };

const header = '申请号,专利名称,申请人,主分类号,申请日,授权公告日,专利类型,法律状态,地址';
/** After a crash a consumer waits for its predecessor's membership to lapse, and then catches up (milliseconds). */
const catchUpMs = 60_000;

/** Imports made-up patents of one holder and waits until licensing knows them all; `from` tells their numbers apart. */
export async function importPatents(
  center: Caller,
  count: number,
  { holder = company, from = 0 } = {},
): Promise<string[]> {
  const patents = numbers(count, from);
  const rows = patents.map(
    (number) =>
      `${number},合成：一种清漂装置,${holder},E02B15/10,2020-06-19,2022-01-04,发明,有效,湖北省武汉市武昌区1号`,
  );
  const path = `/api/imports/${randomUUID()}?fileName=e2e.csv`;
  const headers = { 'content-type': 'text/csv', prefer: 'wait=60' };
  const { body } = await center('PUT', path, [header, ...rows].join('\n'), headers);
  expect(body).toMatchObject({ state: 'done', listed: count, rejected: 0 });
  for (const number of patents) {
    // A term that is over is refused in any case, and with it what licensing knows of the patent is told.
    const hopeless = declaration(number, { until: '2020-12-31' });
    await until(`licensing knows ${number}`, async () => {
      const told = codesOf((await center('POST', '/api/open-licenses', hopeless)).body);
      return told.length > 0 && !told.includes('OPEN_LICENSE_PATENT_UNKNOWN');
    });
  }
  return patents;
}

/** 声明, as a body. */
export function declaration(patentNumber: string, terms: object = {}) {
  const fee = { method: 'lump_sum', fixedFen: `${feeFen}`, payment: '汇入公告账户' };
  return {
    openLicenseId: randomUUID(),
    patentNumber,
    terms: { fee, until: lastDay, patentees: [company], ...terms },
  };
}

/** 备案申请, as a body. */
export function filing(patentNumber: string, kind: string, territories: readonly string[] = []) {
  const licenseId = randomUUID();
  const payment = '合同生效后三十日内汇入许可人账户';
  return {
    licenseId,
    patentNumbers: [patentNumber],
    terms: {
      kind,
      licensors: [company],
      licensees: [{ name: '宜昌机电有限公司', divisionCode: '420500' }],
      scope: { from: today, until: lastDay, territories },
      fee: { method: 'lump_sum', fixedFen: `${contractFen}`, payment },
      contractFen: `${contractFen}`,
      agreedOn: today,
      inEffectOn: today,
      contractNumber: `HT-${licenseId}`,
    },
  };
}

/** 书面通知 by somebody of that name, as a body. */
export function notice(openLicenseId: string, name: string) {
  return { acceptanceId: randomUUID(), openLicenseId, licensee: { name, kind: 'enterprise' } };
}

/** 付款 of a listing's fee, as a body. */
export function payment(): { paidFen: string; paymentReference: string; paidOn: string } {
  return { paidFen: `${feeFen}`, paymentReference: `PAY-${randomUUID()}`, paidOn: today };
}

/** Codes of the reasons in an answer, sorted. */
export function codesOf({ reasons = [] }: { reasons?: { code: string }[] }): string[] {
  return reasons.map(({ code }) => code).sort();
}

/** What an entry of a history is, without its package. */
export function typesOf({ history }: Json): string[] {
  return history.map(({ type }: { type: string }) => type.replace(/^.*\./, ''));
}

/** Waits until these, and nothing else, lie on a patent: claim id → kind. */
export async function holds(as: Caller, patentNumber: string, wanted: Record<string, string>): Promise<void> {
  const found = async (): Promise<Record<string, string>> => {
    const { body } = await as('GET', `/api/patents/${patentNumber}`);
    const lying = (body.encumbrances as Json[]).filter(({ state }) =>
      ['claimed', 'confirmed'].includes(state),
    );
    return Object.fromEntries(lying.map(({ claimId, kind, state }) => [claimId, `${state} ${kind}`]));
  };
  const told = JSON.stringify(Object.entries(wanted).sort());
  const isSo = async (): Promise<boolean> => JSON.stringify(Object.entries(await found()).sort()) === told;
  await until(`${patentNumber} bears ${told}`, isSo, catchUpMs).catch(() => undefined);
  expect(await found()).toEqual(wanted);
}

/** Every item of a list that is read page by page. */
export async function all(as: Caller, path: string): Promise<Json[]> {
  const items: Json[] = [];
  for (let after: string | null = ''; after !== null;) {
    const { body }: { body: Json } = await as('GET', `${path}limit=100${after && `&after=${after}`}`);
    items.push(...body.items);
    after = body.next;
  }
  return items;
}

/** All-time totals of these metrics; amounts of money as digits. */
export async function totals(
  as: Caller,
  metrics: readonly string[],
): Promise<Record<string, number | string>> {
  const read = async (metric: string): Promise<[string, number | string]> => {
    const { body } = await as('GET', `/api/counters/totals?metric=${metric}&grain=all`);
    return [metric, body.items[0]?.n ?? 0];
  };
  return Object.fromEntries(await Promise.all(metrics.map(read)));
}

/** Waits until the counters say exactly this. */
export async function counted(as: Caller, wanted: Record<string, number | string>): Promise<void> {
  const metrics = Object.keys(wanted);
  const isSo = async (): Promise<boolean> =>
    JSON.stringify(await totals(as, metrics)) === JSON.stringify(wanted);
  await until('the counters have caught up', isSo, catchUpMs).catch(() => undefined);
  expect(await totals(as, metrics)).toEqual(wanted);
}
