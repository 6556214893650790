import { check, type LocalDate, type Refusal, type Rule } from '@ipflow/kernel';
import { lastDayFrom, rowsPerEditionMax } from './edition.policy';

interface Period {
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate;
  readonly today: LocalDate;
}

const periodRules: readonly Rule<Period>[] = [
  {
    code: 'EDITION_PERIOD_REVERSED',
    article: '',
    message: ({ validFrom, validUntil }) => `有效期止 ${validUntil} 早于有效期起 ${validFrom}；请核对`,
    field: 'validUntil',
    broken: ({ validFrom, validUntil }) => validUntil < validFrom,
  },
  {
    code: 'EDITION_PERIOD_OVER',
    article: '',
    message: ({ validUntil, today }) => `有效期止 ${validUntil} 早于今天（${today}）；请顺延`,
    field: 'validUntil',
    broken: ({ validUntil, today }) => validUntil < today,
  },
  {
    code: 'EDITION_PERIOD_TOO_LONG',
    article: '',
    message: ({ validFrom }) => `自 ${validFrom} 起最长有效至 ${lastDayFrom(validFrom)}；请缩短有效期`,
    field: 'validUntil',
    broken: ({ validFrom, validUntil }) => validUntil > lastDayFrom(validFrom),
  },
];

/** Every reason against a period. */
export function periodRefusals(period: Period): Refusal[] {
  return check(periodRules, period);
}

/** Every reason against so many rows. */
export function countRefusals(count: number): Refusal[] {
  if (count >= 1 && count <= rowsPerEditionMax) return [];
  return [
    {
      code: 'EDITION_ROW_COUNT',
      article: '',
      message: `一个批次须有 1 至 ${rowsPerEditionMax} 家企业，现有 ${count} 家；请调整遴选条件或补登企业同意`,
    },
  ];
}

/** Why single enterprises cannot be put into a draft or taken out: criteria, and no list, say whom it holds. */
export function byListRefusals(isByList: boolean): Refusal[] {
  if (isByList) return [];
  return [
    {
      code: 'EDITION_NOT_BY_LIST',
      article: '',
      message: '本草稿按条件遴选，没有名单可改；请修改草稿的条件或指定列入，或先以表格导入名单',
    },
  ];
}

/** What a checker must hold against publishing. */
export interface PublicationFacts {
  readonly checker: string;
  readonly draftedBy: string;
  readonly submittedBy: string;
  /** Enterprises of the frozen rows that may not be told of any more, by name. */
  readonly withoutConsent: readonly string[];
  readonly excluded: readonly string[];
}

/** Names shown in a reason. */
const namesShownMax = 10;

const some = (names: readonly string[]): string =>
  names.slice(0, namesShownMax).join('、') + (names.length > namesShownMax ? ` 等 ${names.length} 家` : '');

const publicationRules: readonly Rule<PublicationFacts>[] = [
  {
    code: 'EDITION_SAME_PERSON',
    article: '',
    message: '起草或提交批次的人不能复核发布；请由另一人复核',
    broken: ({ checker, draftedBy, submittedBy }) => checker === draftedBy || checker === submittedBy,
  },
  {
    code: 'EDITION_CONSENT_ENDED',
    article: '个人信息保护法第十三条',
    message: ({ withoutConsent }) => `${some(withoutConsent)}的共享同意已撤回或到期；请退回后重新提交`,
    broken: ({ withoutConsent }) => withoutConsent.length > 0,
  },
  {
    code: 'EDITION_ENTERPRISE_EXCLUDED',
    article: '',
    message: ({ excluded }) => `${some(excluded)}出现排除情形；请退回后重新提交`,
    broken: ({ excluded }) => excluded.length > 0,
  },
];

/** Every reason against publishing. */
export function publicationRefusals(facts: PublicationFacts): Refusal[] {
  return check(publicationRules, facts);
}
