import {
  addDays,
  check,
  fen,
  formatFen,
  formatPpm,
  refuseWhen,
  type Refusal,
  type Rule,
} from '@ipflow/kernel';
import { noGrade } from '../application/scorecard.policy';
import { drawRefusals } from '../credit-line/credit-line.rules';
import type { Lending } from './loan.facts';
import { disbursedDaysAgoMax, loanTermMonthsMax, ratePpmMax } from './loan.policy';
import { pledgedRefusals } from './pledged.rules';

const yuan = (amountFen: bigint): string => formatFen(fen(amountFen));

const termsRules: readonly Rule<Lending>[] = [
  {
    code: 'LOAN_BORROWER_CODE',
    article: '',
    message: '借款人须填写统一社会信用代码；请补填后重试',
    field: 'borrower.uscc',
    broken: ({ borrower }) => !borrower.uscc,
  },
  {
    code: 'LOAN_AMOUNT_ZERO',
    article: '',
    message: '贷款本金须大于零；请填写以分为单位的金额',
    field: 'terms.principalFen',
    broken: ({ terms }) => terms.principalFen <= 0n,
  },
  {
    code: 'LOAN_TERM',
    article: '',
    message: `贷款期限须为 1 至 ${loanTermMonthsMax} 个月`,
    field: 'terms.termMonths',
    broken: ({ terms }) => terms.termMonths < 1 || terms.termMonths > loanTermMonthsMax,
  },
  {
    code: 'LOAN_RATE',
    article: '',
    message: '年利率须为 0 至 100%，以百万分比填写，例如 34500 表示 3.45%',
    field: 'terms.ratePpm',
    broken: ({ terms }) => terms.ratePpm < 0 || terms.ratePpm > ratePpmMax,
  },
  {
    code: 'LOAN_DATE_FUTURE',
    article: '',
    message: ({ disbursedOn }) => `发放日期 ${disbursedOn} 尚未到；请在发放后登记`,
    field: 'disbursedOn',
    broken: ({ disbursedOn, today }) => disbursedOn > today,
  },
  {
    code: 'LOAN_DATE_TOO_OLD',
    article: '',
    message: ({ disbursedOn }) => `发放日期 ${disbursedOn} 早于 ${disbursedDaysAgoMax} 天前；请核对日期`,
    field: 'disbursedOn',
    broken: ({ disbursedOn, today }) => disbursedOn < addDays(today, -disbursedDaysAgoMax),
  },
];

const productRules: readonly Rule<Lending>[] = [
  {
    code: 'LOAN_PRODUCT_UNKNOWN',
    article: '',
    message: ({ productCode }) => `本行没有产品 ${productCode}；请先设定产品，或核对代码`,
    field: 'product',
    broken: ({ product }) => product === undefined,
  },
  {
    code: 'LOAN_PRODUCT_NOT_OFFERED',
    article: '',
    message: ({ productCode }) => `产品 ${productCode} 已停办；请另选产品`,
    field: 'product',
    broken: ({ product }) => product !== undefined && !product.isOffered,
  },
  {
    code: 'LOAN_PRODUCT_AMOUNT',
    article: '',
    message: ({ product, terms }) =>
      `本金 ${yuan(terms.principalFen)} 超过产品上限 ${yuan(product!.maxAmountFen)}；请减少金额或另选产品`,
    field: 'terms.principalFen',
    broken: ({ product, terms }) => product !== undefined && terms.principalFen > product.maxAmountFen,
  },
  {
    code: 'LOAN_PRODUCT_TERM',
    article: '',
    message: ({ product, terms }) =>
      `期限 ${terms.termMonths} 个月超过产品上限 ${product!.maxTermMonths} 个月；请缩短期限或另选产品`,
    field: 'terms.termMonths',
    broken: ({ product, terms }) => product !== undefined && terms.termMonths > product.maxTermMonths,
  },
  {
    code: 'LOAN_PRODUCT_RATE',
    article: '',
    message: ({ product, terms }) =>
      `年利率 ${formatPpm(terms.ratePpm)} 超过产品上限 ${formatPpm(product!.maxRatePpm)}；请降低利率`,
    field: 'terms.ratePpm',
    broken: ({ product, terms }) => product !== undefined && terms.ratePpm > product.maxRatePpm,
  },
  {
    code: 'LOAN_PRODUCT_SECURITY',
    article: '',
    message: ({ terms }) =>
      terms.productKind === 'knowledge_value'
        ? '知识价值信用贷款不设抵质押和担保；担保方式请填 credit'
        : '知识产权质押贷款须有质押；担保方式请填 pledge 或 mixed',
    field: 'terms.security',
    broken: ({ terms: { productKind, security } }) =>
      (productKind === 'knowledge_value' && security !== 'credit') ||
      (productKind === 'ip_pledge' && security === 'credit'),
  },
];

