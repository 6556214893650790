import { randomUUID } from 'node:crypto';
import { bearer, brokenIn, until as becomes } from '@ipflow/testing';
import {
  claimed,
  codesOf,
  company,
  expired,
  happened,
  holdersChanged,
  party,
  released,
  startLicensing,
  type Licensing,
} from '../../testdata/licensing';
import {
  announced,
  declaration,
  free,
  freshPatent,
  licensee,
  lumpSum,
  todayText,
  until,
} from '../../testdata/listing';

let licensing: Licensing;
let center: string;
let reviewer: string;
let enterprise: string;
let post: Licensing['post'];
let get: Licensing['get'];

beforeAll(async () => {
  licensing = await startLicensing({ pretendPool: 'grant' });
  ({ center, reviewer, enterprise, post, get } = licensing);
});

afterAll(() => licensing?.stop());
beforeEach(() => {
  licensing.pool.answering = 'grant';
});

const pay = (paidFen: string, paymentReference: string = randomUUID()) => ({
  paidFen,
  paymentReference,
  paidOn: todayText(),
});

async function notified(openLicenseId: string, by = enterprise, who = licensee()): Promise<string> {
  const acceptanceId = randomUUID();
  const notice = await post('/acceptances', by, { acceptanceId, openLicenseId, licensee: who });
  expect(notice.body).toMatchObject({ acceptanceId, openLicenseId });
  expect(notice.status).toBe(201);
  return acceptanceId;
}

test('lives: three licensees, a withdrawal that leaves them their licenses, and a late payment that goes back', async () => {
  const { id, patentNumber } = await announced(licensing);
  const three = [await notified(id), await notified(id, licensing.competitor), await notified(id)];
  const late = await notified(id);
  for (const [index, acceptance] of three.entries()) {
    const by = index === 1 ? licensing.competitor : enterprise;
    const paid = await post(`/acceptances/${acceptance}/payment`, by, pay('1000000'));
    expect(paid.body).toMatchObject({ stage: 'licensed', dueFen: '1000000', paidFen: '1000000' });
  }
  expect((await get(`/open-licenses/${id}`)).body).toMatchObject({ open: true, licensees: 3, patentNumber });

  const withdrawn = await post(`/open-licenses/${id}/withdrawal`, center, { reason: '改为独占许可谈判' });
  expect(withdrawn.body).toEqual({
    openLicenseId: id,
    stage: 'withdrawn',
    survivingLicenses: 3,
    surviveUntil: until,
  });

  const reference = randomUUID();
  const refused = await post(`/acceptances/${late}/payment`, enterprise, pay('1000000', reference));
  expect(refused.status).toBe(200);
  expect(refused.body).toMatchObject({
    stage: 'refund_due',
    reasons: [expect.objectContaining({ code: 'OPEN_LICENSE_WITHDRAWN', article: '专利法第五十条第二款' })],
  });
  expect((await post(`/acceptances/${late}/refund`, enterprise, { refundReference: 'R-1' })).status).toBe(
    404,
  );
  const refunded = await post(`/acceptances/${late}/refund`, center, { refundReference: 'R-1' });
  expect(refunded.body).toMatchObject({ stage: 'refunded', paidFen: '1000000' });

  const shown = (await get(`/open-licenses/${id}`)).body;
  expect(shown).toMatchObject({ stage: 'withdrawn', open: false, licensees: 3, survivingLicenses: 3 });
  expect(shown.history.map(({ term }: { term: string }) => term)).toEqual([
    '开放许可声明',
    '开放许可声明受理',
    '开放许可声明公告',
    '开放许可声明撤回',
  ]);
  expect((await get(`/acceptances/${late}`)).body.history.map(({ term }: { term: string }) => term)).toEqual([
    '开放许可接受通知',
    '开放许可使用费应退',
    '开放许可使用费已退',
  ]);
  const again = await post('/acceptances', enterprise, {
    acceptanceId: randomUUID(),
    openLicenseId: id,
    licensee: licensee(),
  });
  expect(codesOf(again)).toEqual(['OPEN_LICENSE_WITHDRAWN']);
});

