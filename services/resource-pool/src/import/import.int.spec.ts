import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre';
import { randomUUID } from 'node:crypto';
import { csv, numbers, row, sample, startPool, type Pool } from '../../testdata/pool';
import { inlineRows, workbookOf, workbookParts, zipOf } from '@ipflow/testing';
import type { RejectLine } from './import.store';

let pool: Pool;

beforeAll(async () => {
  pool = await startPool();
});

afterAll(() => pool?.service.destroy());

const rejectsOf = async (id: string, as = pool.center): Promise<RejectLine[]> =>
  (await pool.get(`/imports/${id}/rejects`, as).query({ limit: 200 })).body.items;

/** The report as it comes down the wire. */
async function download(id: string, format: 'csv' | 'xlsx'): Promise<Buffer> {
  const response = await pool
    .get(`/imports/${id}/rejects.${format}`)
    .buffer(true)
    .parse((stream, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => done(null, Buffer.concat(chunks)));
    });
  expect(response.status).toBe(200);
  expect(response.headers['content-disposition']).toBe(`attachment; filename="rejects-${id}.${format}"`);
  return response.body as Buffer;
}

describe('the sample of real patents', () => {
  const rows = 4_073;

  test('every row lands; the same file again changes nothing', async () => {
    const first = await pool.upload(sample('patents.csv'));
    expect(first.body).toMatchObject({
      state: 'done',
      listed: rows,
      rejected: 0,
      amended: 0,
      rowsDone: rows + 1,
    });
    const again = await pool.upload(sample('patents.csv'));
    expect(again.body).toMatchObject({ state: 'done', listed: 0, unchanged: rows, amended: 0, rejected: 0 });
    expect((await pool.get('/patents/count')).body).toEqual({ count: rows });
  }, 60_000);

  test('a row that changed is an amendment, with what was before', async () => {
    const text = sample('patents.csv').toString('utf8').replace('一种清漂装置', '一种新的清漂装置');
    expect((await pool.upload(text)).body).toMatchObject({ amended: 1, unchanged: rows - 1 });
    const { body } = await pool.get('/patents/201220061943.1');
    expect(body.title).toBe('一种新的清漂装置');
    expect(body.history.at(-1)).toMatchObject({
      type: 'ipflow.pool.v1.PatentAmended',
      data: { before: { title: '一种清漂装置' }, after: { title: '一种新的清漂装置' } },
    });
  }, 60_000);

  test('another center does not overwrite it', async () => {
    const text = csv(row('201220061943.1', { 专利名称: '改名' }), row(numbers(1)[0]!));
    const { body } = await pool.upload(text, { as: pool.stranger });
    expect(body).toMatchObject({ listed: 1, rejected: 1 });
    expect(await rejectsOf(body.id, pool.stranger)).toMatchObject([
      {
        rowNumber: 2,
        column: '申请号',
        value: '201220061943.1',
        code: 'PATENT_LISTED_BY_OTHER',
        landed: false,
      },
    ]);
  });
});

describe('other layouts', () => {
  test('a gazette in GB18030: good rows land, numbers that Excel damaged are reported', async () => {
    const { body } = await pool.upload(sample('gazette-gb18030.csv'));
    expect(body.state).toBe('done');
    expect(body.listed).toBeGreaterThan(0);
    const lines = (await rejectsOf(body.id)).filter(({ landed }) => !landed);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines[0]).toMatchObject({ column: 'filing_id', value: expect.stringMatching(/E\+12$/) });
  });

  test('a CNIPR workbook', async () => {
    const { body } = await pool.upload(sample('cnipr-export.xlsx'), { fileName: '导出.xlsx' });
    expect(body).toMatchObject({ state: 'done', fileName: '导出.xlsx', rejected: 0 });
    expect(body.listed + body.amended + body.unchanged).toBe(80);
  });

  test('a file without application numbers is refused as a whole', async () => {
    const { body } = await pool.upload(sample('patsnap.csv'));
    expect(body).toMatchObject({ state: 'refused', listed: 0, refusal: [{ code: 'SHEET_COLUMN_MISSING' }] });
  });
});

