import { create, financing } from '@ipflow/contracts';
import {
  check,
  reasonsIn,
  Refused,
  refuseWhen,
  type Decider,
  type Rule,
  type RuleResult,
} from '@ipflow/kernel';
import { snapshotOf } from '@ipflow/known-patents';
import type { Of, PledgeCommand, ReviewCommand } from './pledge.commands';
import { patentNumbersOf, type PatentAtHand, type PledgeFacts } from './pledge.facts';
import { decideLife } from './life.decider';
import { reminderOn, reviewDueOn } from './pledge.policy';
import { examinePledge } from './pledge.rules';
import { mustBe } from './pledge.stage';
import { pledgeAfter, type KnownPledge, type PledgeEvent, type PledgeState } from './pledge.state';
import { statedAnew } from './statements';

/** 专利权质押登记. Filing and review stand here, what comes after the registration in `life.decider.ts`. */
export const pledgeDecider: Decider<PledgeState, PledgeCommand, PledgeEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve: pledgeAfter,
  decide,
  reliedOn: true,
};

function decide(command: PledgeCommand, state: PledgeState): readonly PledgeEvent[] {
  if (command.type === 'FilePledge') return file(command, state);
  if (state.kind === 'none') throw refusedAs('PLEDGE_UNKNOWN', `没有质押 ${command.pledgeId}；请核对编号`);
  return isReview(command) ? review(command, state) : decideLife(command, state);
}

type InReview = Of<ReviewCommand['type']>;
type InLife = Exclude<PledgeCommand, InReview | Of<'FilePledge'>>;

const reviewTypes: Readonly<Record<ReviewCommand['type'], true>> = {
  AdmitPledge: true,
  DenyClaim: true,
  RequestCorrection: true,
  CorrectPledge: true,
  RefusePledge: true,
  WithdrawPledge: true,
  RemindReview: true,
  RegisterPledge: true,
};

function isReview(command: InReview | InLife): command is InReview {
  return Object.hasOwn(reviewTypes, command.type);
}

