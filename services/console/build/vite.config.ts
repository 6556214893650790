import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { adoptedStyles } from './adopted-styles.ts';
import { compressed } from './compressed.ts';
import { firstLoadBudget } from './first-load.ts';
import { pagePaths } from './page-paths.ts';

const lib = (name: string): string =>
  fileURLToPath(new URL(`../../../libs/${name}/src/index.ts`, import.meta.url));

/** Where `npm run dev` finds the gateway of a running house. */
const gateway = process.env.IPFLOW_GATEWAY_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [react(), adoptedStyles(), pagePaths(), firstLoadBudget('pages/wall/wall.page.tsx'), compressed()],
  resolve: { alias: { '@ipflow/kernel': lib('kernel'), '@ipflow/sdk': lib('sdk') } },
  server: { proxy: { '/api': gateway, '/icon.svg': gateway } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The oldest browsers that know cascade layers, which Ant Design's styles stand in.
    target: ['chrome99', 'edge99', 'firefox101', 'safari16.4'],
    reportCompressedSize: false,
    // The policy allows no inline script, and every browser above preloads by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'charts', test: /node_modules\/(echarts|zrender)\// }] },
      },
    },
  },
});
