import type { ExaminedRule } from '@ipflow/kernel';
import type { PledgeFacts } from './pledge.facts';
import { pledgePolicyOn } from './pledge.policy';

/** 申请材料 by code. */
export const paperNames: Readonly<Record<string, string>> = {
  application: '双方签章的质押登记申请表',
  contract: '专利权质押合同',
  identity: '双方当事人身份证明',
  power_of_attorney: '代理委托书',
  valuation: '评估报告',
};

/** Rules of the contract and the papers as a whole. */
export const contractRules: readonly ExaminedRule<PledgeFacts>[] = [
  {
    code: 'PLEDGE_FORFEITURE_CLAUSE',
    article: '民法典第四百二十八条',
    asks: '合同没有约定流质',
    message:
      '合同约定债务不履行时质押财产归债权人所有（流质）；质权人只能就质押财产优先受偿，请改为折价、拍卖或变卖',
    field: 'terms.enforcementClause',
    broken: ({ terms }) => isForfeiture(terms.enforcementClause ?? ''),
  },
  {
    code: 'PLEDGE_AGREED_IN_FUTURE',
    article: '',
    asks: '合同签订日不晚于今天',
    message: ({ terms, today }) => `合同签订日 ${terms.agreedOn} 晚于今天 ${today}；请核对`,
    field: 'terms.agreedOn',
    broken: ({ terms, today }) => terms.agreedOn > today,
  },
  {
    code: 'PLEDGE_TERM_BACKWARDS',
    article: '',
    asks: '债务期限的起日不晚于止日',
    message: ({ terms }) => `债务期限的起日 ${terms.debtFrom} 晚于止日 ${terms.debtUntil}；请核对`,
    field: 'terms.debtUntil',
    applies: ({ terms }) => terms.debtUntil !== '',
    broken: ({ terms }) => terms.debtFrom > terms.debtUntil,
  },
  {
    code: 'PLEDGE_EARLIER_DEBTS_NOT_ALLOWED',
    article: '民法典第四百三十九条',
    asks: '一般质权没有转入此前的债权',
    message: '只有最高额质权可以经约定转入此前已存在的债权；一般质权请计入担保金额',
    field: 'terms.includedEarlierFen',
    applies: ({ terms }) => terms.kind === 'ordinary',
    broken: ({ terms }) => (terms.includedEarlierFen ?? 0n) > 0n,
  },
  {
    code: 'PLEDGE_EARLIER_DEBTS_OVER_CAP',
    article: '民法典第四百三十九条',
    asks: '转入的此前债权不超过最高债权额',
    message: '转入的此前债权超过最高债权额；请提高最高债权额或减少转入的债权',
    field: 'terms.includedEarlierFen',
    applies: ({ terms }) => terms.kind === 'maximum_amount',
    broken: ({ terms }) => (terms.includedEarlierFen ?? 0n) > terms.securedFen,
  },
  {
    code: 'PLEDGE_PLEDGOR_IS_PLEDGEE',
    article: '民法典第四百四十条',
    asks: '出质人与质权人不是同一方',
    message: ({ terms }) => `${terms.pledgee?.name}同时是出质人和质权人；请核对当事人`,
    field: 'terms.pledgee',
    broken: ({ terms }) => terms.pledgors.some(({ name }) => name === terms.pledgee?.name),
  },
  {
    code: 'PLEDGE_FILER_NOT_PARTY',
    article: '专利权质押登记办法第三条',
    asks: '申请企业是出质人',
    message: '申请企业不是出质人；请由当事人申请，或在出质人处填写本企业的统一社会信用代码',
    field: 'terms.pledgors',
    applies: ({ filer }) => filer?.role === 'enterprise',
    broken: ({ terms, filer }) => !terms.pledgors.some(({ uscc }) => uscc === filer!.tenant),
  },
  {
    code: 'PLEDGE_PAPERS_MISSING',
    article: '专利权质押登记办法第七条',
    asks: '登记材料齐全，或已签署承诺书',
    message: (facts) =>
      `缺少${missingPapers(facts).map(nameOfPaper).join('、')}；请提交，可以承诺的请签署承诺书`,
    field: 'papers.given',
    broken: (facts) => missingPapers(facts).length > 0,
    detail: (facts) => ({ missing: missingPapers(facts).join(',') }),
  },
  {
    code: 'PLEDGE_PAPER_NOT_UNDERTAKABLE',
    article: '专利权质押登记办法第七条',
    asks: '以承诺代替的均为可以承诺的材料',
    message: (facts) => `${notUndertakable(facts).map(nameOfPaper).join('、')}不能以承诺代替；请提交原件`,
    field: 'papers.undertaken',
    applies: ({ papers }) => papers.undertaken.length > 0,
    broken: (facts) => notUndertakable(facts).length > 0,
  },
];

