import type { financing } from '@ipflow/contracts';
import type { StoredEvent, Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SecuritizationEvent, SecuritizationStage } from './securitization.decider';

/** A securitization as lists and pages show it; its assets are rows of their own. */
@Entity('securitization')
export class SecuritizationRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') stage!: SecuritizationStage;
  @Column('text') name!: string;
  @Column('text', { name: 'originated_by' }) originatedBy!: string;
  /** 封包日. */
  @Column('date', { name: 'cut_off_on' }) cutOffOn!: string;
  /** Digit string, in fen: what the balances add up to. */
  @Column('bigint', { name: 'total_fen' }) totalFen!: string;
  @Column('integer') assets!: number;
  @Column('date', { name: 'formed_on' }) formedOn!: string;
  @Column('date', { name: 'dissolved_on', nullable: true }) dissolvedOn!: string | null;
  /** Why it was dissolved. */
  @Column('text', { nullable: true }) reason!: string | null;
}

/** Applies securitization events to the view, in their order. */
export async function projectSecuritizations(
  tx: Tx,
  events: readonly StoredEvent<SecuritizationEvent>[],
): Promise<void> {
  for (const { event } of events) await apply(tx, event);
}

function apply(tx: Tx, event: SecuritizationEvent): Promise<unknown> {
  switch (event.$typeName) {
    case 'ipflow.financing.v1.SecuritizationPoolFormed':
      return insertFormed(tx, event);
    case 'ipflow.financing.v1.SecuritizationPoolDissolved':
      return release(tx, event);
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

async function insertFormed(tx: Tx, event: financing.SecuritizationPoolFormed): Promise<void> {
  const { securitizationId, name, originatedBy, cutOffOn, totalFen, assets, effectiveOn } = event;
  await tx.query(
    `insert into securitization (id, stage, name, originated_by, cut_off_on, total_fen, assets, formed_on)
     values ($1, 'formed', $2, $3, $4, $5, $6, $7)`,
    [securitizationId, name, originatedBy, cutOffOn, `${totalFen}`, assets.length, effectiveOn],
  );
  await tx.query(
    `insert into securitized_asset (securitization_id, asset_ref, kind, obligor, balance_fen, due_on, is_held)
     select $1, asset_ref, kind, obligor, balance_fen, due_on, true
     from unnest($2::text[], $3::text[], $4::text[], $5::bigint[], $6::date[])
       as asset (asset_ref, kind, obligor, balance_fen, due_on)`,
    [
      securitizationId,
      assets.map(({ assetRef }) => assetRef),
      assets.map(({ kind }) => kind),
      assets.map(({ obligor }) => obligor),
      assets.map(({ balanceFen }) => `${balanceFen}`),
      assets.map(({ dueOn }) => dueOn),
    ],
  );
}

/** Its assets are free for another securitization, and stay on its page. */
async function release(tx: Tx, event: financing.SecuritizationPoolDissolved): Promise<void> {
  const { securitizationId, effectiveOn, reason } = event;
  await tx.query(
    `update securitization set stage = 'dissolved', dissolved_on = $2, reason = $3 where id = $1`,
    [securitizationId, effectiveOn, reason],
  );
  await tx.query('update securitized_asset set is_held = false where securitization_id = $1', [
    securitizationId,
  ]);
}
