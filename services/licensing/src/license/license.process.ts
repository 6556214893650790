import { create, fromMessageJson, licensing, pool, type JsonValue } from '@ipflow/contracts';
import type { LocalDate, RuleResult } from '@ipflow/kernel';
import type { Look, Tx, Unit } from '@ipflow/platform';
import { lockContract } from '../recordal/recordal.queries';
import { settleRecordals } from '../recordal/recordal.process';
import { contractKeyOf } from './license.contract';
import {
  amendedTerms,
  examineRecordal,
  licenseDecider,
  type AmendedTerms,
  type LicenseCommand,
} from './license.decider';
import type { LicenseFacts } from './license.facts';
import { openLicense, patentsAtHand, relatedTo } from './license.related';
import { licenseStream, type KnownLicense } from './license.state';
import { licenseOf } from './license.view';
import { nextRecordalNumber } from './recordal-number';

/** What a party files. */
export interface Filing {
  readonly licenseId: string;
  readonly filer: NonNullable<LicenseFacts['filer']>;
  readonly terms: licensing.LicenseTerms;
  readonly papers: licensing.LicensePapers;
  readonly patentNumbers: readonly string[];
  readonly today: LocalDate;
}

/**
 * 备案申请: checks and files; the fact itself asks the pool. A clock that runs for the contract is settled with it. Returns
 * what was filed.
 */
export async function fileLicense(unit: Unit, filing: Filing): Promise<licensing.LicenseFiled> {
  const { patentNumbers, ...asked } = filing;
  const { licenseId, terms, filer, today } = asked;
  await holdContract(unit.tx, terms);
  const { license, parent, counter } = await openLicense(unit, licenseId, terms);
  const [filed] = unit.decide(licenseDecider, license, {
    type: 'FileLicense',
    ...asked,
    patents: await patentsAtHand(unit.tx, patentNumbers),
    related: await relatedTo(unit, licenseId, terms, patentNumbers, { parent, counter }),
  });
  const { contractNumber } = terms;
  if (contractNumber !== undefined) {
    await settleRecordals(unit, { contractNumber, ...filer, patentNumbers, licenseId, today });
  }
  return filed as licensing.LicenseFiled;
}

/** 备案: all is looked at again, and the next number of the year taken. Returns the number on record. */
export async function recordLicense(
  unit: Unit,
  command: { licenseId: string; recordedBy: string; today: LocalDate },
): Promise<string | undefined> {
  const { licenseId, today } = command;
  const { license, parent, counter } = await openLicense(
    unit,
    licenseId,
    await termsOnView(unit.tx, licenseId),
  );
  const { terms, patentNumbers } = contentOf(license.state);
  unit.decide(licenseDecider, license, {
    type: 'RecordLicense',
    ...command,
    recordalNumber: await nextRecordalNumber(unit.tx, today.slice(0, 4)),
    patents: await patentsAtHand(unit.tx, patentNumbers),
    related: await relatedTo(unit, licenseId, terms, patentNumbers, { parent, counter }),
  });
  return (license.state as KnownLicense).recordalNumber;
}

/** 审查, as the recordal would be decided today; undefined for a license that was decided. */
export async function examineUndecided(
  look: Look,
  licenseId: string,
  today: LocalDate,
): Promise<RuleResult[] | undefined> {
  const { license, parent, counter } = await openLicense(
    look,
    licenseId,
    await termsOnView(look.tx, licenseId),
  );
  const { state } = license;
  if (state.kind !== 'filed' && state.kind !== 'admitted') return undefined;
  const { terms, patentNumbers } = contentOf(state);
  return examineRecordal(state, {
    patents: await patentsAtHand(look.tx, patentNumbers),
    related: await relatedTo(look, licenseId, terms, patentNumbers, { parent, counter }),
    today,
  });
}

type Amendment =
  | { type: 'ChangeLicense'; terms: AmendedTerms; reason: string; changedBy: string }
  | { type: 'CorrectLicense'; terms: AmendedTerms; effectiveOn: LocalDate; reason: string };

/** 变更, 更正: other terms on the same patents. */
export async function amendLicense(
  unit: Unit,
  command: Amendment & { licenseId: string; today: LocalDate },
): Promise<void> {
  const { licenseId } = command;
  await holdContract(unit.tx, create(licensing.LicenseTermsSchema, command.terms));
  const { license } = await openLicense(unit, licenseId, undefined);
  const { terms, patentNumbers } = contentOf(license.state);
  const asked = amendedTerms(terms, command.terms);
  unit.decide(licenseDecider, license, {
    ...command,
    related: await relatedTo(unit, licenseId, asked, patentNumbers),
  });
}

/** 注销, unless sub-licenses stand on it. */
export async function cancelLicense(
  unit: Unit,
  command: { licenseId: string; reason: string; cancelledBy: string; today: LocalDate },
): Promise<void> {
  const { license } = await openLicense(unit, command.licenseId, undefined);
  const { terms, patentNumbers } = contentOf(license.state);
  const related = await relatedTo(unit, command.licenseId, terms, patentNumbers);
  unit.decide(licenseDecider, license, { type: 'CancelLicense', ...command, related });
}

/** Commands that need to know nothing but the license; returns how many facts followed. */
export async function stepLicense(
  unit: Unit,
  command: Extract<
    LicenseCommand,
    { type: 'AdmitLicense' | 'DenyClaim' | 'RefuseLicense' | 'WithdrawLicense' | 'EndLicense' }
  >,
): Promise<number> {
  const license = await unit.load(licenseDecider, licenseStream(command.licenseId));
  return unit.decide(licenseDecider, license, command).length;
}

/** A reviewer's reason as the fact keeps it. */
export function reasonOf(code: string, message: string, article?: string): pool.Reason {
  return create(pool.ReasonSchema, { code, message, article });
}

/** Of two filings of one contract, or of one acceptance, the later one sees the earlier. */
async function holdContract(tx: Tx, terms: licensing.LicenseTerms): Promise<void> {
  await lockContract(tx, terms.contractNumber ?? contractKeyOf(terms));
  if (terms.acceptanceId !== undefined) await lockContract(tx, `acceptance ${terms.acceptanceId}`);
}

/** Relations never change once filed, so the view may say which they are. */
async function termsOnView(tx: Tx, licenseId: string): Promise<licensing.LicenseTerms | undefined> {
  const row = await licenseOf(tx, licenseId);
  return row ? fromMessageJson(licensing.LicenseTermsSchema, row.terms as JsonValue) : undefined;
}

function contentOf(state: { kind: 'none' } | KnownLicense): {
  terms: licensing.LicenseTerms;
  patentNumbers: string[];
} {
  // An unknown license is refused by the decider; until then there is nothing to look up.
  if (state.kind === 'none') return { terms: create(licensing.LicenseTermsSchema), patentNumbers: [] };
  return { terms: state.terms, patentNumbers: state.patents.map(({ patentNumber }) => patentNumber) };
}
