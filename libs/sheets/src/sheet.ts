import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { readCsv } from './csv';
import type { SheetRow } from './rows';
import { SHEET_LIMITS, type SheetLimits } from './sheet.limits';
import { megabytes, sheetRefused } from './sheet.refusals';
import { readXlsx } from './xlsx';

type SheetType = 'csv' | 'xlsx';

/** How much of a file decides what it is, in bytes. */
const SNIFF_BYTES = 4_096;

/** Files people send instead of a table, by their first bytes, and what to do about each. */
const NOT_A_TABLE: readonly { name: string; starts: readonly number[][]; advice: string }[] = [
  {
    name: '旧版 Excel（.xls）或加密的工作簿',
    starts: [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    advice: '请在 Excel 或 WPS 中打开（取消密码），另存为“.xlsx 工作簿”后再导入',
  },
  {
    name: 'PDF 文件',
    starts: [[0x25, 0x50, 0x44, 0x46]],
    advice: '请从数据来源导出 .xlsx 或 .csv',
  },
  {
    name: '压缩包（RAR、7z 或 gzip）',
    starts: [
      [0x52, 0x61, 0x72, 0x21],
      [0x37, 0x7a, 0xbc, 0xaf],
      [0x1f, 0x8b],
    ],
    advice: '请先解压，再上传其中的 .xlsx 或 .csv',
  },
];

/**
 * Reads an uploaded table as batches of rows, at the consumer's pace and in constant memory.
 *
 * What the file is, is decided by its content; the name's extension must agree with it. Formats: `.csv`
 * (UTF-8 with or without BOM, GB18030; comma, tab or semicolon) and `.xlsx` (the first visible sheet).
 *
 * @param file.fileName the name the user gave it; `path` may be any temporary name.
 * @throws Refused with one reason (`SheetRefusalCode`). It may come after batches were handed on: a formula
 * in the last row is met last.
 */
export async function* openSheet(
  path: string,
  file: { fileName: string; limits?: Partial<SheetLimits> },
): AsyncGenerator<SheetRow[], void, undefined> {
  const limits = { ...SHEET_LIMITS, ...file.limits };
  const type = await sheetType(path, file.fileName);
  const { size } = await stat(path);
  const bytesMax = type === 'csv' ? limits.csvBytesMax : limits.xlsxBytesMax;
  if (size > bytesMax) {
    throw sheetRefused(
      'SHEET_TOO_LARGE',
      `文件有 ${megabytes(size)}，超过 ${megabytes(bytesMax)} 的上限；请拆成几个文件，或删去摘要等长文本列。`,
      { bytes: String(size), bytesMax: String(bytesMax) },
    );
  }
  yield* type === 'csv' ? readCsv(path, limits) : readXlsx(path, limits);
}

async function sheetType(path: string, fileName: string): Promise<SheetType> {
  const head = await firstBytes(path);
  if (head.length === 0) throw sheetRefused('SHEET_EMPTY', '文件是空的，请重新导出后再导入。');
  const foreign = NOT_A_TABLE.find(({ starts }) => starts.some((start) => startsWith(head, start)));
  if (foreign) throw notATable(foreign.name, foreign.advice);
  const type = startsWith(head, [0x50, 0x4b]) ? 'xlsx' : textType(head);
  const extension = extname(fileName).toLowerCase();
  if (extension === '.xlsm' || extension === '.xlsb') {
    throw sheetRefused('SHEET_MACRO', `不接受可含宏的 ${extension} 文件，请另存为“.xlsx 工作簿”后再导入。`);
  }
  if (extension !== `.${type}`) {
    throw sheetRefused(
      'SHEET_TYPE',
      `文件名的扩展名是“${extension.slice(0, 10) || '无'}”，内容却是 ${type.toUpperCase()}；只接受 .xlsx 和 .csv，` +
        `请确认选对了文件，再把扩展名改为 .${type}。`,
      { extension: extension.slice(0, 10), content: type },
    );
  }
  return type;
}

function textType(head: Buffer): SheetType {
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])) {
    throw notATable('UTF-16 文本', '请在 Excel 中另存为“CSV UTF-8（逗号分隔）”');
  }
  if (head.includes(0)) throw notATable('二进制文件，不是表格', '请从数据来源导出 .xlsx 或 .csv');
  if (/^(\uFEFF)?\s*</.test(head.toString('utf8'))) {
    throw notATable('网页、XML 或 TRS 文本', '请在 Excel 中打开，另存为“.xlsx 工作簿”，或重新导出为 .csv');
  }
  return 'csv';
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFF_BYTES), 0, SNIFF_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function startsWith(head: Buffer, bytes: readonly number[]): boolean {
  return head.subarray(0, bytes.length).equals(Buffer.from(bytes));
}

function notATable(name: string, advice: string) {
  return sheetRefused('SHEET_TYPE', `这是${name}；${advice}。只接受 .xlsx 和 .csv。`, { content: name });
}
