/** Largest file whose digest is computed here: it is read whole into memory (bytes). */
export const digestBytesMax = 512 * 1024 * 1024;
/** A SHA-256 as people write it, in small or capital letters. */
export const typedDigest = /^\s*[0-9a-f]{64}\s*$/i;

/** Whether this page may compute digests: browsers keep Web Crypto from pages served by plain http. */
export function canDigest(): boolean {
  return (globalThis.crypto as Partial<Crypto>).subtle !== undefined;
}

/** SHA-256 of a file in 64 hex digits, computed on this machine: nothing of the file leaves it. */
export async function sha256Of(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
