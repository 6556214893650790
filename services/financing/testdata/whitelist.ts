import { randomUUID } from 'node:crypto';
import type { Financing } from './financing';

/** A day from today on, in Shanghai. */
export const day = (offset: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() + offset * 86_400_000);
/** An enterprise's profile. */
export const firm = (uscc: string, more: object = {}) => ({
  ...{
    uscc,
    name: `企业${uscc}`,
    divisionCode: '武汉市',
    sizeClass: 'small',
    qualifications: ['high_tech'],
    ...more,
  },
});
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The n-th made-up credit code: GB 32100-2015 with its check character. */
export function usccOf(n: number): string {
  const body = `91420100MA5${String(n).padStart(6, '0')}`;
  const sum = [...body].reduce(
    (so, one, at) => (so + alphabet.indexOf(one) * Number(3n ** BigInt(at) % 31n)) % 31,
    0,
  );
  return body + alphabet[(31 - sum) % 31];
}

/** What specs of the whitelist do again and again; `checker` publishes what `house.office` drafted. */
export function whitelistWork(house: () => Financing, checker: () => string) {
  async function profiled(...enterprises: object[]): Promise<void> {
    const answer = await house().post('/enterprises', house().office, { enterprises });
    expect([answer.status, answer.body.items.filter(({ ok }: { ok: boolean }) => !ok)]).toEqual([200, []]);
  }

  async function consenting(...usccs: string[]): Promise<void> {
    for (const uscc of usccs) {
      const body = { validUntil: day(300), paperSha256: 'b'.repeat(64) };
      expect((await house().post(`/enterprises/${uscc}/consent`, house().office, body)).status).toBe(200);
    }
  }

  async function drafted(criteria: object, more: object = {}): Promise<string> {
    const editionId = `edition-${randomUUID()}`;
    const body = { editionId, title: '测试批次', validFrom: day(0), validUntil: day(300), criteria, ...more };
    expect((await house().post('/whitelist-editions', house().office, body)).status).toBe(201);
    return editionId;
  }

  const act = (id: string, what: string, as = house().office, body: object = {}) =>
    house().post(`/whitelist-editions/${id}/${what}`, as, body);

  async function publishedOf(criteria: object): Promise<{ id: string; sequence: number; number: string }> {
    const id = await drafted(criteria);
    expect((await act(id, 'submission')).status).toBe(200);
    const answer = await act(id, 'publication', checker());
    expect([answer.status, answer.body.stage]).toEqual([200, 'published']);
    return { id, ...answer.body };
  }

  const product = (as: string, more: object) =>
    house().post('/credit-products', as, {
      ...{
        code: 'p1',
        name: '知识产权贷',
        kind: 'ip_pledge',
        maxAmountFen: '1000000',
        maxTermMonths: 12,
        maxRatePpm: 40_000,
      },
      ...more,
    });

  return { profiled, consenting, drafted, act, publishedOf, product };
}
