import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit of access becomes a chain: every line has a number without gaps and a hash over itself and the line before it. Who
 * holds the last number and hash outside the house can tell later that no earlier line was changed, removed or slipped in,
 * not even by who owns the database. One writer at a time holds the end of the chain until it commits.
 */
export class AuditChain1764000300000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      alter table access_audit add column number bigint, add column hash bytea;

      create function access_audit_chain() returns trigger language plpgsql as $$
      declare
        previous record;
      begin
        perform pg_advisory_xact_lock(hashtextextended('access_audit', 0));
        select number, hash into previous from access_audit where number is not null order by number desc limit 1;
        new.number := coalesce(previous.number, 0) + 1;
        new.hash := sha256(coalesce(previous.hash, '') || convert_to(jsonb_build_array(new.number,
          extract(epoch from new.at), new.action, new.outcome, new.actor, new.tenant, new.target, new.address,
          new.correlation_id, new.detail)::text, 'UTF8'));
        return new;
      end $$;
    `);
    // What was written before the chain enters it in the order it was written.
    await run.query(`
      create unique index access_audit_chain on access_audit (number);
      alter table access_audit disable trigger access_audit_is_immutable;
      create trigger access_audit_chain before insert or update on access_audit
        for each row execute function access_audit_chain();
      do $$
      declare
        line record;
      begin
        for line in select id from access_audit order by id loop
          update access_audit set number = null where id = line.id;
        end loop;
      end $$;
      drop trigger access_audit_chain on access_audit;
      create trigger access_audit_chain before insert on access_audit
        for each row execute function access_audit_chain();
      alter table access_audit enable trigger access_audit_is_immutable;
      alter table access_audit alter column number set not null, alter column hash set not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('the audit of access stays a chain; there is no way down');
  }
}
