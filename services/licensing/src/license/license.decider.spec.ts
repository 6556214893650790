import { create, pool, type licensing } from '@ipflow/contracts';
import { fold, Refused, type LocalDate } from '@ipflow/kernel';
import { claimed, given, happened, holdersChanged, listed, party } from '@ipflow/testing';
import fc from 'fast-check';
import {
  admit,
  alone,
  atHand,
  file,
  licenseAfterAll,
  licenseId,
  number,
  record,
  type SomeTerms,
  terms,
  today,
} from '../../testdata/licenses';
import { outcome, tableOf } from '../../testdata/table';
import { licenseDecider, type LicenseCommand } from './license.decider';
import type { Related } from './license.facts';
import type { LicenseEvent } from './license.state';

const deny: LicenseCommand = {
  type: 'DenyClaim',
  licenseId,
  today,
  reasons: [
    create(pool.ReasonSchema, {
      code: 'PATENT_HAS_PRESERVATION',
      article: '实施细则',
      message: '已被财产保全',
    }),
    create(pool.ReasonSchema, { code: 'PATENT_DELISTED', message: '已出库' }),
  ],
};
const refuse: LicenseCommand = {
  type: 'RefuseLicense',
  licenseId,
  today,
  reason: create(pool.ReasonSchema, { code: 'PAPERS_INCOMPLETE', message: '材料不全' }),
  refusedBy: 'li',
};
const withdraw = (tenant = 'center-wuhan'): LicenseCommand => ({
  type: 'WithdrawLicense',
  licenseId,
  today,
  reason: '双方协商',
  tenant,
});
const change = (more: SomeTerms = {}, related: Partial<Related> = {}): LicenseCommand => ({
  type: 'ChangeLicense',
  licenseId,
  today,
  terms: terms(more),
  reason: '双方协商',
  changedBy: 'li',
  related: { ...alone, ...related },
});
const correct = (
  more: SomeTerms = {},
  effectiveOn: string = today,
  related: Partial<Related> = {},
): LicenseCommand => ({
  type: 'CorrectLicense',
  licenseId,
  today,
  terms: terms(more),
  effectiveOn: effectiveOn as LocalDate,
  reason: '登记有误',
  related: { ...alone, ...related },
});
const cancel = (related: Partial<Related> = {}): LicenseCommand => ({
  type: 'CancelLicense',
  licenseId,
  today,
  reason: '合同解除',
  cancelledBy: 'li',
  related: { ...alone, ...related },
});
const end = (day: string): LicenseCommand => ({ type: 'EndLicense', licenseId, today: day as LocalDate });
const cheaper = { contractFen: 1n, fee: { method: 'lump_sum', fixedFen: 1n, payment: '转账' } };

/** The events the commands lead to, one after another. */
function story(...commands: LicenseCommand[]): LicenseEvent[] {
  const events: LicenseEvent[] = [];
  for (const command of commands)
    events.push(...licenseDecider.decide(command, fold(licenseDecider, events)));
  return events;
}

const recorded = story(file(), admit, record());

