import { Clock, inTransaction } from '@ipflow/platform';
import { ConflictException, ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { recordAccess } from '../audit/audit';
import { hashOf, newApiKey } from '../identity/credential';
import { doneBy, type Actor } from '../identity/caller';
import { Credentials } from '../identity/credentials';
import type { NewApiKeyDto } from './api-key.dto';
import { ApiKey } from './api-key.entity';

/** Keys of one tenant in force at the same time. */
export const keysPerTenantMax = 50;
const dayMs = 86_400_000;

/** The keys by which systems come in. */
@Injectable()
export class ApiKeys {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly credentials: Credentials,
  ) {}

  /**
   * Makes a key, with no more rights than its maker has, for the maker's own tenant; the office makes any.
   * @returns the key, told this once
   * @throws ForbiddenException; ConflictException when the tenant has too many
   */
  async create(wanted: NewApiKeyDto, actor: Actor): Promise<{ key: string; stored: ApiKey }> {
    const tenant = wanted.tenant ?? actor.principal.tenant;
    refuseMoreThanOwn(wanted, tenant, actor);
    const { prefix, key } = newApiKey();
    const now = this.clock.now();
    const stored = await inTransaction(this.db, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('api-key ' || $1, 0))`, [tenant]);
      const [{ held }]: [{ held: number }] = await tx.query(
        'select count(*)::int as held from api_key where tenant = $1 and revoked_at is null and expires_at > $2',
        [tenant, now],
      );
      if (held >= keysPerTenantMax) {
        throw new ConflictException({
          code: 'API_KEY_LIMIT',
          message: `本机构已有 ${held} 个有效密钥；请先撤销不用的`,
        });
      }
      const rows: { id: string }[] = await tx.query(
        `insert into api_key (tenant, name, roles, scopes, prefix, hash, expires_at, created_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
        [
          tenant,
          wanted.name,
          wanted.roles,
          wanted.scopes,
          prefix,
          hashOf(key),
          new Date(now.getTime() + wanted.expiresInDays * dayMs),
          actor.principal.subject,
        ],
      );
      const { roles, scopes } = wanted;
      const detail = { tenant, roles, scopes };
      await recordAccess(tx, { ...doneBy(actor), action: 'api-key.create', target: `key:${prefix}`, detail });
      return tx.findOneByOrFail(ApiKey, { id: rows[0]!.id });
    });
    return { key, stored };
  }

  /**
   * Revokes a key at once; again is no mistake.
   * @throws NotFoundException also for a key of another tenant
   */
  async revoke(id: string, actor: Actor): Promise<void> {
    await inTransaction(this.db, async (tx) => {
      const key = await tx.findOne(ApiKey, {
        where: { id, ...visibleTo(actor) },
        lock: { mode: 'pessimistic_write' },
      });
      if (!key) throw new NotFoundException('没有这个密钥');
      if (key.revokedAt) return;
      await tx.query('update api_key set revoked_at = $2, revoked_by = $3 where id = $1', [
        id,
        this.clock.now(),
        actor.principal.subject,
      ]);
      await recordAccess(tx, { ...doneBy(actor), action: 'api-key.revoke', target: `key:${key.prefix}` });
    });
    this.credentials.revoked();
  }
}

/** Whose keys one sees: those of one's tenant; the office sees all. */
export function visibleTo({ principal }: Actor): { tenant?: string } {
  return principal.roles.includes('office') ? {} : { tenant: principal.tenant };
}

function refuseMoreThanOwn(wanted: NewApiKeyDto, tenant: string, { principal }: Actor): void {
  if (principal.roles.includes('office')) return;
  if (tenant === principal.tenant && wanted.roles.every((role) => principal.roles.includes(role))) return;
  throw new ForbiddenException({
    code: 'API_KEY_BEYOND_OWN',
    message: '密钥只能属于本机构，且角色不得超出自己的角色；如需更多请联系省局管理员',
  });
}
