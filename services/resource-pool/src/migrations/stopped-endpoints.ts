import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 工作台: webhooks of a tenant that the platform stopped. */
export class StoppedEndpoints1780004000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table stopped_endpoint (
        id text primary key,
        tenant text not null,
        url text not null,
        cause text not null,
        stopped_on date not null
      );
      create index stopped_endpoint_tenant on stopped_endpoint (tenant, stopped_on);
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
