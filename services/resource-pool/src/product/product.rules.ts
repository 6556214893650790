import type { market, pool } from '@ipflow/contracts';
import {
  check,
  legalStatusNames,
  normalizedName,
  parseIndustry,
  parseUscc,
  type LocalDate,
  type Refusal,
  type Rule,
} from '@ipflow/kernel';
import { standing, type KnownPatent } from '../patent/patent.decider';
import { listedRefusals } from '../patent/patent.rules';
import type { PatentInProduct, ProductSaid } from './product.decider';
import { evidenceMax, patentsPerProductMax, productPolicyOn } from './product.policy';

interface FilingFacts extends ProductSaid {
  readonly patents: readonly PatentInProduct[];
  readonly today: LocalDate;
}

const lastFullYear = (today: LocalDate): number => Number(today.slice(0, 4)) - 1;
const firstOutputYear = (today: LocalDate): number =>
  lastFullYear(today) + 1 - productPolicyOn(today).outputYearsBackMax;
const withoutDigest = ({ evidence }: FilingFacts): string[] =>
  evidence.filter(({ sha256 }) => !sha256).map(({ title }) => title);

const filingRules: readonly Rule<FilingFacts>[] = [
  {
    code: 'PRODUCT_CODE_INVALID',
    article: '',
    message: ({ enterprise }) => `${enterprise.name} 须填写有效的统一社会信用代码；请对照执照核对`,
    field: 'enterprise.uscc',
    broken: ({ enterprise }) => !enterprise.uscc || !parseUscc(enterprise.uscc).ok,
  },
  {
    code: 'PRODUCT_INDUSTRY',
    article: '',
    message: ({ industryCode }) =>
      `行业代码 ${industryCode} 不在 GB/T 4754-2017 中，或只到门类；请填写到大类以下，例如 C3973`,
    field: 'industryCode',
    broken: ({ industryCode }) => {
      const reading = parseIndustry(industryCode);
      return !reading.ok || reading.industry.level === 'section' || reading.industry.code !== industryCode;
    },
  },
  {
    code: 'PRODUCT_PATENT_COUNT',
    article: '',
    message: `一件专利产品须包含 1 至 ${patentsPerProductMax} 件专利；请增减专利后重试`,
    field: 'patentNumbers',
    broken: ({ patents }) => patents.length < 1 || patents.length > patentsPerProductMax,
  },
  {
    code: 'PRODUCT_PATENT_TWICE',
    article: '',
    message: '同一件专利重复出现；请删除重复的号码',
    field: 'patentNumbers',
    broken: ({ patents }) => new Set(patents.map(({ number }) => number)).size < patents.length,
  },
  {
    code: 'PRODUCT_OUTPUT_RANGE',
    article: '',
    message: ({ today }) =>
      `产值须大于零且不超过 ${productPolicyOn(today).outputFenMax}（单位：分）；请核对单位`,
    field: 'outputFen',
    broken: ({ outputFen, today }) => outputFen <= 0n || outputFen > productPolicyOn(today).outputFenMax,
  },
  {
    code: 'PRODUCT_OUTPUT_YEAR',
    article: '',
    message: ({ today }) =>
      `产值年度须为已结束的 ${firstOutputYear(today)} 至 ${lastFullYear(today)} 年之一；请核对`,
    field: 'outputYear',
    broken: ({ outputYear, today }) =>
      outputYear < firstOutputYear(today) || outputYear > lastFullYear(today),
  },
  {
    code: 'PRODUCT_EVIDENCE_COUNT',
    article: '',
    message: ({ evidence }) =>
      `证明材料须为 1 至 ${evidenceMax} 份，现有 ${evidence.length} 份；请增减后重试`,
    field: 'evidence',
    broken: ({ evidence }) => evidence.length < 1 || evidence.length > evidenceMax,
  },
  {
    code: 'PRODUCT_EVIDENCE_WITHOUT_DIGEST',
    article: '',
    message: (facts) => `证明材料${withoutDigest(facts).join('、')}缺少文件摘要；请补填 SHA-256`,
    field: 'evidence',
    broken: (facts) => withoutDigest(facts).length > 0,
  },
];

