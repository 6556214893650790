import { catalog, create, toData, type Message } from '@ipflow/contracts';
import { enterprise, person, university } from '../harness/events.fixture';
import {
  licenseCancelled,
  licenseChanged,
  licenseCorrected,
  licensedPatent,
  licenseRecorded,
  licenseTerms,
  openLicenseAnnounced,
  openLicenseDeclared,
  openLicenseObtained,
  paymentDefaulted,
  trialReturned,
  trialStarted,
  useFirstSettled,
} from '../harness/licensing.fixture';
import { entriesOf, short, sourceOf } from '../harness/tally.fixture';
import { LedgerMismatch } from './entry';
import { counts, looksBack, tally, topicsCounted } from './tally';

const two = [
  licensedPatent('ZL1'),
  licensedPatent('ZL2', { patentType: 'design', mainClass: '14-02', divisionCode: undefined }),
];
const byPerson = licenseTerms({ licensees: [person] });

describe('recorded licenses', () => {
  test('count once as a contract, with its amount, and once for each patent', () => {
    expect(short(entriesOf(licenseRecorded('l1', two, { terms: byPerson })))).toEqual([
      'license.contracts 2026-03-06 +1 contract 420100 - university ordinary',
      'license.amount 2026-03-06 +100000000 contract 420100 - university ordinary',
      'license.patents 2026-03-06 +1 ZL1 420100 - invention G C39 university ordinary',
      'license.patents 2026-03-06 +1 ZL2 - - design - C39 university ordinary',
    ]);
  });

  test.each(['exclusive', 'sole', 'ordinary', 'cross', 'sub', 'open'])('count as %s licenses', (kind) => {
    const entries = entriesOf(licenseRecorded('l1', two, { terms: licenseTerms({ kind }) }));
    const ofLicense = entries.filter(({ metric }) => metric.startsWith('license.'));
    expect(ofLicense.map(({ dims }) => dims.license_kind)).toEqual([kind, kind, kind, kind]);
  });

  test.each([
    ['is not known beforehand', undefined],
    ['is nothing', 0n],
  ])('count no amount when it %s', (_, contractFen) => {
    const entries = entriesOf(licenseRecorded('l1', two, { terms: licenseTerms({ contractFen }) }));
    expect(entries.filter(({ metric }) => metric === 'license.amount')).toEqual([]);
    expect(entries.filter(({ metric }) => metric === 'license.contracts')).toHaveLength(1);
  });

  test('are refused with an amount below zero', () => {
    const terms = licenseTerms({ contractFen: -1n });
    expect(() => entriesOf(licenseRecorded('l1', two, { terms }))).toThrow(LedgerMismatch);
  });

  test('keep an amount beyond 2^53 to the fen, given as a message or as JSON', () => {
    const contractFen = 2n ** 53n + 1n;
    const event = licenseRecorded('l1', [], { terms: licenseTerms({ contractFen }) });
    for (const said of [event, toData(event) as object]) {
      const amount = tally(sourceOf(event), said, []).find(({ metric }) => metric === 'license.amount');
      expect(amount!.delta).toBe(contractFen);
    }
  });

  test('corrected, are taken back on their own day and counted anew on the corrected one', () => {
    const recorded = licenseRecorded('l1', two.slice(0, 1));
    expect(short(entriesOf(recorded, licenseCorrected('l1', two.slice(0, 1))))).toEqual([
      'license.contracts 2026-03-06 -1 takes back 1.0 contract 420100 420600 university ordinary',
      'license.amount 2026-03-06 -100000000 takes back 1.1 contract 420100 420600 university ordinary',
      'license.patents 2026-03-06 -1 takes back 1.2 ZL1 420100 420600 invention G C39 university ordinary',
      'conversion.patents 2026-03-06 -1 takes back 1.3 ZL1 420100 420600 invention G C39 university',
      'license.contracts 2026-02-27 +1 contract 420100 420600 university exclusive',
      'license.amount 2026-02-27 +50000000 contract 420100 420600 university exclusive',
      'license.patents 2026-02-27 +1 ZL1 420100 420600 invention G C39 university exclusive',
      'conversion.patents 2026-02-27 +1 ZL1 420100 420600 invention G C39 university',
    ]);
  });

  test('corrected after a change and a cancellation, are still taken back', () => {
    const past = [licenseRecorded('l1', two), licenseChanged('l1'), licenseCancelled('l1')];
    const entries = entriesOf(...past, licenseCorrected('l1', two));
    expect(entries.filter(({ delta }) => delta < 0n)).toHaveLength(6);
    expect(entries.filter(({ delta }) => delta > 0n)).toHaveLength(6);
  });

  test.each([
    ['a revision that was never counted', [licenseCorrected('l1', two)]],
    [
      'a revision twice',
      [licenseRecorded('l1', two), licenseCorrected('l1', two), licenseCorrected('l1', two)],
    ],
  ])('are not corrected where the correction names %s', (_, events) => {
    expect(() => entriesOf(...events)).toThrow(LedgerMismatch);
  });

  test('from a university or institute to an enterprise are conversions, but for sub-licenses', () => {
    const conversions = (holderKind: string, kind = 'ordinary', licensee = enterprise) => {
      const terms = licenseTerms({ kind, licensees: [licensee] });
      const event = licenseRecorded('l1', [licensedPatent('ZL1', { holderKind })], { terms });
      return entriesOf(event).filter(({ metric }) => metric === 'conversion.patents').length;
    };
    expect([conversions('university'), conversions('institute'), conversions('university', 'open')]).toEqual([
      1, 1, 1,
    ]);
    expect([conversions('enterprise'), conversions('university', 'sub')]).toEqual([0, 0]);
    expect([person, university].map((taker) => conversions('university', 'sole', taker))).toEqual([0, 0]);
  });
});

