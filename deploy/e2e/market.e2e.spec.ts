import { chanceOf, company, endChildren, seedOf, until } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { anybody, insist, moveIn, type Caller, type Json } from './caller';
import { countedAnew, done, refused } from './financing.steps';
import { startHouse, type House } from './house';
import { counted, today } from './licensing.fixture';
import {
  at,
  demand,
  gazette,
  importFirst,
  importLater,
  matchmaking,
  onContact,
  patents,
  request,
  seeker,
  seekersReach,
  supply,
  suppliersReach,
  transfer,
  underNda,
  valuation,
  valueFen,
} from './market.fixture';
import {
  broughtGazette,
  comesTo,
  explained,
  graded,
  gradesAgree,
  killed,
  matchedWith,
  numbersOf,
  published,
  readsNoSecret,
  toldOnce,
  transfersCounted,
} from './market.steps';

jest.setTimeout(120_000);

/** The one that is sold, the other that fits, and the one that comes later. */
const [sold, second] = patents.fitting as [string, string];
const three = [sold, second, patents.later];
/** So long at most are the last commands under way when the power goes (milliseconds). */
const leadMsMax = 20;
const seed = seedOf(20_261_124);

let house: House;
let office: Caller;
let center: Caller;
let otherCenter: Caller;
let reviewer: Caller;
let firm: Caller;
let everybody: Caller;
let before: { patents: number; contracts: number };
/** What the story made, as it goes on. */
let [demandId, supplyId, matchmakingId, meetingId, contactId, transferId] = ['', '', '', '', '', ''];

beforeAll(async () => {
  house = await startHouse();
  everybody = anybody(house.url);
  ({ office, center, otherCenter, reviewer, firm } = await moveIn(house, {
    center: { tenant: 'center-wuhan', roles: ['operation_center'] },
    otherCenter: { tenant: 'center-yichang', roles: ['operation_center'] },
    reviewer: { tenant: 'office', roles: ['reviewer'] },
    firm: { tenant: 'enterprise-1', roles: ['enterprise'] },
  }));
  await importFirst(center);
  before = await transfersCounted(office);
});

afterAll(async () => {
  await endChildren();
  await house?.drop();
});

test('a demand is reviewed by another, and read without an account; who posted it can be reached by nobody', async () => {
  const body = demand();
  await done(firm, '/api/postings', body, 201);
  const path = `/api/postings/${body.postingId}`;
  expect((await everybody('GET', path)).status).toBe(404);
  expect((await otherCenter('GET', path)).status).toBe(404);
  expect((await firm('POST', `${path}/publication`, { revision: 1 })).status).toBe(403);
  await done(reviewer, `${path}/publication`, { revision: 1 });
  // Published and not yet matched, the power goes.
  await killed(house, 'resource-pool');
  demandId = body.postingId;
  for (const as of [everybody, center]) {
    const seen = await readsNoSecret(as, path);
    expect(seen).toMatchObject({ stage: 'published', title: body.title, divisionCode: '420500' });
  }
  expect(String(await readsNoSecret(everybody, `${path}/page`))).toContain(body.demand.problem);
});

test('what was published before the crash is matched after it: the right patents first, and why', async () => {
  const found = await matchedWith(firm, demandId, patents.fitting);
  expect(numbersOf(found).slice(0, 2).sort()).toEqual([...patents.fitting].sort());
  expect(numbersOf(found)).not.toContain(patents.later);
  for (const { scorePpm } of found.slice(2)) expect(scorePpm).toBeLessThan(found[1].scorePpm);
  for (const item of found.slice(0, 2)) {
    const { text, ipc, region } = explained(item);
    expect(text).toContain('垃圾');
    expect(ipc).toBe('国际专利分类同大组：E02B 15');
    expect(region).toBe('同省：宜昌市与武汉市');
  }
});

test('a patent that is listed later finds the demand, and the center says which of its matches are any good', async () => {
  await importLater(center);
  await matchedWith(center, demandId, three);
  for (const number of three) {
    const { body } = await center('GET', `/api/matches?patent=${number}`);
    expect(body.items).toMatchObject([{ demandId, demand: { title: demand().title } }]);
  }
  expect((await otherCenter('GET', `/api/matches?demand=${demandId}`)).body.items).toEqual([]);
  expect((await otherCenter('GET', `/api/matches?patent=${sold}`)).status).toBe(404);
  const judged = (number: string, relevant: boolean): Promise<Json> =>
    done(center, `/api/matches/${demandId}.${number}/feedback`, { relevant, reason: '已看过' });
  await judged(sold, true);
  await judged(second, false);
  const left = await matchedWith(center, demandId, [sold, patents.later]);
  expect(numbersOf(left)).not.toContain(second);
  expect(left.find(({ patentNumber }) => patentNumber === sold).feedback).toMatchObject({ relevant: true });
  expect(numbersOf(await matchedWith(firm, demandId, three))).toContain(second);
});

