import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inlineRows, withFile, workbookOf } from '@ipflow/testing';
import { rename } from 'node:fs/promises';

const TESTDATA = join(__dirname, '..', '..', 'testdata');

/** Enough that a reader which keeps the rows needs several times the heap below. */
const ROWS = 30_000;
const HEAP_MB = 32;
const PEAK_MB_MAX = 250;
const TIMEOUT_MS = 60_000;

const HEADER = ['申请号', '专利名称', '申请人', '申请日', '授权公告日', '主分类号', '地址', '备注'];

const rows = Array.from({ length: ROWS }, (_, index) => [
  '201220061943.1',
  `一种用于桥梁钢结构的自动监测装置及其控制方法第${index}号`,
  `武汉桥梁科技第${index}有限公司`,
  '2012-02-24',
  '2013.01.02',
  'E02B15/10(2006.01)I',
  `430064 湖北省武汉市武昌区首义路${index}号`,
  `备注${index}`,
]);

/** Reads the bytes in a process whose heap could not hold them. */
async function readApart(bytes: string | Buffer, extension: string, ...options: string[]) {
  return withFile(bytes, async (path) => {
    await rename(path, `${path}${extension}`);
    const hook = join(TESTDATA, 'typescript.cjs');
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        `--max-old-space-size=${HEAP_MB}`,
        '-r',
        hook,
        join(TESTDATA, 'read-all.ts'),
        `${path}${extension}`,
        ...options,
      ],
      { timeout: TIMEOUT_MS },
    );
    return JSON.parse(stdout) as { records: number; rejected: number; peakMb: number };
  });
}

describe(`reading ${ROWS} rows in a heap of ${HEAP_MB} MB`, () => {
  it.each([
    ['CSV', '.csv', csv],
    ['XLSX with inline strings', '.xlsx', () => workbookOf(inlineRows([HEADER, ...rows]))],
    ['XLSX with a string table', '.xlsx', withStringTable],
  ])(
    '%s',
    async (_, extension, bytes) => {
      const { records, rejected, peakMb } = await readApart(bytes(), extension);
      expect({ records, rejected }).toEqual({ records: ROWS, rejected: 0 });
      expect(peakMb).toBeLessThan(PEAK_MB_MAX);
    },
    TIMEOUT_MS,
  );

  it(
    'is more than a reader that keeps the rows can do',
    async () => {
      await expect(readApart(csv(), '.csv', 'keep')).rejects.toThrow('heap out of memory');
    },
    TIMEOUT_MS,
  );
});

function csv(): string {
  return [HEADER, ...rows].map((cells) => cells.join(',')).join('\n');
}

/** As Excel writes it: every text once in the table, cells by number. */
function withStringTable(): Buffer {
  const numbers = new Map<string, number>();
  const sheet = [HEADER, ...rows].map((cells, index) => {
    const tags = cells.map((text) => {
      if (!numbers.has(text)) numbers.set(text, numbers.size);
      return `<c t="s"><v>${numbers.get(text)}</v></c>`;
    });
    return `<row r="${index + 1}">${tags.join('')}</row>`;
  });
  return workbookOf(sheet.join(''), {
    strings: [...numbers.keys()].map((text) => `<si><t>${text}</t></si>`).join(''),
  });
}
