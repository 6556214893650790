import { create, equals, financing, type pool } from '@ipflow/contracts';
import { check, Refused, refuseWhen, type Decider, type LocalDate, type Rule } from '@ipflow/kernel';
import { scoreOf, type Measures, type Score } from './scorecard';
import { scorecardOn } from './scorecard.policy';

/** Every fact of an application's stream. */
export type ApplicationEvent =
  | financing.FinancingApplied
  | financing.KnowledgeValueGraded
  | financing.FinancingApproved
  | financing.FinancingDeclined;

/** Where an application stands. */
export const applicationStages = ['applied', 'approved', 'declined'] as const;
/** One of {@link applicationStages}. */
export type ApplicationStage = (typeof applicationStages)[number];

/** An application as its events leave it. */
export type ApplicationState =
  | { readonly kind: 'none' }
  | {
      readonly kind: ApplicationStage;
      readonly applied: financing.FinancingApplied;
      readonly graded?: financing.KnowledgeValueGraded;
      readonly approved?: financing.FinancingApproved;
      readonly declined?: financing.FinancingDeclined;
    };

/** An application that was filed. */
export type KnownApplication = Exclude<ApplicationState, { kind: 'none' }>;

/** What an enterprise asks for. */
export interface Applying {
  readonly appliedBy: string;
  /** True when the filer is an enterprise: it applies for itself only. */
  readonly isForItself: boolean;
  readonly applicant: pool.Party;
  readonly bank: string;
  readonly product: string;
  /** Caps of the product; absent when the bank offers none of this code. */
  readonly caps?: { readonly maxAmountFen: bigint; readonly maxTermMonths: number };
  readonly wantedFen: bigint;
  readonly termMonths: number;
  readonly patentNumbers: readonly string[];
  readonly qualifications: readonly string[];
  readonly industryCode?: string;
}

export type ApplicationCommand = { readonly applicationId: string; readonly today: LocalDate } & (
  | { type: 'ApplyForFinancing'; applying: Applying }
  | { type: 'GradeKnowledgeValue'; measures: Measures }
  | { type: 'ApproveFinancing'; approvedFen: bigint; approvedBy: string }
  | { type: 'DeclineFinancing'; reasonCode: string; reason: string }
);

type Of<T extends ApplicationCommand['type']> = Extract<ApplicationCommand, { type: T }>;

/** The stream of an application. */
export function applicationStream(applicationId: string): string {
  return `application-${applicationId}`;
}

/** 融资申请: filed to one bank, graded while it waits, approved or declined once. */
export const applicationDecider: Decider<ApplicationState, ApplicationCommand, ApplicationEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve,
  decide,
  // Loans count what was lent on an application: two of them at once must wait for each other.
  reliedOn: true,
};

