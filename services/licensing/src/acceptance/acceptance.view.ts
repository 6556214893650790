import { licensing, pool, toMessageJson } from '@ipflow/contracts';
import { normalizedName, Refused, type LocalDate } from '@ipflow/kernel';
import { prepared, type StoredEvent, type Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AcceptanceEvent, AcceptanceStage } from './acceptance.decider';

/** An acceptance as lists and pages show it. */
@Entity('acceptance')
export class AcceptanceRow {
  @PrimaryColumn('text') id!: string;
  /** Order of notice; a digit string. */
  @Column('bigint') ordinal!: string;
  @Column('text', { name: 'open_license_id' }) openLicenseId!: string;
  @Column('text', { name: 'declared_by' }) declaredBy!: string;
  @Column('text', { name: 'notified_by' }) notifiedBy!: string;
  @Column('text') stage!: AcceptanceStage;
  @Column('text', { name: 'patent_number' }) patentNumber!: string;
  @Column('jsonb') licensee!: Record<string, unknown>;
  @Column('bigint', { name: 'due_fen' }) dueFen!: string;
  @Column('bigint', { name: 'paid_fen', nullable: true }) paidFen!: string | null;
  @Column('text', { name: 'payment_reference', nullable: true }) paymentReference!: string | null;
  @Column('text', { name: 'refund_reference', nullable: true }) refundReference!: string | null;
  /** Why the payment goes back. */
  @Column('jsonb') reasons!: Record<string, unknown>[];
  @Column('date', { name: 'notified_on' }) notifiedOn!: string;
  @Column('date', { name: 'licensed_on', nullable: true }) licensedOn!: string | null;
  @Column('date', { nullable: true }) until!: string | null;
  @Column('date', { name: 'refund_due_on', nullable: true }) refundDueOn!: string | null;
  @Column('date', { name: 'refunded_on', nullable: true }) refundedOn!: string | null;
}

/** Applies acceptance events to the view. A notice that brought the license at once is one statement with it. */
export async function projectAcceptances(
  tx: Tx,
  events: readonly StoredEvent<AcceptanceEvent>[],
): Promise<void> {
  const licenses = new Map<string, licensing.OpenLicenseObtained>();
  for (const { event } of events) {
    if (event.$typeName === 'ipflow.licensing.v1.OpenLicenseObtained')
      licenses.set(event.acceptanceId, event);
  }
  for (const { event } of events) {
    if (event.$typeName === 'ipflow.licensing.v1.AcceptanceNotified') {
      await insert(tx, event, licenses.get(event.acceptanceId));
      licenses.delete(event.acceptanceId);
    }
  }
  for (const license of licenses.values()) await licensed(tx, license);
  for (const { event } of events) await payBack(tx, event);
}

async function payBack(tx: Tx, event: AcceptanceEvent): Promise<void> {
  const { acceptanceId: id, effectiveOn: on } = event;
  switch (event.$typeName) {
    case 'ipflow.licensing.v1.AcceptanceNotified':
    case 'ipflow.licensing.v1.OpenLicenseObtained':
      return;
    case 'ipflow.licensing.v1.AcceptancePaymentRefused':
      await tx.query(
        `update acceptance set stage = 'refund_due', paid_fen = $2, payment_reference = $3, reasons = $4,
           refund_due_on = $5 where id = $1`,
        [
          id,
          String(event.paidFen),
          event.paymentReference,
          JSON.stringify(event.reasons.map((reason) => toMessageJson(pool.ReasonSchema, reason))),
          on,
        ],
      );
      return;
    case 'ipflow.licensing.v1.AcceptancePaymentRefunded':
      await tx.query(
        `update acceptance set stage = 'refunded', refund_reference = $2, refunded_on = $3 where id = $1`,
        [id, event.refundReference, on],
      );
      return;
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

async function licensed(tx: Tx, event: licensing.OpenLicenseObtained): Promise<void> {
  await prepared(
    tx,
    'acceptance-licensed',
    `update acceptance set stage = 'licensed', paid_fen = $2, payment_reference = $3, until = $4, licensed_on = $5
     where id = $1`,
    [event.acceptanceId, String(event.paidFen), event.paymentReference, event.until, event.effectiveOn],
  );
}

/**
 * The unique indexes say that a licensee accepts a declaration once: a second notice finds the first here, and of two at
 * the same instant one waits for the other, and is refused when that was kept.
 */
async function insert(
  tx: Tx,
  event: licensing.AcceptanceNotified,
  license: licensing.OpenLicenseObtained | undefined,
): Promise<void> {
  const { acceptanceId, openLicenseId, notifiedBy, patentNumber, dueFen, effectiveOn } = event;
  const licensee = event.licensee!;
  const kept = await prepared<{ id: string }>(
    tx,
    'insert-acceptance',
    `insert into acceptance (id, open_license_id, declared_by, notified_by, stage, patent_number, licensee,
       licensee_name, licensee_uscc, due_fen, notified_on, paid_fen, payment_reference, until, licensed_on)
     select $1, $2, declared_by, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14 from open_license where id = $2
     on conflict do nothing returning id`,
    [
      acceptanceId,
      openLicenseId,
      notifiedBy,
      license ? 'licensed' : 'notified',
      patentNumber,
      JSON.stringify(toMessageJson(pool.PartySchema, licensee)),
      normalizedName(licensee.name),
      licensee.uscc ?? null,
      String(dueFen),
      effectiveOn,
      license ? String(license.paidFen) : null,
      license?.paymentReference ?? null,
      license?.until ?? null,
      license?.effectiveOn ?? null,
    ],
  );
  if (kept.length > 0) return;
  throw acceptedAlready(licensee.name, await liveAcceptanceOf(tx, openLicenseId, licensee));
}

/** The acceptance by which a licensee has accepted a declaration, or is about to; by its name or its credit code. */
async function liveAcceptanceOf(
  tx: Tx,
  openLicenseId: string,
  { name, uscc }: pool.Party,
): Promise<string | undefined> {
  const rows = await prepared<{ id: string }>(
    tx,
    'live-acceptance',
    `select id from acceptance where open_license_id = $1 and stage in ('notified', 'licensed')
       and (licensee_name = $2 or licensee_uscc = $3) limit 1`,
    [openLicenseId, normalizedName(name), uscc ?? null],
  );
  return rows[0]?.id;
}

/** The refusal of a second notice; it names the first. */
function acceptedAlready(name: string, acceptanceId = ''): Refused {
  return new Refused([
    {
      code: 'ACCEPTANCE_TWICE',
      article: '专利法第五十一条',
      message: `${name}已就本声明提交接受通知（${acceptanceId}）；同一被许可人对同一声明只接受一次，请在该通知下办理`,
      field: 'licensee',
      detail: { acceptanceId },
    },
  ]);
}

/** Licenses of a listing that go on after a day, and until when the last of them does. */
export async function survivingLicenses(
  tx: Tx,
  openLicenseId: string,
  today: LocalDate,
): Promise<{ count: number; until?: LocalDate }> {
  const rows: { count: number; until: LocalDate | null }[] = await tx.query(
    `select count(*)::int as count, max(until)::text as until from acceptance
     where open_license_id = $1 and stage = 'licensed' and until >= $2`,
    [openLicenseId, today],
  );
  const { count, until } = rows[0]!;
  return { count, until: until ?? undefined };
}
