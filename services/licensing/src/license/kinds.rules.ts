import { normalizedName, type Rule } from '@ipflow/kernel';
import { licenseesOf, namesOf, sameSet, type LicenseFacts } from './license.facts';
import { isScopeWithin } from './license.scope';

const numbersOf = ({ patents }: LicenseFacts): string[] => patents.map(({ number }) => number);
const isSub = ({ terms }: LicenseFacts): boolean => terms.kind === 'sub';
const isOpen = ({ terms }: LicenseFacts): boolean => terms.kind === 'open';
const isCross = ({ terms }: LicenseFacts): boolean => terms.kind === 'cross';

/** 分许可: nobody gives more than he was given. */
export const subRules: readonly Rule<LicenseFacts>[] = [
  {
    code: 'LICENSE_PARENT_NOT_RECORDED',
    article: '专利法第十二条',
    message: ({ terms }) =>
      terms.parentLicenseId
        ? `上级许可 ${terms.parentLicenseId} 不存在或未在备案中；须先备案上级许可`
        : '分许可须填写上级许可的编号；请补充',
    field: 'terms.parentLicenseId',
    broken: (facts) => isSub(facts) && facts.related.parent?.kind !== 'recorded',
  },
  {
    code: 'LICENSE_PARENT_FORBIDS_SUB',
    article: '专利法第十二条',
    message: ({ terms }) =>
      `上级许可 ${terms.parentLicenseId} 没有约定可以分许可；请先就上级合同取得许可人同意并办理变更备案`,
    field: 'terms.parentLicenseId',
    broken: (facts) => {
      const { parent } = facts.related;
      return isSub(facts) && parent?.kind === 'recorded' && !parent.terms.maySublicense;
    },
  },
  {
    code: 'LICENSE_NOT_LICENSEE_OF_PARENT',
    article: '专利实施许可合同备案办法第十二条',
    message: ({ terms, related }) =>
      `许可人${terms.licensors.join('、')}不全是上级许可的被许可人（${related
        .parent!.terms.licensees.map(({ name }) => name)
        .join('、')}），无权分许可`,
    field: 'terms.licensors',
    broken: (facts) => {
      const { parent } = facts.related;
      if (!isSub(facts) || !parent) return false;
      const above = licenseesOf(parent.terms);
      return [...namesOf(facts.terms.licensors)].some((name) => !above.has(name));
    },
  },
  {
    code: 'LICENSE_BEYOND_PARENT',
    article: '技术合同司法解释第二十八条',
    message: ({ related }) =>
      `分许可的期限、地域或实施方式超出上级许可的范围（期限 ${related.parent!.terms.scope!.from} 至 ${related.parent!.terms.scope!.until}）；请缩小`,
    field: 'terms.scope',
    broken: (facts) =>
      isSub(facts) &&
      facts.related.parent !== undefined &&
      !isScopeWithin(facts.terms.scope!, facts.related.parent.terms.scope!),
  },
  {
    code: 'LICENSE_PATENTS_BEYOND_PARENT',
    article: '专利法第十二条',
    message: (facts) => `专利 ${strayNumbers(facts).join('、')} 不在上级许可之内；请删除或另行取得许可`,
    field: 'patentNumbers',
    broken: (facts) => isSub(facts) && facts.related.parent !== undefined && strayNumbers(facts).length > 0,
  },
];

function strayNumbers(facts: LicenseFacts): string[] {
  const above = new Set(facts.related.parent?.patents.map(({ patentNumber }) => patentNumber));
  return numbersOf(facts).filter((number) => !above.has(number));
}

