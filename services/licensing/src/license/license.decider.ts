import { create, equals, licensing, type pool } from '@ipflow/contracts';
import {
  addDays,
  reasonsIn,
  Refused,
  refuseWhen,
  type Decider,
  type LocalDate,
  type RuleResult,
} from '@ipflow/kernel';
import { snapshotOf } from '@ipflow/known-patents';
import { recordalDueOn } from '../recordal/recordal.policy';
import type { LicenseFacts, PatentAtHand, Related } from './license.facts';
import {
  amendmentRefusals,
  cancellationRefusals,
  correctionRefusals,
  examineLicense,
  warningsOf,
} from './license.rules';
import { mustBe } from './license.stage';
import { licenseAfter, type KnownLicense, type LicenseEvent, type LicenseState } from './license.state';

/** Terms as a change or a correction brings them: the parties' side that gives, kind, patents and relations stay. */
export type AmendedTerms = Pick<
  licensing.LicenseTerms,
  | 'licensees'
  | 'scope'
  | 'fee'
  | 'contractFen'
  | 'agreedOn'
  | 'inEffectOn'
  | 'contractNumber'
  | 'maySublicense'
>;

export type LicenseCommand = { readonly licenseId: string; readonly today: LocalDate } & (
  | {
      type: 'FileLicense';
      filer: NonNullable<LicenseFacts['filer']>;
      terms: licensing.LicenseTerms;
      papers: licensing.LicensePapers;
      patents: readonly PatentAtHand[];
      related: Related;
    }
  | { type: 'AdmitLicense' }
  /** The pool's word against the claim. */
  | { type: 'DenyClaim'; reasons: readonly pool.Reason[] }
  | {
      type: 'RecordLicense';
      recordalNumber: string;
      recordedBy: string;
      patents: readonly PatentAtHand[];
      related: Related;
    }
  | { type: 'RefuseLicense'; reason: pool.Reason; refusedBy: string }
  | { type: 'WithdrawLicense'; reason: string; tenant: string }
  | { type: 'ChangeLicense'; terms: AmendedTerms; reason: string; changedBy: string; related: Related }
  | {
      type: 'CorrectLicense';
      terms: AmendedTerms;
      effectiveOn: LocalDate;
      reason: string;
      related: Related;
    }
  | { type: 'CancelLicense'; reason: string; cancelledBy: string; related: Related }
  | { type: 'EndLicense' }
);

type Of<Type extends LicenseCommand['type']> = Extract<LicenseCommand, { type: Type }>;

/**
 * 专利实施许可合同备案. A sub-license and its license, or two cross-licenses, are decided on one another: whoever loads
 * them waits.
 */
export const licenseDecider: Decider<LicenseState, LicenseCommand, LicenseEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve: licenseAfter,
  decide,
  reliedOn: true,
};

