import type { Terms } from '../../dictionary/terms';

/** 不予登记的理由, by the code the registrar's table of reasons gives them (专利权质押登记办法第十一条及合同的规定). */
export const refusalReasons = {
  PLEDGE_NOT_HOLDER: { zh: '出质人不是登记的专利权人', en: 'Pledgor is not the holder', tone: 'rest' },
  PLEDGE_RIGHT_ENDED: { zh: '专利权已终止或被宣告无效', en: 'The right has ended', tone: 'rest' },
  PLEDGE_NOT_GRANTED: { zh: '专利申请尚未被授予专利权', en: 'Not granted yet', tone: 'rest' },
  PLEDGE_FEE_UNPAID: { zh: '没有按规定缴纳年费', en: 'Annual fee unpaid', tone: 'rest' },
  PLEDGE_SUSPENDED: { zh: '权属纠纷中止或被财产保全', en: 'Suspended or preserved', tone: 'rest' },
  PLEDGE_DEBT_BEYOND_PATENT: {
    zh: '债务履行期限超过专利权有效期',
    en: 'Debt outlasts the patent',
    tone: 'rest',
  },
  PLEDGE_CONTRACT_INCOMPLETE: { zh: '质押合同内容不全', en: 'Contract incomplete', tone: 'rest' },
  PLEDGE_CO_OWNER_CONSENT: { zh: '缺少共有人的书面同意', en: 'Co-owner consent missing', tone: 'rest' },
  PLEDGE_ALREADY_PLEDGED: { zh: '已处于质押期间', en: 'Already pledged', tone: 'rest' },
  PLEDGE_SAME_DAY_INVENTION: { zh: '有同日申请的发明', en: 'Same-day invention', tone: 'rest' },
  PLEDGE_INVALIDATION_STARTED: { zh: '已被启动无效宣告程序', en: 'Invalidation started', tone: 'rest' },
  PLEDGE_TRANSFER_PENDING: { zh: '正在办理转让登记', en: 'Transfer pending', tone: 'rest' },
  PLEDGE_FORFEITURE_CLAUSE: { zh: '合同约定到期不还即归质权人所有', en: 'Forfeiture clause', tone: 'rest' },
  PLEDGE_PAPERS_MISSING: { zh: '材料不全', en: 'Papers missing', tone: 'rest' },
} as const satisfies Terms;

const ofMeasures = (item: string): string => `专利权质押登记办法第十一条（${item}）`;

/** The article each reason rests on, as the service cites it. */
export const articlesOfReasons: Readonly<Record<string, string>> = {
  PLEDGE_NOT_HOLDER: ofMeasures('一'),
  PLEDGE_RIGHT_ENDED: ofMeasures('二'),
  PLEDGE_NOT_GRANTED: ofMeasures('三'),
  PLEDGE_FEE_UNPAID: ofMeasures('四'),
  PLEDGE_SUSPENDED: ofMeasures('五'),
  PLEDGE_DEBT_BEYOND_PATENT: ofMeasures('六'),
  PLEDGE_CONTRACT_INCOMPLETE: ofMeasures('七'),
  PLEDGE_CO_OWNER_CONSENT: `${ofMeasures('八')}、专利法第十四条`,
  PLEDGE_ALREADY_PLEDGED: ofMeasures('九'),
  PLEDGE_SAME_DAY_INVENTION: ofMeasures('十'),
  PLEDGE_INVALIDATION_STARTED: ofMeasures('十一'),
  PLEDGE_TRANSFER_PENDING: `${ofMeasures('十二')}、专利法第十条`,
  PLEDGE_FORFEITURE_CLAUSE: '民法典第四百二十八条',
  PLEDGE_PAPERS_MISSING: '专利权质押登记办法第七条',
};
