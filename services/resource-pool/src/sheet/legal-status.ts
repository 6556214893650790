/**
 * Where a patent stands, as far as an export tells. `withdrawn` is every end without or before an exclusive
 * right by the applicant's or the office's doing: 撤回, 驳回, 放弃. `invalid` is 宣告无效 and also a bare
 * 无效 or 失效 without a cause. Only `in_force` and `pending` are alive.
 */
export type LegalStatusCode =
  'in_force' | 'pending' | 'lapsed_fee' | 'expired' | 'invalid' | 'withdrawn' | 'unknown';

/** Words that speak of something other than the patent's own standing. */
const ASIDE = /部分无效|(?:许可|质押)[^;；|#]*(?:撤回|注销|终止|解除)|撤回[^;；|#]*许可/g;

/**
 * In the order of weight: exports list events from several years in one cell, and an end outweighs a grant, a
 * grant outweighs a publication. 专利权的终止 (Patent Law art. 44) is by fee lapse unless it says otherwise.
 */
const SIGNS: readonly (readonly [LegalStatusCode, RegExp])[] = [
  ['expired', /届满|到期/],
  ['lapsed_fee', /未缴|欠费|未交|终止/],
  ['withdrawn', /撤回|驳回|放弃|撤销/],
  ['invalid', /无效|失效|无权/],
  ['pending', /未授权|授权前|审中|在审/],
  ['in_force', /授权|有权|有效|转移|许可|质押|维持|变更|保全|恢复|授予/],
  ['pending', /公开|公布|实质审查|实审|受理|申请|初审|审查/],
];

/** The coded column of agency templates (专利状态). */
const CODED: Readonly<Record<string, LegalStatusCode>> = { 1: 'in_force', 2: 'invalid' };

/** Reads a status cell: one word, a list of events, or a list with dates. `unknown` when nothing fits. */
export function legalStatusOf(text: string): LegalStatusCode {
  const coded = CODED[text];
  if (coded) return coded;
  const own = text.replace(ASIDE, '质押');
  return SIGNS.find(([, sign]) => sign.test(own))?.[0] ?? 'unknown';
}
