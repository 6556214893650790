import type { Terms } from './terms';

/** 专利权转让登记的阶段. */
export const transferStages = {
  filed: { zh: '已受理', en: 'Filed', tone: 'going' },
  registered: { zh: '已登记', en: 'Registered', tone: 'good' },
  refused: { zh: '不予登记', en: 'Refused', tone: 'bad' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', tone: 'rest' },
  revoked: { zh: '登记已撤销', en: 'Revoked', tone: 'bad' },
} as const satisfies Terms;

/** 权利转移的原因. */
export const transferKinds = {
  contract: { zh: '合同转让', en: 'Contract', tone: 'rest' },
  inheritance: { zh: '继承', en: 'Inheritance', tone: 'rest' },
  merger: { zh: '合并、分立', en: 'Merger or division', tone: 'rest' },
  judgment: { zh: '裁判', en: 'Judgment', tone: 'rest' },
} as const satisfies Terms;
