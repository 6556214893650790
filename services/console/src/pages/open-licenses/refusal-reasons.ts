import type { Terms } from '../../dictionary/terms';

/** 不予公告的理由 (专利法实施细则第八十五条、第八十六条), by the codes the service itself refuses with. */
export const refusalReasons = {
  OPEN_LICENSE_PATENTEES_DIFFER: { zh: '声明的专利权人与登记不符', en: 'Patentees differ', tone: 'rest' },
  OPEN_LICENSE_CO_OWNER_CONSENT: { zh: '缺少共有人的书面同意', en: 'Co-owner consent missing', tone: 'rest' },
  OPEN_LICENSE_EVALUATION_REPORT_MISSING: {
    zh: '缺少专利权评价报告',
    en: 'Evaluation report missing',
    tone: 'rest',
  },
  OPEN_LICENSE_EVALUATION_NEGATIVE: {
    zh: '评价报告结论为不符合授权条件',
    en: 'Negative evaluation report',
    tone: 'rest',
  },
  OPEN_LICENSE_EXCLUSIVE_LICENSE: {
    zh: '处于独占或排他许可有效期内',
    en: 'An exclusive or sole license is in force',
    tone: 'rest',
  },
  OPEN_LICENSE_SUSPENDED: { zh: '权属纠纷中止或被财产保全', en: 'Suspended or preserved', tone: 'rest' },
  OPEN_LICENSE_FEE_UNPAID: { zh: '没有按规定缴纳年费', en: 'Annual fee unpaid', tone: 'rest' },
  OPEN_LICENSE_PLEDGED: { zh: '已质押而质权人未同意', en: 'Pledged without consent', tone: 'rest' },
  OPEN_LICENSE_PROMOTIONAL_WORDING: {
    zh: '含有商业性宣传用语',
    en: 'Promotional wording',
    tone: 'rest',
  },
  OPEN_LICENSE_CONTENT_UNCLEAR: { zh: '内容不准确、不清楚', en: 'Content unclear', tone: 'rest' },
} as const satisfies Terms;

const rules = '专利法实施细则第八十六条第一款';
const articles: Readonly<Record<string, string>> = {
  OPEN_LICENSE_CO_OWNER_CONSENT: '专利法第十四条',
  OPEN_LICENSE_EVALUATION_REPORT_MISSING: '专利法第五十条',
  OPEN_LICENSE_EVALUATION_NEGATIVE: '专利审查指南（2023）第五部分第十一章',
  OPEN_LICENSE_EXCLUSIVE_LICENSE: `${rules}第一项`,
  OPEN_LICENSE_SUSPENDED: `${rules}第二项`,
  OPEN_LICENSE_FEE_UNPAID: `${rules}第三项`,
  OPEN_LICENSE_PLEDGED: `${rules}第四项`,
};

/** The article of a reason; those without their own are about what a declaration must say. */
export const articleOf = (code: string): string => articles[code] ?? '专利法实施细则第八十五条';
