import type { licensing } from '@ipflow/contracts';
import type { ExaminedRule } from '@ipflow/kernel';
import { licenseesOf, namesOf, type LicenseFacts } from './license.facts';
import { partiesPerSideMax, patentsPerLicenseMax } from './license.policy';

const recordalRules = '专利实施许可合同备案办法第九条';
const wholePpm = 1_000_000;

/** The fee as its method wants it: what must be there is there, and nothing else is. */
function feeFits({ method, fixedFen, royaltyPpm, royaltyBase }: licensing.FeeStandard): boolean {
  const hasFixed = (fixedFen ?? 0n) > 0n;
  const saysFixed = fixedFen !== undefined;
  const hasRoyalty = (royaltyPpm ?? 0) > 0 && royaltyPpm! <= wholePpm && royaltyBase !== undefined;
  const saysRoyalty = royaltyPpm !== undefined || royaltyBase !== undefined;
  if (method === 'lump_sum') return hasFixed && !saysRoyalty;
  if (method === 'royalty') return !saysFixed && hasRoyalty;
  if (method === 'entry_and_royalty') return hasFixed && hasRoyalty;
  return !saysFixed && !saysRoyalty;
}

/** The contract's amount against the fee: nothing for a free license, the sum for a lump sum, else the entry fee or more. */
function amountFits({ fee, contractFen }: licensing.LicenseTerms): boolean {
  if (contractFen === undefined || !fee || !feeFits(fee)) return true;
  if (fee.method === 'free') return contractFen === 0n;
  if (fee.method === 'lump_sum') return contractFen === fee.fixedFen;
  return contractFen >= (fee.fixedFen ?? 0n);
}

const isForeign = ({ country }: { country?: string }): boolean => country !== undefined && country !== 'CN';

/** A foreign licensee that keeps even the owner away counts as a transfer abroad (国办发〔2018〕19号). */
const goesAbroad = ({ terms }: LicenseFacts): boolean =>
  terms.kind === 'exclusive' && terms.licensees.some(isForeign);

/** Rules of what the parties agreed; they bind a change and a correction too. */
export const termsRules: readonly ExaminedRule<LicenseFacts>[] = [
  {
    code: 'LICENSE_PARTIES_MISSING',
    article: recordalRules,
    asks: `许可人和被许可人各有 1 至 ${partiesPerSideMax} 名`,
    message: `许可人和被许可人须各有 1 至 ${partiesPerSideMax} 名；请补全`,
    broken: ({ terms: { licensors, licensees } }) =>
      [licensors, licensees].some(({ length }) => length === 0 || length > partiesPerSideMax),
  },
  {
    code: 'LICENSE_TO_SELF',
    article: '专利法第十二条',
    asks: '许可人与被许可人不是同一方',
    message: ({ terms }) =>
      `${terms.licensees
        .map(({ name }) => name)
        .filter((name) => namesOf(terms.licensors).has([...namesOf([name])][0]!))
        .join('、')}既是许可人又是被许可人；请核对双方`,
    field: 'terms.licensees',
    broken: ({ terms }) => {
      const licensors = namesOf(terms.licensors);
      return [...licenseesOf(terms)].some((name) => licensors.has(name));
    },
  },
  {
    code: 'LICENSE_SCOPE_DATES',
    article: '技术合同司法解释第二十八条',
    asks: '许可期限的起始日不晚于届满日',
    message: ({ terms: { scope } }) =>
      `许可期限自 ${scope!.from} 至 ${scope!.until}，起始日晚于届满日；请更正`,
    field: 'terms.scope',
    broken: ({ terms: { scope } }) => scope!.from > scope!.until,
  },
  {
    code: 'LICENSE_AGREED_IN_FUTURE',
    article: '',
    asks: '合同签订日不晚于今天',
    message: ({ terms, today }) => `合同签订日 ${terms.agreedOn} 晚于今天 ${today}；请核对`,
    field: 'terms.agreedOn',
    broken: ({ terms, today }) => terms.agreedOn > today,
  },
  {
    code: 'LICENSE_IN_EFFECT_BEFORE_AGREED',
    article: recordalRules,
    asks: '合同生效日不早于签订日',
    message: ({ terms }) =>
      `合同生效日 ${terms.inEffectOn} 早于签订日 ${terms.agreedOn}；备案期限自生效日起算，请核对`,
    field: 'terms.inEffectOn',
    broken: ({ terms }) => terms.inEffectOn < terms.agreedOn,
  },
  {
    code: 'LICENSE_FEE_METHOD',
    article: recordalRules,
    asks: '使用费与支付方式相符',
    message:
      '使用费与支付方式不符：一次总付只填总付额，提成只填比例（不超过 100%）和基数，入门费加提成三项都填，免费都不填；金额须大于零',
    field: 'terms.fee',
    broken: ({ terms }) => !terms.fee || !feeFits(terms.fee),
  },
  {
    code: 'LICENSE_CONTRACT_NEGATIVE',
    article: '',
    asks: '合同金额不为负数',
    message: '合同金额不能为负数；无法预先确定时请留空',
    field: 'terms.contractFen',
    applies: ({ terms }) => terms.contractFen !== undefined,
    broken: ({ terms }) => terms.contractFen! < 0n,
  },
  {
    code: 'LICENSE_CONTRACT_AMOUNT',
    article: recordalRules,
    asks: '合同金额与使用费相符',
    message:
      '合同金额与使用费不符：一次总付须等于总付额，免费须为 0 或留空，含入门费的不得少于入门费；请核对',
    field: 'terms.contractFen',
    applies: ({ terms }) => (terms.contractFen ?? 0n) >= 0n,
    broken: ({ terms }) => !amountFits(terms),
  },
  {
    code: 'LICENSE_FOREIGN_REVIEW_MISSING',
    article: '国办发〔2018〕19号',
    asks: '向境外独占许可已取得知识产权对外转让审查意见书',
    message: '独占许可的被许可人为境外主体，须先取得知识产权对外转让审查意见书并填写编号（港澳台参照办理）',
    field: 'papers.foreignReviewNumber',
    applies: goesAbroad,
    broken: ({ papers }) => !papers.foreignReviewNumber,
  },
  {
    code: 'LICENSE_SAME_CONTRACT',
    article: '专利实施许可合同备案办法第十二条',
    asks: '同一合同没有另行提交备案',
    message: ({ terms, related }) =>
      `${calledContract(terms)}已提交备案（${related.sameContract}）；不得重复备案`,
    field: 'terms.contractNumber',
    broken: ({ related }) => related.sameContract !== undefined,
  },
];

