import { buffer } from 'node:stream/consumers';
import { exportPageMax, exportRowsMax, listAsFile, yuanCell, type ListFile } from './list-file';

interface Row {
  readonly name: string;
}

/** A list of so many rows, page by page. */
const listOf = (count: number): ListFile<Row> => ({
  fileName: 'names',
  title: '名称表',
  columns: [['名称', ({ name }) => name]],
  page: (after, limit) => {
    const from = Number(after ?? 0);
    const items = Array.from({ length: Math.min(limit, count - from) }, (_, index) => ({
      name: `=${from + index}`,
    }));
    const until = from + items.length;
    return Promise.resolve({ items, next: until < count ? `${until}` : null });
  },
});

/** As bytes first: a text decoder would take the BOM away. */
const csvOf = async (count: number): Promise<string[]> =>
  (await buffer(listAsFile(listOf(count), 'csv').getStream())).toString().trimEnd().split('\n');

test('writes every row once, and none of them as a formula', async () => {
  const count = 2 * exportPageMax + 50;
  const [title, ...rows] = await csvOf(count);
  expect(title).toBe('\ufeff名称');
  expect(rows).toEqual(Array.from({ length: count }, (_, index) => `'=${index}`));
});

test('says in its last line when there was more', async () => {
  const lines = await csvOf(exportRowsMax + 1);
  expect(lines).toHaveLength(1 + exportRowsMax + 1);
  expect(lines.at(-1)).toContain(`超过 ${exportRowsMax} 行`);
});

test('a list of exactly so many rows is whole', async () => {
  expect(await csvOf(exportRowsMax)).toHaveLength(1 + exportRowsMax);
});

test.each(['csv', 'xlsx'] as const)('a list that fails half way fails the %s file', async (format) => {
  const failing: ListFile<Row> = {
    ...listOf(exportRowsMax),
    page: (after, limit) =>
      after === undefined ? listOf(exportRowsMax).page(after, limit) : Promise.reject(new Error('gone')),
  };
  await expect(buffer(listAsFile(failing, format).getStream())).rejects.toThrow('gone');
});

test('names the file and its type', () => {
  const { type, disposition } = listAsFile(listOf(1), 'xlsx').getHeaders();
  expect([type, disposition]).toEqual([
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'attachment; filename="names.xlsx"',
  ]);
});

test('an amount is written in yuan, to the fen', () => {
  expect([0n, 5n, 100n, 123_456n].map(yuanCell)).toEqual(['0.00', '0.05', '1.00', '1234.56']);
});
