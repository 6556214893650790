import { keepPreviousData, QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { read, type Query } from './client';
import { ApiProblem } from './problem';

/** A page of a list: what it holds and where it goes on; `null` or nothing on the last. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string | null;
}

/** What was read stays fresh for so long; a command makes what it changed stale at once (milliseconds). */
const freshMs = 10_000;
/** Tries after the first, when trying again may help. */
const retriesMax = 2;

/** The memory of everything read. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: freshMs,
      retry: (failures, error) => failures < retriesMax && error instanceof ApiProblem && error.isPassing,
    },
    mutations: { retry: false },
  },
});

/**
 * Reads one thing; remembered by its path and query, kept on screen while it is read again. `everyMs`: read again so often, for
 * a screen nobody touches.
 */
export function useRead<T>(path: string, query: Query = {}, isWanted = true, everyMs?: number) {
  return useQuery({
    queryKey: [path, query],
    queryFn: ({ signal }) => read<T>(path, query, signal),
    enabled: isWanted,
    refetchInterval: everyMs ?? false,
    placeholderData: keepPreviousData,
  });
}

/** A list as far as it was read. */
export interface CursorList<Item> {
  readonly items: readonly Item[];
  readonly isReading: boolean;
  readonly error: unknown;
  /** Reads the next page; absent on the last. */
  readonly more?: () => void;
  readonly isReadingMore: boolean;
  readonly again: () => void;
}

/** Reads a list page by page. `cursor` is the name of the query's field that takes the last page's `next`. */
export function useCursorList<Item>(path: string, query: Query = {}, cursor = 'after'): CursorList<Item> {
  const list = useInfiniteQuery({
    queryKey: [path, 'list', query],
    queryFn: ({ pageParam, signal }) => read<Page<Item>>(path, { ...query, [cursor]: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  return {
    items: list.data?.pages.flatMap(({ items }) => items) ?? [],
    isReading: list.isPending,
    error: list.error,
    ...(list.hasNextPage && { more: () => void list.fetchNextPage() }),
    isReadingMore: list.isFetchingNextPage,
    again: () => void list.refetch(),
  };
}

/** Makes everything read under these paths stale, and reads again what is on screen. */
export async function readAgain(paths: readonly string[]): Promise<void> {
  await queries.invalidateQueries({
    predicate: ({ queryKey: [path] }) =>
      typeof path === 'string' && paths.some((stale) => path === stale || path.startsWith(`${stale}/`)),
  });
}

/** Rows an exported file holds at most; a longer list is narrowed by its filters first. */
export const exportRowsMax = 10_000;
const exportPageItems = 100;

/** Reads a list to its end for a file; `isCut` when it is longer than {@link exportRowsMax}. */
export async function readAll<Item>(
  path: string,
  query: Query,
  cursor = 'after',
): Promise<{ items: Item[]; isCut: boolean }> {
  const items: Item[] = [];
  let next: string | null | undefined;
  do {
    const page = await read<Page<Item>>(path, { ...query, limit: exportPageItems, [cursor]: next });
    items.push(...page.items);
    next = page.next;
  } while (next && items.length < exportRowsMax);
  return { items, isCut: Boolean(next) };
}
