/** The part of pdfkit that is used here. */
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
      layout?: 'portrait' | 'landscape';
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
    /** In points, at the font and size that are set. */
    widthOfString(text: string): number;
    addPage(): this;
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
