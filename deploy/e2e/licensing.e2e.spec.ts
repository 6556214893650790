import { chanceOf, endChildren, seedOf, until, type Chance } from '@ipflow/testing';
import { setTimeout as delay } from 'node:timers/promises';
import { anybody, insist, moveIn, type Caller, type Json } from './caller';
import { startHouse, type House } from './house';
import {
  all,
  codesOf,
  contractFen,
  counted,
  declaration,
  filing,
  holds,
  importPatents,
  lastDay,
  notice,
  payment,
  totals,
  typesOf,
  waiting,
} from './licensing.fixture';

jest.setTimeout(180_000);

/** Listings of the round with the kills, licensees of each, and license contracts filed beside them. */
const listings = 4;
const licenseesEach = 10;
const contracts = 16;
/** Acceptances that are through when the first service is killed. */
const acceptedBeforeKill = 6;
/** Rounds of an open and an exclusive license for one patent, how many at once, and the lead of the first (milliseconds). */
const rounds = 60;
const roundsAtOnce = 12;
const leadMsMax = 40;
/** How often somebody looks after his filing (milliseconds). */
const lookAgainMs = 250;
const seed = seedOf(20_261_124);
const openMetrics = ['open_license.declared', 'open_license.announced', 'open_license.obtained'] as const;

let house: House;
let office: Caller;
let center: Caller;
let reviewer: Caller;
let firm: Caller;
let patents: string[];

beforeAll(async () => {
  house = await startHouse();
  ({ office, center, reviewer, firm } = await moveIn(house, {
    center: { tenant: 'center-wuhan', roles: ['operation_center'] },
    reviewer: { tenant: 'office', roles: ['reviewer'] },
    firm: { tenant: 'enterprise-1', roles: ['enterprise'] },
  }));
  patents = await importPatents(center, 1 + listings + contracts + rounds);
});

afterAll(async () => {
  await endChildren();
  await house?.drop();
});

const take = (count: number): string[] => patents.splice(0, count);

/** An open license that anybody may accept. */
async function announced(patentNumber: string): Promise<string> {
  const body = declaration(patentNumber);
  const { openLicenseId } = body;
  const declared = await center('POST', '/api/open-licenses', body, waiting);
  expect([declared.status, declared.body.stage]).toEqual([200, 'admitted']);
  const announcement = { announcementNumber: `OL-${openLicenseId}` };
  const told = await reviewer('POST', `/api/open-licenses/${openLicenseId}/announcement`, announcement);
  expect(told.status).toBe(200);
  return openLicenseId;
}

/** Gives notice and pays; tells the acceptance's id, or that the listing was closed before the notice. */
async function accept(openLicenseId: string, name: string): Promise<string | 'closed'> {
  const body = notice(openLicenseId, name);
  const { status, body: told } = await insist(firm, '/api/acceptances', body, 201, 422);
  if (status === 422) {
    expect(codesOf(told)).toEqual(['OPEN_LICENSE_WITHDRAWN']);
    return 'closed';
  }
  await insist(firm, `/api/acceptances/${body.acceptanceId}/payment`, payment(), 200);
  return body.acceptanceId;
}

/** Files a contract, waits for the pool, and has it recorded. */
async function record(patentNumber: string, through: { filed: number; recorded: number }): Promise<string> {
  const body = filing(patentNumber, 'ordinary');
  const { licenseId } = body;
  await insist(center, '/api/licenses', body, 202);
  through.filed += 1;
  const admitted = async (): Promise<boolean> => {
    await delay(lookAgainMs);
    const answer = await center('GET', `/api/licenses/${licenseId}`).catch(() => undefined);
    return answer?.body?.stage === 'admitted';
  };
  await until(`${licenseId} is admitted`, admitted, 60_000);
  await insist(reviewer, `/api/licenses/${licenseId}/recordal`, {}, 200);
  through.recorded += 1;
  return licenseId;
}

