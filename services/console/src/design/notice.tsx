import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** In place of a page: what is the matter, what to do, and the way on. Plain, since it must show when all else fails. */
export function Notice({
  title,
  advice,
  children,
  start,
}: {
  readonly title: string;
  readonly advice: string;
  readonly children?: ReactNode;
  /** The words of the way home; left out where one is already there. */
  readonly start?: string;
}) {
  return (
    <div className="notice" role="alert">
      <h1>{title}</h1>
      <p>{advice}</p>
      {children}
      {start && <Link to="/">{start}</Link>}
    </div>
  );
}