describe('every command in every stage', () => {
  const stages: Record<string, LicenseEvent[]> = {
    none: [],
    filed: story(file()),
    admitted: story(file(), admit),
    recorded,
    changed: story(file(), admit, record(), change(cheaper)),
    corrected: story(file(), admit, record(), correct(cheaper)),
    refused: story(file(), deny),
    withdrawn: story(file(), withdraw()),
    cancelled: story(file(), admit, record(), cancel()),
    ended: story(file(), admit, record(), end('2029-01-01')),
  };
  const commands: Record<string, LicenseCommand> = {
    file: file(),
    admit,
    deny,
    record: record(),
    refuse,
    withdraw: withdraw(),
    'withdraw as another': withdraw('center-yichang'),
    'change nothing': change(),
    'change the fee': change({ ...cheaper, contractFen: 1n, maySublicense: true }),
    'correct nothing': correct(),
    'correct the fee': correct({ ...cheaper, maySublicense: true }),
    cancel: cancel(),
    'end on the last day': end('2028-12-31'),
    'end the day after': end('2029-01-01'),
  };

  test('produces, stays quiet (·) or refuses', () => {
    const table = tableOf(stages, commands, (past, command) =>
      outcome(() => licenseDecider.decide(command, fold(licenseDecider, past))),
    );
    expect(table).toMatchInlineSnapshot(`
     "
     none
       file                 LicenseFiled
       admit                LICENSE_UNKNOWN
       deny                 LICENSE_UNKNOWN
       record               LICENSE_UNKNOWN
       refuse               LICENSE_UNKNOWN
       withdraw             LICENSE_UNKNOWN
       withdraw as another  LICENSE_UNKNOWN
       change nothing       LICENSE_UNKNOWN
       change the fee       LICENSE_UNKNOWN
       correct nothing      LICENSE_UNKNOWN
       correct the fee      LICENSE_UNKNOWN
       cancel               LICENSE_UNKNOWN
       end on the last day  LICENSE_UNKNOWN
       end the day after    LICENSE_UNKNOWN
     filed
       file                 LICENSE_ID_TAKEN
       admit                LicenseAdmitted
       deny                 LicenseRefused
       record               LICENSE_STAGE
       refuse               LicenseRefused
       withdraw             LicenseWithdrawn
       withdraw as another  LICENSE_NOT_YOURS
       change nothing       LICENSE_STAGE
       change the fee       LICENSE_STAGE
       correct nothing      LICENSE_STAGE
       correct the fee      LICENSE_STAGE
       cancel               LICENSE_STAGE
       end on the last day  ·
       end the day after    ·
     admitted
       file                 LICENSE_ID_TAKEN
       admit                ·
       deny                 LicenseRefused
       record               LicenseRecorded
       refuse               LicenseRefused
       withdraw             LicenseWithdrawn
       withdraw as another  LICENSE_NOT_YOURS
       change nothing       LICENSE_STAGE
       change the fee       LICENSE_STAGE
       correct nothing      LICENSE_STAGE
       correct the fee      LICENSE_STAGE
       cancel               LICENSE_STAGE
       end on the last day  ·
       end the day after    ·
     recorded
       file                 LICENSE_ID_TAKEN
       admit                ·
       deny                 LicenseCancelled
       record               ·
       refuse               LICENSE_STAGE
       withdraw             LICENSE_STAGE
       withdraw as another  LICENSE_NOT_YOURS
       change nothing       ·
       change the fee       LicenseChanged
       correct nothing      ·
       correct the fee      LicenseCorrected
       cancel               LicenseCancelled
       end on the last day  ·
       end the day after    LicenseEnded
     changed
       file                 LICENSE_ID_TAKEN
       admit                ·
       deny                 LicenseCancelled
       record               ·
       refuse               LICENSE_STAGE
       withdraw             LICENSE_STAGE
       withdraw as another  LICENSE_NOT_YOURS
       change nothing       LicenseChanged
       change the fee       LicenseChanged
       correct nothing      LicenseCorrected
       correct the fee      LicenseCorrected
       cancel               LicenseCancelled
       end on the last day  ·
       end the day after    LicenseEnded
     corrected
       file                 LICENSE_ID_TAKEN
       admit                ·
       deny                 LicenseCancelled
       record               ·
       refuse               LICENSE_STAGE
       withdraw             LICENSE_STAGE
       withdraw as another  LICENSE_NOT_YOURS
       change nothing       LicenseChanged
       change the fee       LicenseChanged
       correct nothing      LicenseCorrected
       correct the fee      LicenseCorrected
       cancel               LicenseCancelled
       end on the last day  ·
       end the day after    LicenseEnded
     refused
       file                 LICENSE_ID_TAKEN
       admit                ·
       deny                 ·
       record               LICENSE_STAGE
       refuse               ·
       withdraw             LICENSE_STAGE
       withdraw as another  LICENSE_NOT_YOURS
       change nothing       LICENSE_STAGE
       change the fee       LICENSE_STAGE
       correct nothing      LICENSE_STAGE
       correct the fee      LICENSE_STAGE
       cancel               LICENSE_STAGE
       end on the last day  ·
       end the day after    ·
     withdrawn
       file                 LICENSE_ID_TAKEN
       admit                ·
       deny                 ·
       record               LICENSE_STAGE
       refuse               LICENSE_STAGE
       withdraw             ·
       withdraw as another  LICENSE_NOT_YOURS
       change nothing       LICENSE_STAGE
       change the fee       LICENSE_STAGE
       correct nothing      LICENSE_STAGE
       correct the fee      LICENSE_STAGE
       cancel               LICENSE_STAGE
       end on the last day  ·
       end the day after    ·
     cancelled
       file                 LICENSE_ID_TAKEN
       admit                ·
       deny                 ·
       record               LICENSE_STAGE
       refuse               LICENSE_STAGE
       withdraw             LICENSE_STAGE
       withdraw as another  LICENSE_NOT_YOURS
       change nothing       LICENSE_STAGE
       change the fee       LICENSE_STAGE
       correct nothing      LICENSE_STAGE
       correct the fee      LICENSE_STAGE
       cancel               ·
       end on the last day  ·
       end the day after    ·
     ended
       file                 LICENSE_ID_TAKEN
       admit                ·
       deny                 ·
       record               LICENSE_STAGE
       refuse               LICENSE_STAGE
       withdraw             LICENSE_STAGE
       withdraw as another  LICENSE_NOT_YOURS
       change nothing       LICENSE_STAGE
       change the fee       LICENSE_STAGE
       correct nothing      LICENSE_STAGE
       correct the fee      LICENSE_STAGE
       cancel               LICENSE_STAGE
       end on the last day  ·
       end the day after    ·
     "
    `);
  });
});

