import type { financing } from '@ipflow/contracts';
import { canonicalJson, type Canonical } from '@ipflow/kernel';
import { keepState, keptKeys, prepared, type KeptEntry, type StoredEvent, type Tx } from '@ipflow/platform';
import { In } from 'typeorm';
import { EditionRow } from '../edition/edition.view';
import { ProductRow } from '../product/product.view';
import { isSeenBy } from '../whitelist/visibility.rules';
import type { EntryEvent } from '../whitelist/entry.decider';
import { rowOf, type WhitelistedRow } from '../whitelist/whitelist.view';
import { grantedBanks } from './bank-access.view';
import { bankTopic, editionTopic } from './bank-topic';

/** What events of one transaction move in the banks' topics. */
interface Moved {
  readonly usccs: Set<string>;
  /** Banks whose whole topic is worked out anew. */
  readonly banks: Set<string>;
  readonly revoked: Set<string>;
  editions: boolean;
}

type Standing = Pick<WhitelistedRow, 'uscc' | 'row'> & { readonly text: string };

/**
 * Keeps what each bank's topic should hold in step with the list, with the banks' products and with who has access, in the
 * transaction that moves one of them. They take turns from here to their commit: a publication and a product that did not
 * see one another would both leave a topic as it stood before.
 */
export async function projectBankTopics(tx: Tx, events: readonly StoredEvent[]): Promise<void> {
  const moved = movedBy(events);
  const { usccs, banks, revoked, editions } = moved;
  if (usccs.size + banks.size + revoked.size === 0 && !editions) return;
  await prepared(tx, 'lock-bank-topics', 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    'bank topics',
  ]);
  for (const bank of revoked) await keepState(tx, bankTopic(bank), gone(await keptKeys(tx, bankTopic(bank))));
  const granted = await grantedBanks(tx);
  if (granted.length === 0) return;
  if (editions) await keepEditions(tx);
  const whole = granted.filter((bank) => banks.has(bank));
  const partly = usccs.size > 0 ? granted.filter((bank) => !banks.has(bank)) : [];
  if (whole.length > 0) await keepRows(tx, whole, undefined);
  if (partly.length > 0) await keepRows(tx, partly, [...usccs]);
}

/** Events that move what a topic holds. */
type Moving =
  | EntryEvent
  | financing.EditionPublished
  | financing.CreditProductSet
  | financing.BankAccessGranted
  | financing.BankAccessRevoked;

function movedBy(events: readonly StoredEvent[]): Moved {
  const moved: Moved = { usccs: new Set(), banks: new Set(), revoked: new Set(), editions: false };
  for (const { event } of events as readonly StoredEvent<Moving>[])
    switch (event.$typeName) {
      case 'ipflow.financing.v1.EnterpriseWhitelisted':
        moved.usccs.add(event.row!.profile!.uscc);
        break;
      case 'ipflow.financing.v1.EnterpriseDelisted':
        moved.usccs.add(event.uscc);
        break;
      case 'ipflow.financing.v1.EditionPublished':
        moved.editions = true;
        break;
      case 'ipflow.financing.v1.CreditProductSet':
        moved.banks.add(event.bank);
        break;
      case 'ipflow.financing.v1.BankAccessGranted':
        moved.banks.add(event.bank);
        moved.editions = true;
        break;
      case 'ipflow.financing.v1.BankAccessRevoked':
        moved.revoked.add(event.bank);
        break;
      default:
    }
  return moved;
}

/** What these banks' topics hold for some enterprises, or for all: the row as each may see it, or nothing. */
async function keepRows(
  tx: Tx,
  banks: readonly string[],
  usccs: readonly string[] | undefined,
): Promise<void> {
  const standing = await standingRows(tx, usccs);
  const messages = standing.map(({ row }) => rowOf(row));
  const products = await tx.getRepository(ProductRow).findBy({ bank: In([...banks]), isOffered: true });
  for (const bank of banks) {
    const offered = products.filter((product) => product.bank === bank);
    const seen = new Map(
      standing.flatMap(({ uscc, text }, place) =>
        isSeenBy(messages[place]!, offered) ? [[uscc, text] as const] : [],
      ),
    );
    const asked = usccs ?? (await keptKeys(tx, bankTopic(bank)));
    const entries: KeptEntry[] = [...seen].map(([key, value]) => ({ key, value }));
    await keepState(tx, bankTopic(bank), [...entries, ...gone(asked.filter((uscc) => !seen.has(uscc)))]);
  }
}

function gone(keys: readonly string[]): KeptEntry[] {
  return keys.map((key) => ({ key, value: null }));
}

async function standingRows(tx: Tx, usccs: readonly string[] | undefined): Promise<Standing[]> {
  const rows = await prepared<
    Pick<WhitelistedRow, 'uscc' | 'row' | 'sequence'> & { edition_id: string; number: string }
  >(
    tx,
    'standing-rows',
    `select w.uscc, w.row, w.sequence, w.edition_id, e.number from whitelist w join edition e on e.id = w.edition_id
     where $1::text[] is null or w.uscc = any($1) order by w.uscc`,
    [usccs ?? null],
  );
  return rows.map(({ uscc, row, sequence, edition_id: editionId, number }) => ({
    uscc,
    row,
    text: canonicalJson({ editionId, number, sequence, row: row as Canonical }),
  }));
}

/** Every published edition, as its header, hash, count and signature. */
async function keepEditions(tx: Tx): Promise<void> {
  const rows = await tx.getRepository(EditionRow).findBy({ stage: 'published' });
  const entries = rows.map((row) => ({ key: row.id, value: canonicalJson(headerOf(row)) }));
  await keepState(tx, editionTopic, entries);
}

function headerOf(row: EditionRow): Canonical {
  const { id: editionId, title, validFrom, validUntil, rowCount, contentHash, previousId } = row;
  const { number, sequence, signature, sm2Signature, contentHashSm3, publishedOn } = row;
  return {
    ...{ editionId, number, sequence, title, validFrom, validUntil, rowCount, contentHash, signature },
    ...{ sm2Signature, contentHashSm3, previousEditionId: previousId, publishedOn },
  };
}