test('answers 202 and the stage filed when nobody waits, and refuses with the pool’s reasons when the pool does', async () => {
  const patentNumber = await freshPatent(licensing);
  const id = randomUUID();
  licensing.pool.answering = {
    refuse: [{ code: 'PATENT_HAS_PLEDGE', article: '民法典第四百四十四条', message: '已质押' }],
  };
  const filed = await post('/open-licenses', center, declaration(id, patentNumber));
  expect(filed.status).toBe(202);
  expect(filed.body).toEqual({ openLicenseId: id, stage: 'filed', warnings: [] });
  const row = await becomes('the pool has answered', async () => {
    const { body } = await get(`/open-licenses/${id}`);
    return body.stage === 'refused' && body;
  });
  expect(row.reasons).toEqual([
    { code: 'PATENT_HAS_PLEDGE', article: '民法典第四百四十四条', message: '已质押' },
  ]);
  expect((await get(`/open-licenses/${id}`, enterprise)).status).toBe(404);
  const announcement = { announcementNumber: 'OL-9' };
  expect(codesOf(await post(`/open-licenses/${id}/announcement`, reviewer, announcement))).toEqual([
    'OPEN_LICENSE_STAGE',
  ]);
});

test('the reviewer refuses an admitted declaration with every reason; declaring the same again is silence', async () => {
  const patentNumber = await freshPatent(licensing);
  const id = randomUUID();
  const body = declaration(id, patentNumber);
  expect((await licensing.postAndWait('/open-licenses', center, body)).body.stage).toBe('admitted');
  const reasons = [
    { code: 'PAPERS_INCOMPLETE', message: '材料不全' },
    { code: 'NOT_CLEAR', article: '专利法实施细则第八十五条', message: '支付标准不清楚' },
  ];
  const path = `/open-licenses/${id}/refusal`;
  expect((await post(path, reviewer, { reasons: [] })).status).toBe(400);
  expect((await post(path, reviewer, { reasons })).body).toEqual({ openLicenseId: id, stage: 'refused' });
  const again = await post('/open-licenses', center, body);
  expect(again.status).toBe(202);
  expect(again.body.stage).toBe('refused');
  const shown = (await get(`/open-licenses/${id}`)).body;
  expect(shown.reasons).toEqual(reasons);
  expect(shown.history).toHaveLength(3);
  const stolen = await post('/open-licenses', licensing.stranger, body);
  expect(codesOf(stolen)).toEqual(['OPEN_LICENSE_ID_TAKEN']);
});

test('warns of a fee above the guidance and announces it all the same', async () => {
  const patentNumber = await freshPatent(licensing);
  const id = randomUUID();
  const fee = {
    method: 'entry_and_royalty',
    fixedFen: '2000000001',
    royaltyPpm: 200_001,
    royaltyBase: 'net_sales',
    payment: '每年结算',
  };
  const filed = await licensing.postAndWait('/open-licenses', center, declaration(id, patentNumber, { fee }));
  expect(filed.status).toBe(200);
  expect(filed.body.stage).toBe('admitted');
  expect(filed.body.warnings.map(({ code }: { code: string }) => code)).toEqual([
    'OPEN_LICENSE_FEE_ABOVE_GUIDE_FIXED',
    'OPEN_LICENSE_FEE_ABOVE_GUIDE_SALES',
  ]);
});

test('names every reason at once', async () => {
  const patentNumber = await freshPatent(licensing, { patentType: 'utility_model' }, 'center-yichang');
  await licensing.pool.tell(
    happened(patentNumber, 'GP01'),
    claimed(patentNumber, 'pledge', 'pledge-00000001', { beneficiary: '某银行' }),
  );
  const refused = await post('/open-licenses', center, {
    ...declaration(randomUUID(), patentNumber),
    terms: {
      fee: { method: 'lump_sum', royaltyPpm: 5, payment: '行业领先技术，欢迎洽谈' },
      until: '2031-01-01',
      patentees: ['别的公司'],
    },
  });
  expect(refused.status).toBe(422);
  expect(codesOf(refused)).toEqual([
    'OPEN_LICENSE_BEYOND_PATENT_TERM',
    'OPEN_LICENSE_EVALUATION_REPORT_MISSING',
    'OPEN_LICENSE_FEE_FIXED_MISSING',
    'OPEN_LICENSE_FEE_ROYALTY_NOT_DUE',
    'OPEN_LICENSE_FEE_UNPAID',
    'OPEN_LICENSE_PATENTEES_DIFFER',
    'OPEN_LICENSE_PATENT_OF_OTHER_CENTER',
    'OPEN_LICENSE_PROMOTIONAL_WORDING',
    'PATENT_PLEDGE_WITHOUT_CONSENT',
  ]);
});

