import { shanghaiDate, type LocalDate } from '@ipflow/kernel';
import {
  Answer,
  isOffice,
  type CommandContext,
  type EventStore,
  type Principal,
  type Tx,
  type Unit,
} from '@ipflow/platform';
import { NotFoundException } from '@nestjs/common';
import type { Actor } from './pledge.commands';
import type { Filer } from './pledge.facts';
import { maySee, pledgeOf } from './pledge.queries';
import type { PledgeStage } from './pledge.stage';
import type { PledgeRow } from './pledge.view';

/** @throws NotFoundException for a pledge of others: a 403 would tell that it exists */
export async function visiblePledge(tx: Tx, id: string, caller: Principal): Promise<PledgeRow> {
  const row = await pledgeOf(tx, id);
  if (row && maySee(row, caller)) return row;
  throw new NotFoundException(`没有质押 ${id}，或当前身份无权查看`);
}

/** Who acts on a pledge that stands. */
export function actorOf(caller: Principal): Actor {
  return { tenant: caller.tenant, isOffice: isOffice(caller) };
}

/** Who files, and as what. */
export function filerOf(caller: Principal): Filer {
  const { tenant, roles } = caller;
  if (isOffice(caller)) return { tenant, role: 'office' };
  const role = (['bank', 'enterprise', 'operation_center'] as const).find((one) => roles.includes(one));
  return { tenant, role: role ?? 'operation_center' };
}

/** Runs one command on a pledge and answers with the stage it leads to. */
export function runOnPledge(
  store: EventStore,
  command: CommandContext,
  { pledgeId, stage, status = 200 }: { pledgeId: string; stage: PledgeStage; status?: number },
  work: (unit: Unit, today: LocalDate) => Promise<object | void>,
): Promise<Answer> {
  return store.run(command, async (unit, now) => {
    const more = await work(unit, shanghaiDate(now.getTime()));
    return new Answer(status, { pledgeId, stage, ...more });
  });
}
