import { create, equals, market } from '@ipflow/contracts';
import { Refused, refuseWhen, type Decider, type LocalDate } from '@ipflow/kernel';
import type { InstitutionKind } from './institution.policy';
import {
  applicationRefusals,
  recognitionRefusals,
  reportRefusals,
  type Application,
} from './institution.rules';

/** Every fact of an institution's stream. */
export type InstitutionEvent =
  | market.InstitutionFiled
  | market.InstitutionRecognised
  | market.InstitutionReturned
  | market.InstitutionReported
  | market.InstitutionRevoked;

/** 待认定, 已认定, 已退回, 已撤销. The end of a term is no stage: it follows from the day. */
export type InstitutionStage = 'filed' | 'recognised' | 'returned' | 'revoked';

/** An institution as its events leave it. */
export type InstitutionState =
  | { readonly stage: 'none' }
  | {
      readonly stage: InstitutionStage;
      readonly filed: market.InstitutionFiled;
      readonly recognised?: market.InstitutionRecognised;
      readonly returned?: market.InstitutionReturned;
      readonly revoked?: market.InstitutionRevoked;
      /** Indicators by year, the last word of each. */
      readonly reports: ReadonlyMap<number, Readonly<Record<string, bigint>>>;
    };

/** An institution that was filed. */
export type KnownInstitution = Exclude<InstitutionState, { stage: 'none' }>;

export type InstitutionCommand = {
  readonly institutionId: string;
  /** Who asks. */
  readonly tenant: string;
  readonly today: LocalDate;
} & (
  | ({ type: 'FileInstitution' } & Application)
  | { type: 'RecogniseInstitution'; recognisedBy: string; number: string; validUntil: LocalDate }
  | { type: 'ReturnInstitution'; returnedBy: string; reason: string }
  | { type: 'ReportIndicators'; year: number; indicators: Readonly<Record<string, bigint>> }
  | { type: 'RevokeInstitution'; revokedBy: string; reason: string }
);

/** The stream of an institution. */
export function institutionStream(institutionId: string): string {
  return `institution-${institutionId}`;
}

/** 机构认定: filed, recognised for a term, reporting every year, revoked. */
export const institutionDecider: Decider<InstitutionState, InstitutionCommand, InstitutionEvent> = {
  initial: () => ({ stage: 'none' }),
  evolve,
  decide,
};

