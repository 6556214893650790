import { compact, quoted, unreadable, type Reading } from './reading';

/** An IPC symbol in its stored form: `G06F 13/12`; or as far as it was given: `G06F`, `G06`. */
export type IpcSymbol = string & { readonly __brand: 'IpcSymbol' };

/** A Locarno class of designs in its stored form: `14-02`. */
export type LocarnoClass = string & { readonly __brand: 'LocarnoClass' };

/** What a classification cell holds, once read. */
export type ClassificationList = {
  /** In the order of the cell, without repeats; the first is the main class. */
  ipc: IpcSymbol[];
  locarno: LocarnoClass[];
  /** Pieces that are neither, as written. */
  unreadable: string[];
};

/** Most symbols read from one cell; real records have up to a few dozen. */
export const SYMBOLS_PER_CELL_MAX = 200;

/** The last class of the Locarno classification; 99 is its class for everything else. */
const LOCARNO_CLASS_MAX = 32;

/**
 * Reads one IPC symbol as exports write it: `E01B3/32(2006.01)I`, `G06F   13/12    (2006.01)`, full-width
 * brackets, the note `[2006.01]`, `??` where a lost no-break space was, and symbols cut at subclass or class
 * level. Checks the shape only; whether the group exists is not known here.
 */
export function parseIpc(text: string): Reading<{ symbol: IpcSymbol; section: string }> {
  const [, mainClass = '', subclass = '', group = '', subgroup = ''] =
    bare(text).match(
      /^([A-H]\d\d)(?:([A-Z])(?:0*([1-9]\d{0,3})\/(\d{2,6}))?)?(?:[([][^)\]]*[)\]][A-Z]*)?$/,
    ) ?? [];
  if (!mainClass) {
    return unreadable('IPC_FORMAT', `分类号${quoted(text)}无法识别，应为例如 G06F 13/12。`);
  }
  const symbol = `${mainClass}${subclass}${group && ` ${group}/${subgroup}`}` as IpcSymbol;
  return { ok: true, symbol, section: mainClass.charAt(0) };
}

/** Reads one Locarno class: `02-04 (11)` (class, subclass, edition), `14-01`. */
export function parseLocarno(text: string): Reading<{ locarno: LocarnoClass }> {
  const [, main = '', sub = ''] =
    bare(text).match(/^(?:LOC)?(?:\(\d{1,2}\)CL\.?)?(\d\d)-(\d\d)(?:\(\d{1,2}\))?$/) ?? [];
  const known = main === '99' || (Number(main) >= 1 && Number(main) <= LOCARNO_CLASS_MAX);
  return main && known
    ? { ok: true, locarno: `${main}-${sub}` as LocarnoClass }
    : unreadable('LOCARNO_FORMAT', `外观设计分类号${quoted(text)}无法识别，应为例如 14-02。`);
}

/** Reads a cell of IPC symbols or Locarno classes, separated by `;` or `,` in either width or by `|`. */
export function parseClassifications(text: string): ClassificationList {
  const list: ClassificationList = { ipc: [], locarno: [], unreadable: [] };
  const pieces = text.split(/[;；,，|、\n]/, SYMBOLS_PER_CELL_MAX).filter((piece) => bare(piece) !== '');
  for (const piece of pieces) {
    const ipc = parseIpc(piece);
    const locarno = parseLocarno(piece);
    if (ipc.ok) list.ipc.push(ipc.symbol);
    else if (locarno.ok) list.locarno.push(locarno.locarno);
    else list.unreadable.push(piece.trim());
  }
  return { ...list, ipc: [...new Set(list.ipc)], locarno: [...new Set(list.locarno)] };
}

/** Without spaces, in capitals, without the question marks left of a lost no-break space, `-` for none. */
function bare(text: string): string {
  const plain = compact(text).toUpperCase().replaceAll('?', '');
  return plain === '-' ? '' : plain;
}
