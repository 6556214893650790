import { create, licensing, pool } from '@ipflow/contracts';
import { fold, Refused, type LocalDate } from '@ipflow/kernel';
import { company, given, party } from '@ipflow/testing';
import { knownPatent, number } from '../../testdata/known';
import type { KnownListing, OpenLicenseState } from '../open-license/open-license.state';
import { snapshotOf } from '@ipflow/known-patents';
import {
  acceptanceDecider,
  nothingDueReference,
  type AcceptanceCommand,
  type AcceptanceEvent,
  type AcceptanceStage,
} from './acceptance.decider';

const acceptanceId = 'acceptance-1';
const openLicenseId = 'open-0001';
const today = '2026-01-10' as LocalDate;
const at = { acceptanceId, today };
const patent = snapshotOf(knownPatent());
const licensee = party('宜昌机电有限公司');

const listing = (more: Partial<KnownListing> = {}, fee: object = {}): KnownListing => ({
  kind: 'announced',
  openLicenseId,
  declaredBy: 'center-wuhan',
  terms: create(licensing.OpenLicenseTermsSchema, {
    fee: { method: 'lump_sum', fixedFen: 1_000n, payment: '转账', ...fee },
    until: '2035-12-31',
    patentees: [company],
  }),
  papers: create(licensing.OpenLicensePapersSchema),
  patentNumber: number,
  patent,
  warnings: [],
  patentees: [company],
  risks: [],
  announcementNumber: 'OL-1',
  announcedOn: '2026-01-05' as LocalDate,
  ...more,
});

type Of<Type extends AcceptanceCommand['type']> = Extract<AcceptanceCommand, { type: Type }>;
const notify = (more: Partial<Of<'NotifyAcceptance'>> = {}): Of<'NotifyAcceptance'> => ({
  type: 'NotifyAcceptance',
  ...at,
  openLicenseId,
  notifiedBy: 'enterprise-1',
  licensee,
  listing: listing(),
  patent,
  ...more,
});
const pay = (more: Partial<Of<'PayAcceptance'>> = {}): Of<'PayAcceptance'> => ({
  type: 'PayAcceptance',
  ...at,
  paidFen: 1_000n,
  paymentReference: 'P-1',
  paidOn: today,
  listing: listing(),
  patent,
  ...more,
});
const refund = (refundReference = 'R-1'): AcceptanceCommand => ({
  type: 'RefundAcceptance',
  ...at,
  refundReference,
});
const withdrawn = listing({ kind: 'withdrawn' });

function story(...commands: AcceptanceCommand[]): AcceptanceEvent[] {
  const events: AcceptanceEvent[] = [];
  for (const command of commands)
    events.push(...acceptanceDecider.decide(command, fold(acceptanceDecider, events)));
  return events;
}

const stories: Readonly<Record<'none' | AcceptanceStage, AcceptanceEvent[]>> = {
  none: [],
  notified: story(notify()),
  licensed: story(notify(), pay()),
  refund_due: story(notify(), pay({ listing: withdrawn })),
  refunded: story(notify(), pay({ listing: withdrawn }), refund()),
};
const commands: Readonly<Record<string, AcceptanceCommand>> = {
  notify: notify(),
  'notify as another': notify({ licensee: party('别的公司') }),
  pay: pay(),
  'pay again': pay({ paymentReference: 'P-2' }),
  'pay late': pay({ listing: withdrawn }),
  refund: refund(),
  'refund again': refund('R-2'),
};
const table: Readonly<Record<string, readonly [string, string, string, string, string]>> = {
  //                     none       notified        licensed           refund_due         refunded
  notify: ['AcceptanceNotified', '-', '-', '-', '-'],
  'notify as another': [
    'AcceptanceNotified',
    'ACCEPTANCE_ID_TAKEN',
    'ACCEPTANCE_ID_TAKEN',
    'ACCEPTANCE_ID_TAKEN',
    'ACCEPTANCE_ID_TAKEN',
  ],
  pay: ['ACCEPTANCE_UNKNOWN', 'OpenLicenseObtained', '-', '-', '-'],
  'pay again': [
    'ACCEPTANCE_UNKNOWN',
    'OpenLicenseObtained',
    'ACCEPTANCE_STAGE',
    'ACCEPTANCE_STAGE',
    'ACCEPTANCE_STAGE',
  ],
  'pay late': ['ACCEPTANCE_UNKNOWN', 'AcceptancePaymentRefused', '-', '-', '-'],
  refund: ['ACCEPTANCE_UNKNOWN', 'ACCEPTANCE_STAGE', 'ACCEPTANCE_STAGE', 'AcceptancePaymentRefunded', '-'],
  'refund again': [
    'ACCEPTANCE_UNKNOWN',
    'ACCEPTANCE_STAGE',
    'ACCEPTANCE_STAGE',
    'AcceptancePaymentRefunded',
    'ACCEPTANCE_STAGE',
  ],
};
const stages = ['none', 'notified', 'licensed', 'refund_due', 'refunded'] as const;

function outcome(command: AcceptanceCommand, past: AcceptanceEvent[]): string {
  try {
    const events = acceptanceDecider.decide(command, fold(acceptanceDecider, past));
    return events.map(({ $typeName }) => $typeName.split('.').at(-1)).join(' ') || '-';
  } catch (error) {
    if (error instanceof Refused) return error.reasons.map(({ code }) => code).join(' ');
    throw error;
  }
}

