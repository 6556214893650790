import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * - An entry may be an amount: `delta` takes fen, and a license is broken down by its kind.
 * - The plan's figure is a sum of metrics and begins with the transfers counted so far; licenses come from their topic,
 *   which is read from its first event on. Conversions of transfers counted before need a rebuild.
 * - Readers of the stream that come back are given a snapshot, for the new totals are in no item.
 */
export class Licenses1700000200000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      alter table entry
        add column license_kind text,
        drop constraint entry_delta_check,
        alter column delta type bigint,
        add constraint entry_delta_check check (delta <> 0);

      insert into total (metric, dimension, grain, period, value, n)
      select sum_of.metric, dimension, grain, period, value, n
      from total join (values
        ('plan.transfers_and_licenses', 'transfer.patents'),
        ('plan.transfers_and_licenses.contracts', 'transfer.contracts')) as sum_of (metric, part)
        on total.metric = sum_of.part;

      delete from feed;
      update ledger_head set feed_id = feed_id + 1;
    `);
  }

  async down(): Promise<void> {
    throw new Error('amounts do not fit the ledger as it was; there is no way down');
  }
}
