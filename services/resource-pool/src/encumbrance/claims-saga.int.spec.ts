import { create, licensing } from '@ipflow/contracts';
import { chanceOf, seedOf, until } from '@ipflow/testing';
import {
  licenseCancelled,
  licenseChanged,
  licenseFiled,
  licenseRecorded,
  licenseTerms,
  openLicenseAnnounced,
  openLicenseDeclared,
  openLicenseWithdrawn,
  scope,
} from '../../testdata/cases';
import { csv, numbers, row } from '../../testdata/pool';
import { Saga } from '../../testdata/saga';
import { ClaimExpiry } from './expiry';

jest.setTimeout(60_000);

let saga: Saga;
const patents = numbers(60);
let used = 0;
const some = (count: number): string[] => patents.slice(used, (used += count));
const one = (): string => some(1)[0]!;
let cases = 0;
const newId = (): string => `case-${String((cases += 1)).padStart(6, '0')}`;

const dayMs = 86_400_000;
const inDays = (days: number): Date => new Date(Date.now() + days * dayMs);
const inWuhan = scope({ territories: ['420100'] });
const inHuangshi = scope({ territories: ['420200'] });
const exclusiveIn = (where: typeof inWuhan) => licenseTerms('exclusive', { scope: where });

beforeAll(async () => {
  saga = await Saga.start();
  const { body } = await saga.pool.upload(csv(...patents.map((number) => row(number))));
  expect(body.listed).toBe(patents.length);
});

afterAll(() => saga?.stop());

const claimByHand = (claimId: string, kind: string, patentNumbers: string[], more = {}) =>
  saga.pool.post('/encumbrances', saga.pool.office, {
    claimId,
    kind,
    patentNumbers,
    caseRef: `by-hand-${claimId}`,
    ...more,
  });
const releaseByHand = (claimId: string, patentNumbers: string[]) =>
  saga.pool.post(`/encumbrances/${claimId}/release`, saga.pool.office, { patentNumbers });

