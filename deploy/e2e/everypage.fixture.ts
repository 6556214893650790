import { company } from '@ipflow/testing';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { announced, dataIp, milestones, patentPool, recorded } from './acts.fixture';
import { signIn, type Caller, type Json } from './caller';
import { borrower, fund } from './financing.fixture';
import { claim, done } from './financing.steps';
import type { House } from './house';
import { importPatents, today } from './licensing.fixture';
import { demand, request, seeker, seekersReach, supply } from './market.fixture';
import { broughtGazette, published } from './market.steps';

/** The people of the sample, one a role: who acts on most pages comes first. */
export const people = ['center', 'enterprise', 'bank', 'office', 'reviewer', 'dashboard'] as const;
/** One of {@link people}. */
export type Person = (typeof people)[number];
type People = Record<Person, Caller>;

const root = join(__dirname, '../..');
/** The enterprise of the sample: its tenant is its credit code. */
const enterprise = '91420500MADEM00034';
/** Where webhooks and partners of this house are: nobody answers there, as happens. */
const nowhere = 'http://127.0.0.1:9';

/** Fills a house with the sample people try the platform with, and with one of each kind of record the sample has none of. */
export async function furnish(house: House): Promise<People> {
  const env = { ...process.env, IPFLOW_GATEWAY_URL: house.url, IPFLOW_DEMO_PASSWORD: house.officePassword };
  await promisify(execFile)(process.execPath, [join(root, 'deploy/local/sample.mjs')], { env });
  const signedIn = people.map(async (name) => [name, await signIn(house.url, name, house.officePassword)]);
  const as = Object.fromEntries(await Promise.all(signedIn)) as People;
  // First of all: what happens afterwards is pushed.
  await furnishDelivery(as);
  await Promise.all([furnishMarket(as), furnishLicensing(as), furnishOffice(as), furnishFinancing(as)]);
  return as;
}

async function furnishMarket({ center, reviewer, enterprise: firm }: People): Promise<void> {
  const [patent = ''] = await importPatents(center, 1, { from: 940 });
  const supplyId = await published(center, reviewer, supply(patent));
  await published(firm, reviewer, demand());
  await done(firm, '/api/contacts', request(supplyId, seeker, seekersReach), 201);
  await done(center, '/api/postings', { ...demand(), title: '待审核的需求' }, 201);
  const people = { center, reviewer, firm };
  await announced(people, dataIp(enterprise));
  const returned = dataIp(enterprise, 'cd');
  await done(firm, '/api/data-ips', returned, 201);
  await done(reviewer, `/api/data-ips/${returned.dataIpId}/correction-request`, {
    defects: ['请补充数据来源'],
  });
  await done(firm, '/api/data-ips', dataIp(enterprise, 'ef'), 201);
}

async function furnishLicensing({ center, reviewer }: People): Promise<void> {
  const [used = '', pooled = '', awaited = ''] = await importPatents(center, 3, { from: 950 });
  const [partners = ''] = await importPatents(center, 1, { from: 960, holder: borrower.name });
  const licenseId = await recorded(center, reviewer, [used], { usesFirst: true });
  await done(center, '/api/trials', milestones(licenseId), 201);
  await done(center, '/api/patent-pools', patentPool(pooled, partners), 201);
  const contract = { contractNumber: 'HT-2026-1', patentNumbers: [awaited], inEffectOn: today };
  await done(center, '/api/awaited-recordals', { clockId: randomUUID(), ...contract }, 201);
}

/** One of two loans covered goes bad and is claimed for; the claim waits for its review. */
async function furnishFinancing({ office, bank }: People): Promise<void> {
  const { body: loans } = await bank('GET', '/api/loans');
  const [bad, good] = loans.items.filter((loan: Json) => loan.borrowerSize !== 'large');
  const established = fund(0);
  await done(office, '/api/funds', established, 201);
  const { fundId } = established;
  const sum = { contributor: '合成：省级财政', amountFen: '1000000000' };
  await done(office, `/api/funds/${fundId}/contributions`, { contributionId: randomUUID(), ...sum }, 201);
  for (const { id: loanId } of [bad, good])
    await done(bank, `/api/funds/${fundId}/coverages`, { loanId }, 201);
  await done(bank, `/api/loans/${bad.id}/classification`, { class: 'substandard' });
  await done(bank, '/api/compensations', claim(fundId, bad.id, BigInt(bad.principalFen)), 201);
}

