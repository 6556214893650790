import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const own = fileURLToPath(new URL('../src/design/adopted-styles.ts', import.meta.url));

/**
 * Ant Design writes its styles into `<style>` elements, which our Content-Security-Policy (`style-src 'self'`) refuses.
 * All of it passes one module of `@rc-component/util`; ours stands in its place and keeps the same contract with
 * constructed style sheets, which no policy has to allow.
 */
export function adoptedStyles(): Plugin {
  return {
    name: 'ipflow:adopted-styles',
    enforce: 'pre',
    apply: 'build',
    load: {
      filter: { id: /@rc-component\/util\/es\/Dom\/dynamicCSS\.js$/ },
      handler: () => `export * from ${JSON.stringify(own)};`,
    },
    // A text area that grows measures itself by a style attribute; set as a property, the same needs no permission.
    transform: {
      filter: { id: /@rc-component\/input\/es\/calculateNodeHeight\.js$/ },
      handler: (code) => code.replaceAll(/\.setAttribute\((['"])style\1, (.+)\);/g, '.style.cssText = $2;'),
    },
  };
}