function evolve(state: InstitutionState, event: InstitutionEvent): InstitutionState {
  if (event.$typeName === 'ipflow.market.v1.InstitutionFiled') {
    if (state.stage === 'none') return { stage: 'filed', filed: event, reports: new Map() };
    // Filed again: the number it once got stays its own.
    return { stage: 'filed', filed: event, recognised: state.recognised, reports: state.reports };
  }
  if (state.stage === 'none') return state;
  switch (event.$typeName) {
    case 'ipflow.market.v1.InstitutionRecognised':
      return { ...state, stage: 'recognised', recognised: event };
    case 'ipflow.market.v1.InstitutionReturned':
      return { ...state, stage: 'returned', returned: event };
    case 'ipflow.market.v1.InstitutionReported':
      return { ...state, reports: new Map(state.reports).set(event.year, event.indicators) };
    case 'ipflow.market.v1.InstitutionRevoked':
      return { ...state, stage: 'revoked', revoked: event };
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function decide(command: InstitutionCommand, state: InstitutionState): readonly InstitutionEvent[] {
  if (command.type === 'FileInstitution') return file(command, state);
  if (state.stage === 'none')
    throw refusedAs('INSTITUTION_UNKNOWN', `没有机构 ${command.institutionId}；请核对编号`);
  switch (command.type) {
    case 'RecogniseInstitution':
      return recognise(command, state);
    case 'ReturnInstitution':
      return giveBack(command, state);
    case 'ReportIndicators':
      return report(command, state);
    case 'RevokeInstitution':
      return revoke(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

type Of<Type extends InstitutionCommand['type']> = Extract<InstitutionCommand, { type: Type }>;

/** The first time, after a return, or for another term once the last has run out. */
function file(command: Of<'FileInstitution'>, state: InstitutionState): readonly InstitutionEvent[] {
  const { institutionId, tenant, kind, institution, facts, evidence, today } = command;
  const filed = create(market.InstitutionFiledSchema, {
    institutionId,
    revision: state.stage === 'none' ? 1 : state.filed.revision + 1,
    filedBy: tenant,
    kind,
    institution,
    facts: { ...facts },
    evidence: [...evidence],
    effectiveOn: today,
  });
  if (state.stage !== 'none') {
    const { revision, effectiveOn } = state.filed;
    // The day it took effect on is its own; sent again later, it is still the same application.
    const isSame = equals(market.InstitutionFiledSchema, { ...filed, revision, effectiveOn }, state.filed);
    if (state.stage === 'filed' && isSame) return [];
    if (state.filed.filedBy !== tenant)
      throw refusedAs('INSTITUTION_ID_TAKEN', `机构编号 ${institutionId} 已被使用；请换一个新的编号`);
    mustBeOpenToFiling(state, today);
  }
  refuseWhen(applicationRefusals(command, state.stage === 'none' ? undefined : state.filed));
  return [filed];
}

function mustBeOpenToFiling(state: KnownInstitution, today: LocalDate): void {
  if (state.stage === 'returned' || isOver(state, today)) return;
  const advice: Record<InstitutionStage, string> = {
    filed: '正在审查，不能重复申报；如需修改，请待退回后再报',
    recognised: `的认定有效至 ${state.recognised?.validUntil}；期满后可以重新申报`,
    returned: '',
    revoked: '的认定已被撤销；如重新具备条件，请换新编号申报',
  };
  throw refusedAs('INSTITUTION_STAGE', `机构 ${state.filed.institutionId} ${advice[state.stage]}`);
}

/** True when the term of a recognition has run out. */
export function isOver({ stage, recognised }: KnownInstitution, today: LocalDate): boolean {
  return stage === 'recognised' && recognised !== undefined && recognised.validUntil < today;
}

function recognise(
  command: Of<'RecogniseInstitution'>,
  state: KnownInstitution,
): readonly InstitutionEvent[] {
  const { institutionId, recognisedBy, number, validUntil, today } = command;
  if (state.stage === 'recognised' && state.recognised?.validUntil === validUntil) return [];
  mustBe(state, 'filed', '认定');
  refuseWhen(recognitionRefusals({ ...command, filed: state.filed }));
  return [
    create(market.InstitutionRecognisedSchema, {
      institutionId,
      recognisedBy,
      number,
      validUntil,
      effectiveOn: today,
    }),
  ];
}

function giveBack(command: Of<'ReturnInstitution'>, state: KnownInstitution): readonly InstitutionEvent[] {
  const { institutionId, reason, returnedBy, today } = command;
  if (state.stage === 'returned' && state.returned?.reason === reason) return [];
  mustBe(state, 'filed', '退回');
  return [
    create(market.InstitutionReturnedSchema, { institutionId, reason, returnedBy, effectiveOn: today }),
  ];
}

/** 年度指标; once recognised, also of a term that is over: the last year is told when it is past. */
function report(command: Of<'ReportIndicators'>, state: KnownInstitution): readonly InstitutionEvent[] {
  const { institutionId, year, indicators, today } = command;
  const before = state.reports.get(year);
  if (state.stage === 'recognised' && before && sameIndicators(before, indicators)) return [];
  mustBe(state, 'recognised', '报送年度指标');
  refuseWhen(
    reportRefusals({
      ...command,
      kind: state.filed.kind as InstitutionKind,
      recognisedOn: state.recognised!.effectiveOn,
      validUntil: state.recognised!.validUntil,
    }),
  );
  return [
    create(market.InstitutionReportedSchema, {
      institutionId,
      year,
      indicators: { ...indicators },
      effectiveOn: today,
    }),
  ];
}

function sameIndicators(a: Readonly<Record<string, bigint>>, b: Readonly<Record<string, bigint>>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

function revoke(command: Of<'RevokeInstitution'>, state: KnownInstitution): readonly InstitutionEvent[] {
  const { institutionId, reason, revokedBy, today } = command;
  if (state.stage === 'revoked' && state.revoked?.reason === reason) return [];
  mustBe(state, 'recognised', '撤销认定');
  return [create(market.InstitutionRevokedSchema, { institutionId, reason, revokedBy, effectiveOn: today })];
}

const stageNames: Readonly<Record<InstitutionStage, string>> = {
  filed: '待认定',
  recognised: '已认定',
  returned: '已退回',
  revoked: '已撤销',
};

function mustBe(state: KnownInstitution, stage: InstitutionStage, act: string): void {
  if (state.stage === stage) return;
  throw refusedAs(
    'INSTITUTION_STAGE',
    `机构 ${state.filed.institutionId} ${stageNames[state.stage]}，不能${act}；只有${stageNames[stage]}的机构可以${act}`,
  );
}

function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}
