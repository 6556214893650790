import { readPdf } from '@ipflow/testing';
import { createHash, createPublicKey, randomUUID, verify } from 'node:crypto';
import request from 'supertest';
import {
  bearer,
  borrower,
  codesOf,
  party,
  rival,
  startFinancing,
  type Financing,
} from '../../testdata/financing';
import { DataSource } from 'typeorm';
import { freshPatents } from '../../testdata/pledges';
import { day, firm, usccOf, whitelistWork } from '../../testdata/whitelist';
import { WhitelistTimer } from '../whitelist/whitelist.timer';

interface Reason {
  code: string;
  detail: Record<string, string>;
}
let house: Financing;
let checker: string;

beforeAll(async () => {
  house = await startFinancing();
  checker = await bearer({ tenant: 'office', subject: 'zhou', roles: ['office'] });
});

afterAll(() => house?.stop());

const { profiled, consenting, drafted, act, publishedOf, product } = whitelistWork(
  () => house,
  () => checker,
);

const whitelisted = async (as: string, query = ''): Promise<string[]> => {
  const { body } = await house.get(`/whitelist?limit=100${query}`, as);
  return (body.items as { uscc: string }[]).map(({ uscc }) => uscc);
};

test('from a draft to the list a bank reads: four eyes, consent, counted patents, hash and signature that anybody verifies', async () => {
  const [a, b, c, d] = [1, 2, 3, 4].map(usccOf) as [string, string, string, string];
  await profiled(
    firm(a),
    firm(b, { divisionCode: '宜昌市' }),
    firm(c),
    firm(d, { exclusions: ['dishonest'] }),
  );
  await consenting(a, b, d);
  const holders = [party(`企业${a}`, { uscc: a })];
  await freshPatents(house, 1, { holders });
  const id = await drafted({ qualifications: ['high_tech'], included: [], leftOut: [] });
  const { body: preview } = await house.get(`/whitelist-editions/${id}/candidates`, house.office);
  expect(preview).toEqual({
    rowCount: 2,
    leftOut: [
      { uscc: c, name: `企业${c}`, reasons: ['NO_CONSENT'] },
      { uscc: d, name: `企业${d}`, reasons: ['EXCLUDED_DISHONEST'] },
    ],
  });
  expect(codesOf(await act(id, 'publication', checker))).toEqual(['EDITION_STAGE']);
  const submitted = await act(id, 'submission');
  expect(submitted.body).toMatchObject({ stage: 'submitted', rowCount: 2 });
  expect(codesOf(await act(id, 'publication'))).toEqual(['EDITION_SAME_PERSON']);
  const published = (await act(id, 'publication', checker)).body;
  expect(published).toMatchObject({ stage: 'published', added: 2, changed: 0, dropped: 0 });

  const { items } = (await house.get(`/whitelist-editions/${id}/rows`, house.center)).body;
  expect(items[0]).toMatchObject({ profile: { uscc: a }, patentsInForce: 1, patentsPledgeable: 1 });
  const check = (await house.get(`/whitelist-editions/verify/${encodeURIComponent(published.number)}`)).body;
  expect(check).toMatchObject({ standing: 'in_force', contentHash: hashOf(items), rowCount: 2 });
  const { keys } = (await house.get('/certificates/keys')).body;
  const [head, payload, signature] = (check.signature as string).split('.') as [string, string, string];
  const key = createPublicKey({ key: keys[0], format: 'jwk' });
  expect(verify(null, Buffer.from(`${head}.${payload}`), key, Buffer.from(signature, 'base64url'))).toBe(
    true,
  );
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
    number: published.number,
    contentHash: check.contentHash,
  });

  expect(await whitelisted(house.bank)).toEqual([]);
  await product(house.bank, { regions: ['420500'] });
  expect(await whitelisted(house.bank)).toEqual([b]);
  await product(house.bank, {});
  expect(await whitelisted(house.bank)).toEqual([a, b]);
  expect(await whitelisted(await bearer({ tenant: a, roles: ['enterprise'] }))).toEqual([a]);
  expect(await whitelisted(house.otherBank)).toEqual([]);
});

