import { csv, numbers, row, startPool, type Pool } from '../../testdata/pool';

let pool: Pool;
const [device, method, sensor, design, lapsed, old, pledged, moved] = [
  ...numbers(3),
  '202130000001.7',
  ...numbers(4, 10),
] as [string, string, string, string, string, string, string, string];

beforeAll(async () => {
  pool = await startPool();
  const { body } = await pool.upload(
    csv(
      row(device, { 专利名称: '一种清漂装置', 申请人: '武汉船舶设计研究所（有限合伙）；华中科技大学' }),
      row(method, { 专利名称: '基于深度学习的船舶识别方法', 主分类号: 'G06V10/82' }),
      row(sensor, { 专利名称: '一种光纤传感器', 主分类号: 'G06V20/10', 地址: '湖北省宜昌市西陵区1号' }),
      row(design, { 专利名称: '水杯', 专利类型: '外观设计', 主分类号: '07-01', 申请日: '2021-07-01' }),
      row(lapsed, { 专利名称: '失效的阀门', 法律状态: '未缴年费终止' }),
      row(old, { 专利名称: '古老的水泵', 申请日: '2005-01-01', 授权公告日: '2007-01-01' }),
      row(pledged, { 专利名称: '质押的轴承' }),
      row(moved, { 专利名称: '在审的电机', 授权公告日: '' }),
    ),
  );
  expect(body).toMatchObject({ listed: 8, rejected: 0 });
  await pool.post('/encumbrances', pool.office, {
    claimId: 'pledge-0001',
    patentNumbers: [pledged],
    kind: 'pledge',
    caseRef: '质押 1 号',
  });
});

afterAll(() => pool?.service.destroy());

const find = async (query: object): Promise<string[]> => {
  const { status, body } = await pool.get('/patents').query(query);
  expect(status).toBe(200);
  const { body: counted } = await pool.get('/patents/count').query(query);
  expect(counted.count).toBe(body.items.length);
  return body.items.map(({ number }: { number: string }) => number);
};
const sorted = (...list: string[]): string[] => list.sort();

test.each([
  ['as stored', (number: string) => number],
  ['with ZL', (number: string) => `ZL ${number}`],
  ['without the dot', (number: string) => number.replace('.', '')],
  ['without the check digit', (number: string) => number.slice(0, 12)],
  [
    'in full width',
    (number: string) => number.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  ],
])('a patent is found by its number %s', async (_, write) => {
  expect(await find({ number: write(device) })).toEqual([device]);
  expect((await pool.get(`/patents/${encodeURIComponent(write(device))}`)).body.number).toBe(device);
});

test.each([
  ['holder, whatever the brackets', { holder: '武汉船舶设计研究所(有限合伙)' }, [device]],
  ['co-holder', { holder: '华中科技大学' }, [device]],
  ['division', { division: '420500' }, [sensor]],
  ['IPC section and class', { ipc: 'G06' }, [method, sensor]],
  ['IPC main group', { ipc: 'G06V 10' }, [method]],
  ['Locarno class', { ipc: '07-01' }, [design]],
  ['status lapsed', { status: 'lapsed' }, [lapsed]],
  ['status pending', { status: 'pending' }, [moved]],
  ['status expired, by date', { status: 'expired' }, [old]],
  ['a word of the title', { q: '传感器' }, [sensor]],
  ['a long word by its parts', { q: '光纤' }, [sensor]],
  ['several words, all of them', { q: '船舶 识别' }, [method]],
  ['a word of the holder', { q: '华中科技大学' }, [device]],
  ['several filters, all of them', { ipc: 'G06', division: '420500', status: 'in_force' }, [sensor]],
  ['nothing there', { q: '量子计算机' }, []],
  ['nothing to search by', { q: '，。！' }, []],
  ['a quote, which is text and no query', { q: `传感器' | '装置` }, []],
])('patents are found by %s', async (_, query, found) => {
  expect(await find(query)).toEqual(sorted(...found));
});

test('what is in force leaves out what ran out by date', async () => {
  expect(await find({ status: 'in_force' })).toEqual(sorted(device, method, sensor, design, pledged));
});

test('the unencumbered are those with nothing on them', async () => {
  expect(await find({ unencumbered: 'true', status: 'in_force' })).toEqual(
    sorted(device, method, sensor, design),
  );
});

