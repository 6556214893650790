import { create, financing, pool, type Message, type MessageInitShape } from '@ipflow/contracts';
import { fold, Refused, type LocalDate } from '@ipflow/kernel';
import { knownAfter, type KnownPatent } from '@ipflow/known-patents';
import { company, listed, party } from '@ipflow/testing';
import type { LifeCommand, Of, PledgeCommand } from '../src/pledge/pledge.commands';
import { pledgeDecider } from '../src/pledge/pledge.decider';
import type { PledgeEvent } from '../src/pledge/pledge.state';

export const number = '202010566088.9';
export const pledgeId = 'pledge-00001';
export const today = '2026-07-02' as LocalDate;
const at = { pledgeId, today };
export const asOffice = { tenant: 'office', isOffice: true };
export const asBank = { tenant: 'bank-hubei', isOffice: false };

type Some = MessageInitShape<typeof financing.PledgeTermsSchema>;

export function terms(more: Partial<Some> = {}): financing.PledgeTerms {
  const usual = {
    kind: 'ordinary',
    pledgors: [party(company)],
    pledgee: party('湖北银行'),
    claimKind: '借款',
    securedFen: 1_000n,
    debtFrom: '2026-07-01',
    debtUntil: '2028-06-30',
    scope: '本金及利息',
    contractNumber: 'ZY-1',
    agreedOn: '2026-07-01',
  };
  return create(financing.PledgeTermsSchema, { ...usual, ...more } as Some);
}

/** What is known of {@link number} after these events of the pool. */
export function known(...events: readonly Message[]): KnownPatent {
  const first = events[0]?.$typeName === 'ipflow.pool.v1.PatentListed' ? [] : [listed(number)];
  return [...first, ...events].reduce<KnownPatent | undefined>(knownAfter, undefined)!;
}

export const papers = (more: MessageInitShape<typeof financing.PledgePapersSchema> = {}) =>
  create(financing.PledgePapersSchema, {
    given: ['application', 'contract', 'identity'],
    isOnline: true,
    ...(more as object),
  });

/** That there are no similar marks, and whatever else is said. */
export const stated = (more: MessageInitShape<typeof financing.PledgeStatementsSchema> = {}) =>
  create(financing.PledgeStatementsSchema, { similarMarks: {}, ...(more as object) });

/** What only a reviewer adds: by itself nothing. */
export const found = (...patents: MessageInitShape<typeof financing.PatentStatementSchema>[]) =>
  create(financing.PledgeStatementsSchema, { patents });

const thing = (no = number) =>
  create(financing.CollateralSchema, { kind: 'patent', number: no, title: '一种清漂装置' });
const mark = create(financing.CollateralSchema, {
  kind: 'trademark',
  number: '1234567',
  title: '楚光',
  owner: company,
});

/** Without the mark, whose owner is one more question. */
export const onlyPatent = [thing()];

export function file(more: Partial<Of<'FilePledge'>> = {}): PledgeCommand {
  return {
    type: 'FilePledge',
    ...at,
    filer: { tenant: 'bank-hubei', role: 'bank' },
    pledgeeTenant: 'bank-hubei',
    terms: terms(),
    collateral: [thing(), mark],
    papers: papers(),
    stated: stated(),
    patents: [{ number, patent: known() }],
    pledgedElsewhere: [],
    ...more,
  };
}

export const admit: PledgeCommand = { type: 'AdmitPledge', ...at };
const reasons = [create(pool.ReasonSchema, { code: 'PATENT_HAS_PLEDGE', message: '已质押' })];
export const deny: PledgeCommand = { type: 'DenyClaim', ...at, reasons };
export const ask: PledgeCommand = {
  type: 'RequestCorrection',
  ...at,
  defects: ['缺签章'],
  requestedBy: 'li',
};
export const cure = (tenant = 'bank-hubei', more: Partial<Of<'CorrectPledge'>> = {}): PledgeCommand => ({
  type: 'CorrectPledge',
  ...at,
  papers: papers(),
  tenant,
  stated: found(),
  patents: [{ number, patent: known() }],
  pledgedElsewhere: [],
  ...more,
});
export const refuse: PledgeCommand = { type: 'RefusePledge', ...at, reasons, refusedBy: 'li' };
export const withdraw = (tenant = 'bank-hubei'): PledgeCommand => ({
  type: 'WithdrawPledge',
  ...at,
  reason: '协商',
  tenant,
});
export const remind = (day: string): PledgeCommand => ({
  type: 'RemindReview',
  pledgeId,
  today: day as LocalDate,
});
export const register = (more: Partial<Of<'RegisterPledge'>> = {}): PledgeCommand => ({
  type: 'RegisterPledge',
  ...at,
  certificateNumber: 'Y202642000001',
  registeredBy: 'li',
  stated: found(),
  patents: [{ number, patent: known() }],
  pledgedElsewhere: [],
  qualifications: [],
  ...more,
});

/** A command on a pledge that stands. */
export function act<T extends LifeCommand['type']>(type: T, more: object): PledgeCommand {
  return { type, ...at, actor: asBank, ...more } as unknown as PledgeCommand;
}

export const change = (more: object = {}, rest: object = {}): PledgeCommand =>
  act('ChangePledge', {
    terms: more,
    agreedOn: today,
    reason: '追加',
    changedBy: 'li',
    waived: [],
    patents: [{ number, patent: known() }],
    pledgedElsewhere: [],
    ...rest,
  });
export const release = (...numbers: string[]): PledgeCommand =>
  act('ReleasePartly', { numbers, reason: '部分还款' });
export const transfer = act('TransferClaim', { to: party('汉口银行'), toTenant: 'bank-hankou' });
export const fix = (more: object = {}): PledgeCommand =>
  act('FixClaims', { cause: 'agreed', fixedFen: 900n, ...more });
export const enforce = act('EnforcePledge', { manner: 'auction', proceedsFen: 1_500n, owedFen: 1_200n });
export const cancel = (cause = 'paid', actor: object = asBank): PledgeCommand =>
  act('CancelPledge', { cause, cancelledBy: 'li', actor });
export const revoke = act('RevokePledge', { reason: '承诺不实', falseUndertaking: true, revokedBy: 'li' });
export const notify = act('NotifyPledgee', {
  patentNumber: number,
  cause: 'fee_grace',
  becauseOf: 'event-1',
  message: '滞纳期',
  happenedOn: today,
});

/** The events the commands lead to, one after another. */
export function story(...commands: PledgeCommand[]): PledgeEvent[] {
  return after([], ...commands);
}

/** The events with those the commands lead to after them. */
export function after(past: readonly PledgeEvent[], ...commands: PledgeCommand[]): PledgeEvent[] {
  const events = [...past];
  for (const command of commands) events.push(...pledgeDecider.decide(command, fold(pledgeDecider, events)));
  return events;
}

/** What a decision comes to, in one word: its events, `·` for silence, or the codes it is refused with. */
export function outcome(past: readonly PledgeEvent[], command: PledgeCommand): string {
  try {
    const events = pledgeDecider.decide(command, fold(pledgeDecider, past));
    return events.map(({ $typeName }) => $typeName.replace(/^.*\./, '')).join('+') || '·';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.reasons.map(({ code }) => code).join('+');
  }
}
