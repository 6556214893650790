import { useQuery } from '@tanstack/react-query';
import { read } from './client';
import type { Page } from './reading';
import { useWho } from './session';
import type { ItemOf } from './types';

/** The code of an institution and what it is called. */
export type TenantNaming = ItemOf<'/api/tenants'>;

/** Where names are read and registered. */
export const tenantsPath = '/api/tenants';
/** Where whoever has no account reads those of institutions that appear in public. */
export const publicTenantsPath = `${tenantsPath}/public`;

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

/** Where the names are that a reader may have. */
export const namesPathFor = (isSignedIn: boolean): string => (isSignedIn ? tenantsPath : publicTenantsPath);

/** All names, read once for every page that shows them; without an account, those of institutions that appear in public. */
export function useTenants(): ReadonlyMap<string, string> | undefined {
  const who = useWho();
  const path = namesPathFor(Boolean(who));
  const { data } = useQuery({
    queryKey: [path, 'names'],
    queryFn: ({ signal }) => readNames((after) => read<Page<TenantNaming>>(path, { after }, signal)),
    enabled: who !== undefined,
    staleTime: freshMs,
  });
  return data;
}

/** Tells names by code. */
export function useTenantNames(): NameOf {
  const names = useTenants();
  return (tenant) => names?.get(tenant);
}
