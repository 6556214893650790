import type { delivery } from '@ipflow/contracts';
import { shanghaiDate } from '@ipflow/kernel';
import type { Tx } from '@ipflow/platform';
import { tasksOfKindMax } from './workbench.policy';
import type { Waiting } from './workbench.queries';

/** 因故停用的推送地址: what the platform stopped to send to, until its tenant enables or removes it. */
export async function learnStopped(
  tx: Tx,
  { endpointId, tenant, url, cause }: delivery.EndpointDisabled,
  recordedAt: string,
): Promise<void> {
  // What its owner stopped is nothing to be done.
  if (cause === 'owner') return;
  await tx.query(
    `insert into stopped_endpoint (id, tenant, url, cause, stopped_on) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set url = excluded.url, cause = excluded.cause, stopped_on = excluded.stopped_on`,
    [endpointId, tenant, url ?? endpointId, cause, shanghaiDate(recordedAt)],
  );
}

/** It runs again, or there is none any more. */
export async function forgetStopped(tx: Tx, endpointId: string): Promise<void> {
  await tx.query('delete from stopped_endpoint where id = $1', [endpointId]);
}

/** Endpoints of this tenant that were stopped, with why. */
export async function endpointsStopped(tx: Tx, tenant: string): Promise<Waiting[]> {
  return tx.query(
    `select id, '推送地址 ' || url || case cause when 'gone' then '（对方答复 410）' else '（连续失败超过期限）' end as title,
       stopped_on::text as since
     from stopped_endpoint where tenant = $1 order by stopped_on, id limit $2`,
    [tenant, tasksOfKindMax],
  );
}
