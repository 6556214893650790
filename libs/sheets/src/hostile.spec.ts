import { Refused } from '@ipflow/kernel';
import { inlineRows, withFile, workbookOf, workbookParts, zipOf } from '@ipflow/testing';
import { openSheet } from './sheet';
import type { SheetLimits } from './sheet.limits';

/** The most a hostile file may add to the process, in bytes. */
const GROWTH_BYTES_MAX = 150 * 2 ** 20;

async function refusal(bytes: string | Buffer, fileName = 'a.xlsx', limits?: Partial<SheetLimits>) {
  const before = process.memoryUsage.rss();
  const error: unknown = await withFile(bytes, async (path) => {
    try {
      for await (const batch of openSheet(path, { fileName, limits })) expect(batch).toBeInstanceOf(Array);
      return undefined;
    } catch (thrown) {
      return thrown;
    }
  });
  expect(process.memoryUsage.rss() - before).toBeLessThan(GROWTH_BYTES_MAX);
  if (!(error instanceof Refused)) throw new Error(`expected a refusal, got ${String(error)}`);
  const [reason] = error.reasons;
  expect(reason?.message).toMatch(/请|只接受/);
  return reason;
}

const GOOD = [{ data: inlineRows([['申请号'], ['201220061943.1']]) }];
const withPart = (name: string, data: string | Buffer = 'x') =>
  zipOf([...workbookParts({ sheets: GOOD }), { name, data }]);

describe('files that are not what they say', () => {
  it.each([
    ['an empty file', '', 'a.csv', 'SHEET_EMPTY'],
    ['a PDF', '%PDF-1.7 …', 'a.csv', 'SHEET_TYPE'],
    ['an old or encrypted workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.xls', 'SHEET_TYPE'],
    ['a gzip', Buffer.from('1f8b0800', 'hex'), 'a.csv', 'SHEET_TYPE'],
    ['a program', Buffer.from('7f454c4602010100', 'hex'), 'a.csv', 'SHEET_TYPE'],
    ['a web page', '<html><table>', 'a.xls', 'SHEET_TYPE'],
    ['TRS text', '<REC>\n<申请号>=CN85100462', 'a.csv', 'SHEET_TYPE'],
    ['UTF-16', Buffer.from('\uFEFF申请号', 'utf16le'), 'a.csv', 'SHEET_TYPE'],
    ['CSV called .xlsx', '申请号,名称\n', 'a.xlsx', 'SHEET_TYPE'],
    ['a workbook called .csv', workbookOf(''), 'a.csv', 'SHEET_TYPE'],
    ['a name without extension', '申请号,名称\n', '专利', 'SHEET_TYPE'],
    ['a macro workbook by name', workbookOf(''), 'a.xlsm', 'SHEET_MACRO'],
    ['a zip of something else', zipOf([{ name: 'a.txt', data: 'x' }]), 'a.xlsx', 'SHEET_TYPE'],
    ['a zip in a zip', zipOf([{ name: 'a.xlsx', data: workbookOf('') }]), 'a.xlsx', 'SHEET_TYPE'],
    ['a broken zip', workbookOf('').subarray(0, 300), 'a.xlsx', 'SHEET_DAMAGED'],
    ['a zip header alone', 'PK\x03\x04', 'a.xlsx', 'SHEET_DAMAGED'],
  ])('refuses %s', async (_, bytes, fileName, code) => {
    expect(await refusal(bytes, fileName)).toMatchObject({ code, field: 'file' });
  });

  it('refuses a Word document', async () => {
    const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
    expect(await refusal(zipOf(workbookParts({ sheets: GOOD, contentType })))).toMatchObject({
      code: 'SHEET_TYPE',
    });
  });

  it('refuses a workbook whose sheets are all hidden', async () => {
    const parts = workbookParts({ sheets: [{ state: 'veryHidden', data: '' }] });
    expect(await refusal(zipOf(parts))).toMatchObject({ code: 'SHEET_EMPTY' });
  });
});

