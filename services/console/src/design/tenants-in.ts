import type { Reason } from '../api/problem';

/** As what an institution appears in the `detail` of a reason, in the order in which they are told. */
const parts = ['listedBy', 'bank', 'tenant'] as const;

/**
 * The institutions a reason speaks of, each with its part. A service knows codes only and people know names only, so its sentence
 * leaves them out and its `detail` has the codes.
 */
export function tenantsIn(detail: Reason['detail'] = {}): (readonly [(typeof parts)[number], string])[] {
  return parts.flatMap((part) => (detail[part] ? [[part, detail[part]] as const] : []));
}
