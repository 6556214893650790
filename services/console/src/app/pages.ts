import type { PageSpec } from './page-spec';

const subjects = import.meta.glob<{ pages: readonly PageSpec[] }>('../pages/*/pages.ts', { eager: true });

/** Every page of the console, as each subject's `pages.ts` lists it. */
export const pages: readonly PageSpec[] = Object.values(subjects).flatMap((subject) => subject.pages);

/** The page of a path as it is listed, e.g. `/transfers/:id`. */
export function pageAt(path: string): PageSpec | undefined {
  return pages.find((page) => page.path === path);
}
