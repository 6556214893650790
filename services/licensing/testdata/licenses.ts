import { create, licensing, type Message, type MessageInitShape } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
import type { PatentAtHand, Related } from '../src/license/license.facts';
import { licenseDecider, type LicenseCommand } from '../src/license/license.decider';
import { licenseAfter, type KnownLicense, type LicenseState } from '../src/license/license.state';
import { knownAfter, type KnownPatent } from '@ipflow/known-patents';
import { company, listed, numbers, party } from '@ipflow/testing';

/** What the specs of licenses speak of: one patent, one contract, and the events that bring them somewhere. */
export const today = '2026-01-12' as LocalDate;
export const [number, another] = numbers(2, 500) as [string, string];
export const licenseId = 'license-0001';
export const licensee = party('宜昌机电有限公司', { divisionCode: '420500' });

/** A patent as licensing knows it after these facts of the pool. */
export function atHand(...events: Message[]): PatentAtHand {
  let patent: KnownPatent | undefined;
  for (const event of events) patent = knownAfter(patent, event);
  return { number: patent?.number ?? number, patent };
}

export const free = [atHand(listed(number))];

/** Terms as a spec bends them. */
export type SomeTerms = MessageInitShape<typeof licensing.LicenseTermsSchema>;

export function terms(more: SomeTerms = {}): licensing.LicenseTerms {
  const usual: SomeTerms = {
    kind: 'ordinary',
    licensors: [company],
    licensees: [licensee],
    scope: { from: '2026-01-01', until: '2028-12-31' },
    fee: { method: 'lump_sum', fixedFen: 50_000_000n, payment: '合同生效后三十日内汇入许可人账户' },
    contractFen: 50_000_000n,
    agreedOn: '2025-12-20',
    inEffectOn: '2026-01-01',
    contractNumber: 'HT-2025-001',
  };
  return create(licensing.LicenseTermsSchema, { ...usual, ...more } as SomeTerms);
}

export function papers(
  more: MessageInitShape<typeof licensing.LicensePapersSchema> = {},
): licensing.LicensePapers {
  return create(licensing.LicensePapersSchema, more);
}

export const alone: Related = { subLicenses: [] };

/** A filing; `more` are its terms, `around` everything else. */
export function file(
  more: SomeTerms = {},
  around: {
    papers?: MessageInitShape<typeof licensing.LicensePapersSchema>;
    patents?: readonly PatentAtHand[];
    related?: Partial<Related>;
    filer?: { tenant: string; isOffice: boolean };
    licenseId?: string;
    today?: LocalDate;
  } = {},
): LicenseCommand {
  return {
    type: 'FileLicense',
    licenseId,
    today,
    filer: { tenant: 'center-wuhan', isOffice: false },
    patents: free,
    ...around,
    terms: terms(more),
    papers: papers(around.papers),
    related: { ...alone, ...around.related },
  };
}

export const admit: LicenseCommand = { type: 'AdmitLicense', licenseId, today };

export function record(
  patents: readonly PatentAtHand[] = free,
  related: Partial<Related> = {},
): LicenseCommand {
  return {
    type: 'RecordLicense',
    licenseId,
    today,
    recordalNumber: 'X202642000001',
    recordedBy: 'li',
    patents,
    related: { ...alone, ...related },
  };
}

/** The license the commands lead to, one after another. */
export function licenseAfterAll(...commands: LicenseCommand[]): KnownLicense {
  let state: LicenseState = { kind: 'none' };
  for (const command of commands) {
    for (const event of licenseDecider.decide(command, state)) state = licenseAfter(state, event);
  }
  return state as KnownLicense;
}
