import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';

const folder = fileURLToPath(new URL('../src/pages', import.meta.url));
const publicFolder = fileURLToPath(new URL('../public', import.meta.url));

/** The file beside the build that tells the gateway which paths are pages, and which files stand beside index.html. */
const servedFile = 'served.json';

interface PagesModule {
  readonly pages: readonly { readonly path: string }[];
}

/** The path of every page, from each subject's `pages.ts`. */
async function readPagePaths(): Promise<string[]> {
  const subjects = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const lists = await Promise.all(
    subjects.map(async ({ name }) => {
      const { module } = await runnerImport<PagesModule>(`${folder}/${name}/pages.ts`);
      return module.pages.map(({ path }) => path);
    }),
  );
  return lists.flat().sort();
}

/** The sign-in is no page of a subject, nor is the start. */
const ownPaths = ['/', '/login'];

/** Writes {@link servedFile}: the gateway serves what it names and nothing else, so that a wrong address is a 404 there too. */
export function pagePaths(): Plugin {
  return {
    name: 'ipflow:page-paths',
    apply: 'build',
    async generateBundle() {
      const pages = [...ownPaths, ...(await readPagePaths())];
      const files = readdirSync(publicFolder).filter((name) => !name.startsWith('.'));
      const source = `${JSON.stringify({ pages, files }, undefined, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: servedFile, source });
    },
  };
}