describe('rows that do not land', () => {
  test('wrong check digits are reported with row, column, value and reason; the reports hold the same lines', async () => {
    const { body } = await pool.upload(sample('patents-bad-checkdigit.csv'));
    expect(body).toMatchObject({ state: 'done', listed: 0 });
    const lines = await rejectsOf(body.id);
    expect(lines).toHaveLength(body.rejected);
    expect(lines[0]).toMatchObject({
      rowNumber: 2,
      column: '申请号(校验位错)',
      value: '202010000000.0',
      code: expect.stringMatching(/CHECK/),
      reason: expect.stringContaining('7'),
    });
    const expected = lines.map(({ rowNumber, column, value, code, reason }) => [
      ...[String(rowNumber), column, value, code, reason],
    ]);
    const asCsv = parse(await download(body.id, 'csv'), { bom: true }) as string[][];
    expect(asCsv).toEqual([['行号', '列', '值', '代码', '原因'], ...expected]);
    const book = await readXlsx(await download(body.id, 'xlsx'));
    const asXlsx = book.sheets[0]!.rows.map((cells) => cells.map((cell) => String(cell ?? '')));
    expect(asXlsx).toEqual(asCsv);
  });

  test('good rows land beside them, and warnings say so', async () => {
    const [good, odd] = numbers(2, 100) as [string, string];
    const text = csv(
      row(good),
      row(odd, { 申请日: '2019-06-19' }),
      row('202010566088.1'),
      row(numbers(1, 110)[0]!, { 专利名称: '' }),
      row(numbers(1, 111)[0]!, { 申请日: '2020-13-45', 申请人: '' }),
      row(numbers(1, 112)[0]!, { 专利类型: '国防专利' }),
    );
    const { body } = await pool.upload(text);
    expect(body).toMatchObject({ state: 'done', listed: 2, rejected: 4, warned: 1, rowsDone: 7 });
    const lines = (await rejectsOf(body.id)).map(
      ({ rowNumber, code, landed }) => `${rowNumber} ${code}${landed ? ' (landed)' : ''}`,
    );
    expect(lines).toEqual([
      '3 FILING_YEAR_DIFFERS (landed)',
      expect.stringMatching(/^4 PATENT_NUMBER_/),
      '5 TITLE_MISSING',
      '6 HOLDER_MISSING',
      '6 DATE_FORMAT',
      '7 PATENT_NATIONAL_DEFENCE',
    ]);
  });

  test('the same patent twice in a file lands once', async () => {
    const [number] = numbers(1, 120) as [string];
    const { body } = await pool.upload(csv(row(number), row(number), row(number, { 专利名称: '改名' })));
    expect(body).toMatchObject({ listed: 1, unchanged: 1, amended: 1 });
  });

  test('a value that no database can keep is reported without what it cannot keep', async () => {
    // A cut after 200 characters would leave half an emoji; NUL and the text \\u0000 are two things.
    const values = [`${'x'.repeat(199)}😀`, 'a\u0000b', String.raw`a\u0000b\\`];
    // A NUL among the first bytes would make the file a binary one, which is refused as a whole.
    const before = numbers(50, 200).map((number) => row(number));
    const { body } = await pool.upload(csv(...before, ...values.map((value) => row(value))));
    expect(body).toMatchObject({ state: 'done', listed: 50, rejected: 3 });
    const kept = (await rejectsOf(body.id)).map(({ value }) => value);
    expect(kept).toEqual(['x'.repeat(199), 'ab', String.raw`a\u0000b\\`]);
  });

  test('lines of the report are paged', async () => {
    const { body } = await pool.upload(csv(...Array.from({ length: 7 }, (_, index) => row(`bad-${index}`))));
    const seen: number[] = [];
    let after: string | null = '0.0';
    while (after) {
      const page = await pool.get(`/imports/${body.id}/rejects`).query({ limit: 3, after });
      seen.push(...page.body.items.map(({ rowNumber }: RejectLine) => rowNumber));
      after = page.body.next;
    }
    expect(seen).toEqual([2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('hostile files', () => {
  const formula = `${inlineRows([['申请号', '专利名称']])}<row r="2"><c r="A2"><f>WEBSERVICE("x")</f><v>1</v></c></row>`;
  const bomb = zipOf([
    ...workbookParts({ sheets: [{ data: '' }] }).slice(0, -1),
    { name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(32 * 2 ** 20, ' ') },
  ]);
  const cases: [what: string, file: Buffer | string, fileName: string, code: string][] = [
    ['nothing', '', 'a.csv', 'SHEET_EMPTY'],
    ['a PDF', '%PDF-1.7 …', 'a.csv', 'SHEET_TYPE'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.xls', 'SHEET_TYPE'],
    ['a workbook that says it is text', workbookOf(''), 'a.csv', 'SHEET_TYPE'],
    ['a web page', '<html><script>alert(1)</script>', 'a.csv', 'SHEET_TYPE'],
    ['macros', workbookOf(''), 'a.xlsm', 'SHEET_MACRO'],
    ['a formula', workbookOf(formula), 'a.xlsx', 'SHEET_FORMULA'],
    ['a bomb', bomb, 'a.xlsx', 'SHEET_BOMB'],
    ['a damaged workbook', workbookOf('').subarray(0, 200), 'a.xlsx', 'SHEET_DAMAGED'],
    ['an endless row', csv(Array(300).fill('x').join(',')), 'a.csv', 'SHEET_TOO_MANY_COLUMNS'],
  ];
  test.each(cases)('%s is refused with a reason', async (_, file, fileName, code) => {
    const { status, body } = await pool.upload(file, { fileName });
    expect([status, body.state]).toEqual([200, 'refused']);
    expect(body.refusal).toMatchObject([{ code, message: expect.stringMatching(/\p{Script=Han}/u) }]);
  });

  test('names and types that cannot be tables are refused at the door', async () => {
    expect((await pool.upload('x', { fileName: 'a.exe' })).status).toBe(400);
    const asJson = await pool
      .put(`/imports/${randomUUID()}?fileName=a.csv`)
      .set('Content-Type', 'application/json')
      .send('{}');
    expect([asJson.status, asJson.body.code]).toEqual([415, 'MEDIA_TYPE_UNSUPPORTED']);
    expect((await pool.upload('x', { id: 'not-a-uuid' })).status).toBe(400);
    expect((await pool.upload('x', { as: pool.bank })).status).toBe(403);
  });

  test('the service lives on', async () => {
    expect((await pool.upload(csv(row(numbers(1, 130)[0]!)))).body.listed).toBe(1);
  });
});

describe('ids of imports', () => {
  test('the same file under the same id is one import', async () => {
    const id = randomUUID();
    const file = csv(row(numbers(1, 140)[0]!));
    const answers = await Promise.all([1, 2, 3].map(() => pool.upload(file, { id })));
    for (const { status, body } of answers) {
      expect([status, body.listed, body.unchanged]).toEqual([200, 1, 0]);
    }
    const { body: all } = await pool.get('/imports');
    expect(all.items.filter((one: { id: string }) => one.id === id)).toHaveLength(1);
  });

  test('another file under the same id is a conflict', async () => {
    const id = randomUUID();
    await pool.upload(csv(row(numbers(1, 141)[0]!)), { id });
    const { status, body } = await pool.upload(csv(row(numbers(1, 142)[0]!)), { id });
    expect([status, body.code]).toEqual([409, 'CONFLICT']);
  });

  test('an import of another tenant does not exist', async () => {
    const { body } = await pool.upload(csv(row(numbers(1, 143)[0]!)));
    for (const path of ['', '/rejects', '/rejects.csv', '/rejects.xlsx']) {
      expect((await pool.get(`/imports/${body.id}${path}`, pool.stranger)).status).toBe(404);
    }
    expect((await pool.upload('x', { id: body.id, as: pool.stranger })).status).toBe(404);
    expect((await pool.get(`/imports/${body.id}`, pool.office)).body.id).toBe(body.id);
    expect((await pool.get(`/imports/${body.id}/rejects.pdf`)).status).toBe(404);
  });
});
