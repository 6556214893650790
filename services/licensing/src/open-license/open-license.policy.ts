import { fen, type Fen, type LocalDate } from '@ipflow/kernel';

/** A word that promotes instead of describing, and what may follow it where it does not (第一期, 最迟). */
export interface PromotionalWord {
  readonly word: string;
  /** Characters behind the word that make a plain statement of it. */
  readonly unlessFollowedBy?: string;
}

/**
 * Figures and words behind the open-license rules that rest on notices and practice, not on statutes: dated, so that a
 * change is a new row. All of them are unverified.
 */
export interface OpenLicensePolicy {
  readonly version: string;
  readonly from: LocalDate;
  /** True until a document of the authority confirms the figures. */
  readonly isUnverified: boolean;
  /** 固定费用 above this is warned of: 2,000万元. */
  readonly fixedFenGuide: Fen;
  /** 提成比例 above these is warned of, in millionths: 20 % of net sales, 40 % of profit. */
  readonly royaltyPpmGuide: Readonly<Record<'net_sales' | 'profit', number>>;
  /** 评价报告 with a negative conclusion: the declaration is refused (审查指南2023). */
  readonly refusesNegativeReport: boolean;
  /** 商业性宣传用语 that a declaration must not hold (实施细则第八十五条). */
  readonly promotionalWords: readonly PromotionalWord[];
}

/** Patentees of one declaration, and co-owners who consent. */
export const patenteesMax = 50;
/** Pledges whose pledgee consents to one declaration. */
export const consentedClaimsMax = 100;
/** Millionths that are the whole base. */
export const wholePpm = 1_000_000;

/** 第一期, 最迟 and the like say when and how much, not how good. */
const ordinals = '期笔次年批个季条款项阶步部章节方种类月日';
const limits = '迟晚早后多少低长短终近高限末';

const policies: readonly OpenLicensePolicy[] = [
  {
    version: 'open-license-2021',
    from: '2021-06-01' as LocalDate,
    isUnverified: true,
    fixedFenGuide: fen(2_000_000_000n),
    royaltyPpmGuide: { net_sales: 200_000, profit: 400_000 },
    refusesNegativeReport: true,
    promotionalWords: [
      { word: '最', unlessFollowedBy: limits },
      { word: '第一', unlessFollowedBy: ordinals },
      { word: '独家' },
      { word: '领先' },
      { word: '领导品牌' },
      { word: '驰名' },
      { word: '著名' },
      { word: '知名品牌' },
      { word: '顶级' },
      { word: '顶尖' },
      { word: '极品' },
      { word: '首选' },
      { word: '冠军' },
      { word: '王牌' },
      { word: '国家级' },
      { word: '世界级' },
      { word: '填补空白' },
      { word: '填补国内空白' },
      { word: '史无前例' },
      { word: '空前绝后' },
      { word: '完美' },
      { word: '万能' },
      { word: '稳赚' },
      { word: '抢购' },
      { word: '热销' },
      { word: '特惠' },
      { word: '优惠大酬宾' },
    ],
  },
];

/** The policy in force on a day. */
export function openLicensePolicyOn(day: LocalDate): OpenLicensePolicy {
  return policies.filter(({ from }) => from <= day).at(-1) ?? policies[0]!;
}

/** Promotional words in a text, each once; full-width forms and spaces between characters do not hide one. */
export function promotionalWordsIn(text: string, { promotionalWords }: OpenLicensePolicy): string[] {
  const plain = text.normalize('NFKC').replace(/[\s\p{Cf}·.、,，-]+/gu, '');
  return promotionalWords
    .filter(({ word, unlessFollowedBy = '' }) => stands(plain, word, unlessFollowedBy))
    .map(({ word }) => word);
}

function stands(plain: string, word: string, unlessFollowedBy: string): boolean {
  for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length)) {
    const next = plain.charAt(at + word.length);
    if (next === '' || !unlessFollowedBy.includes(next)) return true;
  }
  return false;
}
