import { bearer } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { codesOf, csv, numbers, row, startPool, type Pool } from '../../testdata/pool';
import { idOf, publishedPosting, putTo, today } from '../../testdata/register';

let pool: Pool;
let seeker: string;
let everybody: string;
const [patent, otherPatent] = numbers(2, 700) as [string, string];

beforeAll(async () => {
  pool = await startPool();
  seeker = await bearer({ tenant: 'enterprise-2', roles: ['enterprise'] });
  everybody = await bearer({ tenant: 'public', roles: ['public' as never] });
  const listed = await pool.upload(csv(row(patent), row(otherPatent)));
  expect(listed.body).toMatchObject({ listed: 2 });
});

afterAll(() => pool?.service.destroy());

const at = (time: string): string => `${today}T${time}:00+08:00`;

async function announced(more: object = {}): Promise<string> {
  const matchmakingId = idOf('matchmaking');
  const answer = await pool.post('/matchmakings', pool.center, {
    matchmakingId,
    name: '光电子信息<script>专场',
    divisionCodes: ['420100'],
    classes: ['G06F'],
    heldOn: today,
    place: '武汉光谷',
    agenda: [{ startsAt: at('09:00'), title: '签到"&', speaker: '李' }],
    ...more,
  });
  expect([answer.status, answer.body]).toEqual([201, { matchmakingId, stage: 'announced' }]);
  return matchmakingId;
}

const supplyOf = (postedBy = 'enterprise-1') =>
  publishedPosting(pool, 'supply', postedBy, { patentNumbers: [patent] });
const demandOf = (postedBy = 'enterprise-2') => publishedPosting(pool, 'demand', postedBy);
const answer = (id: string, postingId: string, as: string, attends = true) =>
  pool.post(`/matchmakings/${id}/invitations/${postingId}/answer`, as, { attends });

/** An event with one supply and one demand that both come. */
async function attended() {
  const [id, supplyId, demandId] = [await announced(), await supplyOf(), await demandOf()];
  const invited = await pool.post(`/matchmakings/${id}/invitations`, pool.center, {
    postingIds: [supplyId, demandId],
  });
  expect(invited.status).toBe(201);
  expect((await answer(id, supplyId, pool.enterprise)).status).toBe(200);
  expect((await answer(id, demandId, seeker)).status).toBe(200);
  return { id, supplyId, demandId };
}

const meet = (id: string, body: object, as = pool.center) =>
  pool.post(`/matchmakings/${id}/meetings`, as, {
    meetingId: randomUUID(),
    startsAt: at('10:00'),
    tableNumber: 1,
    ...body,
  });

async function filedTransfer(number: string): Promise<string> {
  const transferId = randomUUID();
  const filed = await pool.post('/transfers', pool.center, {
    transferId,
    patentNumbers: [number],
    terms: {
      kind: 'contract',
      transferors: ['武汉船舶设计研究所有限公司'],
      transferees: [{ name: '宜昌机电有限公司', divisionCode: '420500' }],
      priceFen: '100',
      agreedOn: '2026-01-05',
    },
    papers: {},
  });
  expect(filed.status).toBe(201);
  return transferId;
}

test('goes from the announcement to the contract, and each sees what is theirs', async () => {
  const { id, supplyId, demandId } = await attended();
  const meetingId = randomUUID();
  expect((await meet(id, { meetingId, supplyId, demandId }, pool.stranger)).status).toBe(404);
  expect((await meet(id, { meetingId, supplyId, demandId })).status).toBe(201);
  const outcome = { outcome: 'agreed', note: '下周签约' };
  expect(
    (await pool.post(`/matchmakings/${id}/meetings/${meetingId}/outcome`, pool.center, outcome)).status,
  ).toBe(200);
  const contracts = `/matchmakings/${id}/meetings/${meetingId}/contracts`;
  for (const ledTo of [`transfer-${await filedTransfer(otherPatent)}`, 'transfer-nobody'])
    expect(codesOf(await pool.post(contracts, pool.center, { ledTo }))).toEqual(['MATCHMAKING_CASE_UNKNOWN']);
  const ledTo = `transfer-${await filedTransfer(patent)}`;
  expect((await pool.post(contracts, pool.center, { ledTo })).status).toBe(201);
  expect((await pool.post(contracts, pool.office, { ledTo })).status).toBe(201);

  const statistics = (await pool.get(`/matchmakings/${id}/statistics`)).body;
  expect(statistics).toEqual({
    matchmakingId: id,
    invited: 2,
    supplies: 1,
    demands: 1,
    attending: 2,
    declined: 0,
    meetings: 1,
    held: 1,
    agreed: 1,
    followUp: 0,
    contracts: 1,
  });
  expect((await pool.get(`/matchmakings/${id}/statistics`, pool.stranger)).status).toBe(404);
  for (const [as, invitations, meetings] of [
    [pool.center, 2, 1],
    [pool.office, 2, 1],
    [pool.enterprise, 1, 1],
    [seeker, 1, 1],
    [pool.stranger, 0, 0],
    [everybody, 0, 0],
  ] as const) {
    const page = (await pool.get(`/matchmakings/${id}`, as)).body;
    expect(page).toMatchObject({ id, heldOn: today, place: '武汉光谷' });
    expect([page.invitations.length, page.meetings.length]).toEqual([invitations, meetings]);
    expect('history' in page).toBe(as === pool.center || as === pool.office);
  }
  expect((await pool.get(`/matchmakings/${id}`, seeker)).body.meetings).toMatchObject([
    { meetingId, supplyId, demandId, tableNumber: 1, outcome: 'agreed', ledTo: [ledTo] },
  ]);
});

