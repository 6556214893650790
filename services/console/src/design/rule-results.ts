import { parsePatentNumber } from '@ipflow/kernel';
import type { Shape } from '../api/answer';

/** How a case stands today to every rule its decision rests on; every service tells it alike. */
export type Examination = Shape<'resource_pool_Examination'>;
/** How it stands to one rule. */
export type RuleResult = Shape<'resource_pool_RuleResult'>;
/** What came of one rule. */
export type RuleOutcome = RuleResult['outcome'];

/** What a reviewer looks at first. */
const order: readonly RuleOutcome[] = ['broken', 'unverified', 'waived', 'met'];

/** The results as they are read: what is broken first, else in the order of the rules. */
export function inReadingOrder(results: readonly RuleResult[]): RuleResult[] {
  return order.flatMap((outcome) => results.filter((one) => one.outcome === outcome));
}

/** How many results there are of each outcome; those that there are, what is met first. */
export function countsOf(results: readonly RuleResult[]): readonly (readonly [RuleOutcome, number])[] {
  return [...order]
    .reverse()
    .map((outcome) => [outcome, results.filter((one) => one.outcome === outcome).length] as const)
    .filter(([, count]) => count > 0);
}

/**
 * The fields of the request that a broken rule points at (`papers.foreignReviewNumber`); of a list also each entry that is
 * missing (`papers.given.identity`).
 */
export function fieldsAmiss(results: readonly RuleResult[]): ReadonlySet<string> {
  const reasons = results.flatMap((one) => (one.outcome === 'broken' ? one.reasons : []));
  return new Set(
    reasons.flatMap(({ field, detail }) => {
      if (field === undefined) return [];
      const missing = detail?.['missing']?.split(',') ?? [];
      return [field, ...missing.map((entry) => `${field}.${entry}`)];
    }),
  );
}

/** A text cut where patent numbers stand in it, each number a part of its own. */
export function cutAtNumbers(text: string): { readonly text: string; readonly isNumber: boolean }[] {
  return text
    .split(/((?<!\d)(?:\d{12}|\d{8})\.[\dX])/u)
    .map((part) => ({ text: part, isNumber: parsePatentNumber(part).ok }))
    .filter((part) => part.text !== '');
}
