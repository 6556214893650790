/** One fact of a listing or of its acceptances, as the event table orders them. */
export interface Fact {
  readonly position: number;
  readonly type: string;
  readonly acceptanceId?: string;
  /** Of a withdrawal: the licenses it says it leaves behind. */
  readonly survivingLicenses?: number;
}

/** One caller's try, on the clock of the test. */
export interface Attempt {
  readonly acceptanceId: string;
  readonly outcome: 'licensed' | 'refused';
  readonly beganAt: number;
  readonly endedAt: number;
}

/** What was observed of one listing. */
export interface Observed {
  readonly facts: readonly Fact[];
  readonly attempts: readonly Attempt[];
  readonly withdrawal: { readonly beganAt: number; readonly endedAt: number };
}

const notified = 'ipflow.licensing.v1.AcceptanceNotified';
const obtained = 'ipflow.licensing.v1.OpenLicenseObtained';
const withdrawn = 'ipflow.licensing.v1.OpenLicenseWithdrawn';

/**
 * What in a history is no legal order: each acceptance before the withdrawal holds, each after it is refused, the
 * withdrawal counts exactly those that hold, and no caller was told anything else.
 */
export function orderViolations({ facts, attempts, withdrawal }: Observed): string[] {
  const end = facts.filter(({ type }) => type === withdrawn);
  if (end.length !== 1) return [`${end.length} withdrawals, not one`];
  const [{ position, survivingLicenses }] = end as [Fact];
  const licenses = facts.filter(({ type }) => type === obtained);
  const holders = new Set(licenses.map(({ acceptanceId }) => acceptanceId));
  return [
    ...licenses
      .filter((fact) => fact.position > position)
      .map(({ acceptanceId }) => `${acceptanceId} obtained a license after the withdrawal`),
    ...(survivingLicenses === licenses.length
      ? []
      : [`the withdrawal counts ${survivingLicenses} licenses, ${licenses.length} hold`]),
    ...(holders.size === licenses.length ? [] : ['somebody obtained the license twice']),
    ...licenses
      .filter((fact) => !isNotified(facts, fact))
      .map(({ acceptanceId }) => `${acceptanceId} gave no notice`),
    ...attempts.flatMap((attempt) => attemptViolations(attempt, holders, withdrawal)),
  ];
}

function isNotified(facts: readonly Fact[], { acceptanceId, position }: Fact): boolean {
  return facts.some(
    (fact) => fact.type === notified && fact.acceptanceId === acceptanceId && fact.position < position,
  );
}

function attemptViolations(
  { acceptanceId, outcome, beganAt, endedAt }: Attempt,
  holders: ReadonlySet<string | undefined>,
  withdrawal: Observed['withdrawal'],
): string[] {
  const holds = holders.has(acceptanceId);
  const wrong = (when: boolean, what: string): string[] => (when ? [`${acceptanceId} ${what}`] : []);
  return [
    ...wrong(outcome === 'licensed' && !holds, 'was told it has the license, and has none'),
    ...wrong(outcome === 'refused' && holds, 'was refused, and has the license'),
    ...wrong(endedAt < withdrawal.beganAt && !holds, 'was through before the withdrawal, and was refused'),
    ...wrong(beganAt > withdrawal.endedAt && holds, 'came after the withdrawal, and was let in'),
  ];
}
