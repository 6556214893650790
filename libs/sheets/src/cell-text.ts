/** What exports write for "nothing". */
const NOTHING = /^(?:[-—–/]+|无|暂无|空|null|none|n\/a|#n\/a)$/i;

/** Highlighting that search pages leave in titles: `<FONT color=red>脑机接口</FONT>`. Other `<` stay: a < b. */
const MARKUP = /<\/?(?:font|em|b|span|mark)(?:\s[^<>]{0,200})?>/gi;

/** Characters no table needs: controls, invisible marks, direction overrides, halves of surrogate pairs. */
const UNPRINTABLE = /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\p{Surrogate}]/gu;

/** A cell as plain text on one line: without controls, markup and Excel's `="…"` wrapper, spaces made single. */
export function cleanText(cell: string): string {
  if (isClean(cell)) return cell;
  return cell
    .replace(/\s+/gu, ' ')
    .replace(UNPRINTABLE, '')
    .replace(MARKUP, '')
    .trim()
    .replace(/^="(.*)"$/u, '$1');
}

/**
 * True when there is surely nothing to clean: only ideographs, ASCII and the full-width forms between which
 * an import spends nearly all its characters. A loop, because this runs on every cell of every row.
 */
function isClean(cell: string): boolean {
  for (let i = 0; i < cell.length; i++) {
    const code = cell.charCodeAt(i);
    const isIdeograph = code >= 0x4e00 && code <= 0x9fff;
    const isPrintable = code > 0x20 && code < 0x7f && code !== 0x3c && code !== 0x3d;
    const isFullWidth = code > 0xff00 && code < 0xff5f;
    if (!isIdeograph && !isPrintable && !isFullWidth) return false;
  }
  return true;
}

/** The same, and `''` for the ways exports write "nothing": `-`, `暂无`, `#N/A`. */
export function filledText(cell: string): string {
  const text = cleanText(cell);
  return text.length <= 4 && NOTHING.test(text) ? '' : text;
}

/** True when a decoder met bytes that say nothing: the text has lost characters. */
export function isUndecodable(text: string): boolean {
  return text.includes('\uFFFD');
}
