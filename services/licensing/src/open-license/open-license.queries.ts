import { normalizedName } from '@ipflow/kernel';
import { historyOf, isOffice, type HistoryItem, type Principal, type Tx } from '@ipflow/platform';
import type { SelectQueryBuilder } from 'typeorm';
import { openLicenseStream } from './open-license.decider';
import type { OpenLicenseQueryDto } from './open-license.dto';
import { OpenLicenseRow } from './open-license.view';

/** An open license as a caller may see it. */
export type ShownOpenLicense = Omit<OpenLicenseRow, 'papers' | 'reasons' | 'declaredBy'> & {
  /** True when it can be accepted today. */
  readonly open: boolean;
  /** Licenses obtained under it so far. */
  readonly licensees: number;
} & Partial<Pick<OpenLicenseRow, 'papers' | 'reasons' | 'declaredBy'>>;

/** Facts the public may read of a listing's history; what was before the announcement is between patentee and office. */
const publicTypes =
  /\.(OpenLicenseAnnounced|OpenLicenseWithdrawn|OpenLicenseRiskRaised|OpenLicenseRiskCleared)$/;

/** Open licenses by the filters, newest first; `next` continues the list. */
export async function findOpenLicenses(
  tx: Tx,
  query: OpenLicenseQueryDto,
  caller: Principal,
  today: string,
): Promise<{ items: ShownOpenLicense[]; next: string | null }> {
  const find = filtered(tx.getRepository(OpenLicenseRow).createQueryBuilder('o'), query, caller, today);
  if (query.after) find.andWhere('o.ordinal < :after', { after: query.after });
  const rows = await find
    .orderBy('o.ordinal', 'DESC')
    .take(query.limit + 1)
    .getMany();
  const items = rows.slice(0, query.limit);
  return {
    items: await shown(tx, items, caller, today),
    next: rows.length > query.limit ? items.at(-1)!.ordinal : null,
  };
}

function filtered(
  find: SelectQueryBuilder<OpenLicenseRow>,
  query: OpenLicenseQueryDto,
  caller: Principal,
  today: string,
): SelectQueryBuilder<OpenLicenseRow> {
  find.where('true');
  if (!isOffice(caller))
    find.andWhere('(o.announcedOn is not null or o.declaredBy = :tenant)', { tenant: caller.tenant });
  if (query.q) find.andWhere('strpos(lower(o.title), lower(:q)) > 0', { q: query.q });
  if (query.patentee)
    find.andWhere('o.patentees @> array[:patentee]', { patentee: normalizedName(query.patentee) });
  if (query.division) find.andWhere('o.divisionCode = :division', { division: query.division });
  if (query.ipc) find.andWhere('starts_with(o.mainClass, :ipc)', { ipc: query.ipc });
  if (query.feeMethod) find.andWhere('o.feeMethod = :method', { method: query.feeMethod });
  if (query.fixedFenMax) find.andWhere('o.fixedFen <= :max', { max: query.fixedFenMax });
  if (query.holderKind) find.andWhere('o.holderKind = :kind', { kind: query.holderKind });
  if (query.patent) find.andWhere('o.patentNumber = :patent', { patent: query.patent });
  if (query.stage) find.andWhere('o.stage = :stage', { stage: query.stage });
  if (query.mine) find.andWhere('o.declaredBy = :own', { own: caller.tenant });
  if (query.open) find.andWhere(`o.stage = 'announced' and o.risks = '[]' and o.until >= :today`, { today });
  return find;
}

/** One open license, or nothing when the caller may not know of it. */
export async function findOpenLicense(
  tx: Tx,
  id: string,
  caller: Principal,
): Promise<OpenLicenseRow | undefined> {
  const row = await tx.getRepository(OpenLicenseRow).findOneBy({ id });
  return row && (row.announcedOn || owns(row, caller)) ? row : undefined;
}

/** True for the one who declared it, and for the office. */
export function owns({ declaredBy }: OpenLicenseRow, caller: Principal): boolean {
  return isOffice(caller) || declaredBy === caller.tenant;
}

/** Rows as the caller may see them: papers, refusal reasons and the declaring tenant are for those who own them. */
export async function shown(
  tx: Tx,
  rows: readonly OpenLicenseRow[],
  caller: Principal,
  today: string,
): Promise<ShownOpenLicense[]> {
  const counts = await licenseeCounts(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const { papers, reasons, declaredBy, ...open } = row;
    return {
      ...open,
      open: row.stage === 'announced' && row.risks.length === 0 && row.until >= today,
      licensees: counts.get(row.id) ?? 0,
      ...(owns(row, caller) && { papers, reasons, declaredBy }),
    };
  });
}

async function licenseeCounts(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const rows: { id: string; count: number }[] = await tx.query(
    `select open_license_id as id, count(*)::int as count from acceptance
     where open_license_id = any($1) and stage = 'licensed' group by 1`,
    [ids],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** The history of a listing as the caller may read it: the public sees public facts, and nobody's name behind them. */
export async function openLicenseHistory(
  tx: Tx,
  row: OpenLicenseRow,
  caller: Principal,
): Promise<Partial<HistoryItem>[]> {
  const history = await historyOf(tx, openLicenseStream(row.id));
  if (owns(row, caller)) return history;
  const from = history.findIndex(({ type }) => type.endsWith('.OpenLicenseAnnounced'));
  return history
    .slice(Math.max(from, 0))
    .filter(({ type }) => publicTypes.test(type))
    .map(({ eventId, version, type, term, article, data, recordedAt }) => {
      const { announcedBy: _, ...told } = data;
      return { eventId, version, type, term, article, data: told, recordedAt };
    });
}

/** Rows by their ids, in no order; those that are gone are left out. */
export async function openLicensesById(tx: Tx, ids: readonly string[]): Promise<OpenLicenseRow[]> {
  return tx
    .getRepository(OpenLicenseRow)
    .createQueryBuilder('o')
    .where('o.id = any(:ids)', { ids })
    .getMany();
}
