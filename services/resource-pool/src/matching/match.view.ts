import type { market } from '@ipflow/contracts';
import type { StoredEvent, Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Component } from './score';

/** A demand and a patent that may serve it. */
@Entity('match')
export class MatchRow {
  @PrimaryColumn('text', { name: 'demand_id' }) demandId!: string;
  @PrimaryColumn('text', { name: 'patent_number' }) patentNumber!: string;
  @Column('int', { name: 'score_ppm' }) scorePpm!: number;
  @Column('jsonb') components!: Component[];
  @Column('int', { name: 'rule_version' }) ruleVersion!: number;
  @Column('int') revision!: number;
  @Column('timestamptz', { name: 'computed_at' }) computedAt!: Date;
}

/** Events after which patents are weighed anew. */
const patentTypes = new Set(['ipflow.pool.v1.PatentListed', 'ipflow.pool.v1.PatentAmended']);
/** Events after which a demand, or the patents of a supply, are weighed anew. */
const postingTypes = new Set([
  'ipflow.market.v1.PostingPublished',
  'ipflow.market.v1.PostingTakenDown',
  'ipflow.market.v1.PostingClosed',
  'ipflow.market.v1.PostingExpired',
]);

/**
 * Notes what is to be matched, in one row for all patents of the transaction, and keeps what was said of matches. Runs
 * behind the projection of the postings: a supply's patents are read from its row.
 */
export async function projectMatching(tx: Tx, events: readonly StoredEvent[]): Promise<void> {
  const numbers: string[] = [];
  const postings: string[] = [];
  const judged: market.MatchJudged[] = [];
  for (const { stream, event } of events) {
    if (patentTypes.has(event.$typeName)) numbers.push(stream.slice('patent-'.length));
    else if (postingTypes.has(event.$typeName)) postings.push(stream.slice('posting-'.length));
    else if (event.$typeName === 'ipflow.market.v1.MatchJudged') judged.push(event as market.MatchJudged);
  }
  if (numbers.length > 0) await tx.query('insert into match_due (patent_numbers) values ($1)', [numbers]);
  if (postings.length > 0) await notePostings(tx, postings);
  if (judged.length > 0) await keepJudgements(tx, judged);
}

/** The matches of a demand that is over go at once; a supply's patents lose or gain a price. */
async function notePostings(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query(
    `with due as (
       insert into match_due (demand_id, patent_numbers)
       select case kind when 'demand' then id end, case kind when 'supply' then patent_numbers end
       from posting where id = any($1))
     delete from match using posting
     where match.demand_id = posting.id and posting.id = any($1) and posting.stage <> 'published'`,
    [ids],
  );
}

async function keepJudgements(tx: Tx, judged: readonly market.MatchJudged[]): Promise<void> {
  const last = new Map(judged.map((event) => [`${event.matchId} ${event.judgedBy}`, event]));
  const rows = [...last.values()].map((event) => ({
    demand_id: event.demandId,
    patent_number: event.patentNumber,
    judged_by: event.judgedBy,
    relevant: event.relevant,
    reason: event.reason ?? null,
    judged_on: event.effectiveOn,
  }));
  await tx.query(
    `insert into match_judgement select * from jsonb_to_recordset($1::jsonb) as row (demand_id text,
       patent_number text, judged_by text, relevant boolean, reason text, judged_on date)
     on conflict (demand_id, patent_number, judged_by) do update set relevant = excluded.relevant,
       reason = excluded.reason, judged_on = excluded.judged_on`,
    [JSON.stringify(rows)],
  );
}
