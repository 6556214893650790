import type { Principal } from '@ipflow/platform';

/** True for the provincial office and its reviewers, who see and act on everybody's cases. */
export function isOffice({ roles }: Principal): boolean {
  return roles.includes('office') || roles.includes('reviewer');
}