/** 交叉许可: two licenses that name one another. The first of them may be filed before the second is there. */
export const crossRules: readonly Rule<LicenseFacts>[] = [
  {
    code: 'LICENSE_COUNTER_MISSING',
    article: '',
    message: '交叉许可须填写对方许可的编号；请与对方约定编号后各自提交',
    field: 'terms.counterLicenseId',
    broken: (facts) => isCross(facts) && !facts.terms.counterLicenseId,
  },
  {
    code: 'LICENSE_COUNTER_NOT_FILED',
    article: '',
    message: ({ terms }) =>
      `对方许可 ${terms.counterLicenseId} 尚未提交或已了结；交叉许可须双方都提交后才能备案`,
    field: 'terms.counterLicenseId',
    broken: (facts) =>
      isCross(facts) &&
      facts.terms.counterLicenseId !== undefined &&
      !['filed', 'admitted', 'recorded'].includes(facts.related.counter?.kind ?? '') &&
      // The first of the two has nobody to wait for.
      (facts.filer === undefined || facts.related.counter !== undefined),
  },
  {
    code: 'LICENSE_COUNTER_DIFFERS',
    article: '',
    message: ({ terms }) =>
      `许可 ${terms.counterLicenseId} 不是与本许可对应的交叉许可：须互相填写编号，且双方的许可人与被许可人互换`,
    field: 'terms.counterLicenseId',
    broken: (facts) => isCross(facts) && facts.related.counter !== undefined && !isMirrored(facts),
  },
];

function isMirrored({ licenseId, terms, related }: LicenseFacts): boolean {
  const back = related.counter!.terms;
  return (
    back.kind === 'cross' &&
    back.counterLicenseId === licenseId &&
    sameSet(namesOf(back.licensors), licenseesOf(terms)) &&
    sameSet(licenseesOf(back), namesOf(terms.licensors))
  );
}

/** 开放许可: what is recorded is the license somebody obtained by notice and payment. */
export const openRules: readonly Rule<LicenseFacts>[] = [
  {
    code: 'LICENSE_ACCEPTANCE_NOT_OBTAINED',
    article: '专利法第五十一条',
    message: ({ terms }) =>
      terms.acceptanceId
        ? `开放许可的接受 ${terms.acceptanceId} 不存在或尚未付费取得许可；取得后再申请备案`
        : '开放许可备案须填写接受声明的编号；请补充',
    field: 'terms.acceptanceId',
    broken: (facts) => isOpen(facts) && facts.related.acceptance === undefined,
  },
  {
    code: 'LICENSE_ACCEPTANCE_DIFFERS',
    article: '专利法实施细则第八十七条',
    message: ({ related: { acceptance } }) =>
      `与取得的开放许可不符：被许可人须为${acceptance!.licensee.name}，专利须为 ${acceptance!.patentNumber}，期限不得晚于 ${acceptance!.until}`,
    field: 'terms.acceptanceId',
    broken: (facts) => {
      const { acceptance } = facts.related;
      if (!isOpen(facts) || !acceptance) return false;
      return (
        !sameSet(licenseesOf(facts.terms), new Set([normalizedName(acceptance.licensee.name)])) ||
        !sameSet(new Set(numbersOf(facts)), new Set([acceptance.patentNumber])) ||
        facts.terms.scope!.until > acceptance.until
      );
    },
  },
];

/** 专利池: its offer is for all of it. */
export const patentPoolRules: readonly Rule<LicenseFacts>[] = [
  {
    code: 'LICENSE_PATENT_POOL_UNKNOWN',
    article: '',
    message: ({ terms }) => `专利池 ${terms.patentPoolId} 不存在或已解散；请核对编号`,
    field: 'terms.patentPoolId',
    broken: ({ terms, related: { patentPool } }) =>
      terms.patentPoolId !== undefined && (!patentPool || patentPool.isDissolved),
  },
  {
    code: 'LICENSE_PATENT_POOL_INCOMPLETE',
    article: '',
    message: (facts) => `专利池许可须包含池内全部专利，缺少 ${missingOfPool(facts).join('、')}；请补全`,
    field: 'patentNumbers',
    broken: (facts) => missingOfPool(facts).length > 0,
  },
];

function missingOfPool(facts: LicenseFacts): string[] {
  const { patentPool } = facts.related;
  if (!patentPool || patentPool.isDissolved) return [];
  const licensed = new Set(numbersOf(facts));
  return patentPool.patentNumbers.filter((number) => !licensed.has(number));
}
