import { Refused } from '@ipflow/kernel';
import { inlineRows, withFile, workbookOf, workbookParts, zipOf } from '@ipflow/testing';
import type { SheetRow } from './rows';
import { openSheet } from './sheet';
import type { SheetLimits } from './sheet.limits';

async function read(
  bytes: string | Buffer,
  fileName: string,
  limits?: Partial<SheetLimits>,
): Promise<SheetRow[]> {
  return withFile(bytes, async (path) => {
    const rows: SheetRow[] = [];
    for await (const batch of openSheet(path, { fileName, limits })) rows.push(...batch);
    return rows;
  });
}

const cellsOf = (rows: readonly SheetRow[]) => rows.map(({ cells }) => cells);

async function refusal(reading: Promise<unknown>) {
  const error: unknown = await reading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refused)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error.reasons[0];
}

/** `申请号,桥\r\n1,2\r\n` in GB18030. */
const GB18030 = Buffer.from('c9eac7ebbac52cc7c50d0a312c320d0a', 'hex');

describe('CSV files', () => {
  const table = [
    ['申请号', '桥'],
    ['1', '2'],
  ];

  it.each([
    ['UTF-8', Buffer.from('申请号,桥\n1,2\n')],
    ['UTF-8 with BOM', Buffer.from('\uFEFF申请号,桥\n1,2\n')],
    ['GB18030', GB18030],
    ['tabs', Buffer.from('申请号\t桥\n1\t2\n')],
    ['semicolons', Buffer.from('申请号;桥\n1;2\n')],
  ])('reads %s', async (_, bytes) => {
    expect(cellsOf(await read(bytes, '专利.CSV'))).toEqual(table);
  });

  it('numbers rows as the spreadsheet program does: empty rows count, and are not handed on', async () => {
    const rows = await read('\n申请号,名称\n,,\n1,"x\ny"\n\n2,z', 'a.csv');
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([2, 4, 6]);
  });

  it('sees GB18030 although the first 100 kB are plain ASCII', async () => {
    const ascii = `filing_id,name\n${'1,2\n'.repeat(25_000)}`;
    const rows = await read(Buffer.concat([Buffer.from(ascii), GB18030]), 'a.csv');
    expect(rows.at(-2)?.cells).toEqual(['申请号', '桥']);
  });

  it.each([64 * 1024 - 1, 64 * 1024 - 2, 64 * 1024 - 3])(
    'keeps a character whole that chunk borders cut after %d bytes',
    async (length) => {
      const rows = await read(`${'x\n'.repeat(length / 2)}${'x'.repeat(length % 2)}桥,梁\n`, 'a.csv');
      expect(rows.at(-1)?.cells[0]).toMatch(/^x?桥$/);
    },
  );

  it('reads a UTF-8 file with one damaged byte as UTF-8, so that one row is rejected and not all', async () => {
    const rows = await read(
      Buffer.concat([Buffer.from('申请号,桥\n1,桥梁\n2,'), Buffer.from([0xe6, 0x0a])]),
      'a.csv',
    );
    expect(cellsOf(rows)).toEqual([
      ['申请号', '桥'],
      ['1', '桥梁'],
      ['2', '\uFFFD'],
    ]);
  });

  it.each([
    ['too many rows', 'a\nb\nc\n', { rowsMax: 2 }, 'SHEET_TOO_MANY_ROWS'],
    ['too many columns', 'a,b,c\n', { columnsMax: 2 }, 'SHEET_TOO_MANY_COLUMNS'],
    ['a cell that is too long', 'abcd\n', { cellCharsMax: 3 }, 'SHEET_CELL_TOO_LONG'],
    ['a row that is too long', 'ab,cd\n', { rowCharsMax: 3 }, 'SHEET_CELL_TOO_LONG'],
    ['a file that is too large', 'a,b\n', { csvBytesMax: 3 }, 'SHEET_TOO_LARGE'],
    ['quotes that do not pair', 'a,b\n"x,y\n', {}, 'SHEET_QUOTES'],
  ])('refuses %s', async (_, text, limits, code) => {
    expect(await refusal(read(text, 'a.csv', limits))).toMatchObject({ code, field: 'file' });
  });

  it('does not count empty columns at the end', async () => {
    expect(cellsOf(await read(`a,b${','.repeat(16_383)}\n`, 'a.csv'))).toEqual([['a', 'b']]);
  });

  it('closes a batch by rows and by text', async () => {
    const sizes = await withFile('aaaa\nb\nc\nd\ne\n', async (path) => {
      const batches: number[] = [];
      const limits = { batchRowsMax: 2, batchCharsMax: 3 };
      for await (const batch of openSheet(path, { fileName: 'a.csv', limits })) batches.push(batch.length);
      return batches;
    });
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(5);
  });
});

