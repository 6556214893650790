import { normalizedName, type ExaminedRule } from '@ipflow/kernel';
import { licenseesOf, namesOf, sameSet, type LicenseFacts } from './license.facts';
import { isScopeWithin } from './license.scope';

const numbersOf = ({ patents }: LicenseFacts): string[] => patents.map(({ number }) => number);
const isSub = ({ terms }: LicenseFacts): boolean => terms.kind === 'sub';
const hasParent = (facts: LicenseFacts): boolean => isSub(facts) && facts.related.parent !== undefined;
const isOpen = ({ terms }: LicenseFacts): boolean => terms.kind === 'open';
const isCross = ({ terms }: LicenseFacts): boolean => terms.kind === 'cross';

/** 分许可: nobody gives more than he was given. */
export const subRules: readonly ExaminedRule<LicenseFacts>[] = [
  {
    code: 'LICENSE_PARENT_NOT_RECORDED',
    article: '专利法第十二条',
    asks: '上级许可在备案中',
    message: ({ terms }) =>
      terms.parentLicenseId
        ? `上级许可 ${terms.parentLicenseId} 不存在或未在备案中；须先备案上级许可`
        : '分许可须填写上级许可的编号；请补充',
    field: 'terms.parentLicenseId',
    applies: isSub,
    broken: ({ related: { parent } }) => parent?.kind !== 'recorded',
  },
  {
    code: 'LICENSE_PARENT_FORBIDS_SUB',
    article: '专利法第十二条',
    asks: '上级许可约定可以分许可',
    message: ({ terms }) =>
      `上级许可 ${terms.parentLicenseId} 没有约定可以分许可；请先就上级合同取得许可人同意并办理变更备案`,
    field: 'terms.parentLicenseId',
    applies: (facts) => isSub(facts) && facts.related.parent?.kind === 'recorded',
    broken: ({ related: { parent } }) => !parent!.terms.maySublicense,
  },
  {
    code: 'LICENSE_NOT_LICENSEE_OF_PARENT',
    article: '专利实施许可合同备案办法第十二条',
    asks: '许可人均为上级许可的被许可人',
    message: ({ terms, related }) =>
      `许可人${terms.licensors.join('、')}不全是上级许可的被许可人（${related
        .parent!.terms.licensees.map(({ name }) => name)
        .join('、')}），无权分许可`,
    field: 'terms.licensors',
    applies: hasParent,
    broken: ({ terms, related: { parent } }) => {
      const above = licenseesOf(parent!.terms);
      return [...namesOf(terms.licensors)].some((name) => !above.has(name));
    },
  },
  {
    code: 'LICENSE_BEYOND_PARENT',
    article: '技术合同司法解释第二十八条',
    asks: '分许可不超出上级许可的范围',
    message: ({ related }) =>
      `分许可的期限、地域或实施方式超出上级许可的范围（期限 ${related.parent!.terms.scope!.from} 至 ${related.parent!.terms.scope!.until}）；请缩小`,
    field: 'terms.scope',
    applies: hasParent,
    broken: ({ terms, related: { parent } }) => !isScopeWithin(terms.scope!, parent!.terms.scope!),
  },
  {
    code: 'LICENSE_PATENTS_BEYOND_PARENT',
    article: '专利法第十二条',
    asks: '专利均在上级许可之内',
    message: (facts) => `专利 ${strayNumbers(facts).join('、')} 不在上级许可之内；请删除或另行取得许可`,
    field: 'patentNumbers',
    applies: hasParent,
    broken: (facts) => strayNumbers(facts).length > 0,
  },
];

function strayNumbers(facts: LicenseFacts): string[] {
  const above = new Set(facts.related.parent?.patents.map(({ patentNumber }) => patentNumber));
  return numbersOf(facts).filter((number) => !above.has(number));
}