test('a table, and a party, is taken once at a time, also when all ask at the same instant', async () => {
  const id = await announced();
  const supplies = await Promise.all([1, 2, 3, 4].map((n) => supplyOf(`s-${n}`)));
  const demands = await Promise.all([1, 2, 3, 4].map((n) => demandOf(`d-${n}`)));
  await pool.post(`/matchmakings/${id}/invitations`, pool.center, { postingIds: [...supplies, ...demands] });
  for (const [kind, ids] of [
    ['s', supplies],
    ['d', demands],
  ] as const)
    for (const [index, postingId] of ids.entries()) {
      const as = await bearer({ tenant: `${kind}-${index + 1}`, roles: ['enterprise'] });
      expect((await answer(id, postingId, as)).status).toBe(200);
    }
  const atOneTable = await Promise.all(
    supplies.map((supplyId, n) => meet(id, { supplyId, demandId: demands[n], startsAt: at(`11:0${n}`) })),
  );
  expect(atOneTable.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
  expect(atOneTable.filter(({ status }) => status === 422).flatMap(codesOf)).toEqual(
    Array(3).fill('MATCHMAKING_TABLE_TAKEN'),
  );
  const ofOneSupply = await Promise.all(
    demands.map((demandId, n) =>
      meet(id, { supplyId: supplies[0], demandId, startsAt: at('14:00'), tableNumber: n + 1 }),
    ),
  );
  expect(ofOneSupply.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
  expect((await pool.get(`/matchmakings/${id}`)).body.meetings).toHaveLength(2);
});

test('a meeting moves to another table and time, and an event on another day starts anew', async () => {
  const { id, supplyId, demandId } = await attended();
  const meetingId = randomUUID();
  await meet(id, { meetingId, supplyId, demandId });
  expect(
    (await meet(id, { meetingId, supplyId, demandId, tableNumber: 9, startsAt: at('15:00') })).status,
  ).toBe(201);
  expect(codesOf(await answer(id, supplyId, pool.enterprise, false))).toEqual(['MATCHMAKING_HAS_MEETING']);
  const schedule = {
    heldOn: '2099-05-01',
    place: '宜昌',
    agenda: [{ startsAt: '2099-05-01T09:00:00+08:00', title: '签到' }],
    reason: '场地',
  };
  expect((await putTo(pool, `/matchmakings/${id}/schedule`, pool.stranger, schedule)).status).toBe(404);
  expect((await putTo(pool, `/matchmakings/${id}/schedule`, pool.center, schedule)).status).toBe(200);
  const moved = (await pool.get(`/matchmakings/${id}`)).body;
  expect(moved).toMatchObject({
    heldOn: '2099-05-01',
    meetings: [],
    statistics: { attending: 0, invited: 2 },
  });
  expect((await pool.post(`/matchmakings/${id}/cancellation`, pool.center, { reason: '取消' })).body).toEqual(
    {
      matchmakingId: id,
      stage: 'cancelled',
    },
  );
  expect(codesOf(await answer(id, supplyId, pool.enterprise))).toEqual(['MATCHMAKING_CANCELLED']);
});

test('suggests what fits its divisions and classes, and pairs from the matching', async () => {
  const id = await announced({ divisionCodes: ['420500'], classes: ['H01M 10'] });
  const fitting = { division: '420500', classes: ['H01M 10/05'] };
  const demandId = await publishedPosting(pool, 'demand', 'enterprise-2', fitting);
  const supplyId = await publishedPosting(pool, 'supply', 'enterprise-1', { patentNumbers: [patent] });
  await publishedPosting(pool, 'demand', 'enterprise-2', { ...fitting, classes: ['H01M 4/00'] });
  await publishedPosting(pool, 'demand', 'enterprise-2', { ...fitting, division: '420600' });
  await publishedPosting(pool, 'demand', 'enterprise-2', { ...fitting, stage: 'taken_down' });
  await pool.service.app.get(DataSource).query(
    `insert into match (demand_id, patent_number, score_ppm, components, rule_version, revision)
     values ($1, $2, 800000, '{"ipc": 1}', 1, 1), ($1, $3, 900000, '{}', 1, 1)`,
    [demandId, patent, otherPatent],
  );
  const { body } = await pool.get(`/matchmakings/${id}/suggestions`);
  expect(body.postings).toMatchObject([{ postingId: demandId, invited: false }]);
  // The patent that matches best is in no published supply. Other specs' supplies of the same patent may pair as well.
  expect(body.pairs).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ demandId, supplyId, patentNumber: patent, scorePpm: 800_000 }),
    ]),
  );
  expect(body.pairs.every((pair: { demandId: string }) => pair.demandId === demandId)).toBe(true);
  expect((await pool.get(`/matchmakings/${id}/suggestions`, pool.stranger)).status).toBe(404);
  expect((await pool.get(`/matchmakings/${id}/suggestions`, everybody)).status).toBe(403);
});

