import { inflateSync } from 'node:zlib';

/** Text and keywords of a PDF as pdfkit writes it: Flate streams, one embedded font with a ToUnicode map. For specs alone. */
export interface ReadPdf {
  readonly pages: number;
  readonly text: string;
  readonly keywords: string;
  readonly embedsFont: boolean;
}

/** Reads a PDF back. @throws Error when it is not well-formed: header, trailer and every cross-reference are looked at */
export function readPdf(pdf: Buffer): ReadPdf {
  const raw = pdf.toString('latin1');
  if (!raw.startsWith('%PDF-1.') || !raw.trimEnd().endsWith('%%EOF')) throw new Error('no PDF');
  checkReferences(raw);
  const streams = [...raw.matchAll(/<<((?:(?!endobj)[\s\S])*?)>>\s*stream\r?\n/g)].map((found) => {
    const length = Number(/\/Length (\d+)/.exec(found[1]!)![1]);
    const start = found.index + found[0].length;
    const bytes = pdf.subarray(start, start + length);
    return found[1]!.includes('/FlateDecode')
      ? inflateSync(bytes).toString('latin1')
      : bytes.toString('latin1');
  });
  const unicode = unicodeOf(streams.find((one) => one.includes('beginbfrange'))!);
  const content = streams.filter((one) => one.includes('BT\n')).join('\n');
  const text = [...content.matchAll(/\[([^\]]*)\] TJ/g)]
    .map(([, run]) => [...run!.matchAll(/<([0-9a-f]+)>/g)].map(([, hex]) => decoded(hex!, unicode)).join(''))
    .join('\n');
  return {
    pages: [...raw.matchAll(/\/Type \/Page\b(?!s)/g)].length,
    text,
    keywords: infoOf(raw, 'Keywords'),
    embedsFont: /\/FontFile[23]? \d+ 0 R/.test(raw),
  };
}

/** An entry of the document's information, which pdfkit keeps as an object of its own. */
function infoOf(raw: string, name: string): string {
  const object = new RegExp(`/${name} (\\d+) 0 R`).exec(raw)?.[1];
  return new RegExp(`\\n${object} 0 obj\\s*\\(([^)]*)\\)`).exec(raw)?.[1] ?? '';
}

function checkReferences(raw: string): void {
  const at = Number(/startxref\s+(\d+)/.exec(raw)![1]);
  if (!raw.startsWith('xref', at)) throw new Error('startxref points nowhere');
  const entries = [...raw.slice(at).matchAll(/^(\d{10}) \d{5} n/gm)].map(([, offset]) => Number(offset));
  if (entries.length === 0) throw new Error('no objects');
  entries.forEach((offset, index) => {
    if (!raw.startsWith(`${index + 1} 0 obj`, offset))
      throw new Error(`object ${index + 1} is not at ${offset}`);
  });
}

function unicodeOf(map: string): string[] {
  const glyphs: string[] = [];
  for (const [, from, , list] of map.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/g)) {
    [...list!.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, hex], index) => {
      const units = hex!.replaceAll(' ', '').match(/.{4}/g) ?? [];
      glyphs[parseInt(from!, 16) + index] = String.fromCharCode(...units.map((one) => parseInt(one, 16)));
    });
  }
  return glyphs;
}

function decoded(hex: string, unicode: readonly string[]): string {
  return (hex.match(/.{4}/g) ?? []).map((glyph) => unicode[parseInt(glyph, 16)] ?? '�').join('');
}