/** The hash as the docblock tells it, by standard tools alone. */
function hashOf(rows: { profile: { uscc: string } }[]): string {
  const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
  const sort = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sort)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([x], [y]) => (x < y ? -1 : 1))
              .map(([name, one]) => [name, sort(one)]),
          )
        : value;
  return sha(
    rows
      .map((row) => `${row.profile.uscc} ${sha(JSON.stringify(sort(row)))}`)
      .sort()
      .join('\n'),
  );
}

test('an edition and the list are files, in which nothing becomes a formula and nobody sees more than elsewhere', async () => {
  const [a, b] = [61, 62].map(usccOf) as [string, string];
  await profiled(
    firm(a, { name: '=1+1有限公司', chain: '量子' }),
    firm(b, { chain: '量子', divisionCode: '宜昌市' }),
  );
  await consenting(a, b);
  const { id, number } = await publishedOf({ chains: ['量子'] });
  const file = (path: string, as: string) => house.get(path, as).responseType('blob');
  const text = async (path: string, as: string): Promise<string> =>
    ((await file(path, as)).body as Buffer).toString();
  const csv = await text(`/whitelist-editions/${id}/export`, house.office);
  expect(csv.split('\n')).toEqual([
    expect.stringMatching(/^\ufeff统一社会信用代码,企业名称,市州,/),
    expect.stringContaining(`${a},'=1+1有限公司,武汉市,`),
    expect.stringContaining(`${b},企业${b},宜昌市,`),
    '',
  ]);
  const json = JSON.parse(await text(`/whitelist-editions/${id}/export?format=json`, house.center));
  expect(json).toMatchObject({ number, contentHash: hashOf(json.rows), rowCount: 2 });
  await product(house.otherBank, { regions: ['420500'] });
  const seen = JSON.parse(await text('/whitelist/export?format=json', house.otherBank));
  expect(seen.rows.map(({ profile }: { profile: { uscc: string } }) => profile.uscc)).toEqual([b]);
  const xlsx = (await file('/whitelist/export?format=xlsx', house.office)).body as Buffer;
  expect(xlsx.subarray(0, 2).toString()).toBe('PK');
  expect((await house.get('/whitelist/export?format=doc', house.office)).status).toBe(400);
  const pdf = await file(`/whitelist-editions/${id}/export?format=pdf`, house.otherBank);
  expect([pdf.status, pdf.type]).toEqual([200, 'application/pdf']);
  const { text: printed, keywords } = readPdf(pdf.body as Buffer);
  expect([printed.includes(b), printed.includes(a)]).toEqual([true, false]);
  for (const said of [number, json.contentHash, '只列您可见的 1 家', encodeURIComponent(number)])
    expect(printed).toContain(said);
  expect(keywords).toBe(json.signature);
  await product(house.otherBank, { regions: ['420500'], isOffered: false });
});

test('the next edition drops, keeps and changes; a published one never changes', async () => {
  const [a, b, c] = [11, 12, 13].map(usccOf) as [string, string, string];
  await profiled(firm(a, { chain: '北斗' }), firm(b, { chain: '北斗' }), firm(c, { chain: '北斗' }));
  await consenting(a, b);
  const first = await publishedOf({ chains: ['北斗'] });
  await profiled(firm(b, { chain: '北斗', park: '光谷' }));
  await consenting(c);
  const second = await publishedOf({ chains: ['北斗'], leftOut: [a] });
  expect(second).toMatchObject({ sequence: first.sequence + 1, added: 1, changed: 1, dropped: 1 });
  expect(await whitelisted(house.office, `&changedSince=${first.sequence}`)).toEqual([b, c]);
  const { items } = (await house.get(`/whitelist-editions/${first.id}/rows`, house.office)).body;
  expect(items.map(({ profile }: { profile: { uscc: string } }) => profile.uscc)).toEqual([a, b]);
  const check = (await house.get(`/whitelist-editions/verify/${encodeURIComponent(first.number)}`)).body;
  expect(check.standing).toBe('superseded');
  const db = house.service.app.get(DataSource);
  await expect(
    db.query('update edition_row set uscc = uscc where edition_id = $1', [first.id]),
  ).rejects.toThrow('never change');
});