test.each(
  Object.entries(table).flatMap(([name, cells]) =>
    stages.map((stage, index) => [name, stage, cells[index]!] as const),
  ),
)('%s when %s: %s', (name, stage, cell) => {
  expect(outcome(commands[name]!, stories[stage])).toBe(cell);
});

test('every stage is reached by the story that bears its name', () => {
  for (const stage of stages) expect(fold(acceptanceDecider, stories[stage]).kind).toBe(stage);
});

describe('a notice', () => {
  test.each([
    ['lump_sum', {}, 1_000n],
    ['entry_and_royalty', { royaltyPpm: 5, royaltyBase: 'profit' }, 1_000n],
  ])('states what the method demands at once: %s', (method, more, dueFen) => {
    const [event] = story(notify({ listing: listing({}, { method, ...more }) }));
    expect(event).toMatchObject({ dueFen, patentNumber: number });
  });

  test.each([
    ['free', { fixedFen: undefined }],
    ['royalty', { fixedFen: undefined, royaltyPpm: 5, royaltyBase: 'profit' }],
  ])('is the license where nothing is due at once: %s', (method, more) => {
    const events = story(notify({ listing: listing({}, { method, ...more }) }));
    expect(events[1]).toMatchObject({
      paidFen: 0n,
      paymentReference: nothingDueReference,
      until: '2035-12-31',
      fee: { method },
      patent: { patentNumber: number },
    });
    const nothing = pay({ paidFen: 0n, paymentReference: 'whatever' });
    given(acceptanceDecider, ...events)
      .when(nothing)
      .staysQuiet();
  });

  const at2036 = '2036-01-01' as LocalDate;
  test.each<[string, OpenLicenseState, LocalDate, string]>([
    ['unknown', { kind: 'none' }, today, 'OPEN_LICENSE_NOT_OPEN'],
    ['only filed', listing({ kind: 'filed' }), today, 'OPEN_LICENSE_NOT_OPEN'],
    ['not announced', listing({ kind: 'admitted' }), today, 'OPEN_LICENSE_NOT_OPEN'],
    ['refused', listing({ kind: 'refused' }), today, 'OPEN_LICENSE_NOT_OPEN'],
    ['withdrawn', withdrawn, today, 'OPEN_LICENSE_WITHDRAWN'],
    ['ended', listing({ kind: 'ended', risks: ['fee_lapse'] }), today, 'OPEN_LICENSE_ENDED'],
    ['paused', listing({ risks: ['pledge', 'fee_grace'] }), today, 'OPEN_LICENSE_PAUSED'],
    ['past its term', listing(), at2036, 'OPEN_LICENSE_TERM_OVER'],
  ])('is refused, and a payment goes back, when the listing is %s', (_, state, day, code) => {
    given(acceptanceDecider)
      .when(notify({ listing: state, today: day }))
      .refuses(code);
    const events = acceptanceDecider.decide(
      pay({ listing: state, today: day, paidFen: 7n }),
      fold(acceptanceDecider, stories.notified),
    );
    expect(events).toEqual([
      expect.objectContaining({ paidFen: 7n, reasons: [expect.objectContaining({ code })] }),
    ]);
  });

  test.each<[string, pool.Party]>([
    ['name', party('武汉船舶设计研究所 有限公司')],
    ['credit code', party('改了名的公司', { uscc: '91420100616400352X' })],
  ])('is refused to a patentee, known by its %s', (_, who) => {
    const holders = [party(company, { uscc: '91420100616400352X' })];
    const held = create(pool.PatentSnapshotSchema, { ...patent, holders });
    given(acceptanceDecider)
      .when(notify({ licensee: who, patent: held }))
      .refuses('ACCEPTANCE_BY_PATENTEE');
  });
});

describe('a payment', () => {
  test.each<[string, Partial<Of<'PayAcceptance'>>, string[]]>([
    ['too little', { paidFen: 999n }, ['ACCEPTANCE_AMOUNT']],
    ['too much', { paidFen: 1_001n }, ['ACCEPTANCE_AMOUNT']],
    ['nothing', { paidFen: 0n }, ['ACCEPTANCE_NOTHING_PAID']],
    ['from tomorrow', { paidOn: '2026-01-11' as LocalDate }, ['ACCEPTANCE_PAID_IN_FUTURE']],
    [
      'from before the announcement',
      { paidOn: '2026-01-04' as LocalDate },
      ['ACCEPTANCE_PAID_BEFORE_ANNOUNCEMENT'],
    ],
    [
      'wrong in all',
      { paidFen: 1n, paidOn: '2026-01-11' as LocalDate },
      ['ACCEPTANCE_AMOUNT', 'ACCEPTANCE_PAID_IN_FUTURE'],
    ],
    ['nothing on a closed listing', { paidFen: 0n, listing: withdrawn }, ['ACCEPTANCE_NOTHING_PAID']],
  ])('is refused and changes nothing: %s', (_, more, codes) => {
    given(acceptanceDecider, ...stories.notified)
      .when(pay(more))
      .refuses(...codes);
  });

  test('brings the license with the announced standard and the patent of today', () => {
    expect(stories.licensed[1]).toMatchObject({
      acceptanceId,
      openLicenseId,
      licensee,
      paidFen: 1_000n,
      paymentReference: 'P-1',
      until: '2035-12-31',
      fee: { method: 'lump_sum', fixedFen: 1_000n },
      patent: { patentNumber: number },
    });
  });

  test('that goes back is paid back in full', () => {
    expect(stories.refunded[2]).toMatchObject({
      refundedFen: 1_000n,
      paymentReference: 'P-1',
      refundReference: 'R-1',
    });
  });
});