test('one listing lives past its withdrawal: three licensees keep their licenses, a late payment goes back', async () => {
  const before = await totals(office, openMetrics);
  const [patentNumber] = take(1) as [string];
  const id = await announced(patentNumber);
  const everybody = anybody(house.url);
  expect((await everybody('GET', `/api/open-licenses/${id}`)).body).toMatchObject({
    open: true,
    licensees: 0,
  });
  const taken = await Promise.all(['甲', '乙', '丙'].map((name) => accept(id, `被许可${name}有限公司`)));
  const fourth = notice(id, '被许可丁有限公司');
  expect((await firm('POST', '/api/acceptances', fourth)).body).toMatchObject({ stage: 'notified' });

  const second = await center('POST', '/api/open-licenses', declaration(patentNumber), waiting);
  expect(codesOf(second.body)).toEqual(['PATENT_HAS_OPEN_LICENSE']);
  const exclusive = await center('POST', '/api/licenses', filing(patentNumber, 'exclusive'), waiting);
  expect(codesOf(exclusive.body)).toEqual(['PATENT_HAS_OPEN_LICENSE']);

  const withdrawal = `/api/open-licenses/${id}/withdrawal`;
  expect((await firm('POST', withdrawal, { reason: '他人' })).status).toBe(404);
  expect((await center('POST', withdrawal, { reason: '另有安排' })).body).toMatchObject({
    survivingLicenses: 3,
    surviveUntil: lastDay,
  });
  const fifth = await firm('POST', '/api/acceptances', notice(id, '被许可戊有限公司'));
  expect([fifth.status, codesOf(fifth.body)]).toEqual([422, ['OPEN_LICENSE_WITHDRAWN']]);
  const late = await firm('POST', `/api/acceptances/${fourth.acceptanceId}/payment`, payment());
  expect([late.body.stage, codesOf(late.body)]).toEqual(['refund_due', ['OPEN_LICENSE_WITHDRAWN']]);
  const refund = await center('POST', `/api/acceptances/${fourth.acceptanceId}/refund`, {
    refundReference: 'REFUND-1',
  });
  expect(refund.body).toMatchObject({ stage: 'refunded' });

  for (const acceptance of taken) {
    const { body } = await firm('GET', `/api/acceptances/${acceptance}`);
    expect([body.stage, typesOf(body)]).toEqual(['licensed', ['AcceptanceNotified', 'OpenLicenseObtained']]);
  }
  await holds(center, patentNumber, { [`${id}.survivors`]: 'confirmed ordinary_license' });
  const seen = (await everybody('GET', `/api/open-licenses/${id}`)).body;
  expect(seen).toMatchObject({ stage: 'withdrawn', open: false, licensees: 3 });
  expect(typesOf(seen)).toEqual(['OpenLicenseAnnounced', 'OpenLicenseWithdrawn']);
  const [declared, told, obtained] = openMetrics.map((metric) => Number(before[metric])) as [
    number,
    number,
    number,
  ];
  await counted(office, {
    'open_license.declared': declared + 1,
    'open_license.announced': told + 1,
    'open_license.obtained': obtained + 3,
  });
});

test('kill -9 of licensing and of the pool amid acceptances and filings: everybody gets what was promised, once', async () => {
  const onOffer = take(listings);
  const ids = await Promise.all(onOffer.map(announced));
  const [one, ...others] = ids as [string, ...string[]];
  const toRecord = take(contracts);
  const through = { accepted: 0, filed: 0, recorded: 0 };
  const accepting = ids.map((id) =>
    Promise.all(
      Array.from({ length: licenseesEach }, async (_, place) => {
        const acceptance = await accept(id, `并发被许可${place}有限公司`);
        through.accepted += 1;
        return acceptance;
      }),
    ),
  );
  const recordAll = (some: readonly string[]) => some.map((patent) => record(patent, through));
  const early = recordAll(toRecord.slice(0, contracts / 2));
  await until('some have accepted', () => through.accepted >= acceptedBeforeKill, 60_000);
  await house.children.get('licensing')!.end('SIGKILL');
  expect(through.accepted).toBeLessThan(listings * licenseesEach);
  const withdrawing = insist(center, `/api/open-licenses/${one}/withdrawal`, { reason: '另有安排' }, 200);
  await house.start('licensing');
  const filedBefore = through.filed;
  const recording = [...early, ...recordAll(toRecord.slice(contracts / 2))];
  await until('another one is filed', () => through.filed > filedBefore, 60_000);
  await house.children.get('resource-pool')!.end('SIGKILL');
  expect(through.recorded).toBeLessThan(contracts);
  await house.start('resource-pool');
  await Promise.all([...accepting, ...recording]);
  const { survivingLicenses } = (await withdrawing).body;

  const stages = await Promise.all(accepting.map(async (all) => stagesOf(await all)));
  expect(stages[0]!.filter((stage) => stage === 'licensed')).toHaveLength(survivingLicenses);
  expect(stages.slice(1)).toEqual(others.map(() => Array<string>(licenseesEach).fill('licensed')));
  for (const licenseId of await Promise.all(recording)) {
    const { body } = await center('GET', `/api/licenses/${licenseId}`);
    expect(typesOf(body)).toEqual(['LicenseFiled', 'LicenseAdmitted', 'LicenseRecorded']);
  }
  const survivors: Record<string, string> =
    survivingLicenses > 0 ? { [`${one}.survivors`]: 'confirmed ordinary_license' } : {};
  await holds(center, onOffer[0]!, survivors);
  for (const [place, id] of others.entries())
    await holds(center, onOffer[place + 1]!, { [id]: 'confirmed open_license' });
  for (const [place, licenseId] of (await Promise.all(recording)).entries())
    await holds(center, toRecord[place]!, { [licenseId]: 'confirmed ordinary_license' });
});

