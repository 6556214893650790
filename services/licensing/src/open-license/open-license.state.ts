import type { licensing, pool } from '@ipflow/contracts';
import { refuseWhen, type LocalDate } from '@ipflow/kernel';
import type { RiskCause } from './risk.rules';

/** Every fact of an open license's stream. */
export type OpenLicenseEvent =
  | licensing.OpenLicenseDeclared
  | licensing.OpenLicenseAdmitted
  | licensing.OpenLicenseRefused
  | licensing.OpenLicenseAnnounced
  | licensing.OpenLicenseWithdrawn
  | licensing.OpenLicenseRiskRaised
  | licensing.OpenLicenseRiskCleared;

/** filed → admitted → announced → withdrawn | ended; refused before the announcement. Pausing is no stage: see risks. */
export type OpenLicenseStage = 'filed' | 'admitted' | 'announced' | 'refused' | 'withdrawn' | 'ended';

/** An open license as its events leave it. */
export type OpenLicenseState =
  | { readonly kind: 'none' }
  | {
      readonly kind: OpenLicenseStage;
      readonly openLicenseId: string;
      readonly declaredBy: string;
      readonly terms: licensing.OpenLicenseTerms;
      readonly papers: licensing.OpenLicensePapers;
      readonly patentNumber: string;
      /** The patent as the last fact that showed it did. */
      readonly patent: pool.PatentSnapshot;
      readonly warnings: readonly licensing.Warning[];
      /** Who stands by it: as declared, or after a transfer as confirmed. */
      readonly patentees: readonly string[];
      /** Causes that stand; while there is one, nobody can accept. */
      readonly risks: readonly RiskCause[];
      readonly announcementNumber?: string;
      readonly announcedOn?: LocalDate;
    };

/** An open license that was declared. */
export type KnownListing = Exclude<OpenLicenseState, { kind: 'none' }>;

/** One fact of an open license applied. */
export function evolve(state: OpenLicenseState, event: OpenLicenseEvent): OpenLicenseState {
  if (event.$typeName === 'ipflow.licensing.v1.OpenLicenseDeclared') return declared(event);
  if (state.kind === 'none') return state;
  switch (event.$typeName) {
    case 'ipflow.licensing.v1.OpenLicenseAdmitted':
      return { ...state, kind: 'admitted' };
    case 'ipflow.licensing.v1.OpenLicenseRefused':
      return { ...state, kind: 'refused' };
    case 'ipflow.licensing.v1.OpenLicenseAnnounced':
      return {
        ...state,
        kind: 'announced',
        patent: event.patent!,
        announcementNumber: event.announcementNumber,
        announcedOn: event.effectiveOn as LocalDate,
      };
    case 'ipflow.licensing.v1.OpenLicenseWithdrawn':
      return { ...state, kind: 'withdrawn' };
    case 'ipflow.licensing.v1.OpenLicenseRiskRaised':
      return {
        ...state,
        kind: event.consequence === 'ended' ? 'ended' : state.kind,
        risks: [...state.risks, event.cause as RiskCause],
      };
    case 'ipflow.licensing.v1.OpenLicenseRiskCleared':
      return {
        ...state,
        risks: state.risks.filter((cause) => cause !== event.cause),
        patentees: event.patentees.length > 0 ? event.patentees : state.patentees,
      };
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function declared(event: licensing.OpenLicenseDeclared): KnownListing {
  return {
    kind: 'filed',
    openLicenseId: event.openLicenseId,
    declaredBy: event.declaredBy,
    terms: event.terms!,
    papers: event.papers!,
    patentNumber: event.patent!.patentNumber,
    patent: event.patent!,
    warnings: event.warnings,
    patentees: event.terms!.patentees,
    risks: [],
  };
}

/** True until it was refused, withdrawn or ended. */
export function isLive({ kind }: KnownListing): boolean {
  return kind === 'filed' || kind === 'admitted' || kind === 'announced';
}

/** Chinese names of the stages. */
export const stageNames: Readonly<Record<OpenLicenseStage, string>> = {
  filed: '待受理',
  admitted: '待公告',
  announced: '已公告',
  refused: '不予公告',
  withdrawn: '已撤回',
  ended: '已终止',
};

/** Refuses an act on a listing that is in none of these stages. */
export function mustBe(state: KnownListing, stages: readonly OpenLicenseStage[], act: string): void {
  if (stages.includes(state.kind)) return;
  refuseWhen([
    {
      code: 'OPEN_LICENSE_STAGE',
      article: '',
      message: `开放许可 ${state.openLicenseId} ${stageNames[state.kind]}，不能${act}；只有${stages.map((stage) => stageNames[stage]).join('、')}的声明可以${act}`,
      detail: { stage: state.kind },
    },
  ]);
}
