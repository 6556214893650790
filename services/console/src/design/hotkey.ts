/** A key of a page, and what it does. */
export interface Hotkey {
  /** One letter, or a sign such as `?`. */
  readonly key: string;
  /** What it does, in the words of the button that does the same. */
  readonly label: string;
  readonly run: () => void;
}

/** What is asked of a key press; a `KeyboardEvent` is one. */
export type Stroke = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'isComposing' | 'defaultPrevented'
>;

/** Shows the keys of the page. */
export const helpKey = '?';

/**
 * The hotkey a press means. None while a modifier is held, for those belong to the browser and to screen readers; none for a
 * key held down, which would run through a whole queue; none for what an input method is composing.
 */
export function keyOf(stroke: Stroke): string | undefined {
  const { key, ctrlKey, altKey, metaKey, shiftKey, repeat, isComposing, defaultPrevented } = stroke;
  if (ctrlKey || altKey || metaKey || repeat || isComposing || defaultPrevented) return undefined;
  // Chinese input methods write the wide form; on most keyboards either takes the shift key.
  if (key === helpKey || key === '？') return helpKey;
  return shiftKey || key.length !== 1 ? undefined : key.toLowerCase();
}

/** Where letters are written, or choose from what is open. */
const takesLetters =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="combobox"], ' +
  '[role="listbox"], [role="menu"]';

/** Whether a press there belongs to what has the focus. */
export function isTyping(focused: Pick<Element, 'closest'> | null): boolean {
  return focused !== null && focused.closest(takesLetters) !== null;
}

/** The hotkeys of a page, each key once: of two that claim one, the first on the page has it. */
export function eachOnce(hotkeys: readonly Hotkey[]): Hotkey[] {
  return hotkeys.filter(({ key }, place) => hotkeys.findIndex((other) => other.key === key) === place);
}
