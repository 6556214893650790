import type { SheetLimits } from './sheet.limits';
import { megabytes, sheetRefused } from './sheet.refusals';
import { readXml, unescapeCell } from './xlsx.xml';

/** Strings are packed into buffers of this size, in bytes. */
const SEGMENT_BYTES = 2 ** 20;

/** What one string costs beside its text: its length in front of it and its place in the index, in bytes. */
const OVERHEAD_BYTES = 8;

/**
 * The string table of a workbook, packed as UTF-8 outside the JavaScript heap: 4.5 million short Chinese
 * strings take some 150 MB instead of 500.
 */
export class SharedStrings {
  private readonly segments: Buffer[] = [];
  private places = new Uint32Array(1_024);
  private used = SEGMENT_BYTES;
  private count = 0;
  private bytes = 0;

  constructor(private readonly limits: SheetLimits) {}

  add(text: string): void {
    const length = Buffer.byteLength(text);
    this.bytes += length + OVERHEAD_BYTES;
    if (this.bytes > this.limits.sharedStringBytesMax || length > SEGMENT_BYTES - 4) throw this.tooLarge();
    if (this.used + 4 + length > SEGMENT_BYTES) {
      this.segments.push(Buffer.allocUnsafeSlow(SEGMENT_BYTES));
      this.used = 0;
    }
    if (this.count === this.places.length) this.grow();
    this.places[this.count++] = (this.segments.length - 1) * SEGMENT_BYTES + this.used;
    const segment = this.segments[this.segments.length - 1];
    segment?.writeUInt32LE(length, this.used);
    segment?.write(text, this.used + 4, 'utf8');
    this.used += 4 + length;
  }

  /** The string a cell points at; undefined when there is none. */
  at(index: number): string | undefined {
    const place = index < this.count ? this.places[index] : undefined;
    if (place === undefined) return undefined;
    const segment = this.segments[Math.floor(place / SEGMENT_BYTES)];
    const start = (place % SEGMENT_BYTES) + 4;
    return segment?.toString('utf8', start, start + segment.readUInt32LE(start - 4));
  }

  private grow(): void {
    const places = new Uint32Array(this.places.length * 2);
    places.set(this.places);
    this.places = places;
  }

  private tooLarge() {
    return sheetRefused(
      'SHEET_TOO_LARGE',
      `工作簿的文字超过 ${megabytes(this.limits.sharedStringBytesMax)}；请另存为 CSV 后导入，或拆成几个文件。`,
      { bytesMax: String(this.limits.sharedStringBytesMax) },
    );
  }
}

/** Reads `sharedStrings.xml`. Rich text becomes plain; phonetic readings (`rPh`) are left out. @throws Refused */
export async function readSharedStrings(
  chunks: AsyncIterable<string>,
  limits: SheetLimits,
): Promise<SharedStrings> {
  const strings = new SharedStrings(limits);
  let text = '';
  let inText = false;
  let inPhonetic = false;
  await readXml(chunks, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't') inText = !inPhonetic;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') strings.add(unescapeCell(text));
    },
  });
  return strings;
}
