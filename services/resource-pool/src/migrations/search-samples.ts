import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isRecent, isSampled } from '../search/sample';

/** 检索: words of a sample and of recent filings in indexes of their own, for queries that a large part of the pool answers. */
export class SearchSamples1780003100000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create index patent_words_sample on patent_words using gin (words) where ${onTable(isSampled)};
      create index patent_words_recent on patent_words using gin (words) where ${onTable(isRecent)};
      analyze patent_words;
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}

/** A condition as an index has it: without the name a query gives the table. */
function onTable(condition: string): string {
  return condition.replaceAll('w.', '');
}