test('a supply carries a valuation that is right, and discloses itself in stages', async () => {
  expect(await done(center, '/api/valuations', valuation())).toMatchObject({ valueFen: `${valueFen}` });
  await refused(center, '/api/postings', supply(sold, valueFen + 1n), 'POSTING_VALUATION_DIFFERS');
  await refused(otherCenter, '/api/postings', supply(sold), 'POSTING_PATENT_OF_OTHER');
  supplyId = await published(center, reviewer, supply(sold));
  for (const as of [everybody, firm, otherCenter]) await readsNoSecret(as, `/api/postings/${supplyId}`);

  const asking = request(supplyId, seeker, seekersReach);
  const path = `/api/contacts/${asking.contactId}`;
  await done(firm, '/api/contacts', asking, 201);
  await readsNoSecret(center, path);
  await done(center, `${path}/acceptance`, {});
  const accepted = (await firm('GET', path)).body;
  expect(accepted.disclosed).toMatchObject({ ...suppliersReach, supply: { disclosedOnContact: onContact } });
  expect(JSON.stringify(accepted)).not.toContain(underNda);
  await done(center, `${path}/disclosure`, { agreementNumber: 'NDA-2026-7' });
  expect((await firm('GET', path)).body.disclosed.supply.disclosedUnderNda).toBe(underNda);
  expect((await otherCenter('GET', path)).status).toBe(404);
  await readsNoSecret(office, path);
});

test('at a matchmaking event both come, and sit at one table at a time', async () => {
  const event = matchmaking();
  ({ matchmakingId } = event);
  const path = `/api/matchmakings/${matchmakingId}`;
  await done(center, '/api/matchmakings', event, 201);
  expect((await everybody('GET', path)).body).toMatchObject({ heldOn: today, invitations: [], meetings: [] });
  const { pairs } = (await center('GET', `${path}/suggestions`)).body;
  expect(pairs).toMatchObject([{ demandId, supplyId, patentNumber: sold }]);
  await done(center, `${path}/invitations`, { postingIds: [supplyId, demandId] }, 201);
  await done(center, `${path}/invitations/${supplyId}/answer`, { attends: true });
  expect((await center('POST', `${path}/invitations/${demandId}/answer`, { attends: true })).status).toBe(
    404,
  );
  await done(firm, `${path}/invitations/${demandId}/answer`, { attends: true });
  meetingId = randomUUID();
  const meeting = { meetingId, supplyId, demandId, startsAt: at('10:00'), tableNumber: 1 };
  await done(center, `${path}/meetings`, meeting, 201);
  const other = { ...meeting, meetingId: randomUUID(), tableNumber: 2 };
  await refused(center, `${path}/meetings`, other, 'MATCHMAKING_PARTY_TAKEN');
  await done(center, `${path}/meetings/${meetingId}/outcome`, { outcome: 'agreed', note: '本周签约' });
});

test('a contact that the match led to lets both reach each other, and leads to the transfer', async () => {
  const asking = request(
    demandId,
    { name: company, divisionCode: '420100' },
    { ...suppliersReach, ownPostingId: supplyId, patentNumbers: [sold], foundBy: 'matched' },
  );
  ({ contactId } = asking);
  const path = `/api/contacts/${contactId}`;
  await done(center, '/api/contacts', asking, 201);
  await readsNoSecret(firm, path);
  const filing = transfer(sold, `contact-${contactId}`);
  ({ transferId } = filing);
  await refused(center, '/api/transfers', filing, 'TRANSFER_LED_BY_NOT_ACCEPTED');
  expect((await otherCenter('POST', `${path}/acceptance`, {})).status).toBe(404);
  await done(firm, `${path}/acceptance`, {});
  expect((await firm('GET', path)).body).toMatchObject({
    foundBy: 'matched',
    requesterReach: suppliersReach,
  });
  expect((await center('GET', path)).body.disclosed).toMatchObject(seekersReach);
  expect((await otherCenter('GET', path)).status).toBe(404);
  expect((await everybody('GET', path)).status).toBe(401);
  await readsNoSecret(office, path);

  await done(center, '/api/transfers', filing, 201);
  await done(reviewer, `/api/transfers/${transferId}/registration`, {});
  expect((await center('GET', `/api/patents/${sold}`)).body.holders).toEqual([seeker.name]);
});

