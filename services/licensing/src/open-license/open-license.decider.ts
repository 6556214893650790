import { create, equals, licensing, type pool } from '@ipflow/contracts';
import {
  reasonsIn,
  Refused,
  refuseWhen,
  type Decider,
  type LocalDate,
  type RuleResult,
} from '@ipflow/kernel';
import { type KnownPatent, snapshotOf } from '@ipflow/known-patents';
import { feeWarnings } from './fee.rules';
import { examineDeclaration } from './open-license.rules';
import {
  evolve,
  mustBe,
  type KnownListing,
  type OpenLicenseEvent,
  type OpenLicenseState,
} from './open-license.state';
import {
  confirmPatentees,
  loseClaim,
  lookAt,
  type ConfirmPatentees,
  type LookAtPatent,
} from './risk.decider';

/** Everything that can be asked of an open license. */
export type OpenLicenseCommand = { readonly openLicenseId: string; readonly today: LocalDate } & (
  | {
      type: 'DeclareOpenLicense';
      declarer: { readonly tenant: string; readonly isOffice: boolean };
      terms: licensing.OpenLicenseTerms;
      papers: licensing.OpenLicensePapers;
      patentNumber: string;
      patent: KnownPatent | undefined;
    }
  | { type: 'AdmitOpenLicense' }
  | { type: 'LoseClaim'; reasons: readonly pool.Reason[]; becauseOf: string }
  | { type: 'RefuseOpenLicense'; reasons: readonly pool.Reason[]; refusedBy: string }
  | {
      type: 'AnnounceOpenLicense';
      announcementNumber: string;
      announcedBy: string;
      patent: KnownPatent | undefined;
    }
  | { type: 'WithdrawOpenLicense'; reason: string; survivingLicenses: number; surviveUntil?: LocalDate }
  | LookAtPatent
  | ConfirmPatentees
);

/** The stream of an open license. */
export function openLicenseStream(openLicenseId: string): string {
  return `open_license-${openLicenseId}`;
}

/**
 * 专利开放许可 (专利法第五十条、第五十一条): an offer to everybody. Acceptances rely on it without writing to it, so that
 * they never wait for each other and yet each comes before or after the withdrawal.
 */
export const openLicenseDecider: Decider<OpenLicenseState, OpenLicenseCommand, OpenLicenseEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve,
  decide,
  reliedOn: true,
};

