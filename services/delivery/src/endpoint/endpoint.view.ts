import type { StoredEvent, Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EndpointEvent } from './endpoint.decider';

/** An endpoint as lists show it. */
@Entity('webhook_endpoint')
export class EndpointRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') tenant!: string;
  /** Role it was registered under. */
  @Column('text') role!: string;
  @Column('text') url!: string;
  /** Wanted types; empty means all that the tenant may have. */
  @Column('text', { name: 'event_types', array: true }) eventTypes!: string[];
  @Column('text') description!: string;
  /** active, disabled or removed. */
  @Column('text') state!: string;
  /** Why it is disabled: owner, gone, failing. */
  @Column('text', { nullable: true }) cause!: string | null;
  @Column('timestamptz', { name: 'registered_at' }) registeredAt!: Date;
  /** Since when its state is what it is. */
  @Column('timestamptz', { name: 'state_at' }) stateAt!: Date;
  /** Since when every attempt has failed; null while the last one succeeded. */
  @Column('timestamptz', { name: 'failing_since', nullable: true }) failingSince!: Date | null;
}

/** Applies endpoint events to the view, in their order. */
export async function projectEndpoints(tx: Tx, events: readonly StoredEvent<EndpointEvent>[]): Promise<void> {
  for (const { event, recordedAt } of events) await apply(tx, event, new Date(recordedAt));
}

async function apply(tx: Tx, event: EndpointEvent, at: Date): Promise<void> {
  const endpoints = tx.getRepository(EndpointRow);
  const { endpointId: id } = event;
  switch (event.$typeName) {
    case 'ipflow.delivery.v1.EndpointRegistered': {
      const { tenant, role, url, eventTypes, description } = event;
      const setting = { tenant, role, url, eventTypes, description };
      await endpoints.insert({ id, ...setting, state: 'active', registeredAt: at, stateAt: at });
      return;
    }
    case 'ipflow.delivery.v1.EndpointChanged': {
      const { url, eventTypes, description } = event;
      await endpoints.update({ id }, { url, eventTypes, description });
      return;
    }
    case 'ipflow.delivery.v1.EndpointSecretRotated':
      return;
    case 'ipflow.delivery.v1.EndpointDisabled':
      await endpoints.update({ id }, { state: 'disabled', cause: event.cause, stateAt: at });
      return;
    case 'ipflow.delivery.v1.EndpointEnabled':
      // It starts with a clean sheet: what failed before counts no more.
      await endpoints.update({ id }, { state: 'active', cause: null, failingSince: null, stateAt: at });
      return;
    case 'ipflow.delivery.v1.EndpointRemoved':
      await endpoints.update({ id }, { state: 'removed', stateAt: at });
      await tx.query(
        `update webhook_delivery set state = 'given_up', next_at = null, settled_at = $2, last_failure = '推送地址已注销'
         where endpoint_id = $1 and state = 'due'`,
        [id, at],
      );
      await tx.query('delete from webhook_secret where endpoint_id = $1', [id]);
      return;
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

/** Endpoints of a tenant that are not removed, but for one. */
export async function otherEndpoints(tx: Tx, tenant: string, id: string): Promise<number> {
  const [{ n }]: [{ n: number }] = await tx.query(
    `select count(*)::int as n from webhook_endpoint where tenant = $1 and id <> $2 and state <> 'removed'`,
    [tenant, id],
  );
  return n;
}