describe('what the pool tells of the patent', () => {
  async function stands(id: string, stage: string, causes: string[]): Promise<void> {
    const { body } = await get(`/open-licenses/${id}`);
    const risks = body.risks.map(({ cause }: { cause: string }) => cause);
    expect({ stage: body.stage, risks }).toEqual({ stage, risks: causes });
  }

  test('pauses acceptances by a pledge, refunds what is paid meanwhile, and goes on once it is released', async () => {
    const { id, patentNumber } = await announced(licensing);
    const waiting = await notified(id);
    await licensing.pool.tell(claimed(patentNumber, 'pledge', 'pledge-00000002'));
    await stands(id, 'announced', ['pledge']);
    const refused = await post('/acceptances', enterprise, {
      acceptanceId: randomUUID(),
      openLicenseId: id,
      licensee: licensee(),
    });
    expect(codesOf(refused)).toEqual(['OPEN_LICENSE_PAUSED']);
    const paid = await post(`/acceptances/${waiting}/payment`, enterprise, pay('1000000'));
    expect(paid.body).toMatchObject({ stage: 'refund_due', reasons: [{ code: 'OPEN_LICENSE_PAUSED' }] });
    await licensing.pool.tell(released(patentNumber, 'pledge-00000002'));
    await stands(id, 'announced', []);
    const open = (await get('/open-licenses?open=true&limit=100')).body.items;
    expect(open.map((row: { id: string }) => row.id)).toContain(id);
    await notified(id);
  });

  test('ends a listing when the right ends, and lets the patentee withdraw it to free the patent', async () => {
    const { id, patentNumber } = await announced(licensing, { fee: free });
    await notified(id);
    await licensing.pool.tell(happened(patentNumber, 'IW01'));
    await stands(id, 'ended', ['invalidation']);
    await licensing.pool.tell(happened(patentNumber, 'IP01'));
    await stands(id, 'ended', ['invalidation']);
    const withdrawn = await post(`/open-licenses/${id}/withdrawal`, center, { reason: '权利已无效' });
    // No license outlives the right.
    expect(withdrawn.body).toMatchObject({ stage: 'withdrawn', survivingLicenses: 0, surviveUntil: null });
  });

  test('ends a listing whose claim the pool let lapse; the licenses under it go on', async () => {
    const { id, patentNumber } = await announced(licensing, { fee: free });
    await notified(id);
    await licensing.pool.tell(expired(patentNumber, id));
    await stands(id, 'ended', ['claim_lost']);
    const withdrawn = await post(`/open-licenses/${id}/withdrawal`, center, { reason: '重新声明' });
    expect(withdrawn.body).toMatchObject({ survivingLicenses: 1, surviveUntil: until });
  });

  test('pauses after a transfer until the new holders confirm', async () => {
    const { id, patentNumber } = await announced(licensing);
    const buyer = party('宜昌机电有限公司');
    await licensing.pool.tell(holdersChanged(patentNumber, [party(company)], [buyer]));
    await stands(id, 'announced', ['transfer']);
    const path = `/open-licenses/${id}/confirmation`;
    const by = { reference: '确认函-1' };
    expect((await post(path, enterprise, { ...by, patentees: [buyer.name] })).status).toBe(404);
    expect(codesOf(await post(path, center, { ...by, patentees: [company] }))).toEqual([
      'OPEN_LICENSE_PATENTEES_DIFFER',
    ]);
    expect((await post(path, center, { ...by, patentees: [buyer.name] })).status).toBe(200);
    await stands(id, 'announced', []);
    const bySeller = await get(
      `/open-licenses?patentee=${encodeURIComponent(company)}&patent=${patentNumber}`,
    );
    expect(bySeller.body.items).toEqual([]);
    const ofBuyer = await get(`/open-licenses?patentee=${encodeURIComponent(buyer.name)}`);
    expect(ofBuyer.body.items.map((row: { id: string }) => row.id)).toEqual([id]);
    const own = await post('/acceptances', enterprise, {
      acceptanceId: randomUUID(),
      openLicenseId: id,
      licensee: { name: buyer.name },
    });
    expect(codesOf(own)).toEqual(['ACCEPTANCE_BY_PATENTEE']);
  });

  test('raises each risk once, however often the pool’s event is delivered', async () => {
    const { id, patentNumber } = await announced(licensing);
    const event = claimed(patentNumber, 'preservation', 'preservation-01');
    const said = { stream: `patent-${patentNumber}`, event, id: randomUUID() };
    await licensing.pool.takenIn(await licensing.pool.publish([said, said]));
    await licensing.pool.tell(claimed(patentNumber, 'preservation', 'preservation-02'));
    await stands(id, 'announced', ['preservation']);
    await licensing.pool.tell(released(patentNumber, 'preservation-01'));
    await stands(id, 'announced', ['preservation']);
    await licensing.pool.tell(released(patentNumber, 'preservation-02'));
    await stands(id, 'announced', []);
  });
});

