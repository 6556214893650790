import type { Message, pool } from '@ipflow/contracts';
import { shanghaiDate } from '@ipflow/kernel';
import {
  prepared,
  type Envelope,
  type EventMeta,
  type EventStore,
  type Received,
  type Tx,
} from '@ipflow/platform';
import { type KnownPatent, knownPatents, type Learned } from '@ipflow/known-patents';
import { openLicenseDecider, openLicenseStream, type OpenLicenseCommand } from './open-license.decider';

/** What the pool's events ask of one listing, one event after another. */
interface Step {
  readonly envelope: Envelope;
  readonly openLicenseId: string;
  readonly type: 'granted' | 'refused' | 'lost' | 'look';
  readonly patent?: KnownPatent;
  readonly reasons: readonly pool.Reason[];
}

/** The part of a command that its listing and its day complete. */
type Asked = OpenLicenseCommand extends infer C
  ? C extends OpenLicenseCommand
    ? Omit<C, 'openLicenseId' | 'today'>
    : never
  : never;

/**
 * What open licenses make of a run of the pool's events: its answers to our claims, and later facts that bar a listing.
 * Each event is its own piece of work under its own cause; all listings of the run are locked before the first, in a fixed
 * order, so that two partitions never wait for each other crosswise.
 */
export async function followOpenLicenses(
  store: EventStore,
  tx: Tx,
  received: readonly Received[],
  learned: readonly Learned[],
): Promise<void> {
  const steps = [...answers(received), ...(await looks(tx, learned))];
  if (steps.length === 0) return;
  const streams = [...new Set(steps.map(({ openLicenseId }) => openLicenseStream(openLicenseId)))];
  await store.runWithin(tx, metaOf(steps[0]!.envelope), (unit) => unit.loadMany(openLicenseDecider, streams));
  for (const step of steps) await take(store, tx, step);
}

/** ClaimGranted and ClaimRefused of our own cases; those of licenses and pledges are none of ours. */
function answers(received: readonly Received[]): Step[] {
  return received.flatMap(({ envelope, event }) => {
    const answer = event as pool.ClaimGranted | pool.ClaimRefused;
    const isGranted = answer.$typeName === 'ipflow.pool.v1.ClaimGranted';
    if (!isGranted && answer.$typeName !== 'ipflow.pool.v1.ClaimRefused') return [];
    if (answer.caseRef !== openLicenseStream(answer.claimId)) return [];
    const reasons = answer.$typeName === 'ipflow.pool.v1.ClaimRefused' ? answer.reasons : [];
    return [
      { envelope, openLicenseId: answer.claimId, type: isGranted ? 'granted' : 'refused', reasons } as const,
    ];
  });
}

/** For every listing that lives on a patent of the run: each event of that patent. */
async function looks(tx: Tx, learned: readonly Learned[]): Promise<Step[]> {
  if (learned.length === 0) return [];
  const numbers = [...new Set(learned.map(({ patent }) => patent.number))];
  const live = await liveListings(tx, numbers);
  return learned.flatMap(({ received: { envelope, event }, patent }) =>
    (live.get(patent.number) ?? []).map((openLicenseId) => ({
      envelope,
      openLicenseId,
      patent,
      type: losesClaim(event, openLicenseId) ? ('lost' as const) : ('look' as const),
      reasons: [],
    })),
  );
}

function losesClaim(event: Message, openLicenseId: string): boolean {
  const ended = event as pool.EncumbranceReleased | pool.EncumbranceExpired;
  return (
    (ended.$typeName === 'ipflow.pool.v1.EncumbranceReleased' ||
      ended.$typeName === 'ipflow.pool.v1.EncumbranceExpired') &&
    ended.claimId === openLicenseId
  );
}

async function liveListings(tx: Tx, numbers: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await prepared<{ id: string; patent_number: string }>(
    tx,
    'live-open-licenses',
    `select id, patent_number from open_license
     where patent_number = any($1) and stage in ('filed', 'admitted', 'announced') order by id`,
    [numbers],
  );
  const found = new Map<string, string[]>();
  for (const { id, patent_number: number } of rows) found.set(number, [...(found.get(number) ?? []), id]);
  return found;
}

async function take(store: EventStore, tx: Tx, step: Step): Promise<void> {
  const { openLicenseId, envelope } = step;
  await store.runWithin(tx, metaOf(envelope), async (unit, now) => {
    const listing = await unit.load(openLicenseDecider, openLicenseStream(openLicenseId));
    // The pool may answer a case that another database of ours once filed.
    if (listing.state.kind === 'none') return;
    const at = { openLicenseId, today: shanghaiDate(now.getTime()) };
    const run = (command: Asked): void => {
      unit.decide(openLicenseDecider, listing, { ...command, ...at } as OpenLicenseCommand);
    };
    if (step.type === 'granted') run({ type: 'AdmitOpenLicense' });
    if (step.type === 'refused') run({ type: 'LoseClaim', reasons: step.reasons, becauseOf: envelope.id });
    if (step.type === 'lost') run({ type: 'LoseClaim', reasons: [], becauseOf: envelope.id });
    // What came between the declaration and its admission was told before the listing was there to see it.
    const { patentNumber } = listing.state;
    const patent = step.patent ?? (await knownPatents(tx, [patentNumber])).get(patentNumber);
    if (patent) run({ type: 'LookAtPatent', patent, becauseOf: envelope.id });
  });
}

function metaOf({ id, meta }: Envelope): EventMeta {
  const { tenant, correlationId, traceparent } = meta;
  return { tenant, actor: 'system:resource-pool', correlationId, traceparent, causationId: id };
}
