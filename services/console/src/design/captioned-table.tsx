import type { ReactNode } from 'react';

/**
 * A table with its name. Too wide for the screen it scrolls within its frame, by keyboard as well: the page itself never goes sideways.
 */
export function CaptionedTable({
  caption,
  children,
}: {
  readonly caption: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="data-table">
        <caption>{caption}</caption>
        {children}
      </table>
    </div>
  );
}
