import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 检索: words of a sample and of recent filings in indexes of their own, for queries that a large part of the pool answers. */
export class SearchSamples1780003100000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create index patent_words_sample on patent_words using gin (words) where (hashtext(number) & 15) = 0;
      create index patent_words_recent on patent_words using gin (words) where filed_on >= date '2024-01-01';
      analyze patent_words;
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
