import { useSyncExternalStore } from 'react';

let hasEnded = false;
const listeners = new Set<() => void>();

function tell(ended: boolean): void {
  if (hasEnded === ended) return;
  hasEnded = ended;
  for (const listener of listeners) listener();
}

/** Says that a request was refused for want of a session; the dialog then asks to sign in again. */
export const sessionEnded = (): void => tell(true);

/** Says that somebody signed in (again). */
export const sessionRenewed = (): void => tell(false);

/** Whether the session ended under the page that is shown. */
export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => hasEnded,
  );
}
