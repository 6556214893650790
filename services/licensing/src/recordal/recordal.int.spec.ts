import { addDays, addMonths, rollToWorkingDay, shanghaiDate, type LocalDate } from '@ipflow/kernel';
import { randomUUID } from 'node:crypto';
import { codesOf, company, listed, numbers, startLicensing, type Licensing } from '../../testdata/licensing';
import { RecordalReminder } from './recordal.reminder';

let house: Licensing;
let center: string;
let office: string;
let post: Licensing['post'];

beforeAll(async () => {
  house = await startLicensing();
  ({ center, office, post } = house);
  await house.pool.tell(...patents.map((number) => listed(number)));
});

afterAll(() => house?.stop());

const patents = numbers(4, 800);
const today = shanghaiDate(Date.now());
const dueOn = rollToWorkingDay(addMonths(today, 3));
let contracts = 0;

function announcement(more: object = {}) {
  return {
    clockId: randomUUID(),
    contractNumber: `HT（2026）${(contracts += 1)}`,
    patentNumbers: patents.slice(0, 2),
    inEffectOn: today,
    ...more,
  };
}

async function awaited(more: object = {}, as = center) {
  const body = announcement(more);
  const answer = await post('/awaited-recordals', as, body);
  expect([answer.status, answer.body]).toEqual([201, { clockId: body.clockId, stage: 'awaited' }]);
  return body;
}

function filing(contractNumber: string, patentNumbers = patents.slice(0, 1)) {
  return {
    licenseId: randomUUID(),
    patentNumbers,
    terms: {
      kind: 'ordinary',
      licensors: [company],
      licensees: [{ name: '宜昌机电有限公司' }],
      scope: { from: today, until: '2035-12-31' },
      fee: { method: 'free', payment: '免费' },
      agreedOn: today,
      inEffectOn: today,
      contractNumber,
    },
  };
}

const show = async (id: string, as = center) => (await house.get(`/awaited-recordals/${id}`, as)).body;
const remindOn = (day: LocalDate, clock = '08:00'): Promise<number> =>
  house.service.app.get(RecordalReminder).remindDue(new Date(`${day}T${clock}:00+08:00`));
/** Nothing else is awaited while a test looks at the timer. */
const settle = (id: string, as = center) =>
  post(`/awaited-recordals/${id}/settlement`, as, { reason: '合同解除' });

test('a contract that awaits its recordal is reminded of soon before, on the last day, and when late: each once', async () => {
  const { clockId } = await awaited();
  expect(await show(clockId)).toMatchObject({ stage: 'awaited', dueOn, inEffectOn: today });
  expect(await remindOn(addDays(dueOn, -16), '23:59')).toBe(0);
  // Two replicas look at the same moment.
  const rounds = await Promise.all([1, 2].map(() => remindOn(addDays(dueOn, -15), '00:00')));
  expect(rounds.sort()).toEqual([0, 1]);
  expect(await remindOn(addDays(dueOn, -1))).toBe(0);
  expect(await remindOn(dueOn)).toBe(1);
  expect(await remindOn(dueOn, '23:59')).toBe(0);
  expect(await remindOn(addDays(dueOn, 1), '00:00')).toBe(1);
  expect(await remindOn(addDays(dueOn, 400))).toBe(0);
  const shown = await show(clockId);
  expect(shown).toMatchObject({ stage: 'late', nextReminderOn: null });
  expect(shown.history.map(({ data }: { data: { stage?: string } }) => data.stage)).toEqual([
    undefined,
    'soon',
    'last_day',
    'late',
  ]);
  await settle(clockId);
});

test('a timer that slept says what is true now, once', async () => {
  const { clockId } = await awaited();
  expect(await remindOn(addDays(dueOn, 30))).toBe(1);
  expect(await remindOn(addDays(dueOn, 31))).toBe(0);
  expect((await show(clockId)).stage).toBe('late');
  await settle(clockId);
});

test('filing the contract settles its clock, however the number’s brackets are written', async () => {
  const { clockId, contractNumber } = await awaited();
  const body = filing(contractNumber.replace('（', '(').replace('）', ')'));
  expect((await post('/licenses', center, body)).status).toBe(202);
  const shown = await show(clockId);
  expect(shown).toMatchObject({ stage: 'settled', licenseId: body.licenseId, settledOn: today });
  expect(await remindOn(addDays(dueOn, 1))).toBe(0);
  const after = await post('/awaited-recordals', center, announcement({ contractNumber }));
  expect(codesOf(after)).toEqual(['RECORDAL_ALREADY_FILED']);
});

