import { isOffice, type Principal, type Tx } from '@ipflow/platform';
import { NotFoundException } from '@nestjs/common';
import { endpointRoles, type EndpointRole } from '../webhook/audience.rules';
import type { EndpointState } from './endpoint.decider';
import type { EndpointQueryDto } from './endpoint.dto';
import { EndpointRow } from './endpoint.view';

/** The role an endpoint of this caller is registered under: the first of the table that it holds. */
export function roleOf({ roles }: Principal): EndpointRole {
  return endpointRoles.find((role) => roles.includes(role))!;
}

/** Whether a tenant may act on an endpoint: its own, and none that was never registered. */
export function mayManage(state: EndpointState, tenant: string): boolean {
  return state.kind !== 'none' && state.tenant === tenant;
}

/**
 * An endpoint of the caller's tenant; with `orAnyones` of anybody. What is another's does not exist for this caller.
 * @throws NotFoundException
 */
export async function ownEndpoint(
  tx: Tx,
  id: string,
  { tenant }: Principal,
  orAnyones = false,
): Promise<EndpointRow> {
  const row = await tx.getRepository(EndpointRow).findOneBy({ id });
  if (!row || (row.tenant !== tenant && !orAnyones))
    throw new NotFoundException(`没有推送地址 ${id}；请核对编号`);
  return row;
}

/** Endpoints by the filters; others than the office see their own. */
export async function findEndpoints(
  tx: Tx,
  { state, tenant, after, limit }: EndpointQueryDto,
  caller: Principal,
): Promise<{ items: EndpointRow[]; next: string | null }> {
  const find = tx
    .getRepository(EndpointRow)
    .createQueryBuilder('e')
    .orderBy('e.id')
    .take(limit + 1);
  if (state) find.andWhere('e.state = :state', { state });
  else find.andWhere(`e.state <> 'removed'`);
  if (!isOffice(caller)) find.andWhere('e.tenant = :own', { own: caller.tenant });
  else if (tenant) find.andWhere('e.tenant = :tenant', { tenant });
  if (after) find.andWhere('e.id > :after', { after });
  const rows = await find.getMany();
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? items.at(-1)!.id : null };
}
