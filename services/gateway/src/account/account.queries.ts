import type { DataSource } from 'typeorm';
import type { AccountQueryDto } from './account.dto';
import { Account } from './account.entity';

/** How an account stands, as the list is narrowed; `now` decides whether a lock still holds. */
const standings = {
  disabled: 'a.disabledAt is not null',
  locked: 'a.disabledAt is null and a.lockedUntil > :now',
  active: 'a.disabledAt is null and (a.lockedUntil is null or a.lockedUntil <= :now)',
} as const;

/** A page of accounts, in the order they were made. */
export function readAccounts(db: DataSource, query: AccountQueryDto, now: Date): Promise<Account[]> {
  const find = db.manager.createQueryBuilder(Account, 'a').orderBy('a.id', 'ASC').take(query.limit);
  if (query.after) find.andWhere('a.id > :after', { after: query.after });
  if (query.tenant) find.andWhere('a.tenant = :tenant', { tenant: query.tenant });
  if (query.role) find.andWhere(':role = any(a.roles)', { role: query.role });
  if (query.state) find.andWhere(standings[query.state], { now });
  if (query.q) {
    find.andWhere('(strpos(a.username, lower(:q)) > 0 or strpos(lower(a.displayName), lower(:q)) > 0)', {
      q: query.q,
    });
  }
  return find.getMany();
}