describe('who may do what', () => {
  test('only the declarer withdraws, only reviewers announce, and a forged tenant changes nothing', async () => {
    const { id } = await announced(licensing);
    const path = `/open-licenses/${id}/withdrawal`;
    const forged = await post(path, licensing.stranger, { reason: '冒充' }).set('X-Tenant', 'center-wuhan');
    expect(forged.status).toBe(404);
    expect((await post(path, licensing.stranger, { reason: '冒充', tenant: 'center-wuhan' })).status).toBe(
      400,
    );
    expect((await post(path, licensing.bank, { reason: '冒充' })).status).toBe(403);
    expect((await post(path, licensing.office, { reason: '代办' })).status).toBe(404);
    const announcement = { announcementNumber: 'X' };
    expect((await post(`/open-licenses/${id}/announcement`, center, announcement)).status).toBe(403);
    expect((await get(`/open-licenses/${id}`)).body.stage).toBe('announced');
  });

  test.each(['somebody signed in', 'the public'])(
    '%s reads what is announced, without the papers and the people behind it',
    async (who) => {
      const thePublic = await bearer({ tenant: 'public', roles: ['public'] as never });
      const reader = who === 'the public' ? thePublic : licensing.bank;
      const { id } = await announced(licensing);
      const shown = (await get(`/open-licenses/${id}`, reader)).body;
      expect(shown).not.toHaveProperty('papers');
      expect(shown).not.toHaveProperty('declaredBy');
      expect(shown.history).toHaveLength(1);
      expect(shown.history[0]).not.toHaveProperty('actor');
      expect(shown.history[0].data).not.toHaveProperty('announcedBy');
      expect((await get(`/open-licenses/${id}/relief-statement`, reader)).status).toBe(
        who === 'the public' ? 403 : 404,
      );
      expect((await get('/acceptances', thePublic)).status).toBe(403);
    },
  );

  test('an acceptance is seen by the one who gave notice and by the declarer, and by no third', async () => {
    const { id } = await announced(licensing);
    const acceptance = await notified(id);
    expect((await get(`/acceptances/${acceptance}`, licensing.competitor)).status).toBe(404);
    expect((await get(`/acceptances/${acceptance}`, center)).status).toBe(200);
    expect((await get(`/acceptances?openLicense=${id}`, licensing.competitor)).body.items).toEqual([]);
    expect((await get(`/acceptances?openLicense=${id}`, center)).body.items).toHaveLength(1);
    expect(
      (await post(`/acceptances/${acceptance}/payment`, licensing.competitor, pay('1000000'))).status,
    ).toBe(404);
  });
});