test('pages follow one another without gap or repeat, while others are listed', async () => {
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const { body } = await pool.get('/patents').query({ limit: 3, ...(after && { after }) });
    seen.push(...body.items.map(({ number }: { number: string }) => number));
    after = body.next ?? undefined;
    // Numbers of the beginning: a page by offset would now repeat one.
    if (seen.length === 3) await pool.upload(csv(...numbers(2, 5).map((number) => row(number))));
  } while (after);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toEqual(expect.arrayContaining([device, method, sensor, design, lapsed, old, pledged, moved]));
});

test('a patent shows its status by date, what lies on it and all that happened', async () => {
  const { body } = await pool.get(`/patents/${old}`);
  expect(body).toMatchObject({ legalStatus: 'expired', encumbrances: [], listedBy: 'center-wuhan' });
  expect(body.history).toMatchObject([{ term: '专利入库', actor: 'tester', version: 1 }]);
  const { body: toBank } = await pool.get(`/patents/${old}`, pool.bank);
  expect(toBank.history).toMatchObject([{ term: '专利入库', actor: '' }]);
});

test('legal events move the status; what contradicts the register is refused', async () => {
  const record = (code: string) =>
    pool.post(`/patents/${moved}/legal-events`, pool.office, { code, effectiveOn: '2026-01-05' });
  expect((await record('GR01')).body).toMatchObject({ legalStatus: 'in_force' });
  expect((await record('GP01')).body).toMatchObject({ legalStatus: 'in_grace' });
  expect(await find({ status: 'in_grace' })).toEqual([moved]);
  expect((await record('CF01')).body).toMatchObject({ legalStatus: 'lapsed' });
  expect((await record('GP01')).body.reasons).toMatchObject([{ code: 'LEGAL_EVENT_CONTRADICTS' }]);
  expect((await record('RR01')).body).toMatchObject({ legalStatus: 'in_force' });
  expect((await record('IP01')).body).toMatchObject({ legalStatus: 'in_force' });
  expect((await record('IW01')).body).toMatchObject({ legalStatus: 'invalid' });
  expect((await pool.post(`/patents/${moved}/legal-events`, pool.center, {})).status).toBe(403);
});

test('a center grades its own patents and nobody else’s; the search follows', async () => {
  const own = await pool.patch(`/patents/${sensor}`, pool.center, { grade: 'A', askingModes: ['pledge'] });
  expect(own.body).toMatchObject({ number: sensor, version: 2 });
  expect(await find({ grade: 'A', askingMode: 'pledge', q: '光纤传感器' })).toEqual([sensor]);
  const { body } = await pool.patch(`/patents/${sensor}`, pool.stranger, { grade: 'B' });
  expect(body.reasons).toMatchObject([{ code: 'PATENT_LISTED_BY_OTHER' }]);
  expect((await pool.patch(`/patents/${sensor}`, pool.office, { grade: 'B' })).body.version).toBe(3);
});

test('a patent leaves the pool when nothing lies on it, and comes back by an import', async () => {
  const leave = (number: string) =>
    pool.post(`/patents/${number}/delisting`, pool.center, { reason: '误导入' });
  expect((await leave(pledged)).body.reasons).toMatchObject([{ code: 'PATENT_ENCUMBERED' }]);
  expect((await leave(method)).status).toBe(200);
  expect(await find({ number: method })).toEqual([]);
  expect((await leave(method)).body.reasons).toMatchObject([{ code: 'PATENT_DELISTED' }]);
  const back = await pool.upload(csv(row(method, { 专利名称: '船舶识别方法' })), { as: pool.stranger });
  expect(back.body.listed).toBe(1);
  expect((await pool.get(`/patents/${method}`)).body).toMatchObject({
    title: '船舶识别方法',
    listedBy: 'center-yichang',
  });
});

test.each([
  ['an unknown filter', { color: 'red' }],
  ['a status that is none', { status: 'gone' }],
  ['a number that is none', { number: '12' }],
  ['a page of a thousand', { limit: 1_000 }],
  ['a control character', { q: 'a\u0000b' }],
])('%s is refused', async (_, query) => {
  const { status, body } = await pool.get('/patents').query(query);
  expect([status, body.code]).toEqual([400, 'REQUEST_INVALID']);
});