const applicationRules: readonly Rule<Lending>[] = [
  {
    code: 'LOAN_APPLICATION_UNKNOWN',
    article: '',
    message: ({ applicationId }) => `本行没有融资申请 ${applicationId}；请核对编号`,
    field: 'applicationId',
    broken: ({ applicationId, application }) => applicationId !== undefined && application === undefined,
  },
  {
    code: 'LOAN_APPLICATION_NOT_APPROVED',
    article: '',
    message: ({ applicationId }) => `融资申请 ${applicationId} 未通过审批；请先审批`,
    field: 'applicationId',
    broken: ({ application }) => application !== undefined && application.stage !== 'approved',
  },
  {
    code: 'LOAN_APPLICATION_OTHER',
    article: '',
    message: ({ applicationId }) => `融资申请 ${applicationId} 的申请人或产品与本笔贷款不同；请核对编号`,
    field: 'applicationId',
    broken: ({ application, borrower, productCode }) =>
      application !== undefined &&
      (application.applicantUscc !== borrower.uscc || application.product !== productCode),
  },
  {
    code: 'LOAN_APPLICATION_AMOUNT',
    article: '',
    message: ({ application }) =>
      `审批金额 ${yuan(application!.approvedFen)}，已发放 ${yuan(application!.lentFen)}，不足以发放本笔；请减少金额`,
    field: 'terms.principalFen',
    broken: ({ application, terms }) =>
      application?.stage === 'approved' && application.lentFen + terms.principalFen > application.approvedFen,
  },
];

const graded = (lending: Lending): boolean => lending.application?.caps !== undefined;
const knowledgeValueArticle = '鄂科技规〔2025〕3号';

const knowledgeValueRules: readonly Rule<Lending>[] = [
  {
    code: 'LOAN_GRADE_MISSING',
    article: knowledgeValueArticle,
    message: ({ application }) =>
      application?.grade === noGrade
        ? '企业未达 E 级，不能办理知识价值信用贷款'
        : '知识价值信用贷款须有已评分的融资申请；请先评分并填写申请编号',
    field: 'applicationId',
    broken: (lending) => !graded(lending),
  },
  {
    code: 'LOAN_GRADE_AMOUNT',
    article: knowledgeValueArticle,
    message: ({ application }) =>
      `${application!.grade} 级企业的贷款不超过 ${yuan(application!.caps!.principalFenMax)}；请减少金额`,
    field: 'terms.principalFen',
    broken: (lending) =>
      graded(lending) && lending.terms.principalFen > lending.application!.caps!.principalFenMax,
  },
  {
    code: 'LOAN_GRADE_TERM',
    article: knowledgeValueArticle,
    message: ({ application }) => `知识价值信用贷款最长 ${application!.caps!.termMonthsMax} 个月；请缩短期限`,
    field: 'terms.termMonths',
    broken: (lending) =>
      graded(lending) && lending.terms.termMonths > lending.application!.caps!.termMonthsMax,
  },
  {
    code: 'LOAN_GRADE_RATE',
    article: knowledgeValueArticle,
    message: ({ application }) =>
      `年利率不超过一年期 LPR 加点后的 ${formatPpm(application!.caps!.ratePpmMax)}；请降低利率`,
    field: 'terms.ratePpm',
    broken: (lending) => graded(lending) && lending.terms.ratePpm > lending.application!.caps!.ratePpmMax,
  },
];

const lineRules: readonly Rule<Lending>[] = [
  {
    code: 'LOAN_CREDIT_LINE_UNKNOWN',
    article: '',
    message: ({ creditLineId }) => `本行没有授信 ${creditLineId}；请核对编号`,
    field: 'creditLineId',
    broken: ({ creditLineId, line }) => creditLineId !== undefined && line === undefined,
  },
  {
    code: 'LOAN_CREDIT_LINE_PRODUCT',
    article: '',
    message: ({ line }) => `授信限用于产品 ${line!.granted.product}；请核对产品或另选授信`,
    field: 'product',
    broken: ({ line, productCode }) => line !== undefined && line.granted.product !== productCode,
  },
];

function fromLine({ line, borrower, terms, disbursedOn: on }: Lending): Refusal[] {
  const { principalFen: amountFen } = terms;
  return line ? drawRefusals(line, { uscc: borrower.uscc ?? '', amountFen, on }) : [];
}

/** Refuses a loan with every reason there is: its terms, product, application, grade, pledges and line. */
export function mustBeLendable(lending: Lending): void {
  refuseWhen([
    ...check(termsRules, lending),
    ...check(productRules, lending),
    ...check(applicationRules, lending),
    ...(lending.terms.productKind === 'knowledge_value' ? check(knowledgeValueRules, lending) : []),
    ...pledgedRefusals(lending),
    ...check(lineRules, lending),
    ...fromLine(lending),
  ]);
}