describe('open licenses', () => {
  test('count when they are declared, announced and obtained', () => {
    expect(short(entriesOf(openLicenseDeclared('o1')))).toEqual([
      'open_license.declared 2026-03-01 +1 ZL1 420100 invention G C39 university',
    ]);
    expect(short(entriesOf(openLicenseDeclared('o1'), openLicenseAnnounced('o1')))).toEqual([
      'open_license.announced 2026-03-10 +1 ZL1 420100 invention G C39 university',
    ]);
    expect(short(entriesOf(openLicenseObtained('a1')))).toEqual([
      'open_license.obtained 2026-03-20 +1 ZL1 420100 420600 invention G C39 university',
    ]);
  });
});

describe('use first, pay later', () => {
  const started = trialStarted('l1');

  test('counts a contract when it starts', () => {
    expect(short(entriesOf(started))).toEqual([
      'use_first.started 2026-03-07 +1 contract 420100 420600 university',
    ]);
  });

  test.each([
    ['settled', useFirstSettled('l1'), '2026-09-01'],
    ['returned', trialReturned('l1'), '2026-08-01'],
    ['defaulted', paymentDefaulted('l1'), '2026-04-08'],
  ])('counts a contract that is %s where it started', (end, event, on) => {
    expect(short(entriesOf(started, event))).toEqual([
      `use_first.${end} ${on} +1 contract 420100 420600 university`,
    ]);
    expect(() => entriesOf(event)).toThrow(LedgerMismatch);
  });

  test('counts a contract as defaulted once, and as settled all the same', () => {
    const past = [started, paymentDefaulted('l1')];
    expect(entriesOf(...past, paymentDefaulted('l1', '2'))).toEqual([]);
    expect(entriesOf(...past, useFirstSettled('l1'))).toHaveLength(1);
  });
});

describe('every fact of licensing', () => {
  const types = [...catalog.values()].filter(({ topic }) => topic === 'ipflow.licensing.v1');

  test.each(types.map(({ type, schema }) => [type, schema] as const))(
    '%s counts or says nothing',
    (type, schema) => {
      const event = create(schema) as Message;
      const expectation = expect(() => tally(sourceOf(event), event, []));
      if (looksBack.has(type)) expectation.toThrow(LedgerMismatch);
      else expect(tally(sourceOf(event), event, []).length > 0).toBe(counts.has(type));
    },
  );

  test('but for these is passed over: what ends a license or is only said, asked or paid moves no figure', () => {
    expect(types.filter(({ type }) => counts.has(type)).map(({ type }) => type.split('.').at(-1))).toEqual([
      'OpenLicenseDeclared',
      'OpenLicenseAnnounced',
      'OpenLicenseObtained',
      'LicenseRecorded',
      'LicenseCorrected',
      'TrialStarted',
      'PaymentDefaulted',
      'TrialReturned',
      'UseFirstSettled',
    ]);
  });

  test('counts as JSON as its message does', () => {
    const events: Message[] = [
      openLicenseDeclared('o1'),
      openLicenseAnnounced('o1'),
      openLicenseObtained('a1'),
      licenseRecorded('l1', two),
      licenseRecorded('l2', [], { terms: licenseTerms({ contractFen: 0n }) }),
      trialStarted('l1'),
      licenseChanged('l1'),
      licenseCancelled('l1'),
    ];
    for (const event of events) {
      const source = sourceOf(event);
      expect(tally(source, toData(event) as object, [])).toEqual(tally(source, event, []));
    }
    const later = [
      licenseCorrected('l1', two),
      paymentDefaulted('l1'),
      trialReturned('l1'),
      useFirstSettled('l1'),
    ];
    const open = entriesOf(licenseRecorded('l1', two)).concat(entriesOf(trialStarted('l1')));
    for (const event of later) {
      const source = sourceOf(event, 2);
      expect(tally(source, toData(event) as object, open)).toEqual(tally(source, event, open));
    }
  });

  test('comes from a topic that is read', () => {
    expect(topicsCounted).toContain('ipflow.licensing.v1');
  });
});