describe('acceptances', () => {
  test('a notice is the license where nothing is due at once', async () => {
    const { id } = await announced(licensing, { fee: free });
    const acceptanceId = randomUUID();
    const body = { acceptanceId, openLicenseId: id, licensee: licensee() };
    const notice = await post('/acceptances', enterprise, body);
    expect(notice.body).toMatchObject({ stage: 'licensed', dueFen: '0', paidFen: '0' });
    const nothing = await post(`/acceptances/${acceptanceId}/payment`, enterprise, pay('0'));
    expect(nothing.body.stage).toBe('licensed');
  });

  test.each([
    ['too little', '999999', 'ACCEPTANCE_AMOUNT'],
    ['too much', '1000001', 'ACCEPTANCE_AMOUNT'],
    ['nothing', '0', 'ACCEPTANCE_NOTHING_PAID'],
    ['below zero', '-1000000', 'FIELD_INVALID'],
    ['a fraction of a fen', '1000000.5', 'FIELD_INVALID'],
    ['a sum no register can hold', '1'.repeat(19), 'FIELD_INVALID'],
  ])('refuses %s and changes nothing', async (_, paidFen, code) => {
    const { id } = await announced(licensing);
    const acceptance = await notified(id);
    const refused = await post(`/acceptances/${acceptance}/payment`, enterprise, pay(paidFen));
    expect(codesOf(refused)).toEqual([code]);
    expect((await get(`/acceptances/${acceptance}`, enterprise)).body).toMatchObject({
      stage: 'notified',
      paidFen: null,
    });
  });

  test('refuses a second notice of the same licensee, by name or by credit code, and names the first', async () => {
    const { id } = await announced(licensing);
    const uscc = '91420100616400352X';
    const first = await notified(id, enterprise, { ...licensee('长飞光纤（武汉）有限公司'), uscc } as never);
    for (const twin of [{ name: '长飞光纤(武汉)有限公司' }, { name: '长飞光纤光缆股份有限公司', uscc }]) {
      const second = await post('/acceptances', licensing.competitor, {
        acceptanceId: randomUUID(),
        openLicenseId: id,
        licensee: twin,
      });
      expect(second.body.reasons).toEqual([
        expect.objectContaining({ code: 'ACCEPTANCE_TWICE', detail: { acceptanceId: first } }),
      ]);
    }
  });

  test('of many notices of one licensee at the same instant one is kept', async () => {
    const { id } = await announced(licensing, { fee: free });
    const who = licensee();
    const notices = await Promise.all(
      Array.from({ length: 12 }, () =>
        post('/acceptances', enterprise, { acceptanceId: randomUUID(), openLicenseId: id, licensee: who }),
      ),
    );
    const kept = notices.filter(({ status }) => status === 201);
    expect(kept).toHaveLength(1);
    for (const notice of notices.filter(({ status }) => status !== 201)) {
      expect(notice.body.reasons[0]).toMatchObject({
        code: 'ACCEPTANCE_TWICE',
        detail: { acceptanceId: kept[0]!.body.acceptanceId },
      });
    }
  });

  test('two acceptances under one idempotency key are one; another body under it is a mistake', async () => {
    const { id } = await announced(licensing);
    const key = randomUUID();
    const body = { acceptanceId: randomUUID(), openLicenseId: id, licensee: licensee() };
    const [one, two] = await Promise.all([
      post('/acceptances', enterprise, body, key),
      post('/acceptances', enterprise, body, key),
    ]);
    expect(one.body).toEqual(two.body);
    expect([one, two].filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(1);
    const other = await post('/acceptances', enterprise, { ...body, acceptanceId: randomUUID() }, key);
    expect(other.body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await get(`/acceptances?openLicense=${id}`)).body.items).toHaveLength(1);
  });
});