/** 交叉许可: two licenses that name one another. The first of them may be filed before the second is there. */
export const crossRules: readonly ExaminedRule<LicenseFacts>[] = [
  {
    code: 'LICENSE_COUNTER_MISSING',
    article: '',
    asks: '交叉许可写明对方许可的编号',
    message: '交叉许可须填写对方许可的编号；请与对方约定编号后各自提交',
    field: 'terms.counterLicenseId',
    applies: isCross,
    broken: ({ terms }) => !terms.counterLicenseId,
  },
  {
    code: 'LICENSE_COUNTER_NOT_FILED',
    article: '',
    asks: '对方许可已提交且没有了结',
    message: ({ terms }) =>
      `对方许可 ${terms.counterLicenseId} 尚未提交或已了结；交叉许可须双方都提交后才能备案`,
    field: 'terms.counterLicenseId',
    applies: (facts) =>
      isCross(facts) &&
      facts.terms.counterLicenseId !== undefined &&
      // The first of the two has nobody to wait for.
      (facts.filer === undefined || facts.related.counter !== undefined),
    broken: ({ related: { counter } }) => !['filed', 'admitted', 'recorded'].includes(counter?.kind ?? ''),
  },
  {
    code: 'LICENSE_COUNTER_DIFFERS',
    article: '',
    asks: '双方的许可互相对应',
    message: ({ terms }) =>
      `许可 ${terms.counterLicenseId} 不是与本许可对应的交叉许可：须互相填写编号，且双方的许可人与被许可人互换`,
    field: 'terms.counterLicenseId',
    applies: (facts) => isCross(facts) && facts.related.counter !== undefined,
    broken: (facts) => !isMirrored(facts),
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
export const openRules: readonly ExaminedRule<LicenseFacts>[] = [
  {
    code: 'LICENSE_ACCEPTANCE_NOT_OBTAINED',
    article: '专利法第五十一条',
    asks: '被许可人已付费取得开放许可',
    message: ({ terms }) =>
      terms.acceptanceId
        ? `开放许可的接受 ${terms.acceptanceId} 不存在或尚未付费取得许可；取得后再申请备案`
        : '开放许可备案须填写接受声明的编号；请补充',
    field: 'terms.acceptanceId',
    applies: isOpen,
    broken: ({ related: { acceptance } }) => acceptance === undefined,
  },
  {
    code: 'LICENSE_ACCEPTANCE_DIFFERS',
    article: '专利法实施细则第八十七条',
    asks: '与取得的开放许可相符',
    message: ({ related: { acceptance } }) =>
      `与取得的开放许可不符：被许可人须为${acceptance!.licensee.name}，专利须为 ${acceptance!.patentNumber}，期限不得晚于 ${acceptance!.until}`,
    field: 'terms.acceptanceId',
    applies: (facts) => isOpen(facts) && facts.related.acceptance !== undefined,
    broken: (facts) => {
      const { licensee, patentNumber, until } = facts.related.acceptance!;
      return (
        !sameSet(licenseesOf(facts.terms), new Set([normalizedName(licensee.name)])) ||
        !sameSet(new Set(numbersOf(facts)), new Set([patentNumber])) ||
        facts.terms.scope!.until > until
      );
    },
  },
];

/** 专利池: its offer is for all of it. */
export const patentPoolRules: readonly ExaminedRule<LicenseFacts>[] = [
  {
    code: 'LICENSE_PATENT_POOL_UNKNOWN',
    article: '',
    asks: '专利池存在且没有解散',
    message: ({ terms }) => `专利池 ${terms.patentPoolId} 不存在或已解散；请核对编号`,
    field: 'terms.patentPoolId',
    applies: ({ terms }) => terms.patentPoolId !== undefined,
    broken: ({ related: { patentPool } }) => !patentPool || patentPool.isDissolved,
  },
  {
    code: 'LICENSE_PATENT_POOL_INCOMPLETE',
    article: '',
    asks: '包含专利池的全部专利',
    message: (facts) => `专利池许可须包含池内全部专利，缺少 ${missingOfPool(facts).join('、')}；请补全`,
    field: 'patentNumbers',
    applies: ({ related: { patentPool } }) => patentPool !== undefined && !patentPool.isDissolved,
    broken: (facts) => missingOfPool(facts).length > 0,
  },
];

function missingOfPool(facts: LicenseFacts): string[] {
  const licensed = new Set(numbersOf(facts));
  return facts.related.patentPool!.patentNumbers.filter((number) => !licensed.has(number));
}
