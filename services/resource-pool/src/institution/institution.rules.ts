import type { market, pool } from '@ipflow/contracts';
import {
  addYears,
  check,
  normalizedName,
  parseUscc,
  type HolderKind,
  type LocalDate,
  type Refusal,
  type Rule,
} from '@ipflow/kernel';
import {
  evidenceMax,
  factsMax,
  indicatorMax,
  institutionPolicyOn,
  type InstitutionKind,
  type KindPolicy,
} from './institution.policy';

/** What an institution states of itself. */
export interface Application {
  readonly kind: InstitutionKind;
  readonly institution: pool.Party;
  readonly facts: Readonly<Record<string, string>>;
  readonly evidence: readonly market.Evidence[];
  /** True when the same institution has another application open, or a recognition of this kind. */
  readonly isKnown: boolean;
}

interface ApplicationFacts extends Application {
  readonly today: LocalDate;
  /** What was filed under this id before. */
  readonly before: market.InstitutionFiled | undefined;
}

const policyOf = ({ kind, today }: { kind: InstitutionKind; today: LocalDate }): KindPolicy =>
  institutionPolicyOn(today).kinds[kind];
const missingFacts = (facts: ApplicationFacts): string[] =>
  policyOf(facts).factNames.filter((name) => !facts.facts[name]);

const applicationRules: readonly Rule<ApplicationFacts>[] = [
  {
    code: 'INSTITUTION_CODE_INVALID',
    article: '',
    message: ({ institution }) =>
      `${institution.name} 须填写有效的统一社会信用代码；认定与指标以代码对应机构，请核对后补填`,
    field: 'institution.uscc',
    broken: ({ institution }) => !institution.uscc || !parseUscc(institution.uscc).ok,
  },
  {
    code: 'INSTITUTION_KIND_OF_PARTY',
    article: '',
    message: (facts) =>
      `${facts.institution.name} 的主体类别不能申报${policyOf(facts).name}；请核对主体类别或改报其他类型`,
    field: 'institution.kind',
    broken: (facts) => !policyOf(facts).holderKinds.includes(facts.institution.kind as HolderKind),
  },
  {
    code: 'INSTITUTION_FACTS_MISSING',
    article: '',
    message: (facts) => `申报${policyOf(facts).name}还缺少：${missingFacts(facts).join('、')}；请补填`,
    field: 'facts',
    broken: (facts) => missingFacts(facts).length > 0,
  },
  {
    code: 'INSTITUTION_FACTS_TOO_MANY',
    article: '',
    message: `申报内容最多 ${factsMax} 项；请删减后重试`,
    field: 'facts',
    broken: ({ facts }) => Object.keys(facts).length > factsMax,
  },
  {
    code: 'INSTITUTION_EVIDENCE_COUNT',
    article: '',
    message: ({ evidence }) =>
      `证明材料须为 1 至 ${evidenceMax} 份，现有 ${evidence.length} 份；请增减后重试`,
    field: 'evidence',
    broken: ({ evidence }) => evidence.length < 1 || evidence.length > evidenceMax,
  },
  {
    code: 'INSTITUTION_CHANGED_IDENTITY',
    article: '',
    message: '重新申报不能更换机构或类型；请另取编号申报',
    field: 'institution',
    broken: ({ before, kind, institution }) =>
      before !== undefined && (before.kind !== kind || before.institution?.uscc !== institution.uscc),
  },
  {
    code: 'INSTITUTION_ALREADY_KNOWN',
    article: '',
    message: (facts) =>
      `${normalizedName(facts.institution.name)} 已有在审或已认定的${policyOf(facts).name}；请在原编号下办理`,
    field: 'institution.uscc',
    broken: ({ isKnown }) => isKnown,
  },
];

/** Every reason against an application. */
export function applicationRefusals(
  application: Application & { today: LocalDate },
  before: market.InstitutionFiled | undefined,
): Refusal[] {
  return check(applicationRules, { ...application, before });
}

