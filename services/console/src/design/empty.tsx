import type { ReactNode } from 'react';
import { useWords } from '../i18n/words';
import { designWords } from './words';

/** An empty list that teaches: what would stand here, and how it comes to be. */
export function Empty({
  title,
  children,
  action,
}: {
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  const say = useWords(designWords);
  return (
    <div className="empty">
      <p className="empty-title">{title ?? say('nothing')}</p>
      {children && <div className="hint">{children}</div>}
      {action}
    </div>
  );
}