test(`killed while the contact is concluded (seed ${seed}), the house keeps every link from the demand to the transfer`, async () => {
  const ledTo = `transfer-${transferId}`;
  const conclusion = { outcome: 'contracted', ledTo, closePosting: true };
  const concluding = insist(firm, `/api/contacts/${contactId}/conclusion`, conclusion, 200);
  const path = `/api/matchmakings/${matchmakingId}`;
  const linking = insist(center, `${path}/meetings/${meetingId}/contracts`, { ledTo }, 201);
  await delay(chanceOf(seed).below(leadMsMax));
  await killed(house, 'resource-pool');
  expect((await concluding).body).toMatchObject({ contactId, stage: 'concluded' });
  expect((await linking).body).toMatchObject({ meetingId, ledTo });
  expect((await firm('GET', path)).body.meetings).toMatchObject([
    { meetingId, outcome: 'agreed', ledTo: [ledTo] },
  ]);
  expect(toldOnce((await firm('GET', `/api/contacts/${contactId}`)).body)).toEqual([
    'ContactRequested',
    'ContactAccepted',
    'ContactConcluded',
  ]);
  expect(toldOnce((await firm('GET', `/api/postings/${demandId}`)).body)).toEqual([
    'PostingSubmitted',
    'PostingPublished',
    'PostingClosed',
  ]);

  const { body: chain } = await firm('GET', `/api/postings/${demandId}/chain`);
  const registered = { ref: ledTo, kind: 'transfer', stage: 'registered', registeredOn: today };
  expect(chain).toMatchObject({
    posting: { id: demandId, kind: 'demand', stage: 'closed', outcome: 'solved', ledTo },
    contacts: [
      {
        id: contactId,
        stage: 'concluded',
        foundBy: 'matched',
        outcome: 'contracted',
        cases: [{ ...registered, namedBy: ['led_by', 'led_to'] }],
      },
    ],
    cases: [{ ...registered, namedBy: ['led_to'] }],
  });
  expect((await center('GET', `/api/postings/${demandId}/chain`)).status).toBe(404);
  const { origin } = (await center('GET', `/api/transfers/${transferId}`)).body;
  expect(origin).toMatchObject({
    contacts: [{ id: contactId }],
    postings: [{ id: demandId, stage: 'closed' }],
  });
});

test('what was sold is offered no more, what was sought is sought no more, and one transfer is counted', async () => {
  const { reasonCode } = await comesTo(center, supplyId, 'taken_down');
  expect(reasonCode).toBe('POSTING_PATENT_TRANSFERRED');
  expect((await everybody('GET', `/api/postings/${supplyId}`)).status).toBe(404);
  expect((await firm('GET', `/api/matches?demand=${demandId}`)).body.items).toEqual([]);
  expect((await center('GET', `/api/matches?patent=${second}`)).body.items).toEqual([]);
  const moved = { 'transfer.patents': before.patents + 1, 'transfer.contracts': before.contracts + 1 };
  await counted(office, moved);
});

test('the gazette is taken over where it agrees, and each disagreement is settled by the office', async () => {
  const compared = await broughtGazette(office, gazette());
  expect(await compared()).toMatchObject({
    rows: 3,
    applied: 1,
    held: 0,
    discrepancies: { unknown_patent: 1, status: 1, order: 0, holder: 0, encumbrance: 0 },
    cases: { open: 2, settled: 0 },
  });
  expect((await center('GET', `/api/patents/${patents.decoys[0]}`)).body.legalStatus).toBe('in_grace');
  const { body: open } = await office('GET', `/api/discrepancies?patent=${patents.unknown}&open=true`);
  const settlement = { outcome: 'not_ours', reason: '不在本省资源库' };
  await done(office, `/api/discrepancies/${open.items[0].id}/settlement`, settlement);
  expect((await compared()).cases).toEqual({ open: 1, settled: 1 });
});

test('the pool is graded, searched and shown at the desk, and history counted anew finds the same', async () => {
  const total = patents.fitting.length + patents.decoys.length + 1;
  expect(await graded(office)).toMatchObject({ total, seen: total, graded: total, overridden: 0 });
  expect(await gradesAgree(center)).toBe(total);

  const path = `/api/patents/search?q=${encodeURIComponent('水草')}`;
  const found = await until('both are found', async () => {
    const { body } = await center('GET', path);
    return body.total === 2 && body;
  });
  expect(found.items.map(({ number }: Json) => number).sort()).toEqual([...patents.fitting].sort());
  expect(found.facets).toMatchObject({ section: { E: 2 }, type: { invention: 2 } });

  const { body: bench } = await center('GET', '/api/workbench');
  expect(bench).toMatchObject({
    listings: { patents: { total, byGrade: expect.anything() }, postings: { supply: { taken_down: 1 } } },
    cases: {
      transfers: { byStage: { registered: 1 }, underReview: [] },
      contacts: { asked: { accepted: 1 }, requested: { concluded: 1 } },
    },
    tasks: [],
  });
  await countedAnew(office);
});
