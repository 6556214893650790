import { SaxesParser } from 'saxes';
import { damaged } from './xlsx.archive';
import { sheetRefused } from './sheet.refusals';

/** What a reader of one part wants to know. Names come without their namespace prefix. */
export type XmlHandlers = {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
};

/** Elements nested deeper than this are an attack; workbook parts stay below 20. */
const DEPTH_MAX = 64;

/** Text or markup without an end, in characters, before the part is refused: the parser would keep it all. */
const UNBROKEN_CHARS_MAX = 2 ** 20;

/**
 * Parses a part while it is inflated, one chunk at a time. A document type declaration (entities, external
 * files) is refused; only the five entities of XML itself are known.
 */
export class XmlReader {
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private depth = 0;
  private quietChars = 0;

  constructor(handlers: XmlHandlers) {
    this.parser.on('error', (error) => {
      throw damaged(error);
    });
    this.parser.on('doctype', () => {
      throw sheetRefused(
        'SHEET_DTD',
        '工作簿的内容含有文档类型声明（DTD），不予读取；请在 Excel 中另存为新文件。',
      );
    });
    this.parser.on('opentag', ({ name, attributes }) => {
      this.quietChars = 0;
      if (++this.depth > DEPTH_MAX) throw damaged(new Error(`elements nested deeper than ${DEPTH_MAX}`));
      handlers.open(localName(name), attributes);
    });
    this.parser.on('text', (text) => handlers.text?.(text));
    this.parser.on('cdata', (text) => handlers.text?.(text));
    this.parser.on('closetag', ({ name }) => {
      this.quietChars = 0;
      this.depth--;
      handlers.close?.(localName(name));
    });
  }

  /** Handlers run before this returns. @throws Refused */
  write(chunk: string): void {
    this.quietChars += chunk.length;
    this.parser.write(chunk);
    if (this.quietChars > UNBROKEN_CHARS_MAX) {
      throw damaged(new Error(`more than ${UNBROKEN_CHARS_MAX} characters without an element`));
    }
  }

  /** Ends the document; an unfinished one is refused. @throws Refused */
  end(): void {
    this.parser.close();
  }
}

/** Reads a whole small part. @throws Refused */
export async function readXml(chunks: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  const reader = new XmlReader(handlers);
  for await (const chunk of chunks) reader.write(chunk);
  reader.end();
}

/** OOXML writes characters XML cannot hold, and the literal text that looks like them, as `_x000D_`. */
export function unescapeCell(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
