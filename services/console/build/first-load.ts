import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** What a browser may have to fetch before the wall shows, charts left out (bytes, gzipped). */
export const firstLoadMaxBytes = 300_000;

/** The parts of a bundle's file that say what is loaded with it. */
export interface Chunk {
  readonly code: string;
  readonly isEntry: boolean;
  readonly facadeModuleId: string | null;
  readonly imports: readonly string[];
  readonly css: readonly string[];
}

/** The files a page needs before it shows: the entry, the page, and what both import, without `left` out. */
export function filesOfPage(
  chunks: ReadonlyMap<string, Chunk>,
  page: string,
  isLeftOut: (name: string) => boolean,
): string[] {
  const names = [...chunks].filter(
    ([, { isEntry, facadeModuleId }]) => isEntry || facadeModuleId?.endsWith(page),
  );
  if (!names.some(([, { facadeModuleId }]) => facadeModuleId?.endsWith(page))) {
    throw new Error(`the page ${page} is in no chunk of its own; is it still loaded by its pages.ts?`);
  }
  const found = new Set<string>();
  const open = names.map(([name]) => name);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name) || isLeftOut(name)) continue;
    found.add(name);
    const chunk = chunks.get(name);
    open.push(...(chunk?.imports ?? []), ...(chunk?.css ?? []));
  }
  return [...found].sort();
}

/** Fails the build when the first load of `page` outgrows {@link firstLoadMaxBytes}. */
export function firstLoadBudget(page: string): Plugin {
  return {
    name: 'ipflow:first-load-budget',
    apply: 'build',
    writeBundle(_, bundle) {
      const chunks = new Map<string, Chunk>();
      const sizes = new Map<string, number>();
      for (const [name, file] of Object.entries(bundle)) {
        sizes.set(name, gzipSync(file.type === 'chunk' ? file.code : file.source).length);
        if (file.type !== 'chunk') continue;
        const css = [...(file.viteMetadata?.importedCss ?? [])];
        const { code, isEntry, facadeModuleId, imports } = file;
        chunks.set(name, { code, isEntry, facadeModuleId, imports, css });
      }
      const files = filesOfPage(chunks, page, (name) => /\/charts-/.test(name));
      const total = files.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
      const told = files.map((name) => `  ${sizes.get(name)} ${name}`).join('\n');
      if (process.env.IPFLOW_CONSOLE_SIZES) this.info(`${total} bytes before ${page} shows\n${told}`);
      if (total > firstLoadMaxBytes) {
        this.error(
          `${page} needs ${total} bytes (gzip) before it shows, ${firstLoadMaxBytes} are allowed; ` +
            `load what is heavy later.\n${told}`,
        );
      }
    },
  };
}