/** Every reason against what is stated of a product. */
export function filingRefusals(facts: FilingFacts): Refusal[] {
  return check(filingRules, facts);
}

interface PatentFacts extends Pick<PatentInProduct, 'licensees'> {
  readonly patent: KnownPatent;
  readonly enterprise: pool.Party;
  readonly today: LocalDate;
}

const isSame = (
  party: { readonly name: string; readonly uscc?: string | null },
  enterprise: pool.Party,
): boolean =>
  party.uscc && enterprise.uscc
    ? party.uscc === enterprise.uscc
    : normalizedName(party.name) === normalizedName(enterprise.name);

const patentRules: readonly Rule<PatentFacts>[] = [
  {
    code: 'PRODUCT_PATENT_NOT_IN_FORCE',
    article: '专利法第三十九条、第四十条、第四十四条',
    message: ({ patent, today }) =>
      `专利 ${patent.number} 不是有效专利（${legalStatusNames[standing(patent, today).status]}）；专利产品只能使用已授权且有效（含滞纳期）的专利`,
    broken: ({ patent, today }) => !['in_force', 'in_grace'].includes(standing(patent, today).status),
    detail: ({ patent }) => ({ patentNumber: patent.number }),
  },
  {
    // What is accepted: the enterprise is a registered holder (co-holders too), or the licensee of a license that is on
    // record here and runs today. By credit code where both state one, else by name.
    code: 'PRODUCT_PATENT_NOT_ENTITLED',
    article: '专利法第十二条',
    message: ({ patent, enterprise }) =>
      `${enterprise.name} 既不是专利 ${patent.number} 的登记权利人，也不是其有效备案许可的被许可人；请先办理转让登记或许可备案`,
    broken: ({ patent, licensees, enterprise }) =>
      ![...patent.facts.holders, ...licensees].some((party) => isSame(party, enterprise)),
    detail: ({ patent }) => ({ patentNumber: patent.number }),
  },
];

/** Every reason against the patents in a product, as they stand on the day. */
export function patentRefusals({
  enterprise,
  patents,
  today,
}: {
  enterprise: pool.Party;
  patents: readonly PatentInProduct[];
  today: LocalDate;
}): Refusal[] {
  return patents.flatMap(({ number, state, licensees }) =>
    state.kind === 'listed'
      ? check(patentRules, { patent: state, licensees, enterprise, today })
      : listedRefusals(number, state),
  );
}

interface RecordFacts {
  readonly filed: market.ProductFiled;
  /** Whose reviewer records. */
  readonly tenant: string;
}

const recordRules: readonly Rule<RecordFacts>[] = [
  {
    code: 'PRODUCT_FOUR_EYES',
    article: '',
    message: '申请机构不能备案自己的申请；请由其他机构的审查员办理',
    broken: ({ filed, tenant }) => filed.filedBy === tenant,
  },
];

/** Every reason against a record. */
export function recordRefusals(facts: RecordFacts): Refusal[] {
  return check(recordRules, facts);
}

interface OutputFacts {
  readonly year: number;
  readonly outputFen: bigint;
  /** Year of the output that was filed. */
  readonly yearMin: number;
  readonly today: LocalDate;
}

const outputRules: readonly Rule<OutputFacts>[] = [
  {
    code: 'PRODUCT_OUTPUT_YEAR',
    article: '',
    message: ({ yearMin, today }) =>
      `产值年度须为 ${yearMin} 至 ${lastFullYear(today)} 年中已结束的年度；请核对`,
    field: 'year',
    broken: ({ year, yearMin, today }) => year < yearMin || year > lastFullYear(today),
  },
  {
    // A year without output is told, too.
    code: 'PRODUCT_OUTPUT_RANGE',
    article: '',
    message: ({ today }) =>
      `产值须不小于零且不超过 ${productPolicyOn(today).outputFenMax}（单位：分）；请核对单位`,
    field: 'outputFen',
    broken: ({ outputFen, today }) => outputFen < 0n || outputFen > productPolicyOn(today).outputFenMax,
  },
];

/** Every reason against a yearly output. */
export function outputRefusals(facts: OutputFacts): Refusal[] {
  return check(outputRules, facts);
}
