import { Modal, type ModalProps } from 'antd';
import { useEffect, useRef } from 'react';
import { useWords } from '../i18n/words';
import { designWords } from './words';

/** What Tab stops at. */
const stops = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]';

/** Elements that are on screen. */
function shown(within: ParentNode, selector: string): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(selector)].filter((one) => one.getClientRects().length > 0);
}

/** Goes round within a dialog, where Tab would leave it; the one on top of others has it. */
function keepTab(stroke: KeyboardEvent, dialog: Element | null | undefined): void {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = stroke;
  if (key !== 'Tab' || ctrlKey || altKey || metaKey || !dialog) return;
  if (shown(document, '[role="dialog"]').at(-1) !== dialog) return;
  const round = shown(dialog, stops).filter((one) => one.tabIndex >= 0 && !one.matches(':disabled'));
  const focused = document.activeElement;
  const leaves = shiftKey ? focused === dialog || focused === round[0] : focused === round.at(-1);
  if (!leaves && dialog.contains(focused)) return;
  stroke.preventDefault();
  (shiftKey ? round.at(-1) : round[0])?.focus();
}

/**
 * Every dialog of the console. Ant Design's own lets Tab out behind its last button and only fetches the focus back from the page,
 * which a browser that goes on to its address line never reaches.
 */
export function Dialog({ children, closable = true, ...props }: ModalProps & { readonly open: boolean }) {
  const say = useWords(designWords);
  const inside = useRef<HTMLDivElement>(null);
  const { open } = props;
  useEffect(() => {
    if (!open) return undefined;
    const keep = (stroke: KeyboardEvent): void => keepTab(stroke, inside.current?.closest('[role="dialog"]'));
    document.addEventListener('keydown', keep, true);
    return () => document.removeEventListener('keydown', keep, true);
  }, [open]);
  return (
    <Modal {...props} closable={closable && { 'aria-label': say('close') }}>
      <div ref={inside}>{children}</div>
    </Modal>
  );
}