describe('the pool’s word', () => {
  test('against a claim refuses the filing with every reason of the pool', () => {
    const [event] = licenseDecider.decide(deny, fold(licenseDecider, story(file())));
    expect(event).toMatchObject({
      $typeName: 'ipflow.licensing.v1.LicenseRefused',
      refusedBy: 'pool',
      reasons: [
        { code: 'PATENT_HAS_PRESERVATION', article: '实施细则', message: '已被财产保全' },
        { code: 'PATENT_DELISTED', message: '已出库' },
      ],
    });
  });

  test('against the claim of a recorded license cancels it and says why', () => {
    const [event] = licenseDecider.decide(deny, fold(licenseDecider, recorded));
    expect(event).toMatchObject({
      $typeName: 'ipflow.licensing.v1.LicenseCancelled',
      cancelledBy: 'pool',
      patentNumbers: [number],
      reason: '资源库不再为本许可占用专利：已被财产保全；已出库',
    });
  });
});

describe('filing', () => {
  const filed = (command = file()): licensing.LicenseFiled =>
    licenseDecider.decide(command, { kind: 'none' })[0] as licensing.LicenseFiled;

  test('keeps the patent as it stands, with the last day of its term', () => {
    expect(filed().patents).toMatchObject([
      { patentNumber: number, title: '一种清漂装置', divisionCode: '420100', expiresOn: '2040-06-18' },
    ]);
  });

  test('within the three months is in time; the last day is moved to a working day', () => {
    // 2026-04-01 is a Wednesday.
    expect(filed()).toMatchObject({ recordalDueOn: '2026-04-01', isLate: false, warnings: [] });
    const holiday = filed(file({ agreedOn: '2025-07-01', inEffectOn: '2025-07-01' }));
    // 2025-10-01 begins the National Day holiday, which lasts until the 8th.
    expect(holiday).toMatchObject({ recordalDueOn: '2025-10-09', isLate: true });
  });

  test('after them is allowed and flagged as late', () => {
    const late = filed(file({ agreedOn: '2025-09-01', inEffectOn: '2025-09-01' }));
    expect(late.isLate).toBe(true);
    expect(late.warnings).toMatchObject([{ code: 'LICENSE_LATE', article: '专利法实施细则第十五条' }]);
    const onTheLastDay = filed(
      file({ agreedOn: '2025-10-12', inEffectOn: '2025-10-12' }, { today: '2026-01-12' as LocalDate }),
    );
    expect(onTheLastDay.isLate).toBe(false);
  });

  test('of an application warns that it is one', () => {
    const pending = [atHand(listed(number, { grantedOn: undefined }))];
    expect(filed(file({}, { patents: pending })).warnings).toMatchObject([
      { code: 'LICENSE_OF_APPLICATION' },
    ]);
  });

  test('of a contract that takes effect years ahead warns that the holidays are not known yet', () => {
    const far = file({ inEffectOn: '2035-01-01', scope: { from: '2035-01-01', until: '2036-01-01' } });
    expect(filed(far).warnings).toMatchObject([{ code: 'LICENSE_DUE_DAY_UNCERTAIN' }]);
  });
});