function evolve(state: ApplicationState, event: ApplicationEvent): ApplicationState {
  if (event.$typeName === 'ipflow.financing.v1.FinancingApplied') return { kind: 'applied', applied: event };
  if (state.kind === 'none') return state;
  switch (event.$typeName) {
    case 'ipflow.financing.v1.KnowledgeValueGraded':
      return { ...state, graded: event };
    case 'ipflow.financing.v1.FinancingApproved':
      return { ...state, kind: 'approved', approved: event };
    case 'ipflow.financing.v1.FinancingDeclined':
      return { ...state, kind: 'declined', declined: event };
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function decide(command: ApplicationCommand, state: ApplicationState): readonly ApplicationEvent[] {
  if (command.type === 'ApplyForFinancing') return apply(command, state);
  if (state.kind === 'none') {
    throw refusedAs('APPLICATION_UNKNOWN', `没有融资申请 ${command.applicationId}；请核对编号`);
  }
  switch (command.type) {
    case 'GradeKnowledgeValue':
      return grade(command, state);
    case 'ApproveFinancing':
      return approve(command, state);
    case 'DeclineFinancing':
      return decline(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

const applyRules: readonly Rule<Applying>[] = [
  {
    code: 'APPLICATION_APPLICANT',
    article: '',
    message: '申请人须填写统一社会信用代码；企业只能为自己申请，请核对申请人',
    field: 'applicant.uscc',
    broken: ({ applicant, appliedBy, isForItself }) =>
      !applicant.uscc || (isForItself && applicant.uscc !== appliedBy),
  },
  {
    code: 'APPLICATION_PRODUCT_UNKNOWN',
    article: '',
    message: ({ product }) => `该银行没有在办的产品 ${product}；请在产品列表中选择`,
    field: 'product',
    broken: ({ caps }) => caps === undefined,
  },
  {
    code: 'APPLICATION_AMOUNT',
    article: '',
    message: '申请金额须大于零，且不超过产品的单笔上限；请核对金额',
    field: 'wantedFen',
    broken: ({ wantedFen, caps }) => wantedFen <= 0n || (caps !== undefined && wantedFen > caps.maxAmountFen),
  },
  {
    code: 'APPLICATION_TERM',
    article: '',
    message: '申请期限须至少一个月，且不超过产品的期限上限；请核对期限',
    field: 'termMonths',
    broken: ({ termMonths, caps }) =>
      termMonths < 1 || (caps !== undefined && termMonths > caps.maxTermMonths),
  },
];

function apply({ applicationId, applying, today }: Of<'ApplyForFinancing'>, state: ApplicationState) {
  const { isForItself: _, caps: __, patentNumbers, qualifications, ...rest } = applying;
  const applied = create(financing.FinancingAppliedSchema, {
    ...rest,
    applicationId,
    patentNumbers: [...patentNumbers],
    qualifications: [...qualifications],
    effectiveOn: today,
  });
  if (state.kind !== 'none') {
    const again = { ...applied, effectiveOn: state.applied.effectiveOn };
    if (equals(financing.FinancingAppliedSchema, state.applied, again)) return [];
    throw refusedAs('APPLICATION_ID_TAKEN', `申请编号 ${applicationId} 已有不同的内容；请换一个编号`);
  }
  refuseWhen(check(applyRules, applying));
  return [applied];
}

/** The score of what was measured, by the scorecard in force on the day. */
export function scoreOn(day: LocalDate, measures: Measures): Score {
  return scoreOf(scorecardOn(day), measures);
}

function grade({ applicationId, measures, today }: Of<'GradeKnowledgeValue'>, state: KnownApplication) {
  const { version, indicators, totalPoints, grade: reached, limitFen } = scoreOn(today, measures);
  const graded = create(financing.KnowledgeValueGradedSchema, {
    applicationId,
    scorecardVersion: version,
    points: Object.fromEntries(indicators.map(({ indicator, points }) => [indicator, points])),
    totalPoints,
    grade: reached,
    limitFen,
    measures,
    effectiveOn: today,
  });
  const { graded: before } = state;
  if (before) {
    const again = { ...graded, effectiveOn: before.effectiveOn };
    if (equals(financing.KnowledgeValueGradedSchema, before, again)) return [];
  }
  mustWait(state, '评分');
  return [graded];
}

function approve(command: Of<'ApproveFinancing'>, state: KnownApplication): readonly ApplicationEvent[] {
  const { applicationId, approvedFen, approvedBy, today } = command;
  if (state.kind === 'approved' && state.approved?.approvedFen === approvedFen) return [];
  mustWait(state, '审批');
  if (approvedFen <= 0n || approvedFen > state.applied.wantedFen) {
    throw refusedAs('APPLICATION_APPROVED_AMOUNT', '审批金额须大于零，且不超过申请金额；请核对金额');
  }
  return [
    create(financing.FinancingApprovedSchema, { applicationId, approvedFen, approvedBy, effectiveOn: today }),
  ];
}

function decline(command: Of<'DeclineFinancing'>, state: KnownApplication): readonly ApplicationEvent[] {
  if (state.kind === 'declined') return [];
  mustWait(state, '拒绝');
  const { applicationId, reasonCode, reason, today } = command;
  return [
    create(financing.FinancingDeclinedSchema, { applicationId, reasonCode, reason, effectiveOn: today }),
  ];
}

const stageNames: Readonly<Record<ApplicationStage, string>> = {
  applied: '待审批',
  approved: '已通过',
  declined: '未通过',
};

function mustWait({ kind, applied }: KnownApplication, act: string): void {
  if (kind === 'applied') return;
  throw refusedAs(
    'APPLICATION_DECIDED',
    `融资申请 ${applied.applicationId} ${stageNames[kind]}，不能再${act}；如有变化请重新申请`,
  );
}

function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}
