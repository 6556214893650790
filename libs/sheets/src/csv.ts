import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CsvSplitter } from './csv.splitter';
import { RowBatch, type SheetRow } from './rows';
import type { SheetLimits } from './sheet.limits';

type Charset = 'utf-8' | 'gb18030';

/** How much is read at once, in bytes. */
const CHUNK_BYTES = 64 * 1024;

/** How much of the file decides between two charsets that both have errors, and finds the header, in bytes. */
const SAMPLE_BYTES = 256 * 1024;

/** Candidates, the likeliest first: the first wins a tie. */
const DELIMITERS = [',', '\t', ';'] as const;

/** What a decoder puts where bytes say nothing. */
const REPLACEMENT = '\uFFFD';

/**
 * Reads a CSV file as batches of rows. Quotes inside an unquoted cell are text, as Excel takes them; a
 * quoted cell that is never closed refuses the file and names the row that opens it.
 */
export async function* readCsv(
  path: string,
  limits: SheetLimits,
): AsyncGenerator<SheetRow[], void, undefined> {
  const charset = await charsetOf(path);
  const sample = decode(await sampleOf(path), charset);
  const lineEnd = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r';
  // A quoted cell may double every character of it.
  const splitter = new CsvSplitter(delimiterOf(sample), lineEnd, limits.rowCharsMax * 2);
  const batch = new RowBatch(limits);
  let rowNumber = 0;
  for await (const text of decoded(path, charset)) {
    for (const cells of splitter.push(text)) batch.add(++rowNumber, cells);
    if (batch.full) yield batch.take();
  }
  for (const cells of splitter.end()) batch.add(++rowNumber, cells);
  yield batch.take();
}

async function* decoded(path: string, charset: Charset): AsyncGenerator<string> {
  const decoder = new TextDecoder(charset);
  const chunks: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/**
 * UTF-8 when the whole file is. A file that is not, is GB18030 or a damaged UTF-8: the reading with fewer
 * errors wins, and rows with errors are rejected one by one later. GB18030 wins a tie.
 */
async function charsetOf(path: string): Promise<Charset> {
  if (await isUtf8File(path)) return 'utf-8';
  const sample = await sampleOf(path);
  if (sample.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) return 'utf-8';
  return damage(sample, 'utf-8') < damage(sample, 'gb18030') ? 'utf-8' : 'gb18030';
}

async function isUtf8File(path: string): Promise<boolean> {
  let carried = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    const bytes = Buffer.concat([carried, chunk]);
    const whole = bytes.length - unfinishedBytes(bytes);
    if (!isUtf8(bytes.subarray(0, whole))) return false;
    carried = bytes.subarray(whole);
  }
  return isUtf8(carried);
}

/** Length of a UTF-8 character that the end of the chunk cuts in two, 0 to 3 bytes. */
function unfinishedBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

async function sampleOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function decode(bytes: Buffer, charset: Charset): string {
  // `stream` keeps a character cut by the end of the sample from counting as damage.
  return new TextDecoder(charset).decode(bytes, { stream: true });
}

function damage(sample: Buffer, charset: Charset): number {
  return decode(sample, charset).split(REPLACEMENT).length;
}

/** The candidate met most often, outside quotes, in the first line that has any. */
function delimiterOf(sample: string): string {
  for (const line of sample.split(/\r\n|\r|\n/)) {
    const bare = line.replace(/"[^"]*"/g, '');
    const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length - 1);
    const most = Math.max(...counts);
    if (most > 0) return DELIMITERS[counts.indexOf(most)] ?? ',';
  }
  return ',';
}
