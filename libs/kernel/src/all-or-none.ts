import { Refused, type Refusal } from './refusal';

/**
 * Runs a step for each item and returns the items; when any is refused, throws every reason of all of them.
 * @throws Refused
 */
export function allOrNone<T>(items: readonly T[], step: (item: T, index: number) => unknown): readonly T[] {
  const reasons: Refusal[] = [];
  for (const [index, item] of items.entries()) {
    try {
      step(item, index);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      reasons.push(...error.reasons);
    }
  }
  if (reasons.length > 0) throw new Refused(reasons);
  return items;
}
