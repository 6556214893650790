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
 * across, a programmer reads `applies` and `broken`.
 */
export type Rule<Facts> = {
  code: string;
  article: string;
  message: From<Facts, string>;
  /** True for facts the rule has something to say of; a rule that says nothing here speaks of all. Pure. */
  applies?: (facts: Facts) => boolean;
  /** True when the facts break the rule; asked only where it applies. Pure; looked-up facts are in `facts`. */
  broken: (facts: Facts) => boolean;
  /** True for a warning the parties may insist against; every other rule is hard. */
  waivable?: boolean;
  field?: From<Facts, string>;
  detail?: (facts: Facts) => Record<string, string>;
};

/** A row of a table that cases are examined by before they are decided: it also says what it asks for. */
export type ExaminedRule<Facts> = Rule<Facts> & {
  /** What it asks for, as a lawyer puts it: positive, one short clause, Chinese: `让与人均为登记的专利权人`. */
  asks: string;
  /** For what only a statement tells: true where one was made. Unbroken without it, the rule was not found met. Pure. */
  stated?: (facts: Facts) => boolean;
};

/**
 * `waived`: broken, and the parties insist, as they may. `unverified`: only a statement would tell, none was made, and the
 * reviewer has to find out.
 */
export type RuleOutcome = 'met' | 'broken' | 'waived' | 'unverified';

/** How a case stands to one rule. */
export type RuleResult = {
  code: string;
  article: string;
  /** What the rule asks for. Chinese. */
  asks: string;
  outcome: RuleOutcome;
  /** Present when it rests on a statement, which nobody verified. */
  byStatement?: true;
  /** What breaks it, each thing (a patent of the case) for itself; also when it is waived. */
  reasons: readonly Refusal[];
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
    .filter((rule) => isBroken(rule, facts) && !isWaived(rule, waived))
    .map((rule) => refusalBy(rule, facts));
}

/**
 * One result for each rule that applies to any of the `things` (the case as a whole, or each of its patents), in the order of
 * the table. {@link reasonsIn} it are what {@link check} finds in them.
 */
export function examine<Facts>(
  rules: readonly ExaminedRule<Facts>[],
  things: readonly Facts[],
  waived: readonly string[] = [],
): RuleResult[] {
  return rules.flatMap((rule) => {
    const concerned = things.filter((facts) => isConcerned(rule, facts));
    if (concerned.length === 0) return [];
    const reasons = concerned.filter(rule.broken).map((facts) => refusalBy(rule, facts));
    const { code, article, asks } = rule;
    const outcome = outcomeOf(rule, concerned, reasons, waived);
    const byStatement = rule.stated !== undefined && outcome !== 'unverified';
    return [{ code, article, asks, outcome, ...(byStatement && { byStatement }), reasons }];
  });
}

/** Every reason an examination found against the decision. */
export function reasonsIn(results: readonly RuleResult[]): Refusal[] {
  return results.flatMap(({ outcome, reasons }) => (outcome === 'broken' ? reasons : []));
}

function outcomeOf<Facts>(
  rule: ExaminedRule<Facts>,
  concerned: readonly Facts[],
  { length: breaches }: readonly Refusal[],
  waived: readonly string[],
): RuleOutcome {
  if (breaches > 0) return isWaived(rule, waived) ? 'waived' : 'broken';
  return rule.stated && !concerned.every(rule.stated) ? 'unverified' : 'met';
}

function isConcerned<Facts>({ applies }: Rule<Facts>, facts: Facts): boolean {
  return !applies || applies(facts);
}

function isBroken<Facts>(rule: Rule<Facts>, facts: Facts): boolean {
  return isConcerned(rule, facts) && rule.broken(facts);
}

function isWaived<Facts>({ waivable, code }: Rule<Facts>, waived: readonly string[]): boolean {
  return Boolean(waivable) && waived.includes(code);
}

function refusalBy<Facts>(rule: Rule<Facts>, facts: Facts): Refusal {
  return {
    code: rule.code,
    article: rule.article,
    message: resolve(rule.message, facts),
    ...(rule.field !== undefined && { field: resolve(rule.field, facts) }),
    ...(rule.detail && { detail: rule.detail(facts) }),
    ...(rule.waivable && { waivable: true as const }),
  };
}

function resolve<Facts>(value: From<Facts, string>, facts: Facts): string {
  return typeof value === 'function' ? value(facts) : value;
}
