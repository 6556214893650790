import { randomUUID } from 'node:crypto';
import { demoAccounts } from './demo.mjs';
import { OWNER } from './story.patents.mjs';
import { today } from './story.wall.mjs';

/** The last day of everything licensed in a story, inside the term of its patents. */
export const UNTIL = '2035-12-31';
const enterpriseAccount = demoAccounts.find(({ username }) => username === 'enterprise');
/** The firm behind the demo account `enterprise`. */
export const USER = { name: enterpriseAccount?.displayName ?? '', uscc: enterpriseAccount?.tenant ?? '' };

/**
 * The recordal of a license by {@link OWNER}, a lump sum, in force from today.
 * @param {string} patentNumber
 * @param {string} kind
 * @param {bigint} amountFen
 * @param {object} [more]   terms
 */
export function filing(patentNumber, kind, amountFen, more = {}) {
  const licenseId = randomUUID();
  const usual = {
    kind,
    licensors: [OWNER],
    licensees: [USER],
    scope: { from: today(), until: UNTIL },
    fee: { method: 'lump_sum', fixedFen: String(amountFen), payment: '合同生效后三十日内汇入许可人账户' },
    contractFen: String(amountFen),
    agreedOn: today(),
    inEffectOn: today(),
    contractNumber: `合成-${licenseId}`,
  };
  return { licenseId, patentNumbers: [patentNumber], terms: { ...usual, ...more } };
}

/** Money that came in today. @param {bigint} paidFen */
export function payment(paidFen) {
  return {
    paidFen: String(paidFen),
    paymentReference: `合成-${randomUUID().slice(0, 8)}`,
    paidOn: today(),
  };
}
