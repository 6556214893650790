import { isOffice, Unit, type Principal, type StoredEvent, type Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { creditLineDecider } from './credit-line.decider';
import type { CreditLineQueryDto } from './credit-line.dto';
import type { CreditLineEvent, KnownCreditLine, LineMember } from './credit-line.state';

/** Use of a line by one member; amounts are digit strings, in fen. */
export interface MemberUse {
  readonly name: string;
  readonly uscc: string;
  readonly limitFen: string;
  readonly drawnFen: string;
  readonly availableFen: string;
}

/** A credit line as lists and pages show it. Amounts are digit strings, in fen. */
@Entity('credit_line')
export class CreditLineRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') stage!: 'open' | 'closed';
  @Column('text') bank!: string;
  @Column('text', { name: 'bank_name' }) bankName!: string;
  @Column('text') kind!: 'single' | 'collective';
  @Column('text') product!: string;
  @Column('text', { nullable: true }) park!: string | null;
  @Column('bigint', { name: 'park_guarantee_fen', nullable: true }) parkGuaranteeFen!: string | null;
  @Column('bigint', { name: 'limit_fen' }) limitFen!: string;
  /** Lent under it and not repaid. What is written off stays drawn, also when it is recovered: see `stepLoan`. */
  @Column('bigint', { name: 'drawn_fen' }) drawnFen!: string;
  /** Credit codes of the members. */
  @Column('text', { name: 'borrowers', array: true }) borrowers!: string[];
  @Column('jsonb') members!: MemberUse[];
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_until' }) validUntil!: string;
  @Column('text', { name: 'application_id', nullable: true }) applicationId!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('date', { name: 'granted_on' }) grantedOn!: string;
}

/** Makes the rows of the lines anew that these events moved. */
export async function projectCreditLines(
  tx: Tx,
  events: readonly StoredEvent<CreditLineEvent>[],
): Promise<void> {
  if (events.length === 0) return;
  const streams = [...new Set(events.map(({ stream }) => stream))];
  const loaded = await new Unit(tx, events[0]!.meta, false).loadMany(creditLineDecider, streams);
  for (const { state } of loaded)
    if (state.kind !== 'none') await tx.save(CreditLineRow, creditLineRowOf(state));
}

/** The row of a line. */
export function creditLineRowOf(state: KnownCreditLine): CreditLineRow {
  const { granted, kind, limitFen, drawnFen, members, validUntil, reason } = state;
  return {
    id: granted.creditLineId,
    stage: kind,
    bank: granted.bank,
    bankName: granted.bankName,
    kind: granted.kind as CreditLineRow['kind'],
    product: granted.product,
    park: granted.park ?? null,
    parkGuaranteeFen: granted.parkGuaranteeFen === undefined ? null : `${granted.parkGuaranteeFen}`,
    limitFen: `${limitFen}`,
    drawnFen: `${drawnFen}`,
    borrowers: members.map(({ uscc }) => uscc),
    members: members.map((member) => useOf(member, limitFen - drawnFen)),
    validFrom: granted.validFrom,
    validUntil,
    applicationId: granted.applicationId ?? null,
    reason: reason ?? null,
    grantedOn: granted.effectiveOn,
  };
}

/** What a member may still draw is bound by its limit and by what the others left of the line. */
function useOf({ name, uscc, limitFen, drawnFen }: LineMember, leftFen: bigint): MemberUse {
  const own = limitFen - drawnFen;
  return {
    name,
    uscc,
    limitFen: `${limitFen}`,
    drawnFen: `${drawnFen}`,
    availableFen: `${own < leftFen ? own : leftFen}`,
  };
}

/** A line as this caller may see it: its bank and the office all, a member itself only; undefined for others. */
export function shownTo(row: CreditLineRow, caller: Principal): CreditLineRow | undefined {
  const { tenant } = caller;
  if (isOffice(caller) || row.bank === tenant) return row;
  if (!row.borrowers.includes(tenant)) return undefined;
  // What the others of the park may borrow, and have borrowed, is none of a member's business.
  return { ...row, borrowers: [tenant], members: row.members.filter(({ uscc }) => uscc === tenant) };
}

/** Lines this caller may see, by the filters, in the order of their ids. */
export async function findCreditLines(
  tx: Tx,
  query: CreditLineQueryDto,
  caller: Principal,
): Promise<{ items: CreditLineRow[]; next: string | null }> {
  const find = tx
    .getRepository(CreditLineRow)
    .createQueryBuilder('l')
    .orderBy('l.id')
    .take(query.limit + 1);
  if (!isOffice(caller)) {
    find.andWhere('(l.bank = :tenant or l.borrowers @> array[:tenant])', { tenant: caller.tenant });
  }
  for (const field of ['bank', 'kind', 'stage', 'park'] as const) {
    if (query[field]) find.andWhere(`l.${field} = :${field}`, { [field]: query[field] });
  }
  if (query.borrower) find.andWhere('l.borrowers @> array[:borrower]', { borrower: query.borrower });
  if (query.after) find.andWhere('l.id > :after', { after: query.after });
  const rows = await find.getMany();
  const items = rows.slice(0, query.limit).flatMap((row) => shownTo(row, caller) ?? []);
  return { items, next: rows.length > query.limit ? items.at(-1)!.id : null };
}
