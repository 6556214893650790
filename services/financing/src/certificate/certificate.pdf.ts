import PDFDocument from 'pdfkit';
import { drawCode } from '../print/code';
import { hansFont } from '../print/hans';
import type { CertificateLine } from './certificate.text';

/** Largest certificate given out (bytes); an ordinary one has some 60,000. */
export const certificateBytesMax = 2 * 1024 * 1024;
/** Time one may take to draw (milliseconds). */
export const certificateWithinMs = 10_000;

const margin = 56;
const labelWidth = 92;
const lineGap = 6;
/** Side of the QR code (points): some 45 mm, for a code of several hundred characters. */
const codeSide = 128;

/** What stands on the page. */
export interface CertificatePage {
  readonly number: string;
  readonly lines: readonly CertificateLine[];
  /** In the QR code, and in the document's keywords for readers without a camera. */
  readonly jws: string;
  readonly issuedOn: string;
}

/** 专利权质押登记通知书 as one A4 page. @throws Error when it grows too large or takes too long */
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

function begin(hans: Buffer, { number, jws, issuedOn }: CertificatePage): PDFDocument {
  const info = {
    Title: `专利权质押登记证 ${number}`,
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

function drawText(document: PDFDocument, { number, lines, issuedOn }: CertificatePage): void {
  const width = document.page.width - 2 * margin;
  document.rect(margin / 2, margin / 2, document.page.width - margin, document.page.height - margin);
  document.lineWidth(1.5).stroke('#8c1c13');
  document.fillColor('#8c1c13').fontSize(22);
  document.text('专利权质押登记证', margin, margin + 6, { width, align: 'center' });
  document.fillColor('#000000').fontSize(10);
  let y = margin + 56;
  for (const { label, text } of lines) {
    document.text(label, margin, y, { width: labelWidth, lineBreak: false });
    document.text(text, margin + labelWidth, y, { width: width - labelWidth });
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
