import { inflateRawSync } from 'node:zlib';

/** The end-of-central-directory record is at most 22 bytes plus a comment of 65,535 from the end (APPNOTE.TXT 4.3.16). */
const END_BYTES_MAX = 22 + 65_535;
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;

/**
 * The content of the first entry whose name matches, from a zip archive held in memory (stored or deflated entries; no zip64,
 * no encryption). Enough to take one program out of a jar before any package is installed.
 * @param {Buffer} zip
 * @param {RegExp} name
 * @returns {Buffer}
 * @throws {Error} when there is no such entry or the archive is damaged
 */
export function readZipEntry(zip, name) {
  let at = centralDirectory(zip);
  while (at + 46 <= zip.length && zip.readUInt32LE(at) === ENTRY_SIGNATURE) {
    const nameBytes = zip.readUInt16LE(at + 28);
    const entryName = zip.toString('utf8', at + 46, at + 46 + nameBytes);
    if (name.test(entryName)) return content(zip, at);
    at += 46 + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new Error(`The archive has no entry that matches ${name}.`);
}

/** @param {Buffer} zip */
function centralDirectory(zip) {
  const first = Math.max(0, zip.length - END_BYTES_MAX);
  for (let at = zip.length - 22; at >= first; at -= 1)
    if (zip.readUInt32LE(at) === END_SIGNATURE) return zip.readUInt32LE(at + 16);
  throw new Error('This is not a zip archive: it has no central directory.');
}

/**
 * @param {Buffer} zip
 * @param {number} at the entry's place in the central directory
 */
function content(zip, at) {
  const method = zip.readUInt16LE(at + 10);
  const packedBytes = zip.readUInt32LE(at + 20);
  const bytes = zip.readUInt32LE(at + 24);
  const local = zip.readUInt32LE(at + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + packedBytes);
  const data = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: bytes });
  if (data.length !== bytes)
    throw new Error(`The archive's entry has ${data.length} bytes instead of ${bytes}.`);
  return data;
}
