import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { withFile } from '@ipflow/testing';
import { rejectionReport, type RejectedCell } from './rejects';
import { openSheet } from './sheet';

const HEADER = ['行号', '列', '值', '代码', '原因'];

const HOSTILE = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '\u0007a\u0000b', '<x>&"y"', '"', '桥;梁'];

async function* rejected(): AsyncGenerator<RejectedCell> {
  for (const [index, value] of HOSTILE.entries()) {
    yield { rowNumber: index + 2, column: '申请号', value, code: 'PATENT_NUMBER_FORMAT', reason: '无法识别' };
  }
}

describe('the rejection report', () => {
  it('is a workbook of text cells that our own reader, which refuses formulas, takes back', async () => {
    const bytes = await buffer(rejectionReport(rejected(), 'xlsx'));
    const rows = await withFile(bytes, async (path) => {
      const read: string[][] = [];
      for await (const batch of openSheet(path, { fileName: 'a.xlsx' })) {
        read.push(...batch.map(({ cells }) => cells));
      }
      return read;
    });
    expect(rows[0]).toEqual(HEADER);
    expect(rows[1]).toEqual(['2', '申请号', '=1+1', 'PATENT_NUMBER_FORMAT', '无法识别']);
    expect(rows.slice(1).map(([, , value]) => value)).toEqual([
      ...['=1+1', '+1', '-1', '@SUM(A1)', '=1', '＝1', 'ab', '<x>&"y"', '"', '桥;梁'],
    ]);
  });

  it('is a CSV with BOM in which no value is a formula', async () => {
    const text = (await buffer(rejectionReport(rejected(), 'csv'))).toString('utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows: string[][] = parse(text, { bom: true });
    expect(rows[0]).toEqual(HEADER);
    expect(rows).toHaveLength(HOSTILE.length + 1);
    for (const [, , value] of rows.slice(1)) expect(value).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
  });

  it.each(['xlsx', 'csv'] as const)('of nothing is a header, as %s', async (format) => {
    async function* nothing(): AsyncGenerator<RejectedCell> {}
    expect((await buffer(rejectionReport(nothing(), format))).length).toBeGreaterThan(20);
  });

  it('fails when the source of rows fails, instead of ending early', async () => {
    async function* failing(): AsyncGenerator<RejectedCell> {
      yield* rejected();
      throw new Error('connection lost');
    }
    await expect(buffer(rejectionReport(failing(), 'csv'))).rejects.toThrow('connection lost');
    await expect(buffer(rejectionReport(failing(), 'xlsx'))).rejects.toThrow('connection lost');
  });
});
