import { PayloadTooLargeException, UnsupportedMediaTypeException } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { megabytes } from './sheet.refusals';

const fileNameCharsMax = 200;

/** The name a user's table has; formats that are refused are read as far as it takes to say why. */
export const sheetNameField = z
  .string()
  .min(1)
  .max(fileNameCharsMax)
  .regex(/\.(xlsx|csv|xls|xlsm|xlsb)$/i, '请给出文件名，扩展名为 .xlsx 或 .csv');

/**
 * Writes an uploaded table, which is the body itself, to `path`, counting: the declared length is the client's word only.
 *
 * @param bytesMax largest file taken, in bytes
 * @returns its size in bytes and its SHA-256, hex
 * @throws UnsupportedMediaTypeException for a form, PayloadTooLargeException for a file above the limit
 */
export async function receiveSheet(
  request: IncomingMessage,
  path: string,
  bytesMax: number,
): Promise<{ fileBytes: number; fileSha256: string }> {
  if (/^(application\/json|multipart\/form-data)\b/i.test(request.headers['content-type'] ?? '')) {
    throw new UnsupportedMediaTypeException(
      '请把文件本身作为请求体发送（Content-Type: application/octet-stream）',
    );
  }
  const hash = createHash('sha256');
  let fileBytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      fileBytes += chunk.length;
      hash.update(chunk);
      if (fileBytes > bytesMax) {
        done(new PayloadTooLargeException(`文件超过 ${megabytes(bytesMax)} 的上限；请拆成几个文件`));
      } else done(null, chunk);
    },
  });
  await pipeline(request, count, createWriteStream(path, { mode: 0o600 }));
  return { fileBytes, fileSha256: hash.digest('hex') };
}