async function furnishOffice({ office, center }: People): Promise<void> {
  const [agreeing, otherwise] = await importPatents(center, 2, { from: 970 });
  const rows = [
    `${agreeing},GP01,2025-03-01,,`,
    `${otherwise},RR01,2025-03-01,宜昌机电有限公司,`,
    `${otherwise},PC01,2025-03-01,,Y2024420000001`,
    '202099999999.1,CF01,2025-03-01,,',
  ];
  await broughtGazette(office, ['专利号,公报代码,公告日,专利权人,登记号', ...rows].join('\n'));
  const damaged = ['申请号,专利名称,申请人', `2020.1,没有校验位,${company}`].join('\n');
  const headers = { 'content-type': 'text/csv', prefer: 'wait=60' };
  for (const as of [office, center])
    await as('PUT', `/api/imports/${randomUUID()}?fileName=damaged.csv`, damaged, headers);
}

async function furnishDelivery(as: People): Promise<void> {
  const eventTypes = ['ipflow.market.v1.PostingPublished', 'ipflow.licensing.v1.LicenseRecorded'];
  for (const name of people) {
    const endpointId = randomUUID();
    const endpoint = { endpointId, url: `${nowhere}/hook`, eventTypes, description: '业务系统' };
    const { status } = await as[name]('POST', '/api/webhook-endpoints', endpoint);
    if (status === 201) await as[name]('POST', `/api/webhook-endpoints/${endpointId}/test`, {});
  }
  const partner = { name: '合作平台', url: `${nowhere}/listings`, kind: 'platform', mapping: 'ipflow' };
  await as.office('PUT', '/api/partners/neighbor', { ...partner, listingKinds: ['demand'], isActive: true });
}

/** Where a record is read from, and what of it stands in the address. */
type Where = readonly [list: string, param: string];

/** For each page of a record: where somebody finds one, the latest of what he may see. */
const records: Readonly<Record<string, Where>> = {
  '/acceptances/:id': ['/api/acceptances', 'id'],
  '/applications/:id': ['/api/credit-applications', 'id'],
  '/compensations/:id': ['/api/compensations', 'id'],
  '/contacts/:id': ['/api/contacts', 'id'],
  '/data-ips/:id': ['/api/data-ips', 'id'],
  '/data-ips/:id/edit': ['/api/data-ips?stage=correction', 'id'],
  '/discrepancies/:id': ['/api/discrepancies', 'id'],
  '/editions/:id': ['/api/whitelist-editions', 'id'],
  '/funds/:id': ['/api/funds', 'id'],
  '/gazette-imports/:id': ['/api/gazette-imports', 'id'],
  '/imports/:id': ['/api/imports', 'id'],
  '/imports/:id/rejects': ['/api/imports', 'id'],
  '/licenses/:id': ['/api/licenses', 'id'],
  '/loans/:id': ['/api/loans', 'id'],
  '/matchmakings/:id': ['/api/matchmakings', 'id'],
  '/matchmakings/:id/edit': ['/api/matchmakings', 'id'],
  '/open-licenses/:id': ['/api/open-licenses', 'id'],
  '/patent-pools/:id': ['/api/patent-pools', 'id'],
  '/patents/:number': ['/api/patents', 'number'],
  '/pledges/:id': ['/api/pledges', 'id'],
  '/postings/:id': ['/api/postings', 'id'],
  '/postings/:id/edit': ['/api/postings', 'id'],
  '/public/certificates/:number': ['/api/pledges?stage=registered', 'certificateNumber'],
  '/public/data-ips/:id': ['/api/data-ips', 'id'],
  '/public/editions/:number': ['/api/whitelist-editions?stage=published', 'number'],
  '/public/matchmakings/:id': ['/api/matchmakings', 'id'],
  '/public/open-licenses/:id': ['/api/open-licenses?open=true', 'id'],
  '/public/postings/:id': ['/api/postings?stage=published', 'id'],
  '/targets/:id': ['/api/counters/target-versions', 'targetId'],
  '/transfers/:id': ['/api/transfers', 'id'],
  '/trials/:id': ['/api/trials', 'id'],
  '/webhook-endpoints/:id': ['/api/webhook-endpoints', 'id'],
  '/webhooks/:id': ['/api/webhook-endpoints', 'id'],
  '/webhooks/deliveries/:id': ['/api/webhook-deliveries', 'id'],
};

/** The address under which somebody opens a page; undefined where he has no such record. */
export async function addressOf(path: string, as: Caller): Promise<string | undefined> {
  if (!path.includes(':')) return path;
  const where = records[path];
  if (!where) throw new Error(`say where a record of ${path} is found`);
  const [list, param] = where;
  const { body } = await as('GET', list);
  const found = body?.items?.find((item: Json) => item[param]);
  return found && path.replace(/:\w+/, encodeURIComponent(found[param]));
}
