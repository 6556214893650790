import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { firms } from './sample.firms.mjs';
import { HEADER } from './story.patents.mjs';

const { HUBEI_PREFECTURES, patentCheckDigit } = createRequire(import.meta.url)('@ipflow/kernel');
const REAL = new URL('../../services/resource-pool/testdata/patents.csv', import.meta.url);

/** Patents of one page, and so transfers of the sample at most. */
const TRANSFERS_MAX = 40;
/** Commands under way at once. */
const AT_ONCE = 4;
/** Patents of each made-up firm. */
const PATENTS_PER_FIRM = 3;
const FORMS = ['', '的制备方法', '的检测系统'];

/** Numbers of the patents of a firm of the sample: serial numbers from the far end of their year. @param {number} firm its place */
export function patentsOf(firm) {
  return Array.from({ length: PATENTS_PER_FIRM }, (_, nth) => {
    const body = `20201${9_900_000 + firm * PATENTS_PER_FIRM + nth}`;
    return `${body}.${patentCheckDigit(body)}`;
  });
}

/**
 * Lists 4,073 real patents from public records and those of the made-up firms, and transfers some of the real ones to
 * companies that do not exist.
 * @param {{ center: import('./client.mjs').Client, reviewer: import('./client.mjs').Client }} people
 */
export async function samplePatents({ center, reviewer }) {
  for (const [name, file] of [
    ['patents.csv', readFileSync(REAL)],
    ['firms.csv', patentsOfFirms()],
  ]) {
    const report = await center.upload(`/api/imports/${randomUUID()}?fileName=${name}`, file ?? '');
    console.log(`${name}: imported ${report.listed} patents, ${report.rejected} rows rejected`);
  }
  const { items } = await center.get(`/api/patents?division=420100&status=in_force&limit=${TRANSFERS_MAX}`);
  const ofCompanies = items.filter((/** @type {any} */ { facts }) =>
    facts.holders.every(
      (/** @type {any} */ { kind, name }) => kind === 'enterprise' && !name.startsWith('合成'),
    ),
  );
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

function patentsOfFirms() {
  const nameOf = new Map(HUBEI_PREFECTURES.map((/** @type {any} */ { code, name }) => [code, name]));
  const rows = firms.flatMap(({ name, divisionCode, subject, mainClass }, firm) =>
    patentsOf(firm).map(
      (number, nth) =>
        `${number},合成：一种${subject}${FORMS[nth]},${name},${mainClass},2020-05-18,2022-08-30,发明,有效,湖北省${nameOf.get(divisionCode)}示例路${firm + 1}号`,
    ),
  );
  return [HEADER, ...rows].join('\n');
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
          divisionCode: HUBEI_PREFECTURES[(place * 7) % HUBEI_PREFECTURES.length].code,
        },
      ],
      priceFen: String(1_000_000 + place * 250_000),
      agreedOn: '2026-06-30',
      contractNumber: `合成-${String(place + 1).padStart(3, '0')}`,
    },
  };
}