/** Where each acceptance stands; a licensed one became so once, and a refused one has its reason. */
async function stagesOf(acceptances: readonly string[]): Promise<string[]> {
  const stages: string[] = [];
  for (const acceptance of acceptances) {
    if (acceptance === 'closed') {
      stages.push('closed');
      continue;
    }
    const { body } = await firm('GET', `/api/acceptances/${acceptance}`);
    const last = body.stage === 'licensed' ? 'OpenLicenseObtained' : 'AcceptancePaymentRefused';
    expect(typesOf(body)).toEqual(['AcceptanceNotified', last]);
    stages.push(body.stage);
  }
  return stages;
}

test(`${rounds} rounds of an open and an exclusive license for one patent (seed ${seed}): never both, always one`, async () => {
  const chance = chanceOf(seed);
  const winners: string[] = [];
  for (let start = 0; start < rounds; start += roundsAtOnce) {
    const raced = take(roundsAtOnce).map((patentNumber) => race(patentNumber, chance));
    winners.push(...(await Promise.all(raced)));
  }
  expect(new Set(winners)).toEqual(new Set(['open_license', 'exclusive_license']));
});

/** Both ask for the patent, one a moment before the other; tells who got it. */
async function race(patentNumber: string, chance: Chance): Promise<string> {
  const open = declaration(patentNumber);
  const territories = chance.below(2) === 0 ? ['420100'] : [];
  const exclusive = filing(patentNumber, 'exclusive', territories);
  const [first, leadMs] = [chance.below(2), chance.below(leadMsMax)];
  const ask = async (place: number, path: string, body: object): Promise<Json> => {
    if (place !== first) await delay(leadMs);
    return (await center('POST', path, body, waiting)).body;
  };
  const [offered, filed] = await Promise.all([
    ask(0, '/api/open-licenses', open),
    ask(1, '/api/licenses', exclusive),
  ]);
  const isOpen = offered.stage === 'admitted';
  expect({ patentNumber, isExclusive: filed.stage === 'admitted' }).toEqual({
    patentNumber,
    isExclusive: !isOpen,
  });
  const lost = isOpen ? filed : offered;
  const winner = isOpen ? 'open_license' : 'exclusive_license';
  expect(codesOf(lost)).toEqual([`PATENT_HAS_${winner.toUpperCase()}`]);
  await holds(center, patentNumber, {
    [isOpen ? open.openLicenseId : exclusive.licenseId]: `claimed ${winner}`,
  });
  return winner;
}

test('the counters are the sum of the contracts, and a rebuild and a reconciliation find the same', async () => {
  const listed = await all(office, '/api/open-licenses?');
  const obtained = await all(office, '/api/acceptances?stage=licensed&');
  const recorded = await all(office, '/api/licenses?stage=recorded&');
  expect(recorded).toHaveLength(contracts);
  const sums = {
    'open_license.declared': listed.length,
    'open_license.announced': listed.filter(({ announcedOn }) => announcedOn).length,
    'open_license.obtained': obtained.length,
    'license.patents': recorded.length,
    'license.contracts': recorded.length,
    'license.amount': String(
      recorded.reduce((sum: bigint, { terms }) => sum + BigInt(terms.contractFen), 0n),
    ),
    'plan.transfers_and_licenses': recorded.length,
  };
  expect(sums['license.amount']).toBe(String(contracts * contractFen));
  await counted(office, sums);
  const { body: started } = await office('POST', '/api/counters/rebuild', {});
  const ended = async (): Promise<Json> => {
    const { body } = await office('GET', `/api/counters/rebuild/${started.id}`);
    return body.state !== 'running' && body;
  };
  const run = await until('the rebuild ended', ended, 60_000);
  expect(run).toMatchObject({ state: 'done', report: { differences: [] } });
  await counted(office, sums);
  expect((await office('GET', '/api/counters/reconcile')).body.drift).toEqual([]);
});
