import { words } from '../../i18n/words';

/** The words of the form that claims a compensation. */
export const claimWords = words(
  'compensation-claim',
  {
    title: '申请风险补偿',
    hint: '贷款须已纳入资金并列为不良，逾期天数和起诉按纳入时的规则；不符之处一次列明。一笔贷款只补偿一次。',
    what: '贷款与损失',
    loan: '贷款',
    loanHint: '列出本行已列为不良的贷款。',
    noLoans: '本行没有列为不良的贷款。请先在贷款详情页办理五级分类，再申请补偿。',
    fund: '资金',
    fundHint: '贷款所纳入的风险补偿资金。',
    rules: '本资金现行规则：连续逾期满 {{days}} 天；{{suit}}。贷款按纳入时的规则办理。',
    suit: '须先起诉或由法院受理破产',
    noSuit: '不要求起诉',
    loss: '损失',
    lossHint: '只补偿本金，不超过未偿本金；例如 35万元 或 350000。',
    unpaid: '未偿本金 {{sum}}。',
    evidence: '证据材料',
    evidenceHint:
      '每件材料填写其 SHA-256 摘要，至少一件。选择文件即在本机浏览器中算出摘要：文件不会上传，不离开本机；原件由银行保存备查。',
    evidenceTyped:
      '每件材料填写其 SHA-256 摘要，至少一件；文件不上传，原件由银行保存备查。本页未经 https 打开，浏览器不能计算摘要，请用其他工具算出后填写。',
    file: '提交申请',
    filed: '已提交，等待初审',
    needed: '请填写',
    choose: '请选择',
  },
  {
    title: 'Claim a compensation',
    hint: 'The loan must be covered by the fund and non-performing; arrears and suit as the rules it was covered under ask. Everything amiss is told at once. A loan is compensated once.',
    what: 'Loan and loss',
    loan: 'Loan',
    loanHint: 'Non-performing loans of this bank.',
    noLoans: 'This bank has no non-performing loan. Classify the loan on its page first, then claim.',
    fund: 'Fund',
    fundHint: 'The fund that covers the loan.',
    rules:
      'The fund asks now: {{days}} days overdue without a break; {{suit}}. The rules the loan was covered under apply.',
    suit: 'suit or bankruptcy at court first',
    noSuit: 'no suit',
    loss: 'Loss',
    lossHint: 'Principal only, no more than is unpaid; in yuan, e.g. 350000.',
    unpaid: '{{sum}} of principal is unpaid. ',
    evidence: 'Evidence',
    evidenceHint:
      'The SHA-256 of each paper, of one at least. Choose a file and its digest is computed in this browser: the file is not uploaded and never leaves this machine; the bank keeps the original.',
    evidenceTyped:
      'The SHA-256 of each paper, of one at least; no file is uploaded, the bank keeps the original. This page was not opened by https and the browser cannot compute digests: compute them with another tool.',
    file: 'File the claim',
    filed: 'Filed; it will be reviewed',
    needed: 'Required',
    choose: 'Choose one',
  },
);
