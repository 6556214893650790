import { create, financing } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
import type { PledgeStage } from './pledge.stage';
import type { ReminderStage } from './pledge.policy';
import { nothingStated } from './statements';

/** Every fact of a pledge's stream. */
export type PledgeEvent =
  | financing.PledgeFiled
  | financing.PledgeAdmitted
  | financing.PledgeCorrectionRequested
  | financing.PledgeCorrected
  | financing.PledgeReviewReminded
  | financing.PledgeRefused
  | financing.PledgeWithdrawn
  | financing.PledgeRegistered
  | financing.PledgeChanged
  | financing.PledgePartlyReleased
  | financing.PledgeClaimTransferred
  | financing.PledgeFixed
  | financing.PledgeEnforced
  | financing.PledgeCancelled
  | financing.PledgeRevoked
  | financing.PledgeeNotified;

/** A pledge as its events leave it. */
export type PledgeState =
  | { readonly kind: 'none' }
  | {
      readonly kind: PledgeStage;
      readonly pledgeId: string;
      readonly filedBy: string;
      readonly pledgeeTenant?: string;
      readonly terms: financing.PledgeTerms;
      /** What is still pledged. */
      readonly collateral: readonly financing.Collateral[];
      /** Numbers of what was released, by part. */
      readonly released: readonly string[];
      readonly papers: financing.PledgePapers;
      /** What the filer stated last. */
      readonly stated: financing.PledgeStatements;
      readonly reviewDueOn: LocalDate;
      readonly reminded?: ReminderStage;
      readonly certificateNumber?: string;
      /** The law's date of the registration. */
      readonly registeredOn?: LocalDate;
      /** 债权确定: in fen; absent for an ordinary pledge and until it is fixed. */
      readonly fixedFen?: bigint;
      /** Facts of the pool the pledgee was told of, by event id. */
      readonly notified: readonly string[];
    };

/** A pledge that was filed. */
export type KnownPledge = Exclude<PledgeState, { kind: 'none' }>;

/** The stream of a pledge; the pool names it as the case of its claim. */
export function pledgeStream(pledgeId: string): string {
  return `pledge-${pledgeId}`;
}

/** A pledge after one more of its facts. */
export function pledgeAfter(state: PledgeState, event: PledgeEvent): PledgeState {
  if (event.$typeName === 'ipflow.financing.v1.PledgeFiled') return filed(event);
  if (state.kind === 'none') return state;
  switch (event.$typeName) {
    case 'ipflow.financing.v1.PledgeAdmitted':
      return { ...state, kind: 'admitted' };
    case 'ipflow.financing.v1.PledgeCorrectionRequested':
      return { ...state, kind: 'correcting' };
    case 'ipflow.financing.v1.PledgeCorrected': {
      const { papers, stated = state.stated } = event;
      const reviewDueOn = event.reviewDueOn as LocalDate;
      return { ...state, kind: 'admitted', papers: papers!, stated, reviewDueOn, reminded: undefined };
    }
    case 'ipflow.financing.v1.PledgeReviewReminded':
      return { ...state, reminded: event.stage as ReminderStage };
    case 'ipflow.financing.v1.PledgeRefused':
      return { ...state, kind: 'refused' };
    case 'ipflow.financing.v1.PledgeWithdrawn':
      return { ...state, kind: 'withdrawn' };
    case 'ipflow.financing.v1.PledgeRegistered':
      return registered(state, event);
    case 'ipflow.financing.v1.PledgeChanged':
      return { ...state, terms: event.terms! };
    case 'ipflow.financing.v1.PledgePartlyReleased':
      return {
        ...state,
        collateral: state.collateral.filter(({ number }) => !event.released.includes(number)),
        released: [...state.released, ...event.released],
      };
    case 'ipflow.financing.v1.PledgeClaimTransferred': {
      const terms = create(financing.PledgeTermsSchema, { ...state.terms, pledgee: event.to });
      return { ...state, terms, pledgeeTenant: event.toTenant };
    }
    case 'ipflow.financing.v1.PledgeFixed':
      return { ...state, fixedFen: event.fixedFen };
    case 'ipflow.financing.v1.PledgeEnforced':
      return { ...state, kind: 'enforced' };
    case 'ipflow.financing.v1.PledgeCancelled':
      return { ...state, kind: 'cancelled' };
    case 'ipflow.financing.v1.PledgeRevoked':
      return { ...state, kind: 'revoked' };
    case 'ipflow.financing.v1.PledgeeNotified':
      return { ...state, notified: [...state.notified, event.becauseOf] };
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function filed(event: financing.PledgeFiled): KnownPledge {
  const { pledgeId, filedBy, pledgeeTenant, collateral } = event;
  return {
    kind: 'filed',
    pledgeId,
    filedBy,
    pledgeeTenant,
    terms: event.terms!,
    collateral,
    papers: event.papers!,
    stated: event.stated ?? nothingStated,
    reviewDueOn: event.reviewDueOn as LocalDate,
    released: [],
    notified: [],
  };
}

function registered(state: KnownPledge, event: financing.PledgeRegistered): KnownPledge {
  const { certificateNumber, collateral } = event;
  const registeredOn = event.effectiveOn as LocalDate;
  return { ...state, kind: 'registered', certificateNumber, terms: event.terms!, collateral, registeredOn };
}
