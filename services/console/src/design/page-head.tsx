import type { ReactNode } from 'react';

/** The top of a page: its title, a sentence that says what it is for, and what can be done here. */
export function PageHead({
  title,
  hint,
  actions,
}: {
  readonly title: ReactNode;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        {hint && <p className="hint">{hint}</p>}
      </div>
      {actions && <div className="page-actions">{actions}</div>}
    </header>
  );
}
