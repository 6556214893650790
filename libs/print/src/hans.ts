import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The package shows its program only; the fonts lie beside it. */
const fontFile = join(dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts/NotoSansHans-Regular.otf');
let font: Promise<Buffer> | undefined;

/** The font of everything that is printed, read once (8 MB); a document takes in the characters it uses. */
export function hansFont(): Promise<Buffer> {
  font ??= readFile(fontFile);
  return font;
}
