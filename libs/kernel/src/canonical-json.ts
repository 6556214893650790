/** What {@link canonicalJson} takes: no fractions, which parties round differently; amounts are digit strings. */
export type Canonical =
  string | boolean | null | number | readonly Canonical[] | { readonly [key: string]: Canonical | undefined };

/**
 * JSON in the one form of RFC 8785 (JCS): no spaces, members sorted by their UTF-16 code units, strings as `JSON.stringify`
 * writes them. Two parties that hash it get the same digest. Members that are undefined are left out.
 * @throws RangeError for a number that is no safe integer
 */
export function canonicalJson(value: Canonical): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new RangeError(`${value} is no safe integer: write it as a string`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join()}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member as Canonical)}`);
  return `{${members.join()}}`;
}

function isList(value: object): value is readonly Canonical[] {
  return Array.isArray(value);
}
