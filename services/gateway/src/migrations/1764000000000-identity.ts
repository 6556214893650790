import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may come in. Secrets are kept as hashes only: passwords as argon2id, session tokens and API keys (256 random
 * bits each) as SHA-256. `access_audit` is append-only, a trigger says no to everything else.
 */
export class Identity1764000000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table account (
        id uuid primary key default uuidv7(),
        username text not null unique check (username = lower(username)),
        display_name text not null,
        tenant text not null,
        roles text[] not null check (cardinality(roles) > 0),
        password_hash text,
        oidc_issuer text,
        oidc_subject text,
        failed_attempts integer not null default 0,
        locked_until timestamptz,
        disabled_at timestamptz,
        created_at timestamptz not null default now(),
        created_by text not null,
        constraint account_oidc unique (oidc_issuer, oidc_subject)
      );

      create table session (
        id uuid primary key default uuidv7(),
        account_id uuid not null references account,
        hash bytea not null unique,
        created_at timestamptz not null,
        last_used_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz
      );
      create index session_of_account on session (account_id) where revoked_at is null;

      create table api_key (
        id uuid primary key default uuidv7(),
        tenant text not null,
        name text not null,
        roles text[] not null check (cardinality(roles) > 0),
        scopes text[] not null check (cardinality(scopes) > 0),
        prefix text not null unique,
        hash bytea not null,
        created_at timestamptz not null default now(),
        created_by text not null,
        expires_at timestamptz not null,
        last_used_at timestamptz,
        revoked_at timestamptz,
        revoked_by text
      );
      create index api_key_of_tenant on api_key (tenant, id);

      create table access_audit (
        id bigint generated always as identity primary key,
        at timestamptz not null default clock_timestamp(),
        action text not null,
        outcome text not null check (outcome in ('done', 'refused')),
        actor text not null,
        tenant text not null,
        target text not null,
        address text not null,
        correlation_id text not null,
        detail jsonb not null default '{}'
      );
      create function access_audit_is_immutable() returns trigger language plpgsql as $$
      begin
        raise exception 'the audit of access is appended, never changed or removed';
      end $$;
      create trigger access_audit_is_immutable before update or delete or truncate on access_audit
        for each statement execute function access_audit_is_immutable();
    `);
  }

  async down(): Promise<void> {
    throw new Error('accounts and their audit are not thrown away; there is no way down');
  }
}
