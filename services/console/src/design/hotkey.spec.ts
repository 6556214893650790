import { eachOnce, isTyping, keyOf, type Hotkey, type Stroke } from './hotkey';

const pressed = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  defaultPrevented: false,
  ...more,
});

describe('a key press', () => {
  it('means its letter, also while capitals are locked', () => {
    expect([keyOf(pressed('a')), keyOf(pressed('A'))]).toEqual(['a', 'a']);
  });

  it('asks for help with shift or without, narrow or wide', () => {
    const asked = [pressed('?', { shiftKey: true }), pressed('?'), pressed('？', { shiftKey: true })];
    expect(asked.map(keyOf)).toEqual(['?', '?', '?']);
  });

  it.each(['ctrlKey', 'altKey', 'metaKey', 'shiftKey', 'repeat', 'isComposing', 'defaultPrevented'] as const)(
    'means nothing with %s',
    (held) => expect(keyOf(pressed('a', { [held]: true }))).toBeUndefined(),
  );

  it.each(['Enter', 'Tab', 'Escape', 'ArrowDown', 'Process', 'F1'])('leaves %s alone', (key) =>
    expect(keyOf(pressed(key))).toBeUndefined(),
  );
});

describe('what has the focus', () => {
  const inside = (element: string): Pick<Element, 'closest'> => ({
    closest: (selectors: string) =>
      selectors.split(',').some((one) => one.trim() === element) ? ({} as Element) : null,
  });

  it.each(['input', 'textarea', 'select', '[role="combobox"]', '[role="menu"]'])('takes letters: %s', (one) =>
    expect(isTyping(inside(one))).toBe(true),
  );

  it.each(['button', 'a', 'main'])('takes none: %s', (one) => expect(isTyping(inside(one))).toBe(false));

  it('takes none where nothing has it', () => expect(isTyping(null)).toBe(false));
});

it('of two acts that claim a key the first on the page has it', () => {
  const hotkeys = ['a/first', 'r/refuse', 'a/second'].map((both): Hotkey => {
    const [key = '', label = ''] = both.split('/');
    return { key, label, run: () => undefined };
  });
  expect(eachOnce(hotkeys).map(({ label }) => label)).toEqual(['first', 'refuse']);
});