describe('claim', () => {
  test('a declared open license is granted, with the day the claim lapses, and the answer goes out', async () => {
    const [patent, id] = [one(), newId()];
    const [fact] = await saga.tell(openLicenseDeclared(id, patent));
    const [answer] = await saga.answers(id);
    expect(answer).toMatchObject({
      type: 'ClaimGranted',
      caseRef: `open_license-${id}`,
      kind: 'open_license',
      patentNumbers: [patent],
    });
    const days = (new Date(answer!.expiresAt!).getTime() - Date.now()) / dayMs;
    expect(days).toBeGreaterThan(29.9);
    expect(days).toBeLessThan(30.1);
    expect(await saga.states(patent)).toEqual(['open_license claimed']);
    const [{ meta }] = await saga.db.query('select meta from event where stream = $1', [`claim-${id}`]);
    expect(meta).toMatchObject({ tenant: 'center-wuhan', actor: 'chen', causationId: fact!.id });
    await until('it is published', async () => (await saga.count('event_unpublished')) === 0);
  });

  test('a license holds all its patents within its scope', async () => {
    const [id, many] = [newId(), some(5)];
    await saga.tell(licenseFiled(id, many, exclusiveIn(inWuhan)));
    expect(await saga.answers(id)).toMatchObject([{ type: 'ClaimGranted', patentNumbers: many }]);
    const lying = await saga.lying(...many);
    expect(lying).toHaveLength(5);
    for (const claim of lying) {
      const covers = { from: '2026-01-01', until: '2028-12-31', territories: ['420100'], modes: [] };
      expect(claim).toMatchObject({ claimId: id, kind: 'exclusive_license', scope: covers });
    }
  });

  test('is refused with every reason of every patent, and holds none of them', async () => {
    const [free, pledged, declared, lapsed] = some(4) as [string, string, string, string];
    const unlisted = numbers(1, 9_000_000)[0]!;
    await claimByHand(newId(), 'pledge', [pledged]);
    await saga.tell(openLicenseDeclared(newId(), declared));
    await saga.pool
      .post(`/patents/${lapsed}/legal-events`, saga.pool.office, { code: 'GP01', effectiveOn: '2026-01-05' })
      .expect(200);
    const id = newId();
    const terms = licenseTerms('exclusive', { licensors: ['武汉船舶设计研究所 有限公司', '某某公司'] });
    const before = await saga.count('event');
    await saga.tell(licenseFiled(id, [free, pledged, declared, lapsed, unlisted], terms));
    expect(await saga.codes(id)).toEqual([
      'CLAIM_NOT_HOLDER',
      'PATENT_PLEDGE_WITHOUT_CONSENT',
      'PATENT_HAS_OPEN_LICENSE',
      'CLAIM_RIGHT_IN_GRACE',
      'PATENT_NOT_LISTED',
    ]);
    const [answer] = await saga.answers(id);
    for (const { message } of answer!.reasons!) expect(message).toMatch(/专利/);
    expect(await saga.count('event')).toBe(before + 1);
    expect(await saga.states(free, pledged, declared, lapsed)).toEqual([
      'pledge claimed',
      'open_license claimed',
    ]);
  });

  test('two exclusive licenses whose scopes do not meet both hold, a third that meets one of them does not', async () => {
    const [patent, first, second, third] = [one(), newId(), newId(), newId()];
    await saga.tell(
      licenseFiled(first, [patent], exclusiveIn(inWuhan)),
      licenseFiled(second, [patent], exclusiveIn(inHuangshi)),
    );
    await saga.tell(licenseFiled(third, [patent], exclusiveIn(scope({ territories: ['420106', '440000'] }))));
    expect(await saga.codes(first)).toEqual([]);
    expect(await saga.codes(second)).toEqual([]);
    expect(await saga.codes(third)).toEqual(['PATENT_HAS_EXCLUSIVE_LICENSE']);
    expect(await saga.states(patent)).toEqual(['exclusive_license claimed', 'exclusive_license claimed']);
  });

  test('a sub-license stands within the exclusive license above it, and without one it is refused', async () => {
    const [patent, parent, sub, orphan] = [one(), newId(), newId(), newId()];
    const below = (parentLicenseId: string) =>
      licenseTerms('sub', { licensors: ['宜昌机电有限公司'], parentLicenseId });
    await saga.tell(licenseFiled(parent, [patent]), licenseRecorded(parent, [patent]));
    await saga.tell(
      licenseFiled(sub, [patent], below(parent)),
      licenseFiled(orphan, [patent], below(newId())),
    );
    expect(await saga.codes(sub)).toEqual([]);
    expect(await saga.codes(orphan)).toEqual(['CLAIM_PARENT_LICENSE_GONE', 'PATENT_HAS_EXCLUSIVE_LICENSE']);
    expect(await saga.states(patent)).toEqual(['exclusive_license confirmed', 'ordinary_license claimed']);
  });

  test('nobody takes over another’s claim by using its id', async () => {
    const [patent, pledge] = [one(), newId()];
    await claimByHand(pledge, 'pledge', [patent]);
    await saga.tell(
      licenseFiled(pledge, [patent], licenseTerms('ordinary'), [pledge]),
      licenseCancelled(pledge, [patent]),
    );
    expect(await saga.codes(pledge)).toEqual(['CLAIM_ID_TAKEN']);
    expect(await saga.states(patent)).toEqual(['pledge claimed']);
  });
});

describe('confirm', () => {
  test('puts the claim in force, and it lapses no more', async () => {
    const [patent, id] = [one(), newId()];
    await saga.tell(openLicenseDeclared(id, patent), openLicenseAnnounced(id, patent));
    expect(await saga.states(patent)).toEqual(['open_license confirmed']);
    expect(await saga.answers(id)).toHaveLength(1);
  });

  test('of what was never asked for is answered: it is gone', async () => {
    const [patent, id] = [one(), newId()];
    await saga.tell(licenseRecorded(id, [patent]));
    expect(await saga.codes(id)).toEqual(['CLAIM_GONE']);
    expect(await saga.states(patent)).toEqual([]);
  });

  test('of a claim that is gone holds the patents again when they are still free', async () => {
    const [many, id] = [some(2), newId()];
    await saga.tell(licenseFiled(id, many));
    await releaseByHand(id, [many[0]!]);
    await saga.tell(licenseRecorded(id, many));
    expect(await saga.answers(id)).toHaveLength(1);
    expect(await saga.states(...many)).toEqual([
      'exclusive_license confirmed',
      'exclusive_license confirmed',
    ]);
  });

  test('of a claim that is gone is refused with the reasons when one of the patents is taken', async () => {
    const [[free, taken], id] = [some(2) as [string, string], newId()];
    await saga.tell(licenseFiled(id, [free, taken]));
    await releaseByHand(id, [taken]);
    await saga.tell(openLicenseDeclared(newId(), taken));
    await saga.tell(licenseRecorded(id, [free, taken]));
    expect(await saga.codes(id)).toEqual(['PATENT_HAS_OPEN_LICENSE']);
    expect(await saga.states(free, taken)).toEqual(['exclusive_license claimed', 'open_license claimed']);
    await saga.tell(licenseCancelled(id, [free, taken]));
    expect(await saga.states(free, taken)).toEqual(['open_license claimed']);
  });
});