test('who withdraws consent leaves the list at once, and is in no edition that was submitted before', async () => {
  const [a, b] = [21, 22].map(usccOf) as [string, string];
  await profiled(firm(a, { chain: '生命健康' }), firm(b, { chain: '生命健康' }));
  await consenting(a, b);
  await publishedOf({ chains: ['生命健康'] });
  const id = await drafted({ chains: ['生命健康'] });
  await act(id, 'submission');
  const own = await bearer({ tenant: a, roles: ['enterprise'] });
  expect((await house.post(`/enterprises/${b}/consent-withdrawal`, own, {})).status).toBe(404);
  expect((await house.post(`/enterprises/${a}/consent-withdrawal`, own, {})).status).toBe(200);
  expect(await whitelisted(house.office)).toEqual([b]);
  const refused = await act(id, 'publication', checker);
  expect([codesOf(refused), refused.body.reasons[0].message]).toEqual([
    ['EDITION_CONSENT_ENDED'],
    expect.stringContaining(`企业${a}`),
  ]);
  await act(id, 'return', checker, { reason: '有企业撤回同意' });
  expect((await act(id, 'submission')).body.rowCount).toBe(1);
  expect((await act(id, 'publication', checker)).status).toBe(200);
});

test('two editions are never published with one sequence, nor an enterprise whose consent was withdrawn meanwhile', async () => {
  for (let round = 0; round < 20; round += 1) {
    const [a, b] = [100 + 2 * round, 101 + 2 * round].map(usccOf) as [string, string];
    const chain = `产业链${round}`;
    await profiled(firm(a, { chain }), firm(b, { chain }));
    await consenting(a, b);
    const ids = [await drafted({ chains: [chain] }), await drafted({ included: [b], chains: [chain] })];
    for (const id of ids) await act(id, 'submission');
    const [one, two, left] = await Promise.all([
      act(ids[0]!, 'publication', checker),
      act(ids[1]!, 'publication', checker),
      house.post(`/enterprises/${a}/consent-withdrawal`, house.office, {}),
    ]);
    expect(left!.status).toBe(200);
    const sequences = [one, two].flatMap(({ body }) => body.sequence ?? []);
    expect(new Set(sequences).size).toBe(sequences.length);
    expect((await whitelisted(house.office)).includes(a)).toBe(false);
  }
});

test('a removal has its reason, and everybody leaves the day after the edition ends', async () => {
  const [a, b] = [31, 32].map(usccOf) as [string, string];
  await profiled(firm(a, { park: '东湖' }), firm(b, { park: '东湖' }));
  await consenting(a, b);
  await publishedOf({ parks: ['东湖'] });
  const removal = { reasonCode: 'default', reason: '贷款逾期' };
  expect((await house.post(`/whitelist/${a}/removal`, house.bank, removal)).status).toBe(403);
  expect((await house.post(`/whitelist/${usccOf(999)}/removal`, house.office, removal)).status).toBe(404);
  expect((await house.post(`/whitelist/${a}/removal`, house.office, removal)).status).toBe(200);
  expect(await whitelisted(house.office)).toEqual([b]);
  const timer = house.service.app.get(WhitelistTimer);
  expect(await timer.endExpired(new Date())).toBe(0);
  expect(await timer.endExpired(new Date(Date.now() + 301 * 86_400_000))).toBe(1);
  expect(await whitelisted(house.office)).toEqual([]);
});

