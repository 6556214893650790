import { termOf, type Term, type Terms } from './terms';

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

/** 技术出口类别. */
export const exportClasses = {
  free: { zh: '自由出口', en: 'Free', tone: 'rest' },
  restricted: { zh: '限制出口', en: 'Restricted', tone: 'care' },
  prohibited: { zh: '禁止出口', en: 'Prohibited', tone: 'bad' },
} as const satisfies Terms;

/** 不予登记的理由. */
export const transferRefusals = {
  PAPERS_INCOMPLETE: { zh: '材料不全', en: 'Papers incomplete', tone: 'rest' },
  PARTIES_DIFFER: {
    zh: '当事人与登记簿或身份证明不符',
    en: 'Parties differ from the register',
    tone: 'rest',
  },
  CONTRACT_DIFFERS: { zh: '转让合同与申请内容不一致', en: 'Contract differs from the filing', tone: 'rest' },
  CO_OWNER_CONSENT: { zh: '缺少共有人的书面同意', en: 'Co-owner consent missing', tone: 'rest' },
  ENCUMBRANCE_CONSENT: {
    zh: '缺少质权人或被许可人的同意',
    en: 'Pledgee or licensee consent missing',
    tone: 'rest',
  },
  FOREIGN_REVIEW_MISSING: { zh: '向境外转让未经审查', en: 'Transfer abroad not reviewed', tone: 'rest' },
  OWNERSHIP_DISPUTE: { zh: '权属存在争议', en: 'Ownership in dispute', tone: 'rest' },
} as const satisfies Terms;

/** The reason of a transfer as people read it: `PAPERS_INCOMPLETE 缺少身份证明` begins with the code of its ground. */
export function groundOf(reason: string, pick: (term: Term) => string): string {
  const [code = '', ...rest] = reason.split(' ');
  const isCoded = Object.hasOwn(transferRefusals, code);
  return isCoded ? `${pick(termOf(transferRefusals, code))}：${rest.join(' ')}` : reason;
}