function decide(command: OpenLicenseCommand, state: OpenLicenseState): readonly OpenLicenseEvent[] {
  if (command.type === 'DeclareOpenLicense') return declare(command, state);
  const { openLicenseId } = command;
  if (state.kind === 'none')
    throw refusedAs('OPEN_LICENSE_UNKNOWN', `没有开放许可声明 ${openLicenseId}；请核对编号`);
  switch (command.type) {
    case 'AdmitOpenLicense':
      if (state.kind !== 'filed') return [];
      return [create(licensing.OpenLicenseAdmittedSchema, { openLicenseId, effectiveOn: command.today })];
    case 'LoseClaim':
      return poolRefuses(command, state);
    case 'RefuseOpenLicense':
      return refuse(command, state);
    case 'AnnounceOpenLicense':
      return announce(command, state);
    case 'WithdrawOpenLicense':
      return withdraw(command, state);
    case 'LookAtPatent':
      return lookAt(command, state);
    case 'ConfirmPatentees':
      return confirmPatentees(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

type Of<Type extends OpenLicenseCommand['type']> = Extract<OpenLicenseCommand, { type: Type }>;

function declare(command: Of<'DeclareOpenLicense'>, state: OpenLicenseState): readonly OpenLicenseEvent[] {
  const { openLicenseId, declarer, terms, papers, patentNumber, patent, today } = command;
  if (state.kind !== 'none') {
    if (isSame(command, state)) return [];
    throw refusedAs('OPEN_LICENSE_ID_TAKEN', `声明编号 ${openLicenseId} 已被使用；请换一个新的编号`);
  }
  const facts = { openLicenseId, patentNumber, patent, terms, papers, declarer, today };
  refuseWhen(reasonsIn(examineDeclaration(facts)));
  return [
    create(licensing.OpenLicenseDeclaredSchema, {
      openLicenseId,
      declaredBy: declarer.tenant,
      terms,
      papers,
      patent: snapshotOf(patent!),
      warnings: feeWarnings(terms.fee!, today),
      effectiveOn: today,
    }),
  ];
}

function isSame({ declarer, terms, patentNumber }: Of<'DeclareOpenLicense'>, state: KnownListing): boolean {
  return (
    declarer.tenant === state.declaredBy &&
    patentNumber === state.patentNumber &&
    equals(licensing.OpenLicenseTermsSchema, terms, state.terms)
  );
}

/** The pool's no refuses a case that waits for it; later it means that the patent is no longer held for the listing. */
function poolRefuses(command: Of<'LoseClaim'>, state: KnownListing): readonly OpenLicenseEvent[] {
  const { reasons, becauseOf, today } = command;
  if (state.kind === 'filed') return refusal(state, reasons, 'pool', today);
  return loseClaim(becauseOf, today, state);
}

function refuse(command: Of<'RefuseOpenLicense'>, state: KnownListing): readonly OpenLicenseEvent[] {
  if (state.kind === 'refused') return [];
  mustBe(state, ['filed', 'admitted'], '不予公告');
  return refusal(state, command.reasons, command.refusedBy, command.today);
}

function refusal(
  { openLicenseId }: KnownListing,
  reasons: readonly pool.Reason[],
  refusedBy: string,
  today: LocalDate,
): readonly OpenLicenseEvent[] {
  return [
    create(licensing.OpenLicenseRefusedSchema, {
      openLicenseId,
      reasons: [...reasons],
      refusedBy,
      effectiveOn: today,
    }),
  ];
}

/** 审查: how a declaration stands to every rule its announcement is decided by. */
export function examineAnnouncement(
  { openLicenseId, patentNumber, papers, patentees, terms: declared }: KnownListing,
  patent: KnownPatent | undefined,
  today: LocalDate,
): RuleResult[] {
  const terms = create(licensing.OpenLicenseTermsSchema, { ...declared, patentees: [...patentees] });
  return examineDeclaration({ openLicenseId, patentNumber, patent, terms, papers, today });
}

/** All is checked again: a pledge, a grace period or a new holder may have come since the declaration. */
function announce(command: Of<'AnnounceOpenLicense'>, state: KnownListing): readonly OpenLicenseEvent[] {
  const { announcementNumber, announcedBy, patent, today } = command;
  if (state.kind === 'announced' && state.announcementNumber === announcementNumber) return [];
  mustBe(state, ['admitted'], '公告');
  refuseWhen(reasonsIn(examineAnnouncement(state, patent, today)));
  return [
    create(licensing.OpenLicenseAnnouncedSchema, {
      openLicenseId: state.openLicenseId,
      announcementNumber,
      announcedBy,
      patent: snapshotOf(patent!),
      effectiveOn: today,
    }),
  ];
}

/** 撤回 ends new acceptances only. One that was ended by the law may still be withdrawn: the patent is freed by it. */
function withdraw(command: Of<'WithdrawOpenLicense'>, state: KnownListing): readonly OpenLicenseEvent[] {
  if (state.kind === 'withdrawn') return [];
  mustBe(state, ['filed', 'admitted', 'announced', 'ended'], '撤回');
  const { openLicenseId, reason, survivingLicenses, surviveUntil, today } = command;
  return [
    create(licensing.OpenLicenseWithdrawnSchema, {
      openLicenseId,
      patentNumber: state.patentNumber,
      reason,
      survivingLicenses,
      surviveUntil,
      effectiveOn: today,
    }),
  ];
}

function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}
