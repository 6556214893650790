import type PDFDocument from 'pdfkit';
import * as qrcode from 'qrcode';

/** Light modules around a code (ISO/IEC 18004). */
const quietModules = 4;

/** Where a code stands: its upper left corner and its side, quiet zone included (points). */
export interface CodePlace {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** Draws a text as a QR code. */
export function drawCode(document: PDFDocument, text: string, place: CodePlace): void {
  const { size, data } = qrcode.create(text, { errorCorrectionLevel: 'L' }).modules;
  const side = place.side / (size + 2 * quietModules);
  const left = place.left + quietModules * side;
  const top = place.top + quietModules * side;
  for (let at = 0; at < size * size; at += 1) {
    if (data[at]) document.rect(left + (at % size) * side, top + Math.floor(at / size) * side, side, side);
  }
  document.fill('#000000');
}
