import { legalEventCodes, type EncumbranceKind, type LegalEventCode } from '@ipflow/kernel';

/** A notice about what lies on a patent: 质押, 许可备案, 保全; `lies` says whether it lies there after the notice. */
export interface EncumbranceNotice {
  readonly kinds: readonly EncumbranceKind[];
  readonly name: string;
  readonly lies: boolean;
  /** What is laid when the gazette is taken over: a license of which nothing more is known is an ordinary one. */
  readonly takenAs: EncumbranceKind;
}

const licenses = ['exclusive_license', 'sole_license', 'ordinary_license'] as const;

/** Gazette codes about what lies on a patent (国家知识产权局公报代码). A change leaves lying what lies. */
const encumbranceNotices: Readonly<Record<string, EncumbranceNotice>> = {
  PE01: { kinds: ['pledge'], name: '质押', lies: true, takenAs: 'pledge' },
  PM01: { kinds: ['pledge'], name: '质押', lies: true, takenAs: 'pledge' },
  PC01: { kinds: ['pledge'], name: '质押', lies: false, takenAs: 'pledge' },
  EE01: { kinds: licenses, name: '许可备案', lies: true, takenAs: 'ordinary_license' },
  EM01: { kinds: licenses, name: '许可备案', lies: true, takenAs: 'ordinary_license' },
  EC01: { kinds: licenses, name: '许可备案', lies: false, takenAs: 'ordinary_license' },
  PP01: { kinds: ['preservation'], name: '保全', lies: true, takenAs: 'preservation' },
  PD01: { kinds: ['preservation'], name: '保全', lies: false, takenAs: 'preservation' },
};

/** What the gazette calls the codes that are read here; compared without spaces and 专利权的 in front. */
const names: Readonly<Record<string, readonly string[]>> = {
  GR01: ['授权', '授予', '专利权授予', '授权公告', 'grant'],
  GP01: ['滞纳期', '进入滞纳期', 'grace_period'],
  GP02: ['滞纳金缴清', '滞纳期结束', 'grace_ended'],
  CF01: ['终止', '未缴年费终止', '未缴年费专利权终止', '因未缴年费终止', '专利权终止', 'lapse'],
  RR01: ['恢复', '权利恢复', '恢复权利', '专利权恢复', 'restoration'],
  CX01: ['期限届满', '有效期届满', '专利权有效期届满', '期满', 'expiry'],
  AV01: ['放弃', '主动放弃', '避重放弃', '专利权放弃', 'abandonment'],
  IW01: ['全部无效', '无效宣告全部无效', '专利权全部无效', 'invalidation'],
  IP01: ['部分无效', '无效宣告部分无效', '专利权部分无效', 'partial_invalidation'],
  PE01: ['质押生效', '质押合同登记的生效', '专利权质押合同登记的生效', 'pledge'],
  PM01: ['质押变更', '质押合同登记的变更', '专利权质押合同登记的变更', 'pledge_change'],
  PC01: ['质押注销', '质押合同登记的注销', '专利权质押合同登记的注销', 'pledge_cancellation'],
  EE01: ['许可备案生效', '许可备案', '实施许可合同备案的生效', '专利实施许可合同备案的生效', 'license'],
  EM01: ['许可备案变更', '实施许可合同备案的变更', '专利实施许可合同备案的变更', 'license_change'],
  EC01: ['许可备案注销', '实施许可合同备案的注销', '专利实施许可合同备案的注销', 'license_cancellation'],
  PP01: ['保全', '财产保全', '专利权的保全', 'preservation'],
  PD01: ['保全解除', '解除保全', '专利权保全的解除', 'preservation_release'],
};

const codeOf: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([code, said]) =>
    [code, ...said].map((name) => [normalized(name), code] as const),
  ),
);

/** The code a cell names, by the code itself or by the event's name; undefined for what is not reconciled here. */
export function gazetteCodeOf(text: string): string | undefined {
  return codeOf.get(normalized(text)) ?? codeOf.get(normalized(text).replace(/^专利权的/, ''));
}

/** What a code says of encumbrances; undefined for a legal status. */
export function encumbranceNoticeOf(code: string): EncumbranceNotice | undefined {
  return encumbranceNotices[code];
}

/** True for a code that moves the legal status. */
export function isLegalEvent(code: string): code is LegalEventCode {
  return (legalEventCodes as readonly string[]).includes(code);
}

/** A code as people read it: `CF01 终止`. */
export function gazetteCodeName(code: string): string {
  return `${code} ${names[code]?.[0] ?? ''}`.trim();
}

function normalized(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}
