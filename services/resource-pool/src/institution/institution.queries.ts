import { HUBEI_PREFECTURES, type LocalDate } from '@ipflow/kernel';
import { isOffice, type Principal, type Tx } from '@ipflow/platform';
import type { InstitutionQueryDto } from './institution.dto';
import { institutionKinds, institutionPolicyOn, type InstitutionKind } from './institution.policy';
import { InstitutionRow } from './institution.view';

/** What of an institution is between its filer and the office. */
type Kept = 'filedBy' | 'facts' | 'evidence' | 'reason' | 'revision';

/** An institution as a caller may see it; `expired` once its term has run out. */
export type ShownInstitution = Omit<InstitutionRow, Kept | 'stage'> &
  Partial<Pick<InstitutionRow, Kept>> & { readonly stage: InstitutionRow['stage'] | 'expired' };

/** Institutions this caller may see, by the filters, in the order of their ids; `next` continues the list. */
export async function findInstitutions(
  tx: Tx,
  query: Partial<InstitutionQueryDto> & { limit: number },
  caller: Principal,
  today: LocalDate,
): Promise<{ items: ShownInstitution[]; next: string | null }> {
  const find = tx
    .getRepository(InstitutionRow)
    .createQueryBuilder('i')
    .orderBy('i.id')
    .take(query.limit + 1);
  if (!isOffice(caller))
    find.andWhere(`(i.stage in ('recognised', 'revoked') or i.filedBy = :tenant)`, { tenant: caller.tenant });
  if (query.kind) find.andWhere('i.kind = :kind', { kind: query.kind });
  if (query.stage === 'expired') find.andWhere(`i.stage = 'recognised' and i.validUntil < :today`, { today });
  else if (query.stage === 'recognised')
    find.andWhere(`i.stage = 'recognised' and i.validUntil >= :today`, { today });
  else if (query.stage) find.andWhere('i.stage = :stage', { stage: query.stage });
  if (query.division) find.andWhere('i.divisionCode = :division', { division: query.division });
  if (query.name) find.andWhere('strpos(i.name, :name) > 0', { name: query.name });
  if (query.uscc) find.andWhere('i.uscc = :uscc', { uscc: query.uscc });
  if (query.after) find.andWhere('i.id > :after', { after: query.after });
  const rows = await find.getMany();
  const items = rows.slice(0, query.limit);
  return {
    items: items.map((row) => shownInstitution(row, caller, today)),
    next: rows.length > query.limit ? items.at(-1)!.id : null,
  };
}

/** True for who filed it, and for the office. */
export function ownsInstitution({ filedBy }: { filedBy: string }, caller: Principal): boolean {
  return isOffice(caller) || filedBy === caller.tenant;
}

/** One institution, or nothing when the caller may not know of it. */
export async function findInstitution(
  tx: Tx,
  id: string,
  caller: Principal,
): Promise<InstitutionRow | undefined> {
  const row = await tx.getRepository(InstitutionRow).findOneBy({ id });
  const isPublic = row?.stage === 'recognised' || row?.stage === 'revoked';
  return row && (isPublic || ownsInstitution(row, caller)) ? row : undefined;
}

/** A row as the caller may see it on a day. */
export function shownInstitution(row: InstitutionRow, caller: Principal, today: LocalDate): ShownInstitution {
  const { filedBy, facts, evidence, reason, revision, ...open } = row;
  const isOver = row.stage === 'recognised' && row.validUntil !== null && row.validUntil < today;
  return {
    ...open,
    stage: isOver ? 'expired' : row.stage,
    ...(ownsInstitution(row, caller) && { filedBy, facts, evidence, reason, revision }),
  };
}

/** Indicators of an institution by year, as digit strings. */
export async function indicatorsOf(tx: Tx, id: string): Promise<Record<string, Record<string, string>>> {
  const rows: { year: number; indicators: Record<string, string> }[] = await tx.query(
    `select year, jsonb_object_agg(name, amount::text) as indicators
     from institution_indicator where institution_id = $1 group by year order by year`,
    [id],
  );
  return Object.fromEntries(rows.map(({ year, indicators }) => [year, indicators]));
}

/** True when the same institution has an application open or is recognised under another id. */
export async function isInRegister(
  tx: Tx,
  { kind, uscc, exceptId }: { kind: InstitutionKind; uscc: string; exceptId: string },
): Promise<boolean> {
  // Two applications at the same instant take turns from here to their commit.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`institution:${kind}:${uscc}`]);
  const rows: unknown[] = await tx.query(
    `select 1 from institution where kind = $1 and uscc = $2 and id <> $3 and stage in ('filed', 'recognised')`,
    [kind, uscc, exceptId],
  );
  return rows.length > 0;
}

/** Progress of one kind towards what the plan wants. */
export interface KindProgress {
  readonly kind: InstitutionKind;
  readonly name: string;
  readonly target: number;
  /** Recognised, and the term not over. */
  readonly inForce: number;
  readonly filed: number;
  readonly expired: number;
  readonly revoked: number;
  /** Of the target, in millionths. */
  readonly progressPpm: number;
  readonly byDivision: readonly { divisionCode: string; name: string; inForce: number }[];
  /** Sums of the indicators by year, as digit strings, over those in force. */
  readonly indicators: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** 目标进度: what is recognised today against the targets of the plan. */
export async function institutionSummary(tx: Tx, today: LocalDate): Promise<KindProgress[]> {
  const counts: Record<string, string | number>[] = await tx.query(
    `select kind, coalesce(division_code, '') as "divisionCode",
       count(*) filter (where stage = 'recognised' and valid_until >= $1)::int as "inForce",
       count(*) filter (where stage = 'recognised' and valid_until < $1)::int as expired,
       count(*) filter (where stage = 'filed')::int as filed,
       count(*) filter (where stage = 'revoked')::int as revoked
     from institution group by 1, 2 order by 2`,
    [today],
  );
  const sums: { kind: string; year: number; name: string; amount: string }[] = await tx.query(
    `select kind, year, said.name, sum(amount)::text as amount from institution_indicator said
     join institution on institution.id = institution_id
     where stage = 'recognised' and valid_until >= $1 group by 1, 2, 3 order by 2, 3`,
    [today],
  );
  return institutionKinds.map((kind) => {
    const ofKind = counts.filter((row) => row.kind === kind);
    const total = (of: string): number => ofKind.reduce((sum, row) => sum + Number(row[of]), 0);
    const { name, target } = institutionPolicyOn(today).kinds[kind];
    const inForce = total('inForce');
    const years: Record<string, Record<string, string>> = {};
    for (const said of sums.filter((row) => row.kind === kind))
      (years[said.year] ??= {})[said.name] = said.amount;
    return {
      kind,
      name,
      target,
      inForce,
      filed: total('filed'),
      expired: total('expired'),
      revoked: total('revoked'),
      progressPpm: Math.round((inForce / target) * 1_000_000),
      byDivision: ofKind
        .filter((row) => Number(row.inForce) > 0)
        .map((row) => ({
          divisionCode: String(row.divisionCode),
          name: HUBEI_PREFECTURES.find(({ code }) => code === row.divisionCode)?.name ?? '不详',
          inForce: Number(row.inForce),
        })),
      indicators: years,
    };
  });
}
