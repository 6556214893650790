import type { pool } from '@ipflow/contracts';

/** True when `inner` allows nothing that `outer` does not: in term, territory and mode (技术合同解释第二十八条). */
export function isScopeWithin(inner: pool.LicenseScope, outer: pool.LicenseScope): boolean {
  return (
    inner.from >= outer.from &&
    inner.until <= outer.until &&
    listWithin(inner.territories, outer.territories, lies) &&
    listWithin(inner.modes, outer.modes, (mode, other) => mode === other)
  );
}

/** No entry means everything. */
function listWithin(
  inner: readonly string[],
  outer: readonly string[],
  isIn: (one: string, other: string) => boolean,
): boolean {
  if (outer.length === 0) return true;
  return inner.length > 0 && inner.every((one) => outer.some((other) => isIn(one, other)));
}

/** True when a division lies in another, or is it: 420106 lies in 420100, and that in 420000 (GB/T 2260). */
function lies(code: string, other: string): boolean {
  return code.startsWith(other.replace(/(00)+$/, ''));
}
