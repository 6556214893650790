import { randomUUID } from 'node:crypto';
import { firms } from './sample.firms.mjs';
import { patentsOf } from './sample.patents.mjs';
import { admitted } from './story.answers.mjs';
import { UNTIL, filing, payment } from './story.contract.mjs';

/** How long a caller waits for the pool's answer, in seconds (`Prefer: wait`). */
const WAIT_SECONDS = 5;
/** Firms whose first patent is openly licensed, and those that take a license of their own. */
const OPEN = [10, 11, 12, 13, 14, 15, 16, 17];
const LICENSED = [20, 21, 22, 23, 24, 25, 26, 27, 28, 29];
/** How many of each are past the office's review, and how many of the announced ones somebody has taken. */
const ANNOUNCED = 6;
const RECORDED = 7;
const TAKEN = 3;

/**
 * Open licenses and license contracts, in the office's queue and past it. All of them are made up.
 * @param {{ center: import('./client.mjs').Client, reviewer: import('./client.mjs').Client, enterprise: import('./client.mjs').Client }} people
 */
export async function sampleLicenses({ center, reviewer, enterprise }) {
  for (const [nth, firm] of OPEN.entries()) {
    const feeFen = BigInt(500_000 * (nth + 1));
    const openLicenseId = randomUUID();
    const fee = { method: 'lump_sum', fixedFen: String(feeFen), payment: '取得许可前汇入许可人公告账户' };
    const terms = { fee, until: UNTIL, patentees: [nameOf(firm)] };
    const declaration = { openLicenseId, patentNumber: patentsOf(firm)[0], terms };
    await admitted(() => center.attempt('/api/open-licenses', declaration, WAIT_SECONDS));
    if (nth >= ANNOUNCED) continue;
    const announcementNumber = `合成-${2026_000 + nth}`;
    await reviewer.post(`/api/open-licenses/${openLicenseId}/announcement`, { announcementNumber });
    if (nth < TAKEN) await taken(nth === 0 ? enterprise : center, openLicenseId, nth, feeFen);
  }
  for (const [nth, firm] of LICENSED.entries()) {
    const amountFen = BigInt(20_000_000 + nth * 3_000_000);
    const parties = { licensors: [nameOf(firm)], licensees: [partyAt(firm + 10)] };
    const license = filing(
      patentsOf(firm)[0] ?? '',
      nth % 3 === 2 ? 'exclusive' : 'ordinary',
      amountFen,
      parties,
    );
    await admitted(() => center.attempt('/api/licenses', license, WAIT_SECONDS));
    if (nth < RECORDED) await reviewer.post(`/api/licenses/${license.licenseId}/recordal`, {});
  }
  console.log(`${OPEN.length} open licenses, ${LICENSED.length} licenses (synthetic)`);
}

/**
 * @param {import('./client.mjs').Client} by
 * @param {string} openLicenseId
 * @param {number} nth
 * @param {bigint} feeFen
 */
async function taken(by, openLicenseId, nth, feeFen) {
  const acceptanceId = randomUUID();
  const licensee = partyAt(nth === 0 ? 0 : 30 + nth);
  await by.post('/api/acceptances', { acceptanceId, openLicenseId, licensee });
  await by.post(`/api/acceptances/${acceptanceId}/payment`, payment(feeFen));
}

/** @param {number} firm */
function nameOf(firm) {
  return firms[firm]?.name ?? '';
}

/** @param {number} firm */
function partyAt(firm) {
  const { name = '', uscc = '', divisionCode = '' } = firms[firm % firms.length] ?? {};
  return { name, uscc, divisionCode };
}
