import { shanghaiDate } from '@ipflow/kernel';
import type { Dims } from './dims';
import type { Entry } from './entry';
import type { Lines, Rule } from './lines';
import type { MetricId } from './metrics';

interface Dispatched {
  readonly listingKind: string;
  readonly partnerIds?: readonly string[];
  readonly revision?: number;
  readonly dispatchedAt: string;
}

interface Received {
  readonly partnerId: string;
  readonly revision?: number;
  readonly receivedAt: string;
}

/** How the reach of publications is counted. */
export const syndicationRules: Readonly<Record<string, Rule>> = {
  'ipflow.delivery.v1.ListingDispatched': { count: dispatch, looksBack: true },
  'ipflow.delivery.v1.ListingReceived': { count: receive, looksBack: true },
};

/** What a partner has of an older revision does not count any more; the entry of what is due names the newest. */
function dispatch(lines: Lines, event: Dispatched, open: readonly Entry[]): void {
  const { listingKind, partnerIds = [], revision = 0, dispatchedAt } = event;
  const on = shanghaiDate(dispatchedAt);
  for (const partner of partnerIds) {
    const dims: Dims = { listing_kind: listingKind, partner };
    lines.reverse(on, entriesOf(open, partner));
    lines.count(on, revision, 'syndication.due', '', dims);
  }
}

/** A receipt of a revision that was overtaken meanwhile says nothing of the newest, and one said twice nothing new. */
function receive(
  lines: Lines,
  { partnerId, revision = 0, receivedAt }: Received,
  open: readonly Entry[],
): void {
  const held = entriesOf(open, partnerId);
  const due = held.find(isOf('syndication.due'));
  if (!due) throw lines.mismatch(`nothing is counted as due to partner ${partnerId}`);
  if (due.revision !== revision || held.some(isOf('syndication.received'))) return;
  lines.count(shanghaiDate(receivedAt), revision, 'syndication.received', '', due.dims);
}

function entriesOf(open: readonly Entry[], partner: string): Entry[] {
  return open.filter(({ dims }) => dims.partner === partner);
}

function isOf(metric: MetricId): (entry: Entry) => boolean {
  return (entry) => entry.metric === metric;
}