test('a contract whose filing was withdrawn may be announced and awaited anew', async () => {
  const { contractNumber } = await awaited();
  const body = filing(contractNumber);
  expect((await post('/licenses', center, body)).status).toBe(202);
  const withdrawal = await post(`/licenses/${body.licenseId}/withdrawal`, center, { reason: '补正材料' });
  expect(withdrawal.status).toBe(200);
  const { clockId } = await awaited({ contractNumber });
  expect((await show(clockId)).dueOn).toBe(dueOn);
  await settle(clockId);
});

test('a refused filing settles nothing', async () => {
  const { clockId, contractNumber } = await awaited();
  const body = filing(contractNumber);
  const beyond = { ...body, terms: { ...body.terms, licensors: ['不相干公司'] } };
  expect((await post('/licenses', center, beyond)).status).toBe(422);
  expect((await show(clockId)).stage).toBe('awaited');
  await settle(clockId);
});

test('another tenant’s filing under the same number settles nothing; the office’s does, when the patents are the same', async () => {
  const { clockId, contractNumber } = await awaited();
  const [strangers] = numbers(1, 900) as [string];
  await house.pool.tell(listed(strangers, {}, 'center-yichang'));
  expect((await post('/licenses', house.stranger, filing(contractNumber, [strangers]))).status).toBe(202);
  expect((await post('/licenses', office, filing(contractNumber, [patents[3]!]))).status).toBe(202);
  expect((await show(clockId)).stage).toBe('awaited');
  expect((await post('/licenses', office, filing(contractNumber, [patents[1]!]))).status).toBe(202);
  expect((await show(clockId)).stage).toBe('settled');
});

test('a contract is awaited once, also when it is announced twice at the same moment', async () => {
  const { contractNumber } = announcement();
  const answers = await Promise.all(
    [1, 2].map(() => post('/awaited-recordals', center, announcement({ contractNumber }))),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  const refused = answers.find(({ status }) => status === 422)!;
  expect(codesOf(refused)).toEqual(['RECORDAL_ALREADY_AWAITED']);
  // Another tenant's contract may go by the same number.
  await awaited({ contractNumber }, house.enterprise);
});

test('tasks are listed by stage and last day, each tenant its own, the office all', async () => {
  const far = await awaited({ inEffectOn: addMonths(today, 24) });
  const theirs = await awaited({ inEffectOn: addMonths(today, 24) }, house.stranger);
  const late = await awaited({ inEffectOn: '2024-01-02' });
  expect(await remindOn(today)).toBe(1);
  const ids = async (as: string, query: object): Promise<string[]> => {
    const { body } = await house.get('/awaited-recordals', as).query({ limit: 100, ...query });
    return (body.items as { id: string }[]).map(({ id }) => id);
  };
  expect(await ids(center, { stage: 'late' })).toEqual([late.clockId]);
  expect(await ids(center, { stage: 'awaited' })).toContain(far.clockId);
  expect(await ids(center, { dueTo: addDays(today, 1) })).toContain(late.clockId);
  expect(await ids(center, { dueTo: addDays(today, 1) })).not.toContain(far.clockId);
  expect(await ids(center, {})).not.toContain(theirs.clockId);
  expect(await ids(house.stranger, {})).toEqual([theirs.clockId]);
  expect(await ids(office, {})).toEqual(expect.arrayContaining([far.clockId, theirs.clockId, late.clockId]));
  const page = (await house.get('/awaited-recordals').query({ limit: 1 })).body;
  expect([page.items.length, page.next]).toEqual([1, page.items[0].id]);
  expect(await ids(center, { after: page.next })).not.toContain(page.items[0].id);
});

test('a clock of another tenant does not exist, and is settled by who announced it alone', async () => {
  const { clockId } = await awaited();
  expect((await house.get(`/awaited-recordals/${clockId}`, house.stranger)).status).toBe(404);
  expect((await settle(clockId, house.stranger)).status).toBe(404);
  expect(codesOf(await settle(clockId, office))).toEqual(['RECORDAL_NOT_YOURS']);
  expect((await house.get('/awaited-recordals', house.bank)).status).toBe(403);
  expect((await settle(clockId)).status).toBe(200);
  expect((await settle(clockId)).status).toBe(200);
  expect((await show(clockId)).history).toHaveLength(2);
});

test('the same key and body get the same answer; a tenant in the body is refused', async () => {
  const key = randomUUID();
  const body = announcement();
  const first = await post('/awaited-recordals', center, body, key);
  const replay = await post('/awaited-recordals', center, body, key);
  expect([replay.status, replay.body, replay.headers['idempotency-replayed']]).toEqual([
    201,
    first.body,
    'true',
  ]);
  expect(codesOf(await post('/awaited-recordals', center, { ...body, contractNumber: 'X-1' }))).toEqual([
    'RECORDAL_ID_TAKEN',
  ]);
  const forged = await post('/awaited-recordals', center, announcement({ announcedBy: 'center-yichang' }));
  expect([forged.status, forged.body.code]).toEqual([400, 'REQUEST_INVALID']);
});
