import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A partner's secret is rotated as an endpoint's is: while a rotation lasts it has two. Those that are there stay as they are. */
export class PartnerSecrets1780004100000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      alter table partner_secret drop constraint partner_secret_pkey;
      alter table partner_secret
        add column id bigint generated always as identity primary key,
        -- Null: valid until it is replaced.
        add column ends_at timestamptz,
        -- Its partner's row is projected after it, in the same transaction.
        add foreign key (partner_id) references partner (id) deferrable initially deferred;
      create index partner_secret_partner on partner_secret (partner_id);
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      delete from partner_secret where ends_at is not null;
      drop index partner_secret_partner;
      alter table partner_secret
        drop constraint partner_secret_partner_id_fkey,
        drop column id,
        drop column ends_at,
        add primary key (partner_id);
    `);
  }
}
