import type { DataSource } from 'typeorm';
import type { ApiKeyQueryDto } from './api-key.dto';
import { ApiKey } from './api-key.entity';

/** How a key stands, as the list is narrowed; `now` decides whether it has expired. */
const standings = {
  revoked: 'k.revokedAt is not null',
  expired: 'k.revokedAt is null and k.expiresAt <= :now',
  active: 'k.revokedAt is null and k.expiresAt > :now',
} as const;

/** A page of keys, in the order they were made; `own` is the tenant a reader is confined to. */
export function readApiKeys(
  db: DataSource,
  query: ApiKeyQueryDto,
  own: string | undefined,
  now: Date,
): Promise<ApiKey[]> {
  const find = db.manager.createQueryBuilder(ApiKey, 'k').orderBy('k.id', 'ASC').take(query.limit);
  if (own !== undefined) find.andWhere('k.tenant = :own', { own });
  if (query.after) find.andWhere('k.id > :after', { after: query.after });
  if (query.tenant) find.andWhere('k.tenant = :tenant', { tenant: query.tenant });
  if (query.role) find.andWhere(':role = any(k.roles)', { role: query.role });
  if (query.state) find.andWhere(standings[query.state], { now });
  if (query.q) {
    find.andWhere('(strpos(lower(k.name), lower(:q)) > 0 or strpos(k.prefix, :q) > 0)', { q: query.q });
  }
  return find.getMany();
}
