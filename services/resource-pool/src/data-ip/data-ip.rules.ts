import type { market, pool } from '@ipflow/contracts';
import {
  check,
  normalizedName,
  parseIndustry,
  type LocalDate,
  type Refusal,
  type Rule,
} from '@ipflow/kernel';
import { dataIpPolicyOn, dataIpRoyaltyPpmMax, measures, type DataIpSource } from './data-ip.policy';

interface ContentFacts {
  readonly content: market.DataIpContent;
  /** True when another data IP that is not over rests on the same deposit. */
  readonly isDepositTaken: boolean;
  readonly today: LocalDate;
}

const sourceNames: Readonly<Record<DataIpSource, string>> = {
  own: '自行产生',
  public: '公共数据',
  licensed: '协议取得',
  collected: '依法采集',
};

/** Rules of what a filing says of the data: lawfully obtained, processed by rules, deposited, of commercial value. */
const contentRules: readonly Rule<ContentFacts>[] = [
  {
    code: 'DATA_IP_INDUSTRY_UNKNOWN',
    article: 'GB/T 4754-2017',
    message: ({ content }) => `${content.industryCode} 不是国民经济行业分类的代码；请填写例如 I6550`,
    field: 'content.industryCode',
    broken: ({ content }) => !parseIndustry(content.industryCode).ok,
  },
  {
    code: 'DATA_IP_WITHOUT_RECORDS',
    article: measures,
    message: '登记对象须为经一定规则处理的数据集合；请填写数据条数（至少 1 条）',
    field: 'content.recordCount',
    broken: ({ content }) => content.recordCount < 1n,
  },
  {
    code: 'DATA_IP_SOURCE_WITHOUT_PAPER',
    article: measures,
    message: ({ content }) =>
      `数据来源为“${sourceNames[content.source as DataIpSource]}”的，须附合法来源的证明材料（协议、授权或合规说明）；请补充`,
    field: 'content.evidence',
    broken: ({ content, today }) =>
      dataIpPolicyOn(today).sourcesWithPaper.includes(content.source as DataIpSource) &&
      content.evidence.length === 0,
  },
  {
    code: 'DATA_IP_DEPOSIT_TAKEN',
    article: measures,
    message: ({ content }) =>
      `存证 ${content.depositNumber} 的数据已有在审或有效的登记，同一数据不能重复登记；请核对存证，或对原登记提出异议`,
    field: 'content.depositSha256',
    broken: ({ isDepositTaken }) => isDepositTaken,
  },
  {
    code: 'DATA_IP_PRICE_BAND',
    article: '',
    message: '价格下限高于上限；请对调或改正，两端都不填表示面议',
    field: 'content.price',
    broken: ({ content: { price } }) =>
      price?.fromFen !== undefined && price.toFen !== undefined && price.fromFen > price.toFen,
  },
  {
    code: 'DATA_IP_ROYALTY',
    article: '',
    message: `提成比例须大于 0 且不超过 ${dataIpRoyaltyPpmMax / 10_000}%；请改正或不填`,
    field: 'content.price',
    broken: ({ content: { price } }) =>
      price?.royaltyPpm !== undefined && (price.royaltyPpm < 1 || price.royaltyPpm > dataIpRoyaltyPpmMax),
  },
];

interface HolderFacts {
  readonly holders: readonly pool.Party[];
}

const withoutCode = ({ holders }: HolderFacts): pool.Party[] =>
  holders.filter(({ kind, uscc, country }) => kind !== 'person' && !uscc && (country ?? 'CN') === 'CN');
const repeated = ({ holders }: HolderFacts): string[] => {
  const keys = holders.map(({ name, uscc }) => uscc ?? normalizedName(name));
  return holders.filter((_, index) => keys.indexOf(keys[index]!) < index).map(({ name }) => name);
};

/** Rules of who holds it. */
const holderRules: readonly Rule<HolderFacts>[] = [
  {
    code: 'DATA_IP_HOLDER_CODE',
    article: measures,
    message: (facts) =>
      `${withoutCode(facts)
        .map(({ name }) => name)
        .join('、')} 须填写统一社会信用代码；登记证以代码对应主体，请补填`,
    field: 'applicants',
    broken: (facts) => withoutCode(facts).length > 0,
  },
  {
    code: 'DATA_IP_HOLDER_REPEATED',
    article: '',
    message: (facts) => `${repeated(facts).join('、')} 填写了多次；同一主体只填一次`,
    field: 'applicants',
    broken: (facts) => repeated(facts).length > 0,
  },
  {
    code: 'DATA_IP_OUTSIDE_PROVINCE',
    article: measures,
    message: ({ holders }) =>
      `第一申请人 ${holders[0]?.name ?? ''} 不在湖北省，或未填写所在市州；请填写市州，省外主体请向所在省登记`,
    field: 'applicants[0].divisionCode',
    broken: ({ holders }) => !holders[0]?.divisionCode,
  },
];

/** Every reason against what a filing says, and who files it. */
export function applicationRefusals(facts: ContentFacts & HolderFacts): Refusal[] {
  return [...check(contentRules, facts), ...check(holderRules, facts)];
}
