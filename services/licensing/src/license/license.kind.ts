import type { EncumbranceKind } from '@ipflow/kernel';

/** 许可种类 (技术合同解释第二十五条; cross, sub and open by the practice of recordal). */
export const licenseKinds = ['exclusive', 'sole', 'ordinary', 'cross', 'sub', 'open'] as const;

/** One of {@link licenseKinds}. */
export type LicenseKind = (typeof licenseKinds)[number];

/** How people call them. */
export const kindNames: Readonly<Record<LicenseKind, string>> = {
  exclusive: '独占',
  sole: '排他',
  ordinary: '普通',
  cross: '交叉',
  sub: '分许可',
  open: '开放',
};

/** What a license of a kind claims of the patent: only 独占 and 排他 keep others away. */
export function claimKindOf(kind: string): EncumbranceKind {
  if (kind === 'exclusive') return 'exclusive_license';
  return kind === 'sole' ? 'sole_license' : 'ordinary_license';
}
