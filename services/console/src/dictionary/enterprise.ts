import { divisionName, divisions } from '../format/division';
import type { Terms } from './terms';

/** 企业规模 (工信部联企业〔2011〕300号). */
export const sizeClasses = {
  large: { zh: '大型', en: 'Large', tone: 'rest' },
  medium: { zh: '中型', en: 'Medium', tone: 'rest' },
  small: { zh: '小型', en: 'Small', tone: 'rest' },
  micro: { zh: '微型', en: 'Micro', tone: 'rest' },
} as const satisfies Terms;

/** 企业资质. */
export const qualifications = {
  high_tech: { zh: '高新技术企业', en: 'High-tech enterprise', tone: 'rest' },
  specialized: { zh: '专精特新中小企业', en: 'Specialized SME', tone: 'rest' },
  little_giant: { zh: '专精特新“小巨人”企业', en: 'Little giant', tone: 'rest' },
  tech_sme: { zh: '科技型中小企业', en: 'Technology SME', tone: 'rest' },
  ip_advantage: { zh: '国家知识产权优势企业', en: 'IP advantage enterprise', tone: 'rest' },
  ip_model: { zh: '国家知识产权示范企业', en: 'IP model enterprise', tone: 'rest' },
  patent_product: { zh: '专利产品备案企业', en: 'Patent product enterprise', tone: 'rest' },
} as const satisfies Terms;

/** 市州. */
export const divisionTerms: Terms = Object.fromEntries(
  divisions.map(({ code, name }) => [code, { zh: name, en: divisionName(code, 'en'), tone: 'rest' }]),
);