describe('release', () => {
  test('frees all patents for the next one; of what is unknown it is silence', async () => {
    const [many, first, next, unknown] = [some(3), newId(), newId(), newId()];
    await saga.tell(licenseFiled(first, many), licenseRecorded(first, many), licenseCancelled(first, many));
    expect(await saga.states(...many)).toEqual([]);
    await saga.tell(licenseFiled(next, many), licenseCancelled(unknown, many));
    expect(await saga.codes(next)).toEqual([]);
    expect(await saga.answers(unknown)).toEqual([]);
    expect(await saga.states(...many)).toHaveLength(3);
  });

  test('by a refusal finds the patents by itself: the fact does not name them', async () => {
    const [many, id] = [some(2), newId()];
    const refused = create(licensing.LicenseRefusedSchema, {
      licenseId: id,
      refusedBy: 'li',
      effectiveOn: '2026-01-10',
    });
    await saga.tell(licenseFiled(id, many), refused);
    expect(await saga.states(...many)).toEqual([]);
  });
});

describe('an open license that is withdrawn', () => {
  test('leaves the licenses obtained before, which no exclusive license slips over until they end', async () => {
    const [patent, id] = [one(), newId()];
    const [over, after, again] = [newId(), newId(), newId()];
    await saga.tell(
      openLicenseDeclared(id, patent),
      openLicenseAnnounced(id, patent),
      openLicenseWithdrawn(id, patent, '2027-06-30'),
    );
    const survivors = { claimId: `${id}.survivors`, kind: 'ordinary_license', state: 'confirmed' };
    expect(await saga.lying(patent)).toMatchObject([{ ...survivors, scope: { until: '2027-06-30' } }]);
    await saga.tell(licenseFiled(over, [patent]));
    await saga.tell(licenseFiled(after, [patent], exclusiveIn(scope({ from: '2027-07-01' }))));
    expect(await saga.codes(over)).toEqual(['PATENT_HAS_ORDINARY_LICENSE']);
    expect(await saga.codes(after)).toEqual([]);
    await saga.tell(licenseCancelled(after, [patent]));
    await saga.tell(openLicenseDeclared(again, patent));
    expect(await saga.states(patent)).toEqual(['ordinary_license confirmed', 'open_license claimed']);
  });

  test('leaves them even where they meet what was laid meanwhile: they exist by law', async () => {
    const [patent, id] = [one(), newId()];
    await saga.tell(openLicenseDeclared(id, patent), openLicenseAnnounced(id, patent));
    await claimByHand(newId(), 'preservation', [patent]);
    await saga.tell(openLicenseWithdrawn(id, patent, '2027-06-30'));
    expect(await saga.states(patent)).toEqual(['preservation claimed', 'ordinary_license confirmed']);
  });

  test('frees the patent when no license was obtained', async () => {
    const [patent, id] = [one(), newId()];
    await saga.tell(openLicenseDeclared(id, patent), openLicenseWithdrawn(id, patent));
    expect(await saga.states(patent)).toEqual([]);
  });
});

