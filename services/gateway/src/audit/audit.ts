import { currentTrace, type Tx } from '@ipflow/platform';

/** What the audit of access tells of. */
export const accessActions = [
  'sign-in',
  'sign-out',
  'account.create',
  'account.change',
  'password.change',
  'api-key.create',
  'api-key.revoke',
  'tenant.name',
  'audit.read',
] as const;

/** How an act ended. */
export const accessOutcomes = ['done', 'refused'] as const;

/** One line of the audit of access: who did what to whom, from where, and whether it was allowed. */
export interface AccessRecord {
  readonly action: (typeof accessActions)[number];
  readonly outcome: (typeof accessOutcomes)[number];
  /** Subject, e.g. `user:office`. */
  readonly actor: string;
  readonly tenant: string;
  /** What it was done to, e.g. `user:bank-ops`. */
  readonly target: string;
  /** IP address. */
  readonly address: string;
  /** Never a secret. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Appends a line, in the transaction of the act it tells of. */
export async function recordAccess(tx: Tx, record: AccessRecord): Promise<void> {
  await tx.query(
    `insert into access_audit (action, outcome, actor, tenant, target, address, correlation_id, detail)
     values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb)`,
    [
      record.action,
      record.outcome,
      record.actor,
      record.tenant,
      record.target,
      record.address,
      currentTrace()?.correlationId ?? '',
      JSON.stringify(record.detail ?? {}),
    ],
  );
}