describe('recordal', () => {
  const admitted = story(file(), admit);

  test('takes effect with revision 1, its number, and the patent as it stands then', () => {
    expect(recorded.at(-1)).toMatchObject({
      revision: 1,
      recordalNumber: 'X202642000001',
      recordedBy: 'li',
      isLate: false,
      effectiveOn: today,
      patents: [{ patentNumber: number }],
    });
  });

  test('checks again what may have changed since the filing', () => {
    given(licenseDecider, ...admitted)
      .when(
        record([
          atHand(
            listed(number),
            claimed(number, 'ordinary_license', licenseId),
            claimed(number, 'preservation', 'court-0001'),
            happened(number, 'GP01'),
          ),
        ]),
      )
      .refuses('PATENT_HAS_PRESERVATION', 'LICENSE_IN_FEE_GRACE');
    given(licenseDecider, ...admitted)
      .when(record([atHand(listed(number), holdersChanged(number, [], [party('新权利人公司')]))]))
      .refuses('LICENSE_NOT_HOLDER');
    given(licenseDecider, ...admitted)
      .when({ ...record(), today: '2029-01-01' as LocalDate })
      .refuses('LICENSE_TERM_OVER');
  });

  test('is not hindered by the claim of its own case', () => {
    const exclusive = story(file({ kind: 'exclusive' }), admit);
    const own = [atHand(listed(number), claimed(number, 'exclusive_license', licenseId))];
    expect(licenseDecider.decide(record(own), fold(licenseDecider, exclusive))).toHaveLength(1);
  });
});

