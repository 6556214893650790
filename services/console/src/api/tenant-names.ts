import { useQuery } from '@tanstack/react-query';
import { read } from './client';
import type { Page } from './reading';
import { useWho } from './session';
import type { ItemOf } from './types';

/** The code of an institution and what it is called. */
export type TenantNaming = ItemOf<'/api/tenants'>;

/** Where names are read and registered. */
export const tenantsPath = '/api/tenants';

/** Names change seldom; whoever registers one reads them again at once (milliseconds). */
const freshMs = 600_000;
/** Pages of names read at most: of a thousand names each, more than the province has institutions here. */
const pagesMax = 20;

/** What the institution of a code is called; undefined where no name is registered, or none is known yet. */
export type NameOf = (tenant: string) => string | undefined;

/** Reads all names, page by page. */
export async function readNames(
  readPage: (after: string | undefined) => Promise<Page<TenantNaming>>,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  let after: string | null | undefined;
  for (let pages = 0; pages < pagesMax; pages += 1) {
    const { items, next } = await readPage(after ?? undefined);
    for (const { tenant, name } of items) names.set(tenant, name);
    if (!next) break;
    after = next;
  }
  return names;
}

/** All names, read once for every page that shows them; nobody's without an account, who sees codes. */
export function useTenants(): ReadonlyMap<string, string> | undefined {
  const isSignedIn = Boolean(useWho());
  const { data } = useQuery({
    queryKey: [tenantsPath, 'names'],
    queryFn: ({ signal }) => readNames((after) => read<Page<TenantNaming>>(tenantsPath, { after }, signal)),
    enabled: isSignedIn,
    staleTime: freshMs,
  });
  return data;
}

/** Tells names by code. */
export function useTenantNames(): NameOf {
  const names = useTenants();
  return (tenant) => names?.get(tenant);
}
