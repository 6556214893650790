import { randomUUID } from 'node:crypto';
import { codesOf, company, startLicensing, type Licensing } from '../../testdata/licensing';
import { agreedLicense } from '../../testdata/agreed';
import { statementPolicy } from './reward.html';

let house: Licensing;
let center: string;
let post: Licensing['post'];
let licenseId: string;

beforeAll(async () => {
  house = await startLicensing({ pretendPool: 'grant' });
  ({ center, post } = house);
  licenseId = await agreedLicense(house);
});

afterAll(() => house?.stop());

const body = (more: Record<string, unknown> = {}) => ({
  statementId: randomUUID(),
  licenseId,
  institution: company,
  incomeFen: '300000',
  costsFen: '100000',
  inventors: [
    { name: '张三', weight: 2 },
    { name: '<b>李四</b>', weight: 1 },
  ],
  ...more,
});

test('a statement is made once, and read by its maker and the office', async () => {
  const asked = body();
  const stated = await post('/reward-statements', center, asked);
  expect([stated.status, stated.body]).toEqual([201, { statementId: asked.statementId }]);
  const path = `/reward-statements/${asked.statementId}`;
  for (const as of [center, house.office]) {
    expect((await house.get(path, as)).body).toMatchObject({
      licenseId,
      patentNumbers: [expect.any(String)],
      netFen: '200000',
      sharePpm: 500_000,
      rewardFen: '100000',
      inventors: [
        { name: '张三', weight: 2, amountFen: '66667' },
        { name: '<b>李四</b>', weight: 1, amountFen: '33333' },
      ],
    });
  }
  expect((await house.get(path, house.stranger)).status).toBe(404);
  expect((await house.get(path, house.bank)).status).toBe(403);
  expect((await post('/reward-statements', center, asked)).status).toBe(201);
  const other = await post('/reward-statements', center, { ...asked, incomeFen: '300001' });
  expect([other.status, codesOf(other)]).toEqual([422, ['REWARD_ID_TAKEN']]);
});

test('it prints as a page of its own that runs nothing', async () => {
  const asked = body();
  await post('/reward-statements', center, asked);
  const page = await house.get(`/reward-statements/${asked.statementId}?format=html`);
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.headers['content-security-policy']).toBe(statementPolicy);
  expect(page.text).toContain('人民币壹仟元整');
  expect(page.text).toContain('&lt;b&gt;李四&lt;/b&gt;');
  expect(page.text).not.toContain('<b>');
  expect((await house.get(`/reward-statements/${asked.statementId}?format=pdf`)).status).toBe(400);
});

test('a transfer is named in words, a license must be one’s own', async () => {
  const ofTransfer = body({ licenseId: undefined, transferReference: '转让合同 HT-2026-7' });
  expect((await post('/reward-statements', center, ofTransfer)).status).toBe(201);
  expect((await post('/reward-statements', house.stranger, body())).status).toBe(404);
  expect((await post('/reward-statements', center, body({ licenseId: randomUUID() }))).status).toBe(404);
});

test('names every reason at once', async () => {
  const refused = await post(
    '/reward-statements',
    center,
    body({ institution: '不相干公司', costsFen: '300001', agreedSharePpm: 100_000, inventors: [] }),
  );
  expect([refused.status, codesOf(refused)]).toEqual([
    422,
    [
      'REWARD_COSTS_ABOVE_INCOME',
      'REWARD_INSTITUTION_NOT_LICENSOR',
      'REWARD_NO_INVENTORS',
      'REWARD_SHARE_BELOW_STATUTORY',
    ],
  ]);
  const ruled = body({ agreedSharePpm: 100_000, ruleReference: '奖酬办法（2025）第三条' });
  expect((await post('/reward-statements', center, ruled)).status).toBe(201);
});
