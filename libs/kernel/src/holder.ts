/** What kind of holder a patent has, as the statistics and the conversion rules ask for it. */
export type HolderKind = 'university' | 'institute' | 'enterprise' | 'person' | 'other';

/** Longest name looked at, in UTF-16 units; company names in the register stay far below. */
const NAME_LENGTH_MAX = 300;

/**
 * A name for comparison: full-width forms to half-width (NFKC, so （） become ()), trimmed, runs of spaces to
 * one, and none beside a Chinese character (`张 三` is 张三). Not for display: show the name as it was given.
 */
export function normalizedName(name: string): string {
  if (isNormal(name)) return name;
  return name
    .slice(0, NAME_LENGTH_MAX)
    .normalize('NFKC')
    .replace(/[\s\u200B\uFEFF]+/gu, ' ')
    .replace(/ ?([\p{Script=Han}()]) ?/gu, '$1')
    .trim();
}

/**
 * True when there is surely nothing to do: only ideographs, letters, digits and half-width brackets, which nearly every name
 * is made of. Names are compared by the hundred thousand, and this takes a tenth of the time.
 */
function isNormal(name: string): boolean {
  return name.length <= NAME_LENGTH_MAX && /^[\u4e00-\u9fffA-Za-z0-9()]*$/.test(name);
}

/** Read from the end of the name, where Chinese puts what a thing is; the first row that matches decides. */
const ENDINGS: readonly [HolderKind, RegExp][] = [
  ['enterprise', /(公司|集团|厂|企业|合伙|合作社|联合社|事务所|工作室|商行|银行|会社|农场|.{3}[店场矿])$/u],
  ['enterprise', /(经营|销售|经销|维修|加工|服务|门市|分)部$/u],
  ['enterprise', /\b(inc|ltd|llc|corp|corporation|company|co|gmbh|ag|kg|plc|limited|b\.?v|s\.?a)\.?$/iu],
  [
    'institute',
    /(研究院|研究总院|研究.*[所室]|科学院|农科院|林科院|设计[院所]|勘[察测]院|检[验测定][院所]|实验室|研究.*中心)$/u,
  ],
  ['institute', /\b(institute|laboratory|laboratories)\b/iu],
  ['university', /(大学|学院|专科学校|研究生院|党校|学校)$/u],
  ['university', /\b(university|college)\b/iu],
  ['other', /(医院|卫生院|.{2}局|委员会|人民政府|部队|协会|学会|联合会|商会|中心|.{2}站|幼儿园|中学|小学)$/u],
  ['institute', /^中国科学院/u],
];

/**
 * The kind of holder a name speaks of. A university's company is an enterprise, a company's research
 * institute an institute: the ending decides. Two to four Chinese characters without such an ending (or a
 * name with `·`) are a person. A hint for sorting, not a legal finding; `other` when nothing fits.
 */
export function holderKindOf(name: string): HolderKind {
  const normalized = normalizedName(name);
  const withoutNote = normalized.replace(/\([^()]*\)$/u, '');
  for (const [kind, ending] of ENDINGS) if (ending.test(withoutNote)) return kind;
  const isPerson = /^(\p{Script=Han}{2,4}|\p{Script=Han}{1,10}(·\p{Script=Han}{1,10}){1,3})$/u.test(
    normalized,
  );
  return isPerson ? 'person' : 'other';
}
