import { divisionOf } from './division';
import type { LocalDate } from './local-date';

/** 实施方式 (专利法第十一条): 制造, 使用, 许诺销售, 销售, 进口. */
export const exploitationModes = ['make', 'use', 'offer', 'sell', 'import'] as const;

/** 许可范围: what a license covers. */
export interface LicenseScope {
  /** 许可期限, both days included, `YYYY-MM-DD`. */
  readonly from: string;
  readonly until: string;
  /** 地域: GB/T 2260 codes of provinces, divisions or counties; none means everywhere. */
  readonly territories: readonly string[];
  /** Of {@link exploitationModes}; none means every mode. */
  readonly modes: readonly string[];
}

/** The bare scope in anything that says one: what is kept and compared as JSON. */
export function scopeOf({ from, until, territories, modes }: LicenseScope): LicenseScope & {
  territories: string[];
  modes: string[];
} {
  return { from, until, territories: [...territories], modes: [...modes] };
}

/**
 * Whether two licenses meet: only where term, territory and mode all do (技术合同解释第28条). Symmetric. A license without
 * a scope covers everything.
 */
export function scopesMeet(a: LicenseScope | undefined, b: LicenseScope | undefined): boolean {
  if (!a || !b) return true;
  return a.from <= b.until && b.from <= a.until && territoriesMeet(a, b) && modesMeet(a, b);
}

function modesMeet({ modes: a }: LicenseScope, { modes: b }: LicenseScope): boolean {
  return a.length === 0 || b.length === 0 || a.some((mode) => b.includes(mode));
}

function territoriesMeet({ territories: a }: LicenseScope, { territories: b }: LicenseScope): boolean {
  if (a.length === 0 || b.length === 0) return true;
  const areas = b.map(areaOf);
  return a.map(areaOf).some((one) => areas.some((other) => one.startsWith(other) || other.startsWith(one)));
}

/** A day on which every division goes by its newest code. */
const newest = '2199-12-31' as LocalDate;

/**
 * The digits that all places of a territory begin with: `42` for 湖北 (420000), `4201` for 武汉 (420100), all six for a
 * county. The four counties of Hubei that rank as divisions (4290xx) stand beside one another. A county goes by its
 * newest code: 监利县 (421023) is where 监利市 (421088) is.
 */
function areaOf(code: string): string {
  const reading = divisionOf(code, newest);
  const today = reading.ok ? reading.division.code : code;
  return today.replace(/(0000|00)$/, '');
}