function decide(command: LicenseCommand, state: LicenseState): readonly LicenseEvent[] {
  if (command.type === 'FileLicense') return file(command, state);
  if (state.kind === 'none') throw refusedAs('LICENSE_UNKNOWN', `没有许可 ${command.licenseId}；请核对编号`);
  switch (command.type) {
    case 'AdmitLicense':
      return admit(command, state);
    case 'DenyClaim':
      return deny(command, state);
    case 'RecordLicense':
      return record(command, state);
    case 'RefuseLicense':
      return refuse(command, state);
    case 'WithdrawLicense':
      return withdraw(command, state);
    case 'ChangeLicense':
      return change(command, state);
    case 'CorrectLicense':
      return correct(command, state);
    case 'CancelLicense':
      return cancel(command, state);
    case 'EndLicense':
      return end(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

function file(command: Of<'FileLicense'>, state: LicenseState): readonly LicenseEvent[] {
  const { licenseId, filer, terms, papers, patents, today } = command;
  if (state.kind !== 'none') {
    throw refusedAs('LICENSE_ID_TAKEN', `许可编号 ${licenseId} 已被使用；请换一个新的编号`);
  }
  refuseWhen(reasonsIn(examineLicense(command)));
  const recordalDueOnDay = recordalDueOn(terms.inEffectOn as LocalDate);
  return [
    create(licensing.LicenseFiledSchema, {
      licenseId,
      filedBy: filer.tenant,
      terms,
      papers,
      patents: patents.map(({ patent }) => snapshotOf(patent!)),
      recordalDueOn: recordalDueOnDay,
      isLate: today > recordalDueOnDay,
      warnings: warningsOf(command, recordalDueOnDay),
      effectiveOn: today,
    }),
  ];
}

/** The pool's consent may come after the case has ended here: then there is nothing to admit, and the pool releases it. */
function admit({ licenseId, today }: Of<'AdmitLicense'>, state: KnownLicense): readonly LicenseEvent[] {
  if (state.kind !== 'filed') return [];
  return [create(licensing.LicenseAdmittedSchema, { licenseId, effectiveOn: today })];
}

/** The pool is the authority: a recordal whose claim it had to give up does not stand. */
function deny({ licenseId, reasons, today }: Of<'DenyClaim'>, state: KnownLicense): readonly LicenseEvent[] {
  const by = 'pool';
  if (state.kind === 'filed' || state.kind === 'admitted') {
    const refusal = { licenseId, reasons: [...reasons], refusedBy: by, effectiveOn: today };
    return [create(licensing.LicenseRefusedSchema, refusal)];
  }
  if (state.kind !== 'recorded') return [];
  const reason = `资源库不再为本许可占用专利：${reasons.map(({ message }) => message).join('；')}`;
  return [cancelled(state, reason, by, today)];
}

/** 审查: how a license stands to every rule its recordal is decided by. */
export function examineRecordal(
  { licenseId, terms, papers }: KnownLicense,
  { patents, related, today }: Pick<LicenseFacts, 'patents' | 'related' | 'today'>,
): RuleResult[] {
  return examineLicense({ licenseId, terms, papers, patents, related, today });
}

/** All is checked again: a lapse, a preservation or a new holder may have come since the filing. */
function record(command: Of<'RecordLicense'>, state: KnownLicense): readonly LicenseEvent[] {
  if (state.kind === 'recorded') return [];
  mustBe(state, ['admitted'], '备案');
  const { licenseId, recordalNumber, recordedBy, patents, today } = command;
  const { terms, isLate } = state;
  refuseWhen(reasonsIn(examineRecordal(state, command)));
  return [
    create(licensing.LicenseRecordedSchema, {
      licenseId,
      revision: 1,
      recordalNumber,
      terms,
      patents: patents.map(({ patent }) => snapshotOf(patent!)),
      recordedBy,
      isLate,
      effectiveOn: today,
    }),
  ];
}

function refuse(command: Of<'RefuseLicense'>, state: KnownLicense): readonly LicenseEvent[] {
  if (state.kind === 'refused') return [];
  mustBe(state, ['filed', 'admitted'], '不予备案');
  const { licenseId, reason, refusedBy, today } = command;
  return [
    create(licensing.LicenseRefusedSchema, { licenseId, reasons: [reason], refusedBy, effectiveOn: today }),
  ];
}

function withdraw(command: Of<'WithdrawLicense'>, state: KnownLicense): readonly LicenseEvent[] {
  const { licenseId, reason, tenant, today } = command;
  if (state.filedBy !== tenant) {
    throw refusedAs('LICENSE_NOT_YOURS', `许可 ${licenseId} 由其他机构提交，只能由提交机构撤回`);
  }
  if (state.kind === 'withdrawn') return [];
  mustBe(state, ['filed', 'admitted'], '撤回');
  const patentNumbers = numbersOf(state);
  return [create(licensing.LicenseWithdrawnSchema, { licenseId, patentNumbers, reason, effectiveOn: today })];
}

/** 变更备案: terms the parties changed; the same terms are silence. */
function change(command: Of<'ChangeLicense'>, state: KnownLicense): readonly LicenseEvent[] {
  mustBe(state, ['recorded'], '变更');
  const { licenseId, reason, changedBy, related, today } = command;
  const terms = amendedTerms(state.terms, command.terms);
  if (equals(licensing.LicenseTermsSchema, terms, state.terms)) return [];
  refuseWhen(amendmentRefusals({ license: state, terms, today, ...related }));
  return [
    create(licensing.LicenseChangedSchema, { licenseId, terms, reason, changedBy, effectiveOn: today }),
  ];
}

/** 更正 of the terms or the day; what the register says already is silence. */
function correct(command: Of<'CorrectLicense'>, state: KnownLicense): readonly LicenseEvent[] {
  mustBe(state, ['recorded'], '更正');
  const { licenseId, effectiveOn, reason, related, today } = command;
  const terms = amendedTerms(state.terms, command.terms);
  const isSame = equals(licensing.LicenseTermsSchema, terms, state.terms);
  if (isSame && effectiveOn === state.effectiveOn) return [];
  refuseWhen([
    ...correctionRefusals({ effectiveOn, agreedOn: terms.agreedOn as LocalDate, today }),
    ...amendmentRefusals({ license: state, terms, today, ...related }),
  ]);
  return [
    create(licensing.LicenseCorrectedSchema, {
      licenseId,
      revision: state.revision + 1,
      correctsRevision: state.revision,
      terms,
      patents: [...state.patents],
      reason,
      effectiveOn,
    }),
  ];
}

function cancel(command: Of<'CancelLicense'>, state: KnownLicense): readonly LicenseEvent[] {
  if (state.kind === 'cancelled') return [];
  mustBe(state, ['recorded'], '注销');
  refuseWhen(cancellationRefusals(command.related.subLicenses));
  return [cancelled(state, command.reason, command.cancelledBy, command.today)];
}

/** 期满, the day after the last one; silence while it runs and for what does not stand. */
function end({ licenseId, today }: Of<'EndLicense'>, state: KnownLicense): readonly LicenseEvent[] {
  const until = state.terms.scope!.until as LocalDate;
  if (state.kind !== 'recorded' || until >= today) return [];
  const patentNumbers = numbersOf(state);
  const effectiveOn = addDays(until, 1);
  return [create(licensing.LicenseEndedSchema, { licenseId, patentNumbers, effectiveOn })];
}

/** The license's terms with what an amendment may bring, and nothing else of it. */
export function amendedTerms(terms: licensing.LicenseTerms, by: AmendedTerms): licensing.LicenseTerms {
  const { licensees, scope, fee, contractFen, agreedOn, inEffectOn, contractNumber, maySublicense } = by;
  const fields = { licensees, scope, fee, contractFen, agreedOn, inEffectOn, contractNumber, maySublicense };
  return create(licensing.LicenseTermsSchema, { ...terms, ...fields });
}

function cancelled(
  state: KnownLicense,
  reason: string,
  cancelledBy: string,
  today: LocalDate,
): licensing.LicenseCancelled {
  const { licenseId } = state;
  const patentNumbers = numbersOf(state);
  return create(licensing.LicenseCancelledSchema, {
    licenseId,
    patentNumbers,
    reason,
    cancelledBy,
    effectiveOn: today,
  });
}

function numbersOf({ patents }: KnownLicense): string[] {
  return patents.map(({ patentNumber }) => patentNumber);
}

function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}