test('the public reads what is announced; of the meetings, their parties and the organizer', async () => {
  const { id, supplyId, demandId } = await attended();
  await meet(id, { supplyId, demandId });
  const listed = (
    await pool.get(`/matchmakings?from=${today}&to=${today}&division=420100&limit=100`, everybody)
  ).body;
  const item = listed.items.find((one: { id: string }) => one.id === id);
  expect(item).toMatchObject({ name: '光电子信息<script>专场', agenda: [{ speaker: '李' }] });
  expect(JSON.stringify(listed)).not.toContain(supplyId);
  const later = [
    await announced({
      heldOn: '2098-01-02',
      agenda: [{ startsAt: '2098-01-02T09:00:00+08:00', title: '二' }],
    }),
    await announced({
      heldOn: '2098-01-01',
      agenda: [{ startsAt: '2098-01-01T09:00:00+08:00', title: '一' }],
    }),
  ];
  const first = (await pool.get('/matchmakings?from=2098-01-01&to=2098-12-31&limit=1', everybody)).body;
  expect(first).toMatchObject({ items: [{ id: later[1] }], next: `2098-01-01.${later[1]}` });
  const second = await pool.get(`/matchmakings?from=2098-01-01&to=2098-12-31&after=${first.next}`, everybody);
  expect(second.body).toMatchObject({ items: [{ id: later[0] }], next: null });
  expect((await pool.get('/matchmakings?after=2098-02-30.matchmaking', everybody)).status).toBe(400);

  const agendaFor = async (as: string) => (await pool.get(`/matchmakings/${id}/agenda`, as)).body;
  expect(await agendaFor(everybody)).toEqual({ agenda: item.agenda, meetings: [] });
  expect(await agendaFor(pool.center)).toMatchObject({
    agenda: item.agenda,
    meetings: [{ supplyId, demandId }],
  });
});

test('who did not post does not answer, and what is no event is refused', async () => {
  const { id, supplyId, demandId } = await attended();
  for (const as of [seeker, pool.office, pool.center])
    expect((await answer(id, supplyId, as)).status).toBe(404);
  expect((await pool.post('/matchmakings', pool.enterprise, {})).status).toBe(403);
  const hidden = await publishedPosting(pool, 'supply', 'enterprise-1', { stage: 'submitted' });
  const invited = await pool.post(`/matchmakings/${id}/invitations`, pool.center, { postingIds: [hidden] });
  expect(codesOf(invited)).toEqual(['MATCHMAKING_POSTING_NOT_PUBLISHED']);
  for (const body of [
    { startsAt: '9999-01-01T00:00:00Z' },
    { startsAt: `${today}T10:00:00` },
    { startsAt: '2026-02-30T10:00:00Z' },
    { tableNumber: 1.5 },
    { tableNumber: -1 },
  ])
    expect((await meet(id, { supplyId, demandId, ...body })).status).toBe(400);
  const ledTo = "transfer-'; drop table posting; --";
  expect((await pool.post(`/matchmakings/${id}/meetings/m/contracts`, pool.center, { ledTo })).status).toBe(
    400,
  );
  expect((await pool.get('/matchmakings/nobody-here', everybody)).status).toBe(404);
});
