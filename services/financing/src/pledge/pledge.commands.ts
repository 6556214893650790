import type { financing, pool } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
import type { Filer, PatentAtHand, PledgedThing } from './pledge.facts';

/** 债权确定的原因 (民法典第四百二十三条). */
export const fixingCauses = [
  'period_ended',
  'two_years_asked',
  'no_new_claims',
  'seizure_known',
  'bankruptcy',
  'agreed',
] as const;
/** One of {@link fixingCauses}. */
export type FixingCause = (typeof fixingCauses)[number];

/** 注销的原因. */
export const cancellationCauses = ['paid', 'realised', 'waived', 'void', 'extinct'] as const;
/** One of {@link cancellationCauses}. */
export type CancellationCause = (typeof cancellationCauses)[number];

/** 实现质权的方式 (民法典第四百三十六条). */
export const enforcementManners = ['agreed_value', 'auction', 'sale'] as const;
/** One of {@link enforcementManners}. */
export type EnforcementManner = (typeof enforcementManners)[number];

/** Terms as a change brings them; what is left out stays. Kind, and who the parties are, stay in any case. */
export type ChangedTerms = Partial<
  Pick<
    financing.PledgeTerms,
    | 'pledgors'
    | 'pledgee'
    | 'claimKind'
    | 'securedFen'
    | 'debtFrom'
    | 'debtUntil'
    | 'scope'
    | 'contractNumber'
  >
>;

/** Who acts for a pledge that stands: the office, or a tenant whose standing is looked at. */
export interface Actor {
  readonly tenant: string;
  readonly isOffice: boolean;
}

/** Commands on the way to the registration. */
export type ReviewCommand =
  | { type: 'AdmitPledge' }
  /** The pool's word against the claim. */
  | { type: 'DenyClaim'; reasons: readonly pool.Reason[] }
  | { type: 'RequestCorrection'; defects: readonly string[]; requestedBy: string }
  | {
      type: 'CorrectPledge';
      papers: financing.PledgePapers;
      tenant: string;
      /** What is stated anew. */
      stated: financing.PledgeStatements;
      patents: readonly PatentAtHand[];
      pledgedElsewhere: readonly PledgedThing[];
    }
  | { type: 'RefusePledge'; reasons: readonly pool.Reason[]; refusedBy: string }
  | { type: 'WithdrawPledge'; reason: string; tenant: string }
  | { type: 'RemindReview' }
  | {
      type: 'RegisterPledge';
      certificateNumber: string;
      registeredBy: string;
      /** What the reviewer found, which goes before what was stated. */
      stated: financing.PledgeStatements;
      patents: readonly PatentAtHand[];
      pledgedElsewhere: readonly PledgedThing[];
      qualifications: readonly string[];
    };

/** Commands on a pledge that stands. */
export type LifeCommand =
  | {
      type: 'ChangePledge';
      terms: ChangedTerms;
      /** 变更协议签订日. */
      agreedOn: LocalDate;
      reason: string;
      changedBy: string;
      patents: readonly PatentAtHand[];
      waived: readonly string[];
    }
  | { type: 'ReleasePartly'; numbers: readonly string[]; consent?: string; reason: string; actor: Actor }
  | { type: 'TransferClaim'; to: pool.Party; toTenant?: string; actor: Actor }
  | { type: 'FixClaims'; cause: FixingCause; fixedFen: bigint; actor: Actor }
  | { type: 'EnforcePledge'; manner: EnforcementManner; proceedsFen: bigint; owedFen: bigint; actor: Actor }
  | { type: 'CancelPledge'; cause: CancellationCause; cancelledBy: string; actor: Actor }
  | { type: 'RevokePledge'; reason: string; falseUndertaking: boolean; revokedBy: string }
  | {
      type: 'NotifyPledgee';
      patentNumber: string;
      cause: string;
      becauseOf: string;
      message: string;
      happenedOn: LocalDate;
    };

/** What can be done to a pledge, on a day. */
export type PledgeCommand = { readonly pledgeId: string; readonly today: LocalDate } & (
  | {
      type: 'FilePledge';
      filer: Filer;
      pledgeeTenant?: string;
      terms: financing.PledgeTerms;
      collateral: readonly financing.Collateral[];
      papers: financing.PledgePapers;
      stated: financing.PledgeStatements;
      patents: readonly PatentAtHand[];
      pledgedElsewhere: readonly PledgedThing[];
      loanId?: string;
    }
  | ReviewCommand
  | LifeCommand
);

/** The command of a type. */
export type Of<Type extends PledgeCommand['type']> = Extract<PledgeCommand, { type: Type }>;
