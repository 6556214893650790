import { create, financing } from '@ipflow/contracts';
import { refuseWhen, shanghaiDate, type Decider, type LocalDate } from '@ipflow/kernel';
import type { Loaded, Tx, Unit } from '@ipflow/platform';
import { entryDecider, entryStream, type EntryState } from '../whitelist/entry.decider';
import { lockWhitelist } from '../whitelist/whitelist.lock';
import { rowOf } from '../whitelist/whitelist.view';
import { editionDecider, editionStream, type EditionState, type Publication } from './edition.decider';
import { editionPolicyOn, editionsPerYearMax, rowsPerPartMax, streamsPerReadMax } from './edition.policy';
import { frozenRows, lastPublished, numbersOfYear, standingUsccs, unfitAmong } from './edition.queries';
import { countRefusals } from './edition.rules';
import { contentHashOf, signEdition, type EditionKeys, type EditionSignatures } from './edition.signature';
import { candidatesOf } from './selection';

/** Who does what to which edition. */
export interface Doing {
  readonly editionId: string;
  readonly by: string;
}

/** 提交: selects by the draft's criteria, freezes the rows as facts of their own and names them by their hash. */
export async function submit(unit: Unit, { editionId, by }: Doing, now: Date): Promise<Loaded<EditionState>> {
  const today = shanghaiDate(now.getTime());
  const edition = await unit.load(editionDecider, editionStream(editionId));
  if (edition.state.kind !== 'draft') {
    const contentHash = edition.state.kind === 'submitted' ? edition.state.submitted.contentHash : '';
    unit.decide(editionDecider, edition, {
      type: 'SubmitEdition',
      editionId,
      by,
      today,
      rowCount: 0,
      contentHash,
    });
    return edition;
  }
  const candidates = await candidatesOf(unit.tx, edition.state.draft.criteria!, today);
  const rows = candidates.filter(({ leftOutFor }) => leftOutFor.length === 0).map(({ row }) => row);
  refuseWhen(countRefusals(rows.length));
  const contentHash = contentHashOf(rows);
  unit.decide(editionDecider, edition, {
    ...{ type: 'SubmitEdition', editionId, by, today, rowCount: rows.length, contentHash },
  });
  const parts = await unit.load(rowsDecider, `edition_rows-${editionId}`);
  for (let from = 0; from < rows.length; from += rowsPerPartMax) {
    unit.decide(rowsDecider, parts, {
      editionId,
      isFirst: from === 0,
      rows: rows.slice(from, from + rowsPerPartMax),
    });
  }
  return edition;
}

type Part = Pick<financing.EditionRowsFrozen, 'editionId' | 'isFirst' | 'rows'>;

/** What is frozen is said, and never weighed again. */
const rowsDecider: Decider<undefined, Part, financing.EditionRowsFrozen> = {
  initial: () => undefined,
  evolve: () => undefined,
  decide: (part) => [create(financing.EditionRowsFrozenSchema, part)],
};

/**
 * 发布: the edition, every row of it and everybody who is dropped, all in this transaction. Publications, removals and
 * withdrawn consents take turns, so that no two editions get one sequence and nobody is published without consent.
 */
export async function publish(
  unit: Unit,
  { editionId, by }: Doing,
  keys: EditionKeys,
  now: Date,
): Promise<Loaded<EditionState>> {
  const today = shanghaiDate(now.getTime());
  await lockWhitelist(unit.tx);
  const edition = await unit.load(editionDecider, editionStream(editionId));
  const rows = edition.state.kind === 'submitted' ? (await frozenRows(unit.tx, editionId)).map(rowOf) : [];
  const { sequence, number, previousEditionId } = await nextNumber(unit.tx, today);
  const changes = await moveEntries(unit, { editionId, sequence, rows, by, today });
  unit.decide(editionDecider, edition, {
    ...{ type: 'PublishEdition', editionId, by, today },
    facts: await unfitAmong(unit.tx, editionId, today),
    publication: {
      ...{ number, sequence, previousEditionId, ...changes },
      ...(await signaturesOf(edition.state, { number, sequence }, keys, rows)),
    },
  });
  return edition;
}

async function signaturesOf(
  state: EditionState,
  numbered: Pick<Publication, 'number' | 'sequence'>,
  keys: EditionKeys,
  rows: readonly financing.WhitelistRow[],
): Promise<EditionSignatures> {
  if (state.kind !== 'submitted')
    return { signature: '', sm2Signature: undefined, contentHashSm3: undefined };
  return signEdition(keys, { ...state.draft, ...state.submitted, ...numbered }, rows);
}

async function nextNumber(
  tx: Tx,
  today: LocalDate,
): Promise<{ sequence: number; number: string; previousEditionId: string | undefined }> {
  const year = today.slice(0, 4);
  const last = await lastPublished(tx);
  const n = (await numbersOfYear(tx, year)) + 1;
  if (n > editionsPerYearMax) throw new RangeError(`${year} has no edition number left`);
  return {
    sequence: (last?.sequence ?? 0) + 1,
    number: editionPolicyOn(today).number(year, n),
    previousEditionId: last?.id,
  };
}

interface Move {
  readonly editionId: string;
  readonly sequence: number;
  readonly rows: readonly financing.WhitelistRow[];
  readonly by: string;
  readonly today: LocalDate;
}

/** Lists every row and drops who stands in the list without one; counts what that changes. */
async function moveEntries(
  unit: Unit,
  { editionId, sequence, rows, by, today }: Move,
): Promise<Pick<Publication, 'added' | 'changed' | 'dropped'>> {
  const changes = { added: 0, kept: 0, changed: 0, dropped: 0 };
  if (rows.length === 0) return changes;
  const byUscc = new Map(rows.map((row) => [row.profile!.uscc, row]));
  const usccs = [...new Set([...byUscc.keys(), ...(await standingUsccs(unit.tx))])].sort();
  for (const [uscc, entry] of await loadEntries(unit, usccs)) {
    const row = byUscc.get(uscc);
    const events = unit.decide(
      entryDecider,
      entry,
      row
        ? { type: 'ListEnterprise', editionId, sequence, row, today }
        : { type: 'DelistEnterprise', cause: 'dropped', by, today },
    );
    for (const event of events)
      changes['change' in event ? (event.change as 'added' | 'kept' | 'changed') : 'dropped'] += 1;
  }
  return changes;
}

async function loadEntries(unit: Unit, usccs: readonly string[]): Promise<[string, Loaded<EntryState>][]> {
  const entries: [string, Loaded<EntryState>][] = [];
  for (let from = 0; from < usccs.length; from += streamsPerReadMax) {
    const some = usccs.slice(from, from + streamsPerReadMax);
    const loaded = await unit.loadMany(entryDecider, some.map(entryStream));
    entries.push(...some.map((uscc, place): [string, Loaded<EntryState>] => [uscc, loaded[place]!]));
  }
  return entries;
}
