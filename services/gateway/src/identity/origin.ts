/** What a browser says of where a request comes from. No page can forge any of it. */
export interface Provenance {
  /** `Origin` header. */
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site` header (Fetch Metadata); browsers send it to https and to the local machine only. */
  readonly fetchSite: string | undefined;
  /** `Host` header. */
  readonly host: string | undefined;
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a method changes nothing (RFC 9110 §9.2.1). */
export const isReading = (method: string): boolean => reading.has(method);

/** Whether a request comes from our own pages, or from an origin on the list. */
export function isFromOwnPage({ origin, fetchSite, host }: Provenance, origins: readonly string[]): boolean {
  if (fetchSite === 'same-origin') return true;
  return origin !== undefined && (origins.includes(origin) || origin.replace(/^https?:\/\//, '') === host);
}

/** Whether a request comes from a page that is not ours; a program's request comes from no page. */
export function isFromForeignPage(provenance: Provenance, origins: readonly string[]): boolean {
  const { origin, fetchSite } = provenance;
  const isFromPage = origin !== undefined || (fetchSite !== undefined && fetchSite !== 'none');
  return isFromPage && !isFromOwnPage(provenance, origins);
}