/** 第八条: what a pledge contract must state and this one does not. */
export function missingContents({ terms, collateral }: PledgeFacts): string[] {
  const { pledgors, pledgee, claimKind, securedFen, debtFrom, debtUntil, scope } = terms;
  const contents: readonly [name: string, isThere: boolean][] = [
    ['出质人', pledgors.length > 0],
    ['质权人', pledgee !== undefined],
    ['被担保债权的种类', claimKind !== ''],
    [terms.kind === 'maximum_amount' ? '最高债权额' : '被担保债权的数额', securedFen > 0n],
    [terms.kind === 'maximum_amount' ? '债权确定期间' : '债务履行期限', debtFrom !== '' && debtUntil !== ''],
    ['担保范围', scope !== ''],
    ['质押财产', collateral.length > 0],
    ['每件质押财产的名称', collateral.every(({ kind, title }) => kind === 'patent' || title !== '')],
  ];
  return contents.filter(([, isThere]) => !isThere).map(([name]) => name);
}

const thing = '(?:专利权?|质物|质押财产|出质权利|质押标的|商标权?|专用权)';
const creditor = '(?:质权人|债权人|贷款人|银行|乙方)';
/** 流质 in the words contracts use: the thing becomes the creditor's. A clause that forbids it says 不 or 禁止. */
const forfeitures: readonly RegExp[] = [
  new RegExp(
    `${thing}[^。；，,不]{0,12}(?:归|转归|归属|转移给|转移至|转让给|过户给|过户至)[^。；，,]{0,8}${creditor}`,
    'u',
  ),
  new RegExp(
    `${creditor}[^。；，,不]{0,8}(?:取得|获得|享有)${thing}的?(?:所有权|权属)?(?![^。；，,]{0,8}(?:优先|价款))`,
    'u',
  ),
];

/** True for a clause by which the thing goes to the creditor when the debt is not paid (民法典第四百二十八条). */
export function isForfeiture(clause: string): boolean {
  return clause
    .replace(/\s+/gu, '')
    .split(/[。；]/u)
    .some(
      (part) =>
        !/(?:不得|不能|禁止|不应|协商|协议折价)/u.test(part) && forfeitures.some((one) => one.test(part)),
    );
}

/** 第五条, 第七条: papers this pledge needs and has neither given nor undertaken. */
function missingPapers({ terms, collateral, papers }: PledgeFacts): string[] {
  const isForeign = [...terms.pledgors, ...(terms.pledgee ? [terms.pledgee] : [])].some(
    ({ country }) => country !== undefined && country !== 'CN',
  );
  const needed = [
    'application',
    'contract',
    'identity',
    ...(isForeign ? ['power_of_attorney'] : []),
    ...(collateral.some(({ valueFen }) => valueFen !== undefined) ? ['valuation'] : []),
  ];
  return needed.filter((code) => !papers.given.includes(code) && !papers.undertaken.includes(code));
}

function notUndertakable({ papers, today }: PledgeFacts): string[] {
  const { undertakable } = pledgePolicyOn(today);
  return papers.undertaken.filter((code) => !undertakable.includes(code) && !papers.given.includes(code));
}

const nameOfPaper = (code: string): string => paperNames[code] ?? code;
