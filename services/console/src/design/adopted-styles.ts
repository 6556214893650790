/** What the callers of `@rc-component/util`'s module say of a style. */
interface StyleOptions {
  readonly mark?: string;
  readonly prepend?: boolean | 'queue';
  readonly priority?: number;
}

interface Adopted {
  readonly key: string;
  /** Ours come before appended ones, the lower priority first. */
  readonly rank: number;
  readonly sheet: CSSStyleSheet;
  /** What callers get to put their marks on; it never enters the document. */
  readonly handle: HTMLStyleElement;
  css: string;
}

const appended = Number.POSITIVE_INFINITY;
const markedBy = ({ mark }: StyleOptions): string => mark ?? 'rc-util-key';
let adopted: Adopted[] = [];
let unnamed = 0;

/** Adds a style without a key. */
export function injectCSS(css: string, options: StyleOptions = {}): HTMLStyleElement {
  unnamed += 1;
  return adopt(css, `unnamed ${unnamed}`, options);
}

/** Adds the style of a key, or changes it. */
export function updateCSS(css: string, key: string, options: StyleOptions = {}): HTMLStyleElement {
  const named = `${markedBy(options)} ${key}`;
  const known = adopted.find((style) => style.key === named);
  if (!known) return adopt(css, named, options);
  if (known.css !== css) known.sheet.replaceSync(css);
  known.css = css;
  return known.handle;
}

/** Takes the style of a key away. */
export function removeCSS(key: string, options: StyleOptions = {}): void {
  const named = `${markedBy(options)} ${key}`;
  const left = adopted.filter((style) => style.key !== named);
  if (left.length < adopted.length) wear(left);
}

/** There is no container to remember here. */
export function clearContainerCache(): void {}

function adopt(css: string, key: string, { prepend, priority }: StyleOptions): HTMLStyleElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const rank = prepend ? (priority ?? 0) : appended;
  const style = { key, rank, sheet, css, handle: document.createElement('style') };
  const at = adopted.findIndex((other) => other.rank > rank);
  wear(at < 0 ? [...adopted, style] : [...adopted.slice(0, at), style, ...adopted.slice(at)]);
  return style.handle;
}

function wear(styles: Adopted[]): void {
  adopted = styles;
  document.adoptedStyleSheets = styles.map(({ sheet }) => sheet);
}
