/** One reason why a command was refused, as the person who asked will read it. */
export type Refusal = {
  /** `SCREAMING_SNAKE`, subject first: `PLEDGE_PATENT_EXPIRED`. Stable; clients branch on it. */
  code: string;
  /** The law, rule or notice behind it, as a lawyer cites it: `专利权质押登记办法 第十二条(六)`. */
  article: string;
  /** What is wrong, with what, and what to do about it. Chinese. */
  message: string;
  /** Path of the request field the reason points at, where there is one: `patents[2]`. */
  field?: string;
  /** Facts for machines, as text: dates, amounts in fen, numbers. */
  detail?: Record<string, string>;
  /** Present when the parties may insist: send the same command again with this code waived. */
  waivable?: true;
};

/** A command was refused. Carries all reasons at once; the message is for logs, `reasons` for users. */
export class Refused extends Error {
  override readonly name = 'Refused';

  /** @throws RangeError without a reason: a refusal nobody can act on is a bug of the caller. */
  constructor(readonly reasons: readonly Refusal[]) {
    super(reasons.map(({ code, message }) => `${code}: ${message}`).join('; '));
    if (reasons.length === 0) throw new RangeError('Refused needs at least one reason; use refuseWhen()');
  }
}

/** Throws `Refused` with all `reasons`, or returns when there are none. */
export function refuseWhen(reasons: readonly Refusal[]): void {
  if (reasons.length > 0) throw new Refused(reasons);
}

/** A value, or how to work it out from the facts. */
type From<Facts, Value> = Value | ((facts: Facts) => Value);

/**
 * One row of a service's table of rules (`*.rules.ts`): a lawyer reads `code`, `article` and `message`
 * across, a programmer reads `broken`.
 */
export type Rule<Facts> = {
  code: string;
  article: string;
  message: From<Facts, string>;
  /** True when the facts break the rule. Pure; looked-up facts are in `facts`. */
  broken: (facts: Facts) => boolean;
  /** True for a warning the parties may insist against; every other rule is hard. */
  waivable?: boolean;
  field?: From<Facts, string>;
  detail?: (facts: Facts) => Record<string, string>;
};

/**
 * Every rule the facts break, in the order of the table. `waived` holds the codes the parties insist
 * against; it silences waivable rules only.
 */
export function check<Facts>(
  rules: readonly Rule<Facts>[],
  facts: Facts,
  waived: readonly string[] = [],
): Refusal[] {
  return rules
    .filter((rule) => rule.broken(facts) && !(rule.waivable && waived.includes(rule.code)))
    .map((rule) => ({
      code: rule.code,
      article: rule.article,
      message: resolve(rule.message, facts),
      ...(rule.field !== undefined && { field: resolve(rule.field, facts) }),
      ...(rule.detail && { detail: rule.detail(facts) }),
      ...(rule.waivable && { waivable: true as const }),
    }));
}

function resolve<Facts>(value: From<Facts, string>, facts: Facts): string {
  return typeof value === 'function' ? value(facts) : value;
}
