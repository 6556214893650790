import { pool, toMessageJson, type financing } from '@ipflow/contracts';
import type { StoredEvent, Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RoadshowEvent } from './roadshow.decider';

/** A roadshow as everybody sees it. */
@Entity('roadshow')
export class RoadshowRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'organized_by' }) organizedBy!: string;
  @Column('text') title!: string;
  /** 产业链. */
  @Column('text') chain!: string;
  @Column('date', { name: 'held_on' }) heldOn!: string;
  @Column('jsonb') enterprises!: Record<string, unknown>[];
  /** Their credit codes. */
  @Column('text', { name: 'enterprise_codes', array: true, select: false }) enterpriseCodes!: string[];
  @Column('date', { name: 'announced_on' }) announcedOn!: string;
}

/** Applies roadshow events to the view, in their order. */
export async function projectRoadshows(tx: Tx, events: readonly StoredEvent<RoadshowEvent>[]): Promise<void> {
  for (const { event } of events) await apply(tx, event);
}

function apply(tx: Tx, event: RoadshowEvent): Promise<unknown> {
  switch (event.$typeName) {
    case 'ipflow.financing.v1.RoadshowScheduled':
      return insertRoadshow(tx, event);
    case 'ipflow.financing.v1.InterestDeclared': {
      const { roadshowId, interestId, declaredBy, kind, enterprise, amountFen, effectiveOn } = event;
      return tx.query(
        `insert into roadshow_interest (roadshow_id, id, declared_by, kind, enterprise, amount_fen, declared_on)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [roadshowId, interestId, declaredBy, kind, enterprise, `${amountFen}`, effectiveOn],
      );
    }
    case 'ipflow.financing.v1.OutcomeLinked': {
      const { roadshowId, interestId, outcome, amountFen, effectiveOn } = event;
      return tx.query(
        `insert into roadshow_outcome (roadshow_id, interest_id, outcome, amount_fen, linked_on)
         values ($1, $2, $3, $4, $5)`,
        [roadshowId, interestId, outcome, `${amountFen}`, effectiveOn],
      );
    }
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function insertRoadshow(tx: Tx, event: financing.RoadshowScheduled): Promise<unknown> {
  const { roadshowId, organizedBy, title, chain, heldOn, enterprises, effectiveOn } = event;
  return tx.query(
    `insert into roadshow (id, organized_by, title, chain, held_on, enterprises, enterprise_codes, announced_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      roadshowId,
      organizedBy,
      title,
      chain,
      heldOn,
      JSON.stringify(enterprises.map((party) => toMessageJson(pool.PartySchema, party))),
      enterprises.map(({ uscc }) => uscc),
      effectiveOn,
    ],
  );
}
