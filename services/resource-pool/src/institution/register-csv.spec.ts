import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { exportPageMax, registerAsCsv } from './register-csv';

const columns = [['名称', ({ name }: { name: string }) => name]] as const;

/** A list of so many rows, page by page. */
const listOf = (count: number) => (after: string | undefined, limit: number) => {
  const from = Number(after ?? 0);
  const items = Array.from({ length: Math.min(limit, count - from) }, (_, index) => ({
    name: `=${from + index}`,
  }));
  const until = from + items.length;
  return Promise.resolve({ items, next: until < count ? `${until}` : null });
};

/** As bytes first: a text decoder would take the BOM away. */
const read = async (file: Readable): Promise<string> => (await buffer(file)).toString();

test('writes every row once, and none of them as a formula', async () => {
  const lines = (await read(registerAsCsv(columns, 1_000, listOf(250)))).trimEnd().split('\n');
  expect(lines[0]).toBe('\ufeff名称');
  expect(lines.slice(1)).toEqual(Array.from({ length: 250 }, (_, index) => `'=${index}`));
});

test('says in its last line when there was more', async () => {
  const lines = (await read(registerAsCsv(columns, exportPageMax, listOf(exportPageMax + 1))))
    .trim()
    .split('\n');
  expect(lines).toHaveLength(1 + exportPageMax + 1);
  expect(lines.at(-1)).toContain(`超过 ${exportPageMax} 行`);
});

test('a register of exactly so many rows is whole', async () => {
  const lines = (await read(registerAsCsv(columns, exportPageMax, listOf(exportPageMax))))
    .trimEnd()
    .split('\n');
  expect(lines).toHaveLength(1 + exportPageMax);
});