describe('the list and the feed', () => {
  test('a reader of the feed misses nothing while listings change at the same instant', async () => {
    const listings = await Promise.all(Array.from({ length: 12 }, () => announced(licensing, { fee: free })));
    let { next: cursor } = (await get('/open-licenses/feed?after=0&limit=100')).body;
    for (let page = 0; page < 10; page += 1) {
      const { body } = await get(`/open-licenses/feed?after=${cursor}&limit=100`);
      if (body.items.length === 0) break;
      cursor = body.next;
    }
    const seen = new Set<string>();
    const withdrawals = Promise.all(
      listings.map(({ id }) => post(`/open-licenses/${id}/withdrawal`, center, { reason: '撤回' })),
    );
    await becomes('every withdrawal was read', async () => {
      const { body } = await get(`/open-licenses/feed?after=${cursor}&limit=3`, licensing.bank);
      for (const item of body.items) seen.add(item.openLicenseId);
      cursor = body.next;
      return seen.size === listings.length;
    });
    for (const { status } of await withdrawals) expect(status).toBe(200);
    expect([...seen].sort()).toEqual(listings.map(({ id }) => id).sort());
  });

  test('filters, pages newest first, and mirrors by the feed without gap', async () => {
    const start = (await get('/open-licenses/feed?limit=100')).body.next;
    const cheap = await announced(
      licensing,
      { fee: { ...lumpSum, fixedFen: '500' } },
      { title: '水下推进器' },
    );
    const dear = await announced(
      licensing,
      { fee: { ...lumpSum, fixedFen: '900000' } },
      { title: '水下机械臂' },
    );
    const title = encodeURIComponent('水下');
    const ids = async (more: string): Promise<string[]> =>
      (await get(`/open-licenses?q=${title}${more}`)).body.items.map((row: { id: string }) => row.id);
    expect(await ids('')).toEqual([dear.id, cheap.id]);
    expect(await ids('&fixedFenMax=1000')).toEqual([cheap.id]);
    expect(await ids('&ipc=E02B&division=420100&holderKind=enterprise&feeMethod=lump_sum')).toHaveLength(2);
    expect(await ids('&ipc=G06')).toEqual([]);
    const page = (await get(`/open-licenses?q=${title}&limit=1`)).body;
    expect(page.items.map((row: { id: string }) => row.id)).toEqual([dear.id]);
    expect(await ids(`&after=${page.next}`)).toEqual([cheap.id]);
    const own = async (who: string): Promise<string[]> =>
      (await get(`/open-licenses?q=${title}&mine=true`, who)).body.items.map((row: { id: string }) => row.id);
    expect(await own(center)).toEqual([dear.id, cheap.id]);
    expect(await own(licensing.bank)).toEqual([]);

    await post(`/open-licenses/${cheap.id}/withdrawal`, center, { reason: '撤回' });
    expect(await ids('&open=true')).toEqual([dear.id]);
    const seen: string[] = [];
    let cursor = start;
    for (let reading = 0; reading < 10; reading += 1) {
      const { body } = await get(`/open-licenses/feed?after=${cursor}&limit=2`, licensing.bank);
      if (body.items.length === 0) break;
      seen.push(
        ...body.items.map(
          (item: { type: string; openLicenseId: string }) =>
            `${item.type.split('.').at(-1)} ${item.openLicenseId}`,
        ),
      );
      cursor = body.next;
    }
    expect(seen).toEqual([
      `OpenLicenseAnnounced ${cheap.id}`,
      `OpenLicenseAnnounced ${dear.id}`,
      `OpenLicenseWithdrawn ${cheap.id}`,
    ]);
  });

  test.each([
    'limit=0',
    'limit=101',
    'after=x',
    'open=1',
    'fixedFenMax=-1',
    'division=999999',
    'ipc=%25',
    'unknown=1',
  ])('refuses the filter %s', async (query) => {
    expect((await get(`/open-licenses?${query}`)).status).toBe(400);
  });
});

