/** The part of pdfkit the certificate uses. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';

  interface PdfInfo {
    Title?: string;
    Author?: string;
    Subject?: string;
    Keywords?: string;
    CreationDate?: Date;
  }

  export default class PDFDocument extends Readable {
    constructor(options: {
      size: 'A4';
      margin: number;
      lang?: string;
      font?: string | null;
      info?: PdfInfo;
      bufferPages?: boolean;
    });
    y: number;
    readonly page: { readonly width: number; readonly height: number };
    registerFont(name: string, source: Buffer): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(color: string): this;
    text(text: string, x: number, y: number, options?: Record<string, unknown>): this;
    rect(x: number, y: number, width: number, height: number): this;
    lineWidth(width: number): this;
    stroke(color: string): this;
    fill(color: string): this;
    bufferedPageRange(): { start: number; count: number };
    end(): void;
  }
}
