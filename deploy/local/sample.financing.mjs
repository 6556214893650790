import { createHash, randomUUID } from 'node:crypto';
import { firms } from './sample.firms.mjs';
import { patentsOf } from './sample.patents.mjs';
import { admitted } from './story.answers.mjs';
import { BANK, daysAgo, fund, pledge } from './story.loans.mjs';
import { today } from './story.wall.mjs';

/** How long a caller waits for the pool's answer, in seconds (`Prefer: wait`). */
const WAIT_SECONDS = 5;
/** Firms that agreed to be seen by banks; the others are left out of the whitelist for want of it. */
const CONSENTING = 46;
/** Firms that pledge two patents each, how many of them are registered, and how many of those have a loan. */
const PLEDGORS = [0, 1, 2, 3, 4, 5, 6, 7];
const REGISTERED = 6;
const LENT = 5;
/** Secured by each pledge, and what the risk compensation fund starts with (fen). */
const SECURED_FEN = 1_000_000_000n;
const FUND_FEN = 3_000_000_000n;
const PRODUCTS = [
  { code: 'ip-pledge', name: '合成：知识产权质押贷', kind: 'ip_pledge', maxAmountFen: '2000000000' },
  {
    code: 'knowledge-value',
    name: '合成：知识价值信用贷',
    kind: 'knowledge_value',
    maxAmountFen: '1000000000',
  },
];
const CRITERIA = { qualifications: ['high_tech', 'specialized', 'little_giant'], patentsInForceMin: 1 };

/** @typedef {import('./client.mjs').Client} Client */

/**
 * A published whitelist edition and a draft of the next, pledges in the reviewer's queue and past it, loans under them, a
 * fund, a roadshow. All of them are made up.
 * @param {Record<'office' | 'reviewer' | 'enterprise' | 'bank', Client>} people
 */
export async function sampleFinancing(people) {
  const limits = { maxTermMonths: 36, maxRatePpm: 60_000 };
  for (const product of PRODUCTS) await people.bank.post('/api/credit-products', { ...product, ...limits });
  await pledges(people);
  await whitelist(people);
  const { fundId, ...establishing } = fund(60);
  const named = { fundId, ...establishing, name: '合成：知识产权质押融资风险补偿资金' };
  await people.office.post('/api/funds', named);
  const contribution = {
    contributionId: randomUUID(),
    contributor: '合成：省级财政',
    amountFen: String(FUND_FEN),
  };
  await people.office.post(`/api/funds/${fundId}/contributions`, contribution);
  await people.office.post('/api/roadshows', {
    ...{
      roadshowId: randomUUID(),
      title: '合成：一月一链投融资路演',
      chain: '光电子信息',
      heldOn: daysAgo(-14),
    },
    enterprises: firms
      .filter(({ chain }) => chain === 'optoelectronics')
      .map(({ name, uscc }) => ({ name, uscc })),
  });
  const { uscc = '', name = '' } = firms[0] ?? {};
  await people.enterprise.post('/api/credit-applications', {
    ...{
      applicationId: randomUUID(),
      applicant: { name, uscc },
      bank: BANK.tenant,
      product: PRODUCTS[0]?.code,
    },
    ...{ wantedFen: '300000000', termMonths: 12, patentNumbers: [patentsOf(0)[2]] },
  });
  console.log(`a whitelist edition, ${PLEDGORS.length} pledges, ${LENT} loans, a fund (synthetic)`);
}

/** @param {Record<'reviewer' | 'bank', Client>} people */
async function pledges({ reviewer, bank }) {
  for (const [nth, place] of PLEDGORS.entries()) {
    const { name = '', uscc = '', sizeClass = '' } = firms[place] ?? {};
    const filing = pledge(patentsOf(place).slice(0, 2), BANK.name, { name, uscc }, SECURED_FEN);
    await admitted(() => bank.attempt('/api/pledges', filing, WAIT_SECONDS));
    if (nth >= REGISTERED) continue;
    await reviewer.post(`/api/pledges/${filing.pledgeId}/registration`, {});
    if (nth >= LENT) continue;
    const terms = { ratePpm: 34_500 + nth * 1_500, termMonths: 12, repayment: 'equal_principal' };
    await bank.post('/api/loans', {
      ...{ loanId: randomUUID(), bankName: BANK.name, borrower: { name, uscc }, borrowerSize: sizeClass },
      ...{ product: PRODUCTS[0]?.code, pledgeIds: [filing.pledgeId], disbursedOn: today() },
      terms: { principalFen: String(120_000_000 * (nth + 1)), security: 'pledge', ...terms },
    });
  }
}

/** @param {Record<'office' | 'reviewer' | 'bank', Client>} people */
async function whitelist({ office, reviewer, bank }) {
  const enterprises = firms.map(({ subject: _, mainClass: __, ...profile }, nth) => ({
    ...profile,
    wantedFen: String(200_000_000 + nth * 10_000_000),
  }));
  await office.post('/api/enterprises', { enterprises });
  const paperSha256 = createHash('sha256').update('合成：信息共享同意书').digest('hex');
  for (const { uscc } of firms.slice(0, CONSENTING))
    await office.post(`/api/enterprises/${uscc}/consent`, { validUntil: daysAgo(-365), paperSha256 });
  const period = { validFrom: today(), validUntil: daysAgo(-364) };
  const editionId = randomUUID();
  const path = `/api/whitelist-editions/${editionId}`;
  const draft = { editionId, title: '合成：知识产权质押融资授信企业白名单（第一批）', ...period };
  await office.post('/api/whitelist-editions', { ...draft, criteria: CRITERIA });
  await office.post(`${path}/submission`, {});
  await reviewer.post(`${path}/publication`, {});
  const next = {
    editionId: randomUUID(),
    title: '合成：知识产权质押融资授信企业白名单（第二批，草稿）',
    ...period,
  };
  await office.post('/api/whitelist-editions', {
    ...next,
    criteria: { ...CRITERIA, patentsPledgeableMin: 1 },
  });
  await outcomes(bank, editionId);
}

/** @param {Client} bank @param {string} editionId */
async function outcomes(bank, editionId) {
  const { items } = await bank.get(`/api/whitelist-editions/${editionId}/rows`);
  /** @type {[stage: string, more: object][]} */
  const reports = [
    ['granted', { amountFen: '500000000' }],
    ['approved', {}],
    ['contacted', {}],
    ['contacted', {}],
    ['rejected', { reasonCode: 'operation' }],
  ];
  for (const [nth, [stage, more]] of reports.entries()) {
    const uscc = items[nth]?.profile.uscc;
    if (uscc) await bank.post(`/api/whitelist-editions/${editionId}/outcomes`, { uscc, stage, ...more });
  }
}
