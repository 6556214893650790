import { market, pool, toMessageJson } from '@ipflow/contracts';
import type { StoredEvent, Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProductEvent, ProductStage } from './product.decider';

/** A product as the register shows it. Whether its patents still live follows from the patents and the day. */
@Entity('product')
export class ProductRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') stage!: ProductStage;
  @Column('text', { name: 'filed_by' }) filedBy!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) model!: string | null;
  @Column('text', { name: 'industry_code' }) industryCode!: string;
  @Column('text', { name: 'enterprise_name' }) enterpriseName!: string;
  @Column('text', { name: 'enterprise_uscc' }) enterpriseUscc!: string;
  @Column('text', { name: 'division_code', nullable: true }) divisionCode!: string | null;
  @Column('jsonb') enterprise!: Record<string, unknown>;
  @Column('text', { name: 'patent_numbers', array: true }) patentNumbers!: string[];
  /** Each as it stood when the product was filed. */
  @Column('jsonb') patents!: Record<string, unknown>[];
  @Column('jsonb') evidence!: Record<string, unknown>[];
  /** 产值 as filed, digits in fen. */
  @Column('bigint', { name: 'output_fen' }) outputFen!: string;
  @Column('int', { name: 'output_year' }) outputYear!: number;
  @Column('int') revision!: number;
  @Column('date', { name: 'filed_on' }) filedOn!: string;
  /** 备案编号. */
  @Column('text', { nullable: true }) number!: string | null;
  @Column('date', { name: 'recorded_on', nullable: true }) recordedOn!: string | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
}

/** Applies product events to the view, in their order. */
export async function projectProducts(tx: Tx, events: readonly StoredEvent<ProductEvent>[]): Promise<void> {
  for (const { event } of events) await apply(tx, event);
}

async function apply(tx: Tx, event: ProductEvent): Promise<void> {
  switch (event.$typeName) {
    case 'ipflow.market.v1.ProductFiled':
      return upsertFiled(tx, event);
    case 'ipflow.market.v1.ProductRecorded':
      await tx.query(`update product set stage = 'recorded', number = $2, recorded_on = $3 where id = $1`, [
        event.productId,
        event.number,
        event.effectiveOn,
      ]);
      return;
    case 'ipflow.market.v1.ProductReturned':
      return close(tx, 'returned', event);
    case 'ipflow.market.v1.ProductCancelled':
      return close(tx, 'cancelled', event);
    case 'ipflow.market.v1.ProductOutputReported':
      return replaceOutput(tx, event.productId, event.year, event.outputFen);
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

async function upsertFiled(tx: Tx, event: market.ProductFiled): Promise<void> {
  const { productId, filedBy, name, model, industryCode, patents, evidence, outputFen, outputYear } = event;
  const enterprise = event.enterprise!;
  await tx.query(
    `insert into product (id, stage, filed_by, name, model, industry_code, enterprise_name, enterprise_uscc,
       division_code, enterprise, patent_numbers, patents, evidence, output_fen, output_year, revision, filed_on)
     values ($1, 'filed', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     on conflict (id) do update set stage = 'filed', name = excluded.name, model = excluded.model,
       industry_code = excluded.industry_code, enterprise_name = excluded.enterprise_name,
       enterprise_uscc = excluded.enterprise_uscc, division_code = excluded.division_code,
       enterprise = excluded.enterprise, patent_numbers = excluded.patent_numbers, patents = excluded.patents,
       evidence = excluded.evidence, output_fen = excluded.output_fen, output_year = excluded.output_year,
       revision = excluded.revision, filed_on = excluded.filed_on, closed_on = null, reason = null`,
    [
      productId,
      filedBy,
      name,
      model ?? null,
      industryCode,
      enterprise.name,
      enterprise.uscc,
      enterprise.divisionCode ?? null,
      JSON.stringify(toMessageJson(pool.PartySchema, enterprise)),
      patents.map(({ patentNumber }) => patentNumber),
      JSON.stringify(patents.map((patent) => toMessageJson(pool.PatentSnapshotSchema, patent))),
      JSON.stringify(evidence.map((paper) => toMessageJson(market.EvidenceSchema, paper))),
      `${outputFen}`,
      outputYear,
      event.revision,
      event.effectiveOn,
    ],
  );
  // What was said in a filing that was returned is gone with it.
  await tx.query('delete from product_output where product_id = $1', [productId]);
  await replaceOutput(tx, productId, outputYear, outputFen);
}

async function close(
  tx: Tx,
  stage: ProductStage,
  { productId, effectiveOn, reason }: market.ProductReturned | market.ProductCancelled,
): Promise<void> {
  await tx.query('update product set stage = $2, closed_on = $3, reason = $4 where id = $1', [
    productId,
    stage,
    effectiveOn,
    reason,
  ]);
}

async function replaceOutput(tx: Tx, productId: string, year: number, outputFen: bigint): Promise<void> {
  await tx.query(
    `insert into product_output (product_id, year, output_fen) values ($1, $2, $3)
     on conflict (product_id, year) do update set output_fen = excluded.output_fen`,
    [productId, year, `${outputFen}`],
  );
}
