import PDFDocument from 'pdfkit';
import { drawCode } from './code';
import { hansFont } from './hans';

/** Largest certificate given out (bytes); an ordinary one has some 60,000. */
export const certificateBytesMax = 2 * 1024 * 1024;
/** Time one may take to draw (milliseconds). */
export const certificateWithinMs = 10_000;

const margin = 56;
const labelWidth = 92;
const lineGap = 6;
/** Characters of one line of facts; what is longer stands whole in the register. */
const lineCharsMax = 90;
/** Side of the QR code (points): some 45 mm, for a code of several hundred characters. */
const codeSide = 128;

/** One line of a certificate: what it is, and what it says. */
export interface CertificateLine {
  readonly label: string;
  readonly text: string;
}

/** What stands on the page. */
export interface CertificatePage {
  /** What it certifies: 专利权质押登记证. */
  readonly title: string;
  readonly number: string;
  readonly lines: readonly CertificateLine[];
  /** In the QR code, and in the document's keywords for readers without a camera. */
  readonly jws: string;
  readonly issuedOn: string;
}

/** A certificate of the office as one A4 page. @throws Error when it grows too large or takes too long */
export async function drawCertificate(page: CertificatePage): Promise<Buffer> {
  const endsAt = performance.now() + certificateWithinMs;
  const document = begin(await hansFont(), page);
  drawText(document, page);
  drawCode(document, page.jws, {
    left: document.page.width - margin - codeSide,
    top: document.page.height - margin - codeSide,
    side: codeSide,
  });
  if (document.bufferedPageRange().count !== 1) throw new Error('the certificate does not fit on its page');
  document.end();
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of document as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > certificateBytesMax)
      throw new Error(`the certificate is larger than ${certificateBytesMax} bytes`);
    if (performance.now() > endsAt)
      throw new Error(`the certificate took longer than ${certificateWithinMs} ms`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function begin(hans: Buffer, { title, number, jws, issuedOn }: CertificatePage): PDFDocument {
  const info = {
    Title: `${title} ${number}`,
    Author: '湖北省知识产权局',
    Keywords: jws,
    CreationDate: new Date(`${issuedOn}T00:00:00+08:00`),
  };
  const document = new PDFDocument({
    size: 'A4',
    margin,
    lang: 'zh-CN',
    font: null,
    bufferPages: true,
    info,
  });
  return document.registerFont('hans', hans).font('hans');
}

function drawText(document: PDFDocument, { title, number, lines, issuedOn }: CertificatePage): void {
  const width = document.page.width - 2 * margin;
  document.rect(margin / 2, margin / 2, document.page.width - margin, document.page.height - margin);
  document.lineWidth(1.5).stroke('#8c1c13');
  document.fillColor('#8c1c13').fontSize(22);
  document.text(title, margin, margin + 6, { width, align: 'center' });
  document.fillColor('#000000').fontSize(10);
  let y = margin + 56;
  for (const { label, text } of lines) {
    document.text(label, margin, y, { width: labelWidth, lineBreak: false });
    document.text(shortened(text), margin + labelWidth, y, { width: width - labelWidth });
    y = document.y + lineGap;
  }
  const below = document.page.height - margin - codeSide;
  const textWidth = width - codeSide - 16;
  document.fontSize(9);
  document.text(`湖北省知识产权局`, margin, below + 30, { width: textWidth });
  document.text(`出具日期 ${issuedOn}`, margin, below + 46, { width: textWidth });
  document.text(
    `扫描二维码可离线验证本证内容；效力以登记簿为准，请以证号 ${number} 查询。`,
    margin,
    below + 70,
    { width: textWidth },
  );
}

/** A fact as the page has room for it; the certificate's signature holds no more of it either. */
export function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= lineCharsMax ? text : `${characters.slice(0, lineCharsMax - 1).join('')}…`;
}
