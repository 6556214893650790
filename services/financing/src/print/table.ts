/** Width of a character at the size it is printed in (points). */
export type WidthOf = (character: string) => number;

/** Rows `from` to before `until`, on one page. */
export interface PageRows {
  readonly from: number;
  readonly until: number;
}

/** A cell as lines no wider than its column. Of one that needs more than `linesMax` lines the rest is cut, and `…` says so. */
export function linesOf(text: string, width: number, linesMax: number, widthOf: WidthOf): string[] {
  const lines = [''];
  let filled = 0;
  for (const character of text.replaceAll(/\s+/g, ' ').trim()) {
    const more = widthOf(character);
    if (filled + more > width && filled > 0) {
      if (lines.length === linesMax) return [...lines.slice(0, -1), shortened(lines.at(-1)!, width, widthOf)];
      lines.push('');
      filled = 0;
    }
    lines[lines.length - 1] += character;
    filled += more;
  }
  return lines;
}

function shortened(line: string, width: number, widthOf: WidthOf): string {
  const characters = [...line];
  const widthNow = (): number => characters.reduce((sum, one) => sum + widthOf(one), widthOf('…'));
  while (characters.length > 0 && widthNow() > width) characters.pop();
  return `${characters.join('')}…`;
}

/**
 * How rows of these heights (points) fall on pages: in order, each on one page, as many as have room. There is a first page even
 * without a row. No row may be higher than a later page.
 */
export function pagesOf(heights: readonly number[], firstRoom: number, laterRoom: number): PageRows[] {
  const pages: PageRows[] = [];
  let [from, room] = [0, firstRoom];
  heights.forEach((height, at) => {
    if (height > room) {
      pages.push({ from, until: at });
      [from, room] = [at, laterRoom];
    }
    room -= height;
  });
  return [...pages, { from, until: heights.length }];
}
