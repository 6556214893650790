const timeBits = 48n;

/**
 * A UUID version 7 (RFC 9562): it begins with the time, so lists in the order of ids are in the order they were made.
 * Made without `crypto.randomUUID`, which browsers keep from pages served by plain http.
 */
export function newId(now = Date.now(), random = crypto.getRandomValues(new Uint8Array(10))): string {
  const time = BigInt.asUintN(Number(timeBits), BigInt(now)).toString(16).padStart(12, '0');
  const bytes = [...random];
  bytes[0] = ((bytes[0] ?? 0) & 0x0f) | 0x70;
  bytes[2] = ((bytes[2] ?? 0) & 0x3f) | 0x80;
  const tail = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}`;
}
