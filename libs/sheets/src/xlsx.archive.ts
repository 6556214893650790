import { open, type Entry, type ZipFile } from 'yauzl';
import type { SheetLimits } from './sheet.limits';
import { megabytes, sheetRefused, type SheetRefusalCode } from './sheet.refusals';

/** The parts of a workbook, each readable as a stream of text. Close it when done. */
export type Archive = {
  /** Names in lower case, as the package format compares them. */
  has(part: string): boolean;
  /** The part's text, inflated as it is consumed, never beyond its declared size. */
  text(part: string): AsyncGenerator<string, void, undefined>;
  close(): void;
};

/** Contents that only a workbook with a life of its own has: it acts, or it asks elsewhere. */
const FORBIDDEN: readonly { part: RegExp; code: SheetRefusalCode; message: string }[] = [
  {
    part: /(^|\/)(vbaproject\.bin|vbadata\.xml|macrosheets\/|activex\/|ctrlprops\/)/,
    code: 'SHEET_MACRO',
    message: '工作簿含有宏或控件，请另存为不含宏的“.xlsx 工作簿”后再导入。',
  },
  {
    part: /^xl\/(externallinks\/|connections\.xml|querytables\/)/,
    code: 'SHEET_EXTERNAL_LINK',
    message: '工作簿链接了外部文件或数据源；请在“数据—编辑链接”中断开链接、把内容粘贴为数值后再导入。',
  },
  {
    part: /^xl\/embeddings\//,
    code: 'SHEET_TYPE',
    message: '工作簿嵌入了其他文件，请删去嵌入的对象后再导入。',
  },
  {
    part: /^xl\/workbook\.bin$/,
    code: 'SHEET_TYPE',
    message: '这是二进制工作簿（.xlsb），请另存为“.xlsx 工作簿”后再导入。',
  },
];

/**
 * Opens an `.xlsx` and judges it by its directory before anything is inflated: number of files, declared
 * sizes and ratios, doubled or escaping names, forbidden contents. Declared sizes lie, so reading a part
 * stops at the size it declared.
 *
 * @throws Refused
 */
export async function openArchive(path: string, limits: SheetLimits): Promise<Archive> {
  const zip = await openZip(path);
  try {
    if (zip.entryCount > limits.entriesMax) {
      throw sheetRefused(
        'SHEET_BOMB',
        `压缩包内有 ${zip.entryCount} 个文件，超过 ${limits.entriesMax} 个的上限；请把数据复制到新的工作簿后再导入。`,
      );
    }
    const entries = await entriesOf(zip);
    judge(entries, limits);
    return {
      has: (part) => entries.has(part.toLowerCase()),
      text: (part) => textOf(zip, entries.get(part.toLowerCase()), part),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) =>
      error ? reject(damaged(error)) : resolve(zip),
    );
  });
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('error', (error: Error) => reject(damaged(error)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      const name = entry.fileName.toLowerCase();
      if (entries.has(name)) reject(damaged(new Error(`entry ${name} is there twice`)));
      else {
        entries.set(name, entry);
        zip.readEntry();
      }
    });
    zip.readEntry();
  });
}

function judge(entries: ReadonlyMap<string, Entry>, limits: SheetLimits): void {
  let inflatedBytes = 0;
  for (const [name, entry] of entries) {
    const forbidden = FORBIDDEN.find(({ part }) => part.test(name));
    if (forbidden) throw sheetRefused(forbidden.code, forbidden.message, { part: name.slice(0, 100) });
    inflatedBytes += entry.uncompressedSize;
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    if (entry.uncompressedSize >= limits.inflationRatioFromBytes && ratio > limits.inflationRatioMax) {
      throw sheetRefused(
        'SHEET_BOMB',
        `压缩包内的 ${name.slice(0, 100)} 展开后是压缩前的 ${Math.round(ratio)} 倍，疑似压缩炸弹；` +
          '请删去大片空行或重复格式，把数据复制到新的工作簿后再导入。',
        { part: name.slice(0, 100), ratio: String(Math.round(ratio)) },
      );
    }
  }
  if (inflatedBytes > limits.inflatedBytesMax) {
    throw sheetRefused(
      'SHEET_TOO_LARGE',
      `工作簿展开后有 ${megabytes(inflatedBytes)}，超过 ${megabytes(limits.inflatedBytesMax)} 的上限；` +
        '请拆成几个文件，或删去摘要等长文本列。',
      { bytes: String(inflatedBytes), bytesMax: String(limits.inflatedBytesMax) },
    );
  }
  if (!entries.has('[content_types].xml')) {
    throw sheetRefused(
      'SHEET_TYPE',
      '这是普通的压缩包，不是 Excel 工作簿；请解压后上传其中的 .xlsx 或 .csv。',
    );
  }
}

async function* textOf(
  zip: ZipFile,
  entry: Entry | undefined,
  part: string,
): AsyncGenerator<string, void, undefined> {
  if (!entry) throw damaged(new Error(`part ${part} is missing`));
  const stream = await new Promise<NodeJS.ReadableStream & { destroy(): void }>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(damaged(error)) : resolve(opened)));
  });
  stream.setEncoding('utf8');
  try {
    for await (const chunk of stream as AsyncIterable<string>) yield chunk;
  } catch (error) {
    throw isOfTheMachine(error) ? error : damaged(error);
  } finally {
    stream.destroy();
  }
}

/** Disk errors name a system call; all others come from the bytes of the file. */
function isOfTheMachine(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/** The file is not what its own directory or markup says. */
export function damaged(cause: unknown) {
  return sheetRefused(
    'SHEET_DAMAGED',
    '工作簿已损坏或结构不正确，请在 Excel 或 WPS 中打开、另存为新文件后再导入。',
    {
      cause: cause instanceof Error ? cause.message.slice(0, 200) : 'unknown',
    },
  );
}