describe('a license that changes', () => {
  test('holds its new scope from then on, in force as before', async () => {
    const [patent, id, next] = [one(), newId(), newId()];
    await saga.tell(licenseFiled(id, [patent]), licenseRecorded(id, [patent]));
    await saga.tell(licenseChanged(id, exclusiveIn(inWuhan)));
    await saga.tell(licenseFiled(next, [patent], exclusiveIn(inHuangshi)));
    expect(await saga.codes(next)).toEqual([]);
    expect(await saga.lying(patent)).toMatchObject([
      { claimId: id, state: 'confirmed', scope: { territories: ['420100'] } },
      { claimId: next, state: 'claimed', scope: { territories: ['420200'] } },
    ]);
  });

  test('to what another one holds is told so, and keeps what it had', async () => {
    const [patent, id, other] = [one(), newId(), newId()];
    await saga.tell(
      licenseFiled(id, [patent], exclusiveIn(inWuhan)),
      licenseRecorded(id, [patent], exclusiveIn(inWuhan)),
    );
    await saga.tell(licenseFiled(other, [patent], exclusiveIn(inHuangshi)));
    await saga.tell(licenseChanged(id, exclusiveIn(scope())));
    expect(await saga.codes(id)).toEqual(['PATENT_HAS_EXCLUSIVE_LICENSE']);
    expect(await saga.lying(patent)).toMatchObject([
      { claimId: id, state: 'confirmed', scope: { territories: ['420100'] } },
      { claimId: other, state: 'claimed' },
    ]);
  });
});

describe('by hand', () => {
  test('a license may be claimed with its scope, and only a license', async () => {
    const [patent, id] = [one(), newId()];
    const where = { from: '2026-01-01', until: '2026-12-31', territories: ['420100'] };
    await claimByHand(id, 'sole_license', [patent], { scope: where }).expect(201);
    await claimByHand(newId(), 'sole_license', [patent], {
      scope: { ...where, territories: ['420200'] },
    }).expect(201);
    const meeting = await claimByHand(newId(), 'ordinary_license', [patent], {
      scope: { ...where, modes: ['make'] },
    });
    expect(meeting.body.reasons).toMatchObject([{ code: 'PATENT_HAS_SOLE_LICENSE' }]);
    await claimByHand(newId(), 'pledge', [patent], { scope: where }).expect(400);
    await claimByHand(newId(), 'sole_license', [patent], { scope: { ...where, until: '2025-12-31' } }).expect(
      400,
    );
    const { body } = await saga.pool.get(`/patents/${patent}`);
    expect(body.encumbrances[0].scope).toEqual({ ...where, modes: [] });
  });
});

test('facts that are published again, in any order, change nothing', async () => {
  const [many, id, open] = [some(3), newId(), newId()];
  const said = [
    ...(await saga.tell(licenseFiled(id, many), licenseRecorded(id, many), licenseCancelled(id, many))),
    ...(await saga.tell(openLicenseDeclared(open, many[0]!), openLicenseAnnounced(open, many[0]!))),
  ];
  const before = await saga.count('event');
  const again = chanceOf(seedOf(20_260_701)).shuffled([...said, ...said]);
  await saga.log.publish(again);
  // What comes behind the repeats in each partition has taken effect: so have they, or never will.
  const behind = many.flatMap((patent) =>
    [0, 1, 2].map(() => licenseFiled(newId(), [patent], licenseTerms('open'))),
  );
  await saga.tell(...behind);
  expect(await saga.count('event')).toBe(before + 2 * behind.length);
  expect(await saga.count('dead_letter')).toBe(0);
});

test('what nobody confirms lapses, and what outlived its open license ends with its term', async () => {
  const [patent, id, open] = [one(), newId(), newId()];
  await saga.tell(
    openLicenseDeclared(open, patent),
    openLicenseAnnounced(open, patent),
    openLicenseWithdrawn(open, patent, '2027-06-30'),
    licenseFiled(id, [patent], licenseTerms('ordinary')),
  );
  const expiry = saga.pool.service.app.get(ClaimExpiry);
  await expiry.expireDue(inDays(31));
  expect(await saga.states(patent)).toEqual(['ordinary_license confirmed']);
  await saga.tell(licenseRecorded(id, [patent], licenseTerms('ordinary')));
  expect(await saga.states(patent)).toEqual(['ordinary_license confirmed', 'ordinary_license confirmed']);
  await expiry.expireDue(new Date('2027-06-30T12:00:00Z'));
  expect(await saga.lying(patent)).toHaveLength(2);
  await expiry.expireDue(new Date('2027-06-30T16:00:00Z'));
  expect(await saga.lying(patent)).toMatchObject([{ claimId: id }]);
});

test('the pool is ready when it consumes, says so, and stops at once when it is asked to', async () => {
  const { body } = await saga.pool.get('/health/ready').expect(200);
  expect(body).toMatchObject({ accepting: true, consumer: true, database: true });
  const began = performance.now();
  await saga.pool.service.stop();
  expect(performance.now() - began).toBeLessThan(5_000);
});