describe('XLSX files', () => {
  const STYLES =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>' +
    '<numFmt numFmtId="165" formatCode="[Red]0.00&quot;日&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';

  it('reads every kind of cell as the text it shows', async () => {
    const strings =
      '<si><t>一种</t></si><si><r><t>富</t></r><r><rPr><b/></rPr><t xml:space="preserve">文 </t></r><rPh><t>fu</t></rPh></si>';
    const rows = await read(
      workbookOf(
        '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>a&amp;b</t></is></c>' +
          '<c r="E2"><v>12.50</v></c><c r="F2" t="b"><v>1</v></c><c r="G2" t="e"><v>#N/A</v></c>' +
          '<c r="H2" t="str"><v>x_x000D_y</v></c></row>',
        { strings },
      ),
      'a.xlsx',
    );
    expect(rows).toEqual([
      { rowNumber: 2, cells: ['一种', '', '富文 ', 'a&b', '12.50', 'TRUE', '#N/A', 'x\ry'] },
    ]);
  });

  it('reads dates by the format of their cell, as days without a time zone', async () => {
    const row =
      '<row><c s="1"><v>41319</v></c><c s="2"><v>41319.99</v></c><c s="3"><v>41319</v></c><c s="0"><v>41319</v></c>' +
      '<c s="1"><v>0.5</v></c><c t="d"><v>2013-02-14</v></c></row>';
    expect(cellsOf(await read(workbookOf(row, { styles: STYLES }), 'a.xlsx'))).toEqual([
      ['2013-02-14', '2013-02-14', '41319', '41319', '0.5', '2013-02-14'],
    ]);
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const parts = workbookParts({
      sheets: [{ data: '<row><c s="1"><v>39857</v></c></row>' }],
      styles: STYLES,
      workbookPr: '<workbookPr date1904="1"/>',
    });
    expect(cellsOf(await read(zipOf(parts), 'a.xlsx'))).toEqual([['2013-02-14']]);
  });

  it.each([
    ['2017209958528', '2017209958528'],
    ['2.017209958528E+12', '2017209958528'],
    ['2.0151E+12', '2.0151E+12'],
    ['2015100000000', '2.0151E+12'],
    ['2.01510942578E12', '2.01510942578E12'],
    ['202310123456.5', '202310123456.5'],
  ])('shows the number %s as %s: all digits, or the damage', async (stored, shown) => {
    expect(cellsOf(await read(workbookOf(`<row><c><v>${stored}</v></c></row>`), 'a.xlsx'))).toEqual([
      [shown],
    ]);
  });

  it('reads rows and cells without numbers, gaps, and prefixed markup', async () => {
    const rows =
      '<row><c t="inlineStr"><is><t>a</t></is></c></row><row/><x:row xmlns:x="y" r="5"><x:c r="B5"><x:v>1</x:v></x:c></x:row>' +
      '<row><c><v>2</v></c></row>';
    expect(await read(workbookOf(rows), 'a.xlsx')).toEqual([
      { rowNumber: 1, cells: ['a'] },
      { rowNumber: 5, cells: ['', '1'] },
      { rowNumber: 6, cells: ['2'] },
    ]);
  });

  it('reads the first visible sheet', async () => {
    const parts = workbookParts({
      sheets: [
        { name: '隐藏', state: 'hidden', data: inlineRows([['no']]) },
        { name: '__proto__', data: inlineRows([['yes']]) },
        { name: '第二', data: inlineRows([['no']]) },
      ],
    });
    expect(cellsOf(await read(zipOf(parts), 'a.xlsx'))).toEqual([['yes']]);
  });

  it('does not mind formatting on a million cells nobody filled', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="1048576" s="1"/>';
    expect(cellsOf(await read(workbookOf(rows), 'a.xlsx'))).toEqual([['1']]);
  });

  it('stops inflating when the consumer stops reading', async () => {
    await withFile(
      workbookOf(inlineRows(Array.from({ length: 20_000 }, (_, i) => [`${i}`]))),
      async (path) => {
        for await (const batch of openSheet(path, { fileName: 'a.xlsx' })) {
          expect(batch.length).toBeLessThan(2_000);
          break;
        }
      },
    );
  });
});
