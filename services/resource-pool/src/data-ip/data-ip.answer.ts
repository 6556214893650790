import { shanghaiDate, type LocalDate } from '@ipflow/kernel';
import { Answer, type CommandContext, type EventStore, type Loaded, type Unit } from '@ipflow/platform';
import { NotFoundException } from '@nestjs/common';
import type { DataIpState, KnownDataIp } from './data-ip.state';

/** Who asks what of which data IP, on which day: what every command begins with. */
export interface Asked {
  readonly dataIpId: string;
  readonly tenant: string;
  readonly actor: string;
  readonly today: LocalDate;
}

/** Runs a command in one transaction and answers with how the data IP stands then. */
export function answerWith(
  store: EventStore,
  command: CommandContext,
  { dataIpId, status = 200 }: { dataIpId: string; status?: number },
  work: (unit: Unit, asked: Asked) => Promise<Loaded<DataIpState>>,
): Promise<Answer> {
  return store.run(command, async (unit, now) => {
    const { tenant, meta } = command;
    const today = shanghaiDate(now.getTime());
    const { state } = await work(unit, { dataIpId, tenant, actor: meta.actor, today });
    const { stage, listing, correction, announced, registered, validUntil } = state as KnownDataIp;
    return new Answer(status, {
      dataIpId,
      stage,
      listing: listing.standing,
      ...(stage === 'correction' && { dueOn: correction!.dueOn }),
      ...(stage === 'announced' && { noticeUntil: announced!.until }),
      ...(registered && { number: registered.certificateNumber, validUntil }),
    });
  });
}

/** What is another's, or not public yet, does not exist for this caller: a 403 would tell that it does. */
export function unknownDataIp(id: string): NotFoundException {
  return new NotFoundException(`没有数据知识产权 ${id}，或当前身份无权查看`);
}
