import type { financing } from '@ipflow/contracts';
import { isOffice, type Principal, type StoredEvent, type Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProductQueryDto } from './product.dto';

/** A product as lists show it, and as it binds. Amounts are digit strings, in fen. */
@Entity('credit_product')
export class ProductRow {
  /** `<bank>.<code>`. */
  @PrimaryColumn('text') id!: string;
  @Column('text') bank!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('bigint', { name: 'max_amount_fen' }) maxAmountFen!: string;
  @Column('int', { name: 'max_term_months' }) maxTermMonths!: number;
  @Column('int', { name: 'max_rate_ppm' }) maxRatePpm!: number;
  @Column('boolean', { name: 'is_offered' }) isOffered!: boolean;
  @Column('date', { name: 'set_on' }) setOn!: string;
  /** 服务地区, 适用规模, 适用资质; an empty list leaves nobody out. */
  @Column('text', { array: true }) regions!: string[];
  @Column('text', { name: 'size_classes', array: true }) sizeClasses!: string[];
  @Column('text', { array: true }) qualifications!: string[];
}

/** Keeps each product as it was said last. */
export async function projectProducts(
  tx: Tx,
  events: readonly StoredEvent<financing.CreditProductSet>[],
): Promise<void> {
  for (const { event } of events) {
    const { bank, code, name, kind, maxAmountFen, maxTermMonths, maxRatePpm, isOffered, effectiveOn } = event;
    const { regions, sizeClasses, qualifications } = event;
    await tx.save(ProductRow, {
      id: `${bank}.${code}`,
      bank,
      code,
      name,
      kind,
      maxAmountFen: `${maxAmountFen}`,
      maxTermMonths,
      maxRatePpm,
      isOffered,
      setOn: effectiveOn,
      regions,
      sizeClasses,
      qualifications,
    });
  }
}

/** A product of a bank; null when it has none of this code. */
export function productOf(tx: Tx, bank: string, code: string): Promise<ProductRow | null> {
  return tx.getRepository(ProductRow).findOneBy({ id: `${bank}.${code}` });
}

/** Products by the filters; others than their bank and the office see those on offer. */
export async function findProducts(
  tx: Tx,
  query: ProductQueryDto,
  caller: Principal,
): Promise<{ items: ProductRow[]; next: string | null }> {
  const find = tx
    .getRepository(ProductRow)
    .createQueryBuilder('p')
    .orderBy('p.id')
    .take(query.limit + 1);
  if (caller.roles.includes('bank')) find.andWhere('p.bank = :own', { own: caller.tenant });
  else if (!isOffice(caller)) find.andWhere('p.isOffered');
  if (query.bank) find.andWhere('p.bank = :bank', { bank: query.bank });
  if (query.kind) find.andWhere('p.kind = :kind', { kind: query.kind });
  if (query.after) find.andWhere('p.id > :after', { after: query.after });
  const rows = await find.getMany();
  const items = rows.slice(0, query.limit);
  return { items, next: rows.length > query.limit ? items.at(-1)!.id : null };
}
