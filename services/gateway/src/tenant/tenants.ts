import { brokenConstraint, Clock, inTransaction, type Role } from '@ipflow/platform';
import { ConflictException, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { recordAccess } from '../audit/audit';
import { doneBy, type Actor } from '../identity/caller';
import {
  unnamedMax,
  type PublicTenantQueryDto,
  type TenantDto,
  type TenantQueryDto,
  type UnnamedTenantPageDto,
} from './tenant.dto';

/** Whose institutions appear in what is published: they organize, register and lend. An enterprise's code and name stay inside. */
const publicRoles: readonly Role[] = ['operation_center', 'bank', 'office'];

/** How the audit names an institution. */
export const tenantSubject = (tenant: string): string => `tenant:${tenant}`;

/** What the institutions are called. */
@Injectable()
export class Tenants {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A page of names, by code. */
  list({ q = '', after = '', limit }: TenantQueryDto): Promise<TenantDto[]> {
    return this.db.query(
      `select tenant, name from tenant_name
       where tenant > $1 and ($2 = '' or strpos(name, $2) > 0 or strpos(lower(tenant), lower($2)) > 0)
       order by tenant limit $3`,
      [after, q, limit],
    );
  }

  /** A page of the names everybody may read, by code: of institutions that act in public roles. */
  listPublic({ after = '', limit }: PublicTenantQueryDto): Promise<TenantDto[]> {
    return this.db.query(
      `select tenant, name from tenant_name n
       where tenant > $1 and (
         exists (select from account a where a.tenant = n.tenant and a.roles && $2::text[])
         or exists (select from api_key k where k.tenant = n.tenant and k.roles && $2::text[]))
       order by tenant limit $3`,
      [after, publicRoles, limit],
    );
  }

  /** Institutions that have accounts or keys and no name, as far as they are told at once. */
  unnamed(): Promise<UnnamedTenantPageDto['items']> {
    return this.db.query(
      `select tenant, sum(accounts)::int as accounts, sum(api_keys)::int as "apiKeys"
       from (select tenant, 1 as accounts, 0 as api_keys from account
             union all select tenant, 0, 1 from api_key) held
       where not exists (select from tenant_name n where n.tenant = held.tenant)
       group by tenant order by tenant limit $1`,
      [unnamedMax],
    );
  }

  /**
   * Names an institution, or corrects its name; the same name again is no change.
   * @throws ConflictException when another institution has it
   */
  async name(tenant: string, name: string, actor: Actor): Promise<TenantDto> {
    try {
      await inTransaction(this.db, async (tx) => {
        // Two who name one institution at once take turns, so that the audit tells each what it replaced.
        await tx.query(`select pg_advisory_xact_lock(hashtextextended('tenant ' || $1, 0))`, [tenant]);
        const [known]: { name: string }[] = await tx.query('select name from tenant_name where tenant = $1', [
          tenant,
        ]);
        if (known?.name === name) return;
        await tx.query(
          `insert into tenant_name (tenant, name, named_at, named_by) values ($1, $2, $3, $4)
           on conflict (tenant) do update set name = $2, named_at = $3, named_by = $4`,
          [tenant, name, this.clock.now(), actor.principal.subject],
        );
        const detail = { name, ...(known && { before: known.name }) };
        await recordAccess(tx, {
          ...doneBy(actor),
          action: 'tenant.name',
          target: tenantSubject(tenant),
          detail,
        });
      });
    } catch (error) {
      if (brokenConstraint(error) !== 'tenant_name_taken') throw error;
      throw new ConflictException({
        code: 'TENANT_NAME_TAKEN',
        message: '此全称已登记给另一个机构代码；请核对代码，或先更正那一个的名称',
      });
    }
    return { tenant, name };
  }
}
