import { shanghaiDate, type LocalDate, type RuleResult } from '@ipflow/kernel';
import { ConflictException } from '@nestjs/common';
import type { EventStore } from '../eventing/event-store';
import type { Look } from '../eventing/unit';

/** 审查: how a case stands today to every rule its decision rests on. */
export interface Examination {
  /** The day the rules were asked for, in Shanghai. */
  readonly examinedOn: LocalDate;
  readonly results: readonly RuleResult[];
}

/**
 * Examines a case by the facts it would be decided on now. `results` answers nothing when the case does not await a decision:
 * of what was decided, today's facts tell nothing.
 * @throws ConflictException then
 */
export function examineCase(
  store: EventStore,
  results: (look: Look, today: LocalDate) => Promise<readonly RuleResult[] | undefined>,
): Promise<Examination> {
  return store.look(async (look, now) => {
    const examinedOn = shanghaiDate(now.getTime());
    const found = await results(look, examinedOn);
    if (found) return { examinedOn, results: found };
    throw new ConflictException({
      code: 'CASE_NOT_UNDER_REVIEW',
      message: '本案不在审查中，规则只在待审查时核对；办理结果和理由见本案办理经过',
    });
  });
}
