import type { ItemOf } from '../../api/types';
import { fenUnit, type Metric } from '../../figures/counters';
import { money, readAmount, typedFen } from '../../format/money';
import type { Order } from '../../design/use-command';

/** A version of a goal as the office reads it. */
export type TargetVersion = ItemOf<'/api/counters/target-versions'>;

/** Where the standings are read, and goals are set. */
export const targetsPath = '/api/counters/targets';
/** Where the versions are read. */
export const versionsPath = '/api/counters/target-versions';
/** What a new version makes stale. */
export const changedByTargets = [targetsPath, versionsPath] as const;

/** A goal as the form holds it: money as people type it. */
export interface TargetForm {
  readonly id: string;
  readonly name: string;
  readonly year: string;
  readonly metric: string;
  readonly goal: string;
  readonly unit?: string;
  readonly beside?: string;
  readonly source: string;
  readonly caveat?: string;
  readonly validFrom: string;
  readonly reason: string;
}

/** What may measure a goal: what happens in a year, not what stands at its end, and nothing that only weighs. */
export const mayMeasure = ({ kind, unit }: Metric): boolean =>
  kind === 'flow' && !unit.startsWith(`${fenUnit}·`);

/** A version as the form begins with it: all but the day and the reason, which are the new version's own. */
export function formOf(version: TargetVersion, today: string): Partial<TargetForm> {
  const { targetId, name, year, metric, goal, unit, beside, source, caveat, validFrom } = version;
  return {
    id: targetId,
    name,
    year: `${year}`,
    metric,
    goal: unit === fenUnit ? money(readAmount(goal) ?? 0n) : `${goal}`,
    unit,
    ...(beside && { beside }),
    source,
    ...(caveat && { caveat }),
    validFrom: validFrom > today ? validFrom : today,
  };
}

/** The request of a filled-in form. `replaces` is the version it was filled in from; 0 for a new goal. */
export function orderOf(form: TargetForm, isMoney: boolean, replaces: number): Order {
  const { id, year, goal, unit = '', beside, caveat, ...rest } = form;
  return {
    method: 'PUT',
    path: `${targetsPath}/${id}`,
    body: {
      ...rest,
      year: Number(year),
      goal: (isMoney ? typedFen(goal) : goal.replaceAll(/[,，\s]/g, '')) ?? '',
      unit: isMoney ? fenUnit : unit,
      ...(beside && { beside }),
      ...(caveat?.trim() && { caveat }),
      replaces,
    },
  };
}