test('a table says who is in a draft: all of it or, with a bad row, nothing, and what was downloaded can be imported', async () => {
  const [a, b, c] = [71, 72, 73].map(usccOf) as [string, string, string];
  await profiled(firm(a, { chain: '脑机' }), firm(b, { chain: '脑机' }), firm(c, { chain: '脑机' }));
  await consenting(a, c);
  const id = await drafted({ chains: ['没有这条链'] });
  const put = (file: string | Buffer, fileName = '名单.csv', as = house.office, key: string = randomUUID()) =>
    request(house.service.url)
      .put(`/whitelist-editions/${id}/rows`)
      .query({ fileName })
      .set({ Authorization: as, 'Idempotency-Key': key, 'Content-Type': 'application/octet-stream' })
      .send(file);
  const preview = async () => (await house.get(`/whitelist-editions/${id}/candidates`, house.office)).body;

  const wrong = await put(
    `单位名称,统一社会信用代码\n企业${a},${a}\n别的名字,${b}\n,${usccOf(998)}\n,${a}\n`,
  );
  expect([
    wrong.status,
    wrong.body.reasons.map(({ code, detail }: Reason) => [code, detail.rowNumber]),
  ]).toEqual([
    422,
    [
      ['EDITION_NAME_DIFFERS', '3'],
      ['ENTERPRISE_UNKNOWN', '4'],
      ['EDITION_ROW_TWICE', '5'],
    ],
  ]);
  expect(await preview()).toEqual({ rowCount: 0, leftOut: [] });

  const key = randomUUID();
  const named = await put(`统一社会信用代码\n${a}\n${b}\n`, '名单.csv', house.office, key);
  expect([named.status, named.body]).toEqual([200, { editionId: id, stage: 'draft', named: 2 }]);
  expect((await put(`统一社会信用代码\n${a}\n${b}\n`, '名单.csv', house.office, key)).body).toEqual(
    named.body,
  );
  expect((await put(`统一社会信用代码\n${a}\n`, '名单.csv', house.office, key)).status).toBe(422);
  expect(await preview()).toEqual({
    rowCount: 1,
    leftOut: [{ uscc: b, name: `企业${b}`, reasons: ['NO_CONSENT'] }],
  });

  expect((await act(id, 'submission')).body.rowCount).toBe(1);
  const path = `/whitelist-editions/${id}/export?format=xlsx`;
  const file = (await house.get(path, house.office).responseType('blob')).body as Buffer;
  expect(codesOf(await put(file, '名单.xlsx'))).toEqual(['EDITION_STAGE']);
  await act(id, 'return', checker, { reason: '补一家' });
  expect((await put(file, '名单.xlsx')).body).toMatchObject({ named: 1 });
  expect((await put(file, '名单.xlsx', house.bank)).status).toBe(403);
  expect(codesOf(await put('企业名称\n企业甲\n'))).toEqual(['SHEET_COLUMN_MISSING']);
});

test('a draft by list shows whom it names page by page, and single enterprises are put in and taken out', async () => {
  const [a, b, c, d] = [81, 82, 83, 84].map(usccOf).sort() as [string, string, string, string];
  await profiled(...[a, b, c, d].map((uscc) => firm(uscc)));
  const id = await drafted({ included: [c, a, b], onlyIncluded: true });
  const named = async (query = '') =>
    (await house.get(`/whitelist-editions/${id}/named${query}`, house.office)).body;
  const amend = (body: object, as = house.office, key: string = randomUUID(), of = id) =>
    request(house.service.url)
      .patch(`/whitelist-editions/${of}/named`)
      .set({ Authorization: as, 'Idempotency-Key': key })
      .send(body);
  const item = (uscc: string) => ({ uscc, name: `企业${uscc}` });

  expect(await named('?limit=2')).toEqual({ items: [item(a), item(b)], next: b, total: 3 });
  expect(await named(`?limit=2&after=${b}`)).toEqual({ items: [item(c)], next: null, total: 3 });
  expect((await named(`?q=${b.toLowerCase()}`)).items).toEqual([item(b)]);
  expect((await named(`?q=${encodeURIComponent(`企业${c}`)}`)).items).toEqual([item(c)]);

  const key = randomUUID();
  const answer = await amend({ add: [d], remove: [a] }, house.office, key);
  expect([answer.status, answer.body]).toEqual([200, { editionId: id, stage: 'draft', named: 3 }]);
  expect((await amend({ add: [d], remove: [a] }, house.office, key)).body).toEqual(answer.body);
  expect((await named()).items).toEqual([item(b), item(c), item(d)]);

  const unknown = await amend({ add: [a, usccOf(997)] });
  expect(unknown.body.reasons).toMatchObject([{ code: 'ENTERPRISE_UNKNOWN', field: 'add[1]' }]);
  expect((await named()).total).toBe(3);
  expect((await amend({})).status).toBe(400);
  expect((await amend({ remove: Array.from({ length: 201 }, (_, n) => usccOf(n)) })).status).toBe(400);
  expect((await amend({ add: [a] }, house.bank)).status).toBe(403);
  expect((await house.get(`/whitelist-editions/${id}/named`, house.bank)).status).toBe(403);
  expect((await house.get('/whitelist-editions/edition-none/named', house.office)).status).toBe(404);
  const byCriteria = await drafted({ chains: ['没有这条链'] });
  expect(codesOf(await amend({ add: [a] }, house.office, randomUUID(), byCriteria))).toEqual([
    'EDITION_NOT_BY_LIST',
  ]);
});

