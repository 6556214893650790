import type { Terms } from '../../dictionary/terms';

const measures = '专利实施许可合同备案办法';

/** 不予备案的理由, by the codes the service itself refuses with where it knows the same ground. */
export const refusalReasons = {
  LICENSE_NOT_HOLDER: { zh: '许可人不是登记的专利权人', en: 'Licensor is not the holder', tone: 'rest' },
  LICENSE_RIGHT_ENDED: { zh: '专利权已终止或被宣告无效', en: 'The right has ended', tone: 'rest' },
  LICENSE_IN_FEE_GRACE: { zh: '处于年费滞纳期', en: 'In the grace period of fees', tone: 'rest' },
  LICENSE_OWNERSHIP_DISPUTE: { zh: '专利权属存在争议，程序中止', en: 'Ownership in dispute', tone: 'rest' },
  LICENSE_PRESERVED: { zh: '被人民法院采取保全措施', en: 'Preserved by a court', tone: 'rest' },
  LICENSE_PLEDGED: { zh: '已经质押而质权人未同意', en: 'Pledged without consent', tone: 'rest' },
  LICENSE_TERM_BEYOND_PATENT: {
    zh: '许可期限超过专利权有效期',
    en: 'Term goes beyond the patent',
    tone: 'rest',
  },
  LICENSE_SAME_CONTRACT: { zh: '同一合同重复备案', en: 'Contract already on record', tone: 'rest' },
  LICENSE_CO_OWNER_CONSENT: { zh: '缺少共有人的书面同意', en: 'Co-owner consent missing', tone: 'rest' },
  LICENSE_CONTRACT_INCOMPLETE: { zh: '许可合同内容不全', en: 'Contract incomplete', tone: 'rest' },
  LICENSE_PAPERS_MISSING: { zh: '申请文件不全', en: 'Papers missing', tone: 'rest' },
} as const satisfies Terms;

/** The article each reason rests on. */
export const articlesOfReasons: Readonly<Record<string, string>> = {
  LICENSE_CO_OWNER_CONSENT: '专利法第十四条',
  LICENSE_CONTRACT_INCOMPLETE: `${measures}第九条`,
  LICENSE_PAPERS_MISSING: `${measures}第八条`,
};

/** The article of a reason; those without their own stand in the list of what is not recorded. */
export const articleOf = (code: string): string => articlesOfReasons[code] ?? `${measures}第十二条`;
