import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useWords, words } from '../i18n/words';
import { Dialog } from './dialog';
import { eachOnce, helpKey, isTyping, keyOf, type Hotkey } from './hotkey';

const hotkeyWords = words(
  'hotkeys',
  {
    title: '快捷键',
    caption: '本页快捷键',
    key: '按键',
    act: '作用',
    help: '显示本说明',
    none: '本页没有快捷键；待审查案件的页面可用快捷键办理。',
    when: '在输入框中、对话框打开时、按住 Ctrl、Alt、Shift 等键时不起作用。可在右上角账户菜单中停用。',
    areOff: '快捷键已停用；可在右上角账户菜单中启用。',
  },
  {
    title: 'Keyboard shortcuts',
    caption: 'Keys of this page',
    key: 'Key',
    act: 'Does',
    help: 'Show this list',
    none: 'This page has none; cases that await review are decided with them.',
    when: 'They do nothing in fields, in dialogs, or with Ctrl, Alt or Shift held. Switch them off in the account menu.',
    areOff: 'They are switched off; switch them on in the account menu.',
  },
);

/** What is shown from outside of React: told to whoever looks when it changes. */
class Told<Value> {
  private readonly lookers = new Set<() => void>();
  constructor(private value: Value) {}

  readonly look = (looker: () => void): (() => void) => {
    this.lookers.add(looker);
    return () => void this.lookers.delete(looker);
  };
  readonly now = (): Value => this.value;

  tell(value: Value): void {
    this.value = value;
    for (const looker of this.lookers) looker();
  }
}

const keptKey = 'ipflow.hotkeys';

/** A browser that keeps nothing has them on. */
function areKeptOn(): boolean {
  try {
    return localStorage.getItem(keptKey) !== 'off';
  } catch {
    return true;
  }
}

const areOn = new Told(areKeptOn());
const onPage = new Told<readonly Hotkey[]>([]);
const helpAsked = new Told(false);

/** Whether hotkeys are on in this browser. */
export const useHotkeysOn = (): boolean => useSyncExternalStore(areOn.look, areOn.now);

/** Switches them on or off, and remembers it in this browser: WCAG 2.1.4 asks for the switch. */
export function switchHotkeys(on: boolean): void {
  areOn.tell(on);
  try {
    localStorage.setItem(keptKey, on ? 'on' : 'off');
  } catch {
    // Private windows may refuse storage; the choice then lasts as long as the window.
    return;
  }
}

/** Opens the list of keys. */
export const showHotkeys = (): void => helpAsked.tell(true);

/**
 * A key of the page, as long as what asks for it is shown; undefined for none. Returns the key where it works, for the
 * `aria-keyshortcuts` of the button that does the same.
 */
export function useHotkey(hotkey: Hotkey | undefined): string | undefined {
  const on = useHotkeysOn();
  const run = useRef(hotkey?.run);
  run.current = hotkey?.run;
  const { key, label } = hotkey ?? {};
  useEffect(() => {
    if (key === undefined || label === undefined) return undefined;
    const mine: Hotkey = { key, label, run: () => run.current?.() };
    onPage.tell([...onPage.now(), mine]);
    return () => onPage.tell(onPage.now().filter((one) => one !== mine));
  }, [key, label]);
  return on ? key : undefined;
}

/** A key as it stands on a button; to who hears, the button's `aria-keyshortcuts` tells it. */
export function KeyMark({ of }: { readonly of: string | undefined }) {
  if (!useHotkeysOn() || of === undefined) return null;
  return (
    <kbd className="key-mark" aria-hidden="true">
      {of.toUpperCase()}
    </kbd>
  );
}

/** Dialogs and menus, which have the keys to themselves while they are open. */
const opened = '[role="dialog"], [role="alertdialog"], [role="menu"]';

function isSomethingOpen(): boolean {
  return [...document.querySelectorAll(opened)].some((one) => one.getClientRects().length > 0);
}

/** Hears the hotkeys of whatever page is shown, and lists them when asked; stands once, in the frame. */
export function Hotkeys() {
  useEffect(() => {
    const hear = (stroke: KeyboardEvent): void => {
      const key = keyOf(stroke);
      if (key === undefined || !areOn.now() || isTyping(document.activeElement) || isSomethingOpen()) return;
      const run = key === helpKey ? showHotkeys : onPage.now().find((one) => one.key === key)?.run;
      if (!run) return;
      // What the key opens must not get the letter as its first.
      stroke.preventDefault();
      run();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return <Help />;
}

function Help() {
  const say = useWords(hotkeyWords);
  const isOpen = useSyncExternalStore(helpAsked.look, helpAsked.now);
  const on = useHotkeysOn();
  const hotkeys = eachOnce(useSyncExternalStore(onPage.look, onPage.now));
  const rows = [...hotkeys.map(({ key, label }) => [key, label] as const), [helpKey, say('help')] as const];
  return (
    <Dialog
      open={isOpen}
      title={say('title')}
      footer={null}
      destroyOnHidden
      onCancel={() => helpAsked.tell(false)}
    >
      {hotkeys.length === 0 && <p>{say('none')}</p>}
      <table className="data-table">
        <caption>{say('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('key')}</th>
            <th scope="col">{say('act')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, label]) => (
            <tr key={key}>
              <td>
                <kbd className="key-mark">{key.toUpperCase()}</kbd>
              </td>
              <td>{label}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{say(on ? 'when' : 'areOff')}</p>
    </Dialog>
  );
}