function review(command: InReview, state: KnownPledge): readonly PledgeEvent[] {
  switch (command.type) {
    case 'AdmitPledge':
      return admit(command, state);
    case 'DenyClaim':
      return deny(command, state);
    case 'RequestCorrection':
      return requestCorrection(command, state);
    case 'CorrectPledge':
      return correct(command, state);
    case 'RefusePledge':
      return refuse(command, state);
    case 'WithdrawPledge':
      return withdraw(command, state);
    case 'RemindReview':
      return remind(command, state);
    case 'RegisterPledge':
      return register(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

/** 申请. What has no patent has nothing to ask the pool for, and is admitted at once. */
function file(command: Of<'FilePledge'>, state: PledgeState): readonly PledgeEvent[] {
  const { pledgeId, filer, pledgeeTenant, terms, collateral, papers, stated, patents, loanId, today } =
    command;
  if (state.kind !== 'none') {
    throw refusedAs('PLEDGE_ID_TAKEN', `质押编号 ${pledgeId} 已被使用；请换一个新的编号`);
  }
  refuseWhen(reasonsIn(examinePledge(command)));
  const filed = create(financing.PledgeFiledSchema, {
    pledgeId,
    filedBy: filer.tenant,
    terms,
    collateral: asTheyStand(collateral, patents),
    papers,
    stated,
    reviewDueOn: reviewDueOn(today, papers.isOnline),
    loanId,
    pledgeeTenant,
    effectiveOn: today,
  });
  return patents.length > 0 ? [filed] : [filed, admitted(pledgeId, today)];
}

/** The pool's consent may come after the case has ended here: then there is nothing to admit, and the pool releases it. */
function admit({ pledgeId, today }: Of<'AdmitPledge'>, state: KnownPledge): readonly PledgeEvent[] {
  return state.kind === 'filed' ? [admitted(pledgeId, today)] : [];
}

/** The pool is the authority: a registration whose claim it had to give up never was one. */
function deny({ pledgeId, reasons, today }: Of<'DenyClaim'>, state: KnownPledge): readonly PledgeEvent[] {
  const by = 'pool';
  if (state.kind === 'filed' || state.kind === 'admitted' || state.kind === 'correcting') {
    const refusal = { pledgeId, reasons: [...reasons], refusedBy: by, effectiveOn: today };
    return [create(financing.PledgeRefusedSchema, refusal)];
  }
  if (state.kind !== 'registered') return [];
  return [
    create(financing.PledgeRevokedSchema, {
      pledgeId,
      patentNumbers: patentNumbersOf(state.collateral),
      reason: `资源库不再为本质押占用专利：${reasons.map(({ message }) => message).join('；')}`,
      falseUndertaking: false,
      revokedBy: by,
      effectiveOn: today,
    }),
  ];
}

/** 补正通知: the clock stops until the defects are cured. */
function requestCorrection(command: Of<'RequestCorrection'>, state: KnownPledge): readonly PledgeEvent[] {
  if (state.kind === 'correcting') return [];
  mustBe(state, ['admitted'], '通知补正');
  const { pledgeId, defects, requestedBy, today } = command;
  const fact = { pledgeId, defects: [...defects], requestedBy, effectiveOn: today };
  return [create(financing.PledgeCorrectionRequestedSchema, fact)];
}

/** 补正: the papers anew and whole, checked as at the filing; the review begins anew. */
function correct(command: Of<'CorrectPledge'>, state: KnownPledge): readonly PledgeEvent[] {
  const { pledgeId, papers, tenant, patents, pledgedElsewhere, today } = command;
  refuseWhen(check(filerRules, { state, tenant }));
  mustBe(state, ['correcting'], '补正');
  const { terms, collateral } = state;
  const stated = statedAnew(state, command.stated);
  const facts = { pledgeId, terms, collateral, papers, stated, patents, pledgedElsewhere, today };
  refuseWhen(reasonsIn(examinePledge(facts)));
  const dueOn = reviewDueOn(today, papers.isOnline);
  const fact = { pledgeId, papers, stated, reviewDueOn: dueOn, effectiveOn: today };
  return [create(financing.PledgeCorrectedSchema, fact)];
}

function refuse(command: Of<'RefusePledge'>, state: KnownPledge): readonly PledgeEvent[] {
  if (state.kind === 'refused') return [];
  mustBe(state, ['filed', 'admitted', 'correcting'], '不予登记');
  const { pledgeId, reasons, refusedBy, today } = command;
  const refusal = { pledgeId, reasons: [...reasons], refusedBy, effectiveOn: today };
  return [create(financing.PledgeRefusedSchema, refusal)];
}

function withdraw(command: Of<'WithdrawPledge'>, state: KnownPledge): readonly PledgeEvent[] {
  const { pledgeId, reason, tenant, today } = command;
  refuseWhen(check(filerRules, { state, tenant }));
  if (state.kind === 'withdrawn') return [];
  mustBe(state, ['filed', 'admitted', 'correcting'], '撤回');
  const patentNumbers = patentNumbersOf(state.collateral);
  return [create(financing.PledgeWithdrawnSchema, { pledgeId, patentNumbers, reason, effectiveOn: today })];
}

/** 审查期限提醒, each stage once; a late one does not wait for the early one. */
function remind({ pledgeId, today }: Of<'RemindReview'>, state: KnownPledge): readonly PledgeEvent[] {
  if (state.kind !== 'filed' && state.kind !== 'admitted') return [];
  const stage = reminderOn(state.reviewDueOn, today);
  if (!stage || stage === state.reminded) return [];
  return [create(financing.PledgeReviewRemindedSchema, { pledgeId, stage, effectiveOn: today })];
}

/** 审查: how a pledge stands to every rule its registration is decided by; `stated` is what the reviewer found. */
export function examineRegistration(
  state: KnownPledge,
  {
    stated: found,
    patents,
    pledgedElsewhere,
    today,
  }: Pick<PledgeFacts, 'stated' | 'patents' | 'pledgedElsewhere' | 'today'>,
): RuleResult[] {
  const { pledgeId, terms, collateral, papers } = state;
  const stated = statedAnew(state, found);
  return examinePledge({ pledgeId, terms, collateral, papers, stated, patents, pledgedElsewhere, today });
}

/** 登记. All is checked again: a lapse, a preservation or a new holder may have come since the filing. */
function register(command: Of<'RegisterPledge'>, state: KnownPledge): readonly PledgeEvent[] {
  if (state.kind === 'registered') return [];
  mustBe(state, ['admitted'], '登记');
  const { pledgeId, certificateNumber, registeredBy, patents, qualifications, today } = command;
  const { terms, collateral } = state;
  refuseWhen(reasonsIn(examineRegistration(state, command)));
  return [
    create(financing.PledgeRegisteredSchema, {
      pledgeId,
      certificateNumber,
      terms,
      collateral: asTheyStand(collateral, patents),
      registeredBy,
      effectiveOn: today,
      qualifications: [...qualifications],
      bank: state.pledgeeTenant,
    }),
  ];
}

const filerRules: readonly Rule<{ state: KnownPledge; tenant: string }>[] = [
  {
    code: 'PLEDGE_NOT_YOURS',
    article: '',
    message: ({ state }) => `质押 ${state.pledgeId} 由其他机构提交；请由提交机构办理`,
    broken: ({ state, tenant }) => state.filedBy !== tenant,
  },
];

/** The things as our events carry them: a patent with its snapshot and the title of the register. */
function asTheyStand(
  collateral: readonly financing.Collateral[],
  patents: readonly PatentAtHand[],
): financing.Collateral[] {
  const known = new Map(patents.map(({ number, patent }) => [number, patent]));
  return collateral.map((item) => {
    const patent = item.kind === 'patent' ? known.get(item.number) : undefined;
    if (!patent) return item;
    const more = { title: patent.title, patent: snapshotOf(patent) };
    return create(financing.CollateralSchema, { ...item, ...more });
  });
}

function admitted(pledgeId: string, today: string): financing.PledgeAdmitted {
  return create(financing.PledgeAdmittedSchema, { pledgeId, effectiveOn: today });
}

function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}
