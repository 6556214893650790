import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 风险补偿: funds, the loans they cover, their books, and compensations. */
export class RiskCompensation1780000400000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table fund (
        id text primary key,
        name text not null,
        managed_by text not null,
        rules jsonb not null,
        rules_version int not null,
        contributed_fen bigint not null default 0,
        paid_fen bigint not null default 0,
        returned_fen bigint not null default 0,
        balance_fen bigint not null default 0,
        gate text not null default 'open' check (gate in ('open', 'warning', 'stopped')),
        established_on date not null,
        rules_since date not null,
        constraint fund_never_negative check (balance_fen >= 0),
        constraint fund_identity check (balance_fen = contributed_fen - paid_fen + returned_fen),
        constraint fund_returned check (returned_fen between 0 and paid_fen)
      );

      create table fund_loan (
        loan_id text primary key,
        fund_id text not null references fund,
        bank text not null,
        borrower text not null,
        -- Under which rules it is covered, whatever they become.
        rules_version int not null,
        principal_fen bigint not null check (principal_fen > 0),
        outstanding_fen bigint not null check (outstanding_fen >= 0),
        class text not null,
        covered_on date not null
      );
      create index fund_loan_fund on fund_loan (fund_id, loan_id)
        include (outstanding_fen, class);

      create table fund_year (
        fund_id text not null references fund,
        year int not null,
        paid_fen bigint not null,
        primary key (fund_id, year)
      );
      create table fund_borrower (
        fund_id text not null references fund,
        borrower text not null,
        paid_fen bigint not null,
        primary key (fund_id, borrower)
      );

      create table compensation (
        id text primary key,
        stage text not null check (stage in ('claimed', 'reviewed', 'refused', 'paid')),
        fund_id text not null references fund,
        loan_id text not null,
        bank text not null,
        borrower text not null,
        loss_fen bigint not null check (loss_fen > 0),
        overdue_days int not null,
        suit_filed boolean not null,
        evidence jsonb not null,
        claimed_by text not null,
        claimed_on date not null,
        reviewed_by text,
        reviewed_on date,
        opinion text,
        refused_by text,
        refused_on date,
        reasons jsonb,
        approved_by text,
        paid_on date,
        rules_version int,
        shares jsonb,
        paid_fen bigint not null default 0,
        recovered_fen bigint not null default 0,
        returned_fen bigint not null default 0,
        constraint compensation_four_eyes check (stage <> 'paid' or approved_by <> reviewed_by),
        constraint compensation_paid check (paid_fen between 0 and loss_fen),
        constraint compensation_recovered check (recovered_fen between 0 and loss_fen),
        constraint compensation_returned check (returned_fen between 0 and paid_fen)
      );
      -- A loan is compensated once.
      create unique index compensation_once on compensation (loan_id) where stage <> 'refused';
      create index compensation_fund on compensation (fund_id, id);
      create index compensation_bank on compensation (bank, id);
    `);
    await run.query(ledger);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}

const ledger = `
  create table fund_posting (
    fund_id text not null references fund,
    -- Version of the fact in the fund's stream: one entry for each.
    entry int not null,
    line int not null,
    account text not null,
    debit_fen bigint not null check (debit_fen >= 0),
    credit_fen bigint not null check (credit_fen >= 0),
    event_id uuid not null,
    event_type text not null,
    reference text not null,
    effective_on date not null,
    primary key (fund_id, entry, line),
    constraint fund_posting_one_side check ((debit_fen = 0) <> (credit_fen = 0))
  );
  create table fund_account (
    fund_id text not null references fund,
    account text not null,
    debit_fen bigint not null check (debit_fen >= 0),
    credit_fen bigint not null check (credit_fen >= 0),
    primary key (fund_id, account),
    -- Neither cash nor what is still to be recovered is ever below nothing.
    constraint fund_account_not_overdrawn
      check (account not in ('cash', 'recovery_receivable') or debit_fen >= credit_fen)
  );

  -- At every commit: the entry balances, the accounts of the fund balance, and its cash is its balance.
  create function fund_books_balance() returns trigger language plpgsql as $$
  begin
    if exists (
      select 1 from fund_posting where fund_id = new.fund_id and entry = new.entry
      having sum(debit_fen) <> sum(credit_fen)
    ) then
      raise exception 'entry % of fund % does not balance', new.entry, new.fund_id
        using errcode = 'check_violation', constraint = 'fund_entry_balances';
    end if;
    if not exists (
      select 1 from fund, (
        select sum(debit_fen) debit, sum(credit_fen) credit,
          sum(debit_fen - credit_fen) filter (where account = 'cash') cash
        from fund_account where fund_id = new.fund_id
      ) books
      where id = new.fund_id and debit = credit and cash = balance_fen
    ) then
      raise exception 'the books of fund % do not balance', new.fund_id
        using errcode = 'check_violation', constraint = 'fund_books_balance';
    end if;
    return null;
  end $$;
  create constraint trigger fund_posting_balances after insert or update on fund_posting
    deferrable initially deferred for each row execute function fund_books_balance();
  -- What was posted stays: corrections are entries of their own.
  create function fund_posting_stays() returns trigger language plpgsql as $$
  begin
    raise exception 'a posting is never changed or deleted' using errcode = 'check_violation',
      constraint = 'fund_posting_stays';
  end $$;
  create trigger fund_posting_stays before update or delete on fund_posting
    for each row execute function fund_posting_stays();
`;
