import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit of access is searched newest first, by each thing an auditor knows: one index per question, all in the order of
 * the answer, so that a page is read off an index however many years there are. Refusals are few, and sought most.
 */
export class AuditSearch1764000100000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create index access_audit_by_time on access_audit (at, id);
      create index access_audit_by_actor on access_audit (actor, at, id);
      create index access_audit_by_target on access_audit (target, at, id);
      create index access_audit_by_action on access_audit (action, at, id);
      create index access_audit_by_address on access_audit (address, at, id);
      create index access_audit_refused on access_audit (at, id) where outcome = 'refused';
    `);
  }

  async down(): Promise<void> {
    throw new Error('the audit of access stays searchable; there is no way down');
  }
}
