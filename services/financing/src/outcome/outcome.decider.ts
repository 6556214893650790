import { create, financing } from '@ipflow/contracts';
import { check, fen, formatFen, refuseWhen, type Decider, type LocalDate, type Rule } from '@ipflow/kernel';

const yuan = (amountFen: bigint): string => formatFen(fen(amountFen));

/** How far a bank got with an enterprise: 已联系, 已审批, 已授信, 已放款, 已拒绝. */
export const outcomeStages = ['contacted', 'approved', 'granted', 'drawn', 'rejected'] as const;
/** One of {@link outcomeStages}. */
export type OutcomeStage = (typeof outcomeStages)[number];
/** Why a bank says no. */
export const rejectionCodes = [
  'no_need',
  'credit_record',
  'operation',
  'collateral',
  'terms',
  'other',
] as const;

/** What a bank reported of one enterprise of one edition so far. */
export interface OutcomeState {
  readonly stage: OutcomeStage | undefined;
  readonly reached: ReadonlySet<string>;
  readonly grantedFen: bigint;
  readonly drawnFen: bigint;
  readonly reasonCode: string | undefined;
}

/** 报告成果; amounts are totals so far. */
export interface ReportOutcome {
  readonly type: 'ReportOutcome';
  readonly uscc: string;
  readonly editionId: string;
  readonly sequence: number;
  readonly bank: string;
  readonly divisionCode: string;
  readonly stage: OutcomeStage;
  readonly amountFen: bigint | undefined;
  readonly reasonCode: string | undefined;
  readonly loanId: string | undefined;
  /** Why an amount sinks. */
  readonly correctionReason: string | undefined;
  /** The person who reports. */
  readonly by: string;
  readonly today: LocalDate;
}

/** The stream of what one bank reports of one enterprise of one edition. */
export function outcomeStream(editionId: string, uscc: string, bank: string): string {
  return `outcome-${editionId}.${uscc}.${bank}`;
}

type Facts = ReportOutcome & { readonly state: OutcomeState };

const hasAmount = (stage: OutcomeStage): boolean => stage === 'granted' || stage === 'drawn';
const toldBefore = ({ stage, state }: Facts): bigint =>
  stage === 'granted' ? state.grantedFen : state.drawnFen;

const rules: readonly Rule<Facts>[] = [
  {
    code: 'OUTCOME_AMOUNT_MISSING',
    article: '',
    message: '授信和放款须填写截至目前的累计金额',
    field: 'amountFen',
    broken: ({ stage, amountFen }) => hasAmount(stage) && !amountFen,
  },
  {
    code: 'OUTCOME_AMOUNT_UNASKED',
    article: '',
    message: '只有授信和放款填写金额；请删除金额或改选阶段',
    field: 'amountFen',
    broken: ({ stage, amountFen }) => !hasAmount(stage) && amountFen !== undefined,
  },
  {
    code: 'OUTCOME_AMOUNT_SINKS',
    article: '',
    message: (facts) => `累计金额低于已报的 ${yuan(toldBefore(facts))}；如前次报错，请填写更正理由`,
    field: 'amountFen',
    broken: (facts) =>
      hasAmount(facts.stage) &&
      !facts.correctionReason &&
      facts.amountFen !== undefined &&
      facts.amountFen < toldBefore(facts),
  },
  {
    code: 'OUTCOME_DRAWN_OVER_GRANTED',
    article: '',
    message: ({ state }) => `累计放款超过累计授信 ${yuan(state.grantedFen)}；请先报告授信`,
    field: 'amountFen',
    broken: ({ stage, amountFen, state }) =>
      stage === 'drawn' && amountFen !== undefined && amountFen > state.grantedFen,
  },
  {
    code: 'OUTCOME_GRANTED_BELOW_DRAWN',
    article: '',
    message: ({ state }) => `累计授信低于已报放款 ${yuan(state.drawnFen)}；请先更正放款`,
    field: 'amountFen',
    broken: ({ stage, amountFen, state }) =>
      stage === 'granted' && amountFen !== undefined && amountFen < state.drawnFen,
  },
  {
    code: 'OUTCOME_REASON_MISSING',
    article: '',
    message: '拒绝须选择原因',
    field: 'reasonCode',
    broken: ({ stage, reasonCode }) => stage === 'rejected' && !reasonCode,
  },
];

/** 白名单对接成果: each report says where it stands; the history shows how it got there. */
export const outcomeDecider: Decider<OutcomeState, ReportOutcome, financing.WhitelistOutcomeReported> = {
  initial: () => ({
    stage: undefined,
    reached: new Set(),
    grantedFen: 0n,
    drawnFen: 0n,
    reasonCode: undefined,
  }),
  evolve: (state, { stage, amountFen = 0n, reasonCode }) => ({
    stage: stage as OutcomeStage,
    reached: new Set([...state.reached, stage]),
    grantedFen: stage === 'granted' ? amountFen : state.grantedFen,
    drawnFen: stage === 'drawn' ? amountFen : state.drawnFen,
    reasonCode,
  }),
  decide: (command, state) => {
    const facts = { ...command, state };
    refuseWhen(check(rules, facts));
    const { stage, amountFen, reasonCode, by, today, type: _, ...said } = command;
    const before = toldBefore(facts);
    const isSame =
      state.stage === stage && state.reasonCode === reasonCode && (amountFen ?? before) === before;
    if (isSame) return [];
    return [
      create(financing.WhitelistOutcomeReportedSchema, {
        ...said,
        ...{ stage, amountFen, reasonCode, reportedBy: by, effectiveOn: today },
        deltaFen: amountFen === undefined ? undefined : amountFen - before,
        isFirst: !state.reached.has(stage),
      }),
    ];
  },
};
