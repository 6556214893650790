import { financing, fromMessageJson, toMessageJson, type JsonValue } from '@ipflow/contracts';
import { prepared, type StoredEvent, type Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EntryEvent } from './entry.decider';

/** Who stands in the whitelist now. */
@Entity('whitelist')
export class WhitelistedRow {
  @PrimaryColumn('text') uscc!: string;
  @Column('text', { name: 'edition_id' }) editionId!: string;
  @Column('int') sequence!: number;
  /** Against the edition before: added, kept, changed. */
  @Column('text') change!: string;
  /** The row as proto3-JSON. */
  @Column('jsonb') row!: JsonValue;
  @Column('date', { name: 'listed_on' }) listedOn!: string;
}

/** Brings the list up to date, set by set: an edition comes with thousands at once. */
export async function projectWhitelist(tx: Tx, events: readonly StoredEvent<EntryEvent>[]): Promise<void> {
  const last = new Map<string, EntryEvent>();
  for (const { event } of events) last.set(usccOf(event), event);
  const all = [...last.values()];
  const gone = all.filter(isDelisted).map(({ uscc }) => uscc);
  if (gone.length > 0)
    await prepared(tx, 'whitelist-leave', 'delete from whitelist where uscc = any($1)', [gone]);
  const listed = all.filter((event) => !isDelisted(event)) as financing.EnterpriseWhitelisted[];
  if (listed.length > 0)
    await prepared(
      tx,
      'whitelist-enter',
      `insert into whitelist (uscc, edition_id, sequence, change, row, listed_on)
       select * from jsonb_to_recordset($1::jsonb)
         as e (uscc text, edition_id text, sequence int, change text, row jsonb, listed_on date)
       on conflict (uscc) do update set edition_id = excluded.edition_id, sequence = excluded.sequence,
         change = excluded.change, row = excluded.row, listed_on = excluded.listed_on`,
      [
        JSON.stringify(
          listed.map(({ editionId, sequence, change, row, effectiveOn }) => ({
            uscc: row!.profile!.uscc,
            edition_id: editionId,
            sequence,
            change,
            row: toMessageJson(financing.WhitelistRowSchema, row!),
            listed_on: effectiveOn,
          })),
        ),
      ],
    );
}

function isDelisted(event: EntryEvent): event is financing.EnterpriseDelisted {
  return event.$typeName === 'ipflow.financing.v1.EnterpriseDelisted';
}

function usccOf(event: EntryEvent): string {
  return isDelisted(event) ? event.uscc : event.row!.profile!.uscc;
}

/** A stored row as a message. */
export function rowOf(json: JsonValue): financing.WhitelistRow {
  return fromMessageJson(financing.WhitelistRowSchema, json);
}