interface RecognitionFacts {
  readonly filed: market.InstitutionFiled;
  /** Whose reviewer recognises. */
  readonly tenant: string;
  readonly validUntil: LocalDate;
  readonly today: LocalDate;
}

const termYearsMax = ({ filed, today }: RecognitionFacts): number =>
  policyOf({ kind: filed.kind as InstitutionKind, today }).termYearsMax;

const recognitionRules: readonly Rule<RecognitionFacts>[] = [
  {
    code: 'INSTITUTION_FOUR_EYES',
    article: '',
    message: '申报机构不能认定自己的申报；请由其他机构的审查员办理',
    broken: ({ filed, tenant }) => filed.filedBy === tenant,
  },
  {
    code: 'INSTITUTION_TERM',
    article: '',
    message: (facts) =>
      `有效期须自认定日起不超过 ${termYearsMax(facts)} 年，且不早于今天（${facts.today}）；请核对截止日 ${facts.validUntil}`,
    field: 'validUntil',
    broken: (facts) =>
      facts.validUntil < facts.today || facts.validUntil > addYears(facts.today, termYearsMax(facts)),
  },
];

/** Every reason against a recognition. */
export function recognitionRefusals(facts: RecognitionFacts): Refusal[] {
  return check(recognitionRules, facts);
}

interface ReportFacts {
  readonly kind: InstitutionKind;
  readonly year: number;
  readonly indicators: Readonly<Record<string, bigint>>;
  readonly recognisedOn: string;
  readonly validUntil: string;
  readonly today: LocalDate;
}

const unknownNames = (facts: ReportFacts): string[] =>
  Object.keys(facts.indicators).filter((name) => !Object.hasOwn(policyOf(facts).indicators, name));
const missingNames = (facts: ReportFacts): string[] =>
  Object.entries(policyOf(facts).indicators)
    .filter(([name]) => facts.indicators[name] === undefined)
    .map(([name, term]) => `${term}（${name}）`);
const outOfRange = ({ indicators }: ReportFacts): string[] =>
  Object.entries(indicators)
    .filter(([, value]) => value < 0n || value > indicatorMax)
    .map(([name]) => name);

const reportRules: readonly Rule<ReportFacts>[] = [
  {
    code: 'INSTITUTION_YEAR',
    article: '',
    message: ({ year, recognisedOn, validUntil }) =>
      `${year} 年不在认定有效期（${recognisedOn} 至 ${validUntil}）内，或尚未到来；请核对年份`,
    field: 'year',
    broken: ({ year, recognisedOn, validUntil, today }) =>
      year < Number(recognisedOn.slice(0, 4)) ||
      year > Math.min(Number(validUntil.slice(0, 4)), Number(today.slice(0, 4))),
  },
  {
    code: 'INSTITUTION_INDICATOR_UNKNOWN',
    article: '',
    message: (facts) => `没有这些指标：${unknownNames(facts).join('、')}；请按通知列明的指标填写`,
    field: 'indicators',
    broken: (facts) => unknownNames(facts).length > 0,
  },
  {
    code: 'INSTITUTION_INDICATOR_MISSING',
    article: '',
    message: (facts) => `还缺少指标：${missingNames(facts).join('、')}；没有的请填 0`,
    field: 'indicators',
    broken: (facts) => missingNames(facts).length > 0,
  },
  {
    code: 'INSTITUTION_INDICATOR_RANGE',
    article: '',
    message: (facts) =>
      `指标 ${outOfRange(facts).join('、')} 须为 0 至 ${indicatorMax}（金额单位：分）；请核对单位`,
    field: 'indicators',
    broken: (facts) => outOfRange(facts).length > 0,
  },
];

/** Every reason against a yearly report. */
export function reportRefusals(facts: ReportFacts): Refusal[] {
  return check(reportRules, facts);
}
