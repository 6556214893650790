import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 检索: a coarser sample and the newest filings in indexes of their own, for words that a tenth of the pool has. */
export class SearchExtents1780004300000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create index patent_words_coarse_sample on patent_words using gin (words) where (hashtext(number) & 127) = 0;
      create index patent_words_newest on patent_words using gin (words) where filed_on >= date '2025-07-01';
      analyze patent_words;
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