test('calculates the royalty of the announced standard and states the relief, escaped, to print', async () => {
  const fee = {
    method: 'entry_and_royalty',
    fixedFen: '10000',
    royaltyPpm: 33_333,
    royaltyBase: 'net_sales',
    payment: '每年结算',
  };
  const { id } = await announced(licensing, { fee }, { title: '<script>alert(1)</script>&"装置' });
  const sum = (await get(`/open-licenses/${id}/royalty?salesFen=100000001`)).body;
  expect(sum).toMatchObject({ totalFen: '3343300', total: '33,433.00元' });
  expect(codesOf(await get(`/open-licenses/${id}/royalty?profitFen=1`))).toEqual(['ROYALTY_BASE_MISSING']);
  const acceptance = await notified(id);
  await post(`/acceptances/${acceptance}/payment`, enterprise, pay('10000'));
  const year = todayText().slice(0, 4);
  const stated = (await get(`/open-licenses/${id}/relief-statement`)).body;
  expect(stated.lines).toHaveLength(1);
  expect(stated.lines[0]).toMatchObject({ licenses: 1, policy: 'annual-fee-2024', reliefPpm: 150_000 });
  expect((await get(`/open-licenses/${id}/relief-statement?year=${Number(year) - 3}`)).body.lines).toEqual(
    [],
  );
  const page = await get(`/open-licenses/${id}/relief-statement`).set('Accept', 'text/html');
  expect(page.headers['content-type']).toContain('text/html');
  expect(page.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;装置');
  expect(page.text).not.toContain('<script>');
});

test.each([
  ['a broken id', { openLicenseId: 'x' }],
  ['a patent number that is none', { patentNumber: '202310123456.7' }],
  ['an unknown field', { tenant: 'center-yichang' }],
  ['no terms', { terms: undefined }],
  [
    'a fee method that is none',
    { terms: { fee: { method: 'auction', payment: '一' }, until, patentees: [company] } },
  ],
  ['money as a number', { terms: { fee: { ...lumpSum, fixedFen: 5 }, until, patentees: [company] } }],
  ['money below zero', { terms: { fee: { ...lumpSum, fixedFen: '-5' }, until, patentees: [company] } }],
  ['a day that does not exist', { terms: { fee: lumpSum, until: '2030-02-30', patentees: [company] } }],
  ['nobody as patentee', { terms: { fee: lumpSum, until, patentees: [] } }],
  ['an invisible character', { terms: { fee: lumpSum, until, patentees: [`${company}\u0000`] } }],
  [
    'a share beyond the whole',
    {
      terms: {
        fee: { method: 'royalty', royaltyPpm: 1_000_001, royaltyBase: 'profit', payment: '一' },
        until,
        patentees: [company],
      },
    },
  ],
])('refuses a declaration with %s before anything happens', async (_, fields) => {
  const body = { ...declaration(randomUUID(), '202010566088.9'), ...fields };
  expect((await post('/open-licenses', center, body)).status).toBe(400);
});

describe('an examination of a declaration under review', () => {
  const examine = (id: string, as = reviewer) => get(`/open-licenses/${id}/examination`, as);
  const admitted = async (): Promise<{ id: string; patentNumber: string }> => {
    const id = randomUUID();
    const patentNumber = await freshPatent(licensing);
    const filed = await licensing.postAndWait('/open-licenses', center, declaration(id, patentNumber));
    expect(filed.body.stage).toBe('admitted');
    return { id, patentNumber };
  };
  const announce = (id: string) =>
    post(`/open-licenses/${id}/announcement`, reviewer, { announcementNumber: `OL-${id}` });

  test('names the same codes as the announcement would, after what came since the declaration', async () => {
    const { id, patentNumber } = await admitted();
    const before = await examine(id);
    expect([before.status, before.body.examinedOn, brokenIn(before)]).toEqual([200, todayText(), []]);
    await licensing.pool.tell(
      happened(patentNumber, 'GP01', todayText()),
      claimed(patentNumber, 'pledge', 'pledge-0009'),
    );
    const after = await examine(id);
    const refused = await announce(id);
    expect(refused.status).toBe(422);
    expect(brokenIn(after)).toEqual(['OPEN_LICENSE_FEE_UNPAID', 'PATENT_PLEDGE_WITHOUT_CONSENT']);
    expect(codesOf(refused)).toEqual(brokenIn(after));
  });

  test('is for its declarer and the office, until the declaration is announced', async () => {
    const { id } = await admitted();
    expect((await examine(id, center)).status).toBe(200);
    expect((await examine(id, enterprise)).status).toBe(404);
    expect((await announce(id)).status).toBe(200);
    const decided = await examine(id);
    expect([decided.status, decided.body.code]).toEqual([409, 'CASE_NOT_UNDER_REVIEW']);
  });
});
