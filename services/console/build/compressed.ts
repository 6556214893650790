import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Smaller files gain nothing worth a second file (bytes). */
const compressFromBytes = 1_024;
const compressible = /\.(js|css|svg|json)$/;

/** Puts a `.gz` beside every text file of the build, so that the gateway need not compress the same bytes again and again. */
export function compressed(): Plugin {
  let folder = '';
  return {
    name: 'ipflow:compressed',
    apply: 'build',
    configResolved: ({ root, build }) => void (folder = join(root, build.outDir)),
    closeBundle() {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !compressible.test(entry.name)) continue;
        const file = join(entry.parentPath ?? entry.path, entry.name);
        const bytes = readFileSync(file);
        if (bytes.length >= compressFromBytes) writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}
