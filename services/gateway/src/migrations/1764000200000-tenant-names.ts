import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the institutions are called. The tenant's code stays what decides who sees what; a name is for people to read, so no two
 * codes have the same. How it came to be stands in the audit of access. Lists of accounts and keys are narrowed by institution.
 */
export class TenantNames1764000200000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table tenant_name (
        tenant text collate "C" primary key,
        name text not null constraint tenant_name_taken unique,
        named_at timestamptz not null,
        named_by text not null
      );
      create index account_of_tenant on account (tenant, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('the names of institutions are not thrown away; there is no way down');
  }
}