describe('change and correction', () => {
  const refused: [what: string, command: LicenseCommand, codes: string[]][] = [
    [
      'a longer term',
      change({ scope: { from: '2026-01-01', until: '2029-12-31' } }),
      ['LICENSE_SCOPE_WIDENED'],
    ],
    [
      'a fee that does not fit',
      change({ fee: { method: 'free', fixedFen: 1n, payment: '' } }),
      ['LICENSE_FEE_METHOD'],
    ],
    ['nobody who takes', change({ licensees: [] }), ['LICENSE_PARTIES_MISSING']],
    [
      'another contract’s number',
      change({ contractNumber: 'HT-9' }, { sameContract: 'x' }),
      ['LICENSE_SAME_CONTRACT'],
    ],
    ['a day of tomorrow', correct({}, '2026-01-13'), ['LICENSE_CORRECTED_TO_FUTURE']],
    ['a day before the contract', correct({}, '2025-12-19'), ['LICENSE_CORRECTED_BEFORE_AGREED']],
    ['an amount that is none', correct({ contractFen: -1n }), ['LICENSE_CONTRACT_NEGATIVE']],
  ];
  test.each(refused)('to %s is refused', (_, command, codes) => {
    given(licenseDecider, ...recorded)
      .when(command)
      .refuses(...codes);
  });

  test('kind, licensors and relations stay whatever is asked', () => {
    const after = licenseAfterAll(
      file({ kind: 'exclusive' }),
      admit,
      record(),
      change({ kind: 'ordinary', licensors: ['别人'], ...cheaper }),
    );
    expect(after.terms).toMatchObject({ kind: 'exclusive', contractFen: 1n });
    expect(after.terms.licensors).toEqual(terms().licensors);
  });

  test('each correction counts the revision up and names the one it takes back', () => {
    const events = story(file(), admit, record(), correct(cheaper), correct({}, '2026-01-05'));
    expect(events.slice(3)).toMatchObject([
      { revision: 2, correctsRevision: 1, effectiveOn: today },
      { revision: 3, correctsRevision: 2, effectiveOn: '2026-01-05' },
    ]);
  });

  test('a change leaves the revision: the flow figures stay', () => {
    expect(licenseAfterAll(file(), admit, record(), change(cheaper))).toMatchObject({ revision: 1 });
  });

  test('what sub-licenses stand on is not taken away from under them', () => {
    const subLicenses = [{ licenseId: 'license-sub1', scope: terms().scope! }];
    const parent = story(file({ maySublicense: true }), admit, record());
    const on = given(licenseDecider, ...parent);
    on.when(change({ maySublicense: false }, { subLicenses })).refuses('LICENSE_SUB_LICENSES_OUTSIDE');
    on.when(
      correct({ maySublicense: true, scope: { from: '2026-01-01', until: '2027-12-31' } }, today, {
        subLicenses,
      }),
    ).refuses('LICENSE_SUB_LICENSES_OUTSIDE');
    on.when(cancel({ subLicenses })).refuses('LICENSE_HAS_SUB_LICENSES');
    expect(
      licenseDecider.decide(
        change({ maySublicense: true, ...cheaper }, { subLicenses }),
        fold(licenseDecider, parent),
      ),
    ).toHaveLength(1);
  });
});

test('a license ends the day after its last, however late the timer comes', () => {
  const [event] = licenseDecider.decide(end('2029-03-05'), fold(licenseDecider, recorded));
  expect(event).toMatchObject({
    $typeName: 'ipflow.licensing.v1.LicenseEnded',
    patentNumbers: [number],
    effectiveOn: '2029-01-01',
  });
});

test('whatever happens, a license is recorded once, its revisions run without gaps, and what is over stays over', () => {
  const commands = [
    file(),
    admit,
    deny,
    record(),
    refuse,
    withdraw(),
    change(cheaper),
    correct({}, '2026-01-05'),
    correct(cheaper),
    cancel(),
    end('2029-01-01'),
  ];
  const over = ['refused', 'withdrawn', 'cancelled', 'ended'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...commands), { maxLength: 25 }), (asked) => {
      const events: LicenseEvent[] = [];
      for (const command of asked) {
        const before = fold(licenseDecider, events);
        const produced = producedBy(command, before);
        if (over.includes(before.kind)) expect(produced).toEqual([]);
        events.push(...produced);
      }
      const names = events.map(({ $typeName }) => $typeName.replace(/^.*\./, ''));
      expect(names.filter((name) => name === 'LicenseRecorded').length).toBeLessThanOrEqual(1);
      const revisions = events.flatMap((event) => ('revision' in event ? [event.revision] : []));
      expect(revisions).toEqual(revisions.map((_, index) => index + 1));
    }),
  );
});

function producedBy(command: LicenseCommand, state: ReturnType<typeof licenseDecider.initial>) {
  try {
    return licenseDecider.decide(command, state);
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}
