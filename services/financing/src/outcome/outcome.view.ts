import type { financing } from '@ipflow/contracts';
import { isOffice, type Principal, type StoredEvent, type Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OutcomeQueryDto } from './outcome.dto';

/** What a bank reported of an enterprise of an edition last; amounts are digit strings, in fen. */
@Entity('outcome')
export class OutcomeRow {
  @PrimaryColumn('text', { name: 'edition_id' }) editionId!: string;
  @PrimaryColumn('text') uscc!: string;
  @PrimaryColumn('text') bank!: string;
  @Column('text') stage!: string;
  @Column('bigint', { name: 'granted_fen' }) grantedFen!: string;
  @Column('bigint', { name: 'drawn_fen' }) drawnFen!: string;
  @Column('text', { name: 'reason_code', nullable: true }) reasonCode!: string | null;
  @Column('date', { name: 'reported_on' }) reportedOn!: string;
}

/** Keeps each outcome as it was reported last. */
export async function projectOutcomes(
  tx: Tx,
  events: readonly StoredEvent<financing.WhitelistOutcomeReported>[],
): Promise<void> {
  for (const { event } of events) {
    const { editionId, uscc, bank, stage, deltaFen = 0n, reasonCode, effectiveOn } = event;
    const granted = stage === 'granted' ? deltaFen : 0n;
    const drawn = stage === 'drawn' ? deltaFen : 0n;
    await tx.query(
      `insert into outcome as o (edition_id, uscc, bank, stage, granted_fen, drawn_fen, reason_code, reported_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (edition_id, uscc, bank) do update set stage = excluded.stage,
         granted_fen = o.granted_fen + excluded.granted_fen, drawn_fen = o.drawn_fen + excluded.drawn_fen,
         reason_code = excluded.reason_code, reported_on = excluded.reported_on`,
      [editionId, uscc, bank, stage, `${granted}`, `${drawn}`, reasonCode ?? null, effectiveOn],
    );
  }
}

/** Outcomes of an edition: a bank its own, an enterprise what is said of it, the office all. */
export async function findOutcomes(
  tx: Tx,
  editionId: string,
  { stage, after, limit }: OutcomeQueryDto,
  caller: Principal,
): Promise<{ items: OutcomeRow[]; next: string | null }> {
  const find = tx
    .getRepository(OutcomeRow)
    .createQueryBuilder('o')
    .where('o.editionId = :editionId', { editionId })
    .orderBy('o.uscc')
    .addOrderBy('o.bank')
    .take(limit + 1);
  if (caller.roles.includes('bank')) find.andWhere('o.bank = :own', { own: caller.tenant });
  else if (!isOffice(caller)) find.andWhere('o.uscc = :own', { own: caller.tenant });
  if (stage) find.andWhere('o.stage = :stage', { stage });
  if (after) find.andWhere(`o.uscc || '.' || o.bank > :after`, { after });
  const rows = await find.getMany();
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? `${last.uscc}.${last.bank}` : null };
}