function calledContract({ acceptanceId, contractNumber }: LicenseFacts['terms']): string {
  if (acceptanceId !== undefined) return `开放许可的接受 ${acceptanceId} `;
  return contractNumber === undefined ? '同一合同' : `同一合同（${contractNumber}）`;
}

/** Rules of the contract as it is filed and recorded. */
export const filingRules: readonly ExaminedRule<LicenseFacts>[] = [
  {
    code: 'LICENSE_PATENT_COUNT',
    article: '',
    asks: `一份合同含 1 至 ${patentsPerLicenseMax} 件专利`,
    message: `一份许可合同须包含 1 至 ${patentsPerLicenseMax} 件专利；请分批备案`,
    field: 'patentNumbers',
    broken: ({ patents }) => patents.length === 0 || patents.length > patentsPerLicenseMax,
  },
  {
    code: 'LICENSE_PATENT_TWICE',
    article: '',
    asks: '没有重复填写的专利',
    message: '同一件专利在合同中重复出现；请删除重复的号码',
    field: 'patentNumbers',
    broken: ({ patents }) => new Set(patents.map(({ number }) => number)).size < patents.length,
  },
  {
    code: 'LICENSE_REFERENCE_UNFIT',
    article: '',
    asks: '所填的相关编号与许可种类相符',
    message:
      '上级许可编号只用于分许可，对方许可编号只用于交叉许可，接受编号只用于开放许可；请删除不适用的编号或更正种类',
    field: 'terms.kind',
    broken: ({ terms: { kind, parentLicenseId, counterLicenseId, acceptanceId } }) =>
      (parentLicenseId !== undefined && kind !== 'sub') ||
      (counterLicenseId !== undefined && kind !== 'cross') ||
      (acceptanceId !== undefined && kind !== 'open'),
  },
  {
    code: 'LICENSE_TERM_OVER',
    article: '专利实施许可合同备案办法第十二条',
    asks: '许可期限尚未届满',
    message: ({ terms, today }) => `许可期限已于 ${terms.scope!.until} 届满（今天 ${today}），不再备案`,
    field: 'terms.scope.until',
    applies: ({ terms: { scope } }) => scope!.from <= scope!.until,
    broken: ({ terms: { scope }, today }) => scope!.until < today,
  },
  {
    code: 'LICENSE_EXPORT_CERTIFICATE_MISSING',
    article: '技术进出口管理条例第二十九条至第四十条',
    asks: '向境外独占许可已取得技术出口许可证或合同登记证书',
    message:
      '向境外主体给予独占许可，须填写技术出口许可证（限制类）或技术出口合同登记证书（自由类）编号；禁止出口的技术不得许可',
    field: 'papers.exportCertificate',
    // Designs are not technology in the sense of the export rules, as for a transfer.
    applies: (facts) =>
      goesAbroad(facts) && facts.patents.some(({ patent }) => patent && patent.patentType !== 'design'),
    broken: ({ papers }) => !papers.exportCertificate,
  },
];
