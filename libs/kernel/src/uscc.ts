import { compact, quoted, unreadable, type Reading, type Unreadable } from './reading';

/** 统一社会信用代码: 18 characters in capitals, check character verified. */
export type Uscc = string & { readonly __brand: 'Uscc' };

/** Something odd about a code that is nevertheless valid. Shown, never a reason to refuse. */
export type UsccWarning = Omit<Unreadable, 'ok'>;

/** What a unified social credit code says about itself. */
export type UsccParts = {
  uscc: Uscc;
  /** First two characters (registering authority and class) and what they stand for. */
  category: { code: string; name: string };
  /**
   * What kind of patent holder the category implies, when it does: companies and co-operatives are
   * enterprises. A public institution (12) may be a university, an institute or neither: ask its name.
   */
  holderKind?: 'enterprise';
  /** Division that registered the holder, GB/T 2260, characters 3 to 8. Not necessarily where it is today. */
  divisionCode: string;
  /** Organization code of GB 11714, characters 9 to 17, with its own check character last. */
  organizationCode: string;
  warnings: readonly UsccWarning[];
};

/** The 31 characters of GB 32100-2015: no I, O, S, V, Z. Value = index. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const ORGANIZATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** GB 32100-2015, tables 1 and 2, with the authorities added since (A, N). */
const CATEGORIES: Record<string, string> = {
  11: '机关',
  12: '事业单位',
  13: '编办直接管理机构编制的群众团体',
  19: '机构编制部门登记的其他机构',
  21: '外国常驻新闻机构',
  29: '外交部门登记的其他机构',
  31: '律师执业机构',
  32: '公证处',
  33: '基层法律服务所',
  34: '司法鉴定机构',
  35: '仲裁委员会',
  39: '司法行政部门登记的其他机构',
  41: '外国在华文化中心',
  49: '文化部门登记的其他机构',
  51: '社会团体',
  52: '民办非企业单位',
  53: '基金会',
  59: '民政部门登记的其他机构',
  61: '外国旅游部门常驻代表机构',
  62: '港澳台地区旅游部门常驻内地代表机构',
  69: '旅游部门登记的其他机构',
  71: '宗教活动场所',
  72: '宗教院校',
  79: '宗教部门登记的其他机构',
  81: '基层工会',
  89: '工会登记的其他机构',
  91: '企业',
  92: '个体工商户',
  93: '农民专业合作社',
  A1: '军队事业单位',
  A9: '军队登记的其他机构',
  N1: '组级集体经济组织',
  N2: '村级集体经济组织',
  N3: '乡镇级集体经济组织',
  N9: '农业部门登记的其他机构',
  Y1: '其他机构',
};

/** The check character for the first 17: (31 − Σ aᵢ·wᵢ mod 31) mod 31. The last mod matters once in 31. */
export function usccCheckCharacter(body: string): string {
  const sum = [...body].reduce(
    (total, character, index) => total + ALPHABET.indexOf(character) * (WEIGHTS[index] ?? 0),
    0,
  );
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The ninth character of an organization code for its first eight (GB 11714): mod 11, 10 → X, 11 → 0. */
export function organizationCheckCharacter(body: string): string {
  const sum = [...body].reduce(
    (total, character, index) => total + parseInt(character, 36) * (ORGANIZATION_WEIGHTS[index] ?? 0),
    0,
  );
  return '0X987654321'.charAt(sum % 11);
}

/**
 * Reads a unified social credit code (GB 32100-2015). Spaces, full-width and small letters are put right.
 * Refuses wrong length, foreign characters, a division that is not digits and a wrong check character, each
 * with its own code; an inner organization code that fails its own check is a warning only.
 */
export function parseUscc(text: string): Reading<UsccParts> {
  const uscc = compact(text).toUpperCase();
  if (uscc.length !== LENGTH) {
    return unreadable('USCC_LENGTH', `统一社会信用代码${quoted(text)}应为 18 位，实为 ${uscc.length} 位。`);
  }
  const foreign = [...uscc].find((character) => !ALPHABET.includes(character));
  if (foreign) {
    return unreadable(
      'USCC_CHARACTER',
      `统一社会信用代码${quoted(text)}含有不使用的字符“${foreign}”（不用 I、O、S、V、Z），请核对是否误作 1、0、5、U、2。`,
    );
  }
  const divisionCode = uscc.slice(2, 8);
  if (!/^\d{6}$/.test(divisionCode)) {
    return unreadable(
      'USCC_DIVISION',
      `统一社会信用代码${quoted(text)}的第 3 至 8 位应为数字（登记地区划代码）。`,
    );
  }
  const expected = usccCheckCharacter(uscc.slice(0, 17));
  if (uscc.charAt(17) !== expected) {
    return unreadable(
      'USCC_CHECK_CHARACTER',
      `统一社会信用代码${quoted(text)}的校验位不符：按前 17 位应为“${expected}”，实为“${uscc.charAt(17)}”，请对照执照核对。`,
      expected,
    );
  }
  const code = uscc.slice(0, 2);
  const organizationCode = uscc.slice(8, 17);
  return {
    ok: true,
    uscc: uscc as Uscc,
    category: { code, name: CATEGORIES[code] ?? '未知类别' },
    ...(['91', '92', '93'].includes(code) && { holderKind: 'enterprise' as const }),
    divisionCode,
    organizationCode,
    warnings: warningsOf(code, organizationCode),
  };
}

function warningsOf(category: string, organizationCode: string): UsccWarning[] {
  const warnings: UsccWarning[] = [];
  if (!CATEGORIES[category]) {
    warnings.push({
      code: 'USCC_CATEGORY_UNKNOWN',
      message: `登记部门和机构类别“${category}”不在已知目录中。`,
    });
  }
  const expected = organizationCheckCharacter(organizationCode.slice(0, 8));
  if (organizationCode.charAt(8) !== expected) {
    warnings.push({
      code: 'USCC_ORGANIZATION_CODE_MISMATCH',
      message: `其中的组织机构代码${quoted(organizationCode)}校验位不符，应为“${expected}”，可能是虚构的代码。`,
      expected,
    });
  }
  return warnings;
}