describe('workbooks with a life of their own', () => {
  it.each([
    ['a macro', 'xl/vbaProject.bin', 'SHEET_MACRO'],
    ['a macro in other case', 'XL/VBAPROJECT.BIN', 'SHEET_MACRO'],
    ['an old macro sheet', 'xl/macrosheets/sheet1.xml', 'SHEET_MACRO'],
    ['a control', 'xl/activeX/activeX1.xml', 'SHEET_MACRO'],
    ['a link to another file', 'xl/externalLinks/externalLink1.xml', 'SHEET_EXTERNAL_LINK'],
    ['a data connection', 'xl/connections.xml', 'SHEET_EXTERNAL_LINK'],
    ['an embedded file', 'xl/embeddings/oleObject1.bin', 'SHEET_TYPE'],
    ['a name that leaves the archive', '../../etc/passwd', 'SHEET_DAMAGED'],
    ['a part that is there twice', 'xl/Workbook.xml', 'SHEET_DAMAGED'],
  ])('refuses %s', async (_, name, code) => {
    expect(await refusal(withPart(name))).toMatchObject({ code });
  });

  it('refuses a workbook that is macro-enabled by type', async () => {
    const contentType = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
    expect(await refusal(zipOf(workbookParts({ sheets: GOOD, contentType })))).toMatchObject({
      code: 'SHEET_MACRO',
    });
  });

  it('refuses a formula and names its cell', async () => {
    const row = '<row r="7"><c r="A7"><v>1</v></c><c r="AB7"><f>HYPERLINK("http://x")</f><v>2</v></c></row>';
    expect(await refusal(workbookOf(row))).toMatchObject({ code: 'SHEET_FORMULA', detail: { cell: 'AB7' } });
  });

  it.each([
    ['in the sheet', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>'],
    ['with entities', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'],
  ])('refuses a document type declaration %s', async (_, data) => {
    expect(await refusal(zipOf(workbookParts({ sheets: [{ data }] })))).toMatchObject({ code: 'SHEET_DTD' });
  });

  it('takes a hyperlink for the text it is', async () => {
    const parts = workbookParts({ sheets: GOOD });
    const links =
      '<Relationships><Relationship Id="r" Type="x/hyperlink" Target="http://x" TargetMode="External"/></Relationships>';
    const bytes = zipOf([...parts, { name: 'xl/worksheets/_rels/sheet1.xml.rels', data: links }]);
    await withFile(bytes, async (path) => {
      for await (const rows of openSheet(path, { fileName: 'a.xlsx' })) expect(rows).toHaveLength(2);
    });
  });
});

describe('files that want all memory', () => {
  it('refuses a bomb by its ratio, before inflating it', async () => {
    expect(await refusal(workbookOf('<row/>'.repeat(500_000)))).toMatchObject({ code: 'SHEET_BOMB' });
  });

  it('stops at the declared size when the directory lies', async () => {
    const parts = workbookParts({ sheets: GOOD }).filter(({ name }) => !name.includes('sheet1'));
    const data = `<worksheet><sheetData>${'<row/>'.repeat(300_000)}</sheetData></worksheet>`;
    const bytes = zipOf([...parts, { name: 'xl/worksheets/sheet1.xml', data, claims: 1_000 }]);
    expect(await refusal(bytes)).toMatchObject({ code: 'SHEET_DAMAGED' });
  });

  it.each([
    ['too many files', { entriesMax: 4 }, 'SHEET_BOMB'],
    ['too much in all', { inflatedBytesMax: 500 }, 'SHEET_TOO_LARGE'],
    ['an upload that is too large', { xlsxBytesMax: 500 }, 'SHEET_TOO_LARGE'],
  ])('refuses %s', async (_, limits, code) => {
    expect(await refusal(workbookOf(inlineRows([['a']])), 'a.xlsx', limits)).toMatchObject({ code });
  });

  it('refuses a string table beyond its limit', async () => {
    const bytes = workbookOf('', { strings: '<si><t>桥梁</t></si>'.repeat(100) });
    expect(await refusal(bytes, 'a.xlsx', { sharedStringBytesMax: 1_000 })).toMatchObject({
      code: 'SHEET_TOO_LARGE',
    });
  });

  it('refuses cells that repeat one long string beyond the size of the file', async () => {
    const strings = `<si><t>${'桥'.repeat(10_000)}</t></si>`;
    const bytes = workbookOf('<row><c t="s"><v>0</v></c></row>'.repeat(1_000), { strings });
    const limits = { inflatedBytesMax: 2 ** 20, inflationRatioMax: 10_000 };
    expect(await refusal(bytes, 'a.xlsx', limits)).toMatchObject({ code: 'SHEET_BOMB' });
  });

  it('refuses a row beyond the end of any worksheet', async () => {
    const rows = '<row r="1048576"/><row r="1048577"/>';
    expect(await refusal(workbookOf(rows))).toMatchObject({ code: 'SHEET_TOO_MANY_ROWS' });
  });

  it('reads over empty rows without counting them', async () => {
    const heights = Array.from({ length: 200_000 }, (_, index) => `<row ht="${(index * 7919) % 9973}"/>`);
    const bytes = workbookOf(`${heights.join('')}<row><c><v>1</v></c></row>`);
    const seen = await withFile(bytes, async (path) => {
      for await (const [row] of openSheet(path, { fileName: 'a.xlsx', limits: { rowsMax: 1 } })) return row;
      return undefined;
    });
    expect(seen).toEqual({ rowNumber: 200_001, cells: ['1'] });
  });

  it.each([
    ['text without an end', `<row><c t="inlineStr"><is><t>${'x'.repeat(3 * 2 ** 20)}`],
    ['a comment without an end', `<!--${'x'.repeat(3 * 2 ** 20)}`],
    ['an attribute without an end', `<row r="${'1'.repeat(3 * 2 ** 20)}`],
    ['elements without an end', '<a>'.repeat(1_000)],
    ['a string that is not there', '<row><c t="s"><v>7</v></c></row>'],
    ['rows out of order', '<row r="5"/><row r="4"/>'],
    ['a column that does not exist', '<row><c r="ZZZ1"><v>1</v></c></row>'],
    ['broken markup', '<row></c></row>'],
  ])('refuses %s', async (_, data) => {
    const limits = { inflationRatioMax: 100_000 };
    expect(await refusal(workbookOf(data), 'a.xlsx', limits)).toMatchObject({ code: 'SHEET_DAMAGED' });
  });

  it('refuses a CSV whose first quote never closes, without keeping the file', async () => {
    expect(await refusal(`"${'x,y\n'.repeat(500_000)}`, 'a.csv')).toMatchObject({ code: 'SHEET_QUOTES' });
  });
});
