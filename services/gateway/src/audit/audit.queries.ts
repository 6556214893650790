import type { Tx } from '@ipflow/platform';
import type { AuditLineDto, AuditQueryDto } from './audit.dto';

/** Which lines, and which page of them. */
export type AuditQuery = Pick<AuditQueryDto, 'limit'> & Partial<AuditQueryDto>;
/** What lines are chosen by; the page apart. */
export type AuditFilters = Omit<AuditQuery, 'after' | 'limit'>;

const startOf = (day: string): string => `(${day}::date::timestamp at time zone 'Asia/Shanghai')`;

/**
 * The statement of a page, newest first. The cursor is the last line's id and stands for its place in time: lines are never
 * changed or removed, so a page says the same whenever it is asked for, and lines written meanwhile come before the first.
 * Written per question, with no `or … is null`: each then has its index.
 */
export function auditStatement(query: AuditQuery): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const conditions = (['actor', 'target', 'action', 'address'] as const).flatMap((column) =>
    query[column] === undefined ? [] : [`${column} = ${bind(query[column])}`],
  );
  // Not a parameter: the partial index of refusals is found by the constant.
  if (query.outcome)
    conditions.push(query.outcome === 'refused' ? `outcome = 'refused'` : `outcome = 'done'`);
  if (query.from) conditions.push(`at >= ${startOf(bind(query.from))}`);
  if (query.to) conditions.push(`at < ${startOf(`(${bind(query.to)}::date + 1)`)}`);
  if (query.after) {
    const last = `${bind(query.after)}::bigint`;
    conditions.push(`(at, id) < ((select at from access_audit where id = ${last}), ${last})`);
  }
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
  const sql = `
    select id, at, action, outcome, actor, tenant, target, address, correlation_id as "correlationId", detail
    from access_audit ${where}
    order by at desc, id desc
    limit ${bind(query.limit)}`;
  return { sql, parameters };
}

interface Row extends Omit<AuditLineDto, 'at'> {
  readonly at: Date;
}

/** The lines of a page. */
export async function readAudit(tx: Tx, query: AuditQuery): Promise<AuditLineDto[]> {
  const { sql, parameters } = auditStatement(query);
  const rows: Row[] = await tx.query(sql, parameters);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Whether somebody's reading by these filters stands in the audit already, within so many minutes. */
export async function isReadingKnown(
  tx: Tx,
  actor: string,
  filters: AuditFilters,
  withinMinutes: number,
): Promise<boolean> {
  const rows: object[] = await tx.query(
    `select 1 from access_audit
     where actor = $1 and action = 'audit.read' and detail = $2::jsonb
       and at > clock_timestamp() - make_interval(mins => $3)
     limit 1`,
    [actor, JSON.stringify(filters), withinMinutes],
  );
  return rows.length > 0;
}
