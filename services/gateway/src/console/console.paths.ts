/** What the console's build says is to be served: paths of pages (`/transfers/:id`) and files beside index.html. */
export interface Served {
  readonly pages: readonly string[];
  readonly files: readonly string[];
}

/** Whether a path is one of the pages; `:name` stands for one segment that is not empty. */
export function isPage(path: string, pages: readonly string[]): boolean {
  const segments = path.split('/');
  return pages.some((page) => {
    const wanted = page.split('/');
    return (
      wanted.length === segments.length &&
      wanted.every((part, index) =>
        part.startsWith(':') ? segments[index] !== '' : part === segments[index],
      )
    );
  });
}
