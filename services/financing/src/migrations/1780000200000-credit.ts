import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Views of products, applications, credit lines and loans. All can be made anew from the events. */
export class Credit1780000200000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table credit_product (
        id text primary key,
        bank text not null,
        code text not null,
        name text not null,
        kind text not null check (kind in ('knowledge_value', 'ip_pledge', 'other')),
        max_amount_fen bigint not null check (max_amount_fen > 0),
        max_term_months int not null check (max_term_months > 0),
        max_rate_ppm int not null check (max_rate_ppm >= 0),
        is_offered boolean not null,
        set_on date not null
      );
      create index credit_product_bank on credit_product (bank, id);

      create table credit_application (
        id text primary key,
        stage text not null check (stage in ('applied', 'approved', 'declined')),
        applied_by text not null,
        applicant text not null,
        applicant_uscc text,
        bank text not null,
        product text not null,
        wanted_fen bigint not null,
        term_months int not null,
        patent_numbers text[] not null,
        qualifications text[] not null,
        industry_code text,
        grade text,
        scorecard_version int,
        total_points int,
        grade_limit_fen bigint,
        scores jsonb,
        approved_fen bigint,
        reason_code text,
        reason text,
        applied_on date not null,
        decided_on date
      );
      create index credit_application_bank on credit_application (bank, id);
      create index credit_application_filer on credit_application (applied_by, id);
      create index credit_application_applicant on credit_application (applicant_uscc, id);

      create table credit_line (
        id text primary key,
        stage text not null check (stage in ('open', 'closed')),
        bank text not null,
        bank_name text not null,
        kind text not null check (kind in ('single', 'collective')),
        product text not null,
        park text,
        park_guarantee_fen bigint,
        limit_fen bigint not null,
        drawn_fen bigint not null,
        borrowers text[] not null,
        members jsonb not null,
        valid_from date not null,
        valid_until date not null,
        application_id text,
        reason text,
        granted_on date not null,
        -- Never above the line, or nothing is written.
        constraint credit_line_drawn check (drawn_fen between 0 and limit_fen)
      );
      create index credit_line_bank on credit_line (bank, id);
      create index credit_line_borrowers on credit_line using gin (borrowers);

      create table loan (
        id text primary key,
        stage text not null check (stage in ('running', 'settled', 'written_off')),
        bank text not null,
        bank_name text not null,
        borrower text not null,
        borrower_uscc text not null,
        borrower_size text not null,
        product text,
        product_kind text not null,
        security text not null,
        repayment text not null,
        rate_ppm int not null,
        term_months int not null,
        principal_fen bigint not null,
        repaid_fen bigint not null,
        written_off_fen bigint not null,
        outstanding_fen bigint not null,
        interest_fen bigint not null,
        recovered_fen bigint not null,
        class text not null check (class in ('normal', 'watch', 'substandard', 'doubtful', 'loss')),
        overdue_since date,
        overdue_fen bigint not null,
        disbursed_on date not null,
        due_on date not null,
        pledge_ids text[] not null,
        credit_line_id text,
        application_id text,
        grade text,
        qualifications text[] not null,
        industry_code text,
        next_clock_on date,
        -- The books balance to the fen, or nothing is written.
        constraint loan_books check (
          repaid_fen >= 0 and written_off_fen >= 0 and outstanding_fen >= 0 and recovered_fen >= 0
          and repaid_fen + written_off_fen + outstanding_fen = principal_fen
          and repaid_fen + recovered_fen <= principal_fen)
      );
      create index loan_bank on loan (bank, id);
      create index loan_borrower on loan (borrower_uscc, id);
      create index loan_disbursed on loan (disbursed_on, id);
      create index loan_clock on loan (next_clock_on, id) where next_clock_on is not null;
      create index loan_line on loan (credit_line_id) where credit_line_id is not null;
      create index loan_application on loan (application_id) where application_id is not null;
      create index loan_pledges on loan using gin (pledge_ids);
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