test('a draft that names more than a form can say keeps its list when its title is changed', async () => {
  const [a, b] = [85, 86].map(usccOf).sort() as [string, string];
  await profiled(firm(a), firm(b));
  const id = await drafted({ included: [a, b], onlyIncluded: true });
  const body = { editionId: id, title: '改名批次', validFrom: day(0), validUntil: day(300) };
  const change = (criteria: object) => house.post('/whitelist-editions', house.office, { ...body, criteria });
  expect((await change({ onlyIncluded: true })).status).toBe(201);
  const shown = async () => (await house.get(`/whitelist-editions/${id}`, house.office)).body;
  expect(await shown()).toMatchObject({ title: '改名批次', criteria: { included: [a, b] } });
  expect((await change({ onlyIncluded: true, included: [b] })).status).toBe(201);
  expect((await shown()).criteria).toMatchObject({ included: [b], onlyIncluded: true });
  expect((await change({ chains: ['光电'] })).status).toBe(201);
  expect((await shown()).criteria).toEqual({ chains: ['光电'] });
});

test('what is not published is for the office alone', async () => {
  const id = await drafted({ qualifications: ['ip_model'] });
  for (const as of [house.bank, house.center, house.enterprise]) {
    expect((await house.get(`/whitelist-editions/${id}`, as)).status).toBe(404);
    expect((await house.get(`/whitelist-editions/${id}/rows`, as)).status).toBe(404);
    expect((await house.get(`/whitelist-editions/${id}/candidates`, as)).status).toBe(403);
  }
  const pdf = await house.get(`/whitelist-editions/${id}/export?format=pdf`, house.office);
  expect(codesOf(pdf)).toEqual(['EDITION_NOT_PUBLISHED']);
  expect(codesOf(await act(id, 'submission'))).toEqual(['EDITION_ROW_COUNT']);
});

test('an enterprise profiles itself and nobody else; a bad code or place is refused clearly', async () => {
  const body = { enterprises: [firm(borrower.uscc, { name: borrower.name }), firm(rival.uscc)] };
  const { items } = (await house.post('/enterprises', house.enterprise, body)).body;
  expect(items).toMatchObject([{ ok: true }, { ok: false, reasons: [{ code: 'ENTERPRISE_NOT_YOURS' }] }]);
  expect(
    (await house.get(`/enterprises/${borrower.uscc}`, house.enterprise)).body.profile.qualifications,
  ).toBeUndefined();
  expect((await house.get(`/enterprises/${borrower.uscc}`, house.rival)).status).toBe(404);
  const wrong = await house.post('/enterprises', house.office, { enterprises: [firm('91420100123456789I')] });
  expect(wrong.status).toBe(400);
  const abroad = await house.post('/enterprises', house.office, {
    enterprises: [firm(usccOf(500), { divisionCode: '北京市' })],
  });
  expect(abroad.body.items[0].reasons[0].code).toBe('ENTERPRISE_DIVISION_UNKNOWN');
});

test('a bank reports what came of the enterprises it sees; others read what is theirs', async () => {
  const [a, b] = [41, 42].map(usccOf) as [string, string];
  await profiled(firm(a, { park: '葛店' }), firm(b, { park: '葛店', divisionCode: '宜昌市' }));
  await consenting(a, b);
  const { id } = await publishedOf({ parks: ['葛店'] });
  await product(house.otherBank, { regions: ['420500'] });
  const report = (uscc: string, body: object) => act(id, 'outcomes', house.otherBank, { uscc, ...body });
  expect((await report(a, { stage: 'contacted' })).status).toBe(404);
  expect((await report(b, { stage: 'granted', amountFen: '500' })).status).toBe(200);
  expect(codesOf(await report(b, { stage: 'drawn', amountFen: '501' }))).toEqual([
    'OUTCOME_DRAWN_OVER_GRANTED',
  ]);
  expect((await report(b, { stage: 'drawn', amountFen: '300' })).body).toMatchObject({ drawnFen: '300' });
  const read = async (as: string) => (await house.get(`/whitelist-editions/${id}/outcomes`, as)).body.items;
  const shown = { uscc: b, bank: 'bank-hankou', stage: 'drawn', grantedFen: '500', drawnFen: '300' };
  expect(await read(house.office)).toMatchObject([shown]);
  expect(await read(await bearer({ tenant: b, roles: ['enterprise'] }))).toMatchObject([shown]);
  expect(await read(house.bank)).toEqual([]);
});
