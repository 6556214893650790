import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 银行数据接入: which banks may read their part of the whitelist from Kafka. */
export class BankAccess1780002100000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table bank_access (
        bank text primary key,
        is_granted boolean not null,
        credential int not null,
        granted_on date not null,
        issued_on date,
        revoked_on date,
        revoked_for text
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
