/**
 * Fills an empty house: demo accounts, 4,073 real patents from public records, and transfers between them and made-up
 * companies (every one is marked 合成). Does nothing when there are patents already. Everything goes through the public API.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { signIn } from './client.mjs';
import { demoAccounts } from './demo.mjs';

const PATENTS = new URL('../../services/resource-pool/testdata/patents.csv', import.meta.url);
/** Patents of one page, and so transfers of the sample at most. */
const TRANSFERS_MAX = 40;
/** Commands under way at once. */
const AT_ONCE = 4;
const DIVISIONS = [
  '420100',
  '420200',
  '420300',
  '420500',
  '420600',
  '420800',
  '421000',
  '421100',
  '422800',
  '429004',
];

const { IPFLOW_GATEWAY_URL: url = '', IPFLOW_DEMO_PASSWORD: password = '' } = process.env;
const office = await signIn(url, 'office', password);
await makeAccounts();
const center = await signIn(url, 'center', password);
if ((await center.get('/api/patents?limit=1')).items.length === 0) await fill();

async function makeAccounts() {
  const { items } = await office.get('/api/accounts');
  const known = new Set(items.map((/** @type {{ username: string }} */ { username }) => username));
  for (const { role: _, ...account } of demoAccounts) {
    if (!known.has(account.username)) await office.post('/api/accounts', { ...account, password });
  }
}

async function fill() {
  const report = await center.upload(
    `/api/imports/${randomUUID()}?fileName=patents.csv`,
    readFileSync(PATENTS),
  );
  console.log(`imported ${report.listed} patents, ${report.rejected} rows rejected`);
  const { items } = await center.get(`/api/patents?division=420100&status=in_force&limit=${TRANSFERS_MAX}`);
  const ofCompanies = items.filter((/** @type {any} */ { facts }) =>
    facts.holders.every((/** @type {any} */ { kind }) => kind === 'enterprise'),
  );
  const reviewer = await signIn(url, 'reviewer', password);
  let next = 0;
  const worker = async () => {
    for (let place = next++; place < ofCompanies.length; place = next++) {
      const transferId = randomUUID();
      await center.post('/api/transfers', filing(transferId, ofCompanies[place], place));
      // Some stay in the reviewer's queue.
      if (place % 5 !== 4) await reviewer.post(`/api/transfers/${transferId}/registration`, {});
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  console.log(`filed ${ofCompanies.length} transfers (synthetic)`);
}

/**
 * @param {string} transferId
 * @param {any} patent
 * @param {number} place
 */
function filing(transferId, patent, place) {
  return {
    transferId,
    patentNumbers: [patent.number],
    terms: {
      kind: 'contract',
      transferors: patent.facts.holders.map((/** @type {{ name: string }} */ { name }) => name),
      transferees: [
        {
          name: `合成示例企业${String(place + 1).padStart(2, '0')}有限公司`,
          divisionCode: DIVISIONS[place % DIVISIONS.length],
        },
      ],
      priceFen: String(1_000_000 + place * 250_000),
      agreedOn: '2026-06-30',
      contractNumber: `合成-${String(place + 1).padStart(3, '0')}`,
    },
  };
}
