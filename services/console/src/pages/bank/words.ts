import { words } from '../../i18n/words';

/** The words of a bank's home. */
export const bankWords = words(
  'bank',
  {
    pledge: '提交质押登记',
    loan: '登记贷款发放',
    applications: '待审批的融资申请',
    applicationsEmpty: '没有待审批的申请。企业向本行申请融资后在此列出。',
    pledges: '办理中的质押登记',
    pledgesEmpty: '没有办理中的质押登记。提交后由省局审查，登记后可登记贷款发放。',
    all: '全部',
    pledgors: '出质人',
    secured: '担保金额',
    filedOn: '申请日',
    stage: '阶段',
  },
  {
    pledge: 'File a pledge',
    loan: 'Report a disbursement',
    applications: 'Applications to decide',
    applicationsEmpty: 'Nothing to decide. What enterprises apply for at this bank stands here.',
    pledges: 'Pledges under review',
    pledgesEmpty: 'None. The office reviews what is filed; once registered, the loan can be reported.',
    all: 'All',
    pledgors: 'Pledgors',
    secured: 'Secured',
    filedOn: 'Filed',
    stage: 'Stage',
  },
);
