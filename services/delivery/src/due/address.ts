import { lookup, type LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Ports a receiver may listen on; what else answers on a server is none of ours to call. */
export const portsAllowed: readonly number[] = [443, 8443];
/** Longest address of a receiver (characters). */
export const urlCharsMax = 500;

/** Resolves a name to all its addresses, as the system does unless a test says otherwise. */
export type Resolve = (
  host: string,
  answer: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

/** Why an address is refused: a stable code and what to do about it. */
export interface AddressRefusal {
  readonly code: string;
  readonly message: string;
}

/** Asks the system. */
export const resolveBySystem: Resolve = (host, answer) => lookup(host, { all: true }, answer);

/**
 * True for an address anybody may call: ordinary unicast on the public network. Loopback, private, link-local, shared
 * (100.64/10 with 100.100.100.200), multicast and reserved ranges are not, nor are those that carry another address
 * inside them (IPv4-mapped, NAT64, 6to4, Teredo), whatever that one is.
 */
export function isPublicAddress(address: string): boolean {
  // A zone index (fe80::1%eth0) only makes sense inside this machine.
  if (address.includes('%') || !ipaddr.isValid(address)) return false;
  return ipaddr.parse(address).range() === 'unicast' && !isHiddenRange(ipaddr.parse(address));
}

/** Ranges that are unicast by the book and lead somewhere else all the same. */
const hiddenRanges: readonly [ipaddr.IPv4 | ipaddr.IPv6, number][] = [
  // NAT64 of one's own (RFC 8215), IPv4-compatible, IPv4-translated, site-local, and the deprecated 6bone.
  ipaddr.parseCIDR('64:ff9b:1::/48'),
  ipaddr.parseCIDR('::/96'),
  ipaddr.parseCIDR('::ffff:0:0:0/96'),
  ipaddr.parseCIDR('fec0::/10'),
  ipaddr.parseCIDR('3ffe::/16'),
];

function isHiddenRange(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return hiddenRanges.some(
    ([range, bits]) => range.kind() === address.kind() && address.match(range as ipaddr.IPv6, bits),
  );
}

/** The host of a URL as an address is written: without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** What can be said against an address before its name is resolved; undefined when nothing can. */
export function refusalOf(text: string, plainHttpHosts: ReadonlySet<string>): AddressRefusal | undefined {
  if (text.length > urlCharsMax || !URL.canParse(text))
    return { code: 'ADDRESS_MALFORMED', message: `接收地址不是有效的网址；请填写完整的 https:// 网址` };
  const url = new URL(text);
  const host = hostOf(url);
  if (url.username || url.password)
    return { code: 'ADDRESS_WITH_CREDENTIALS', message: '接收地址中不能带用户名或密码；请用签名核验来信' };
  if (url.hash) return { code: 'ADDRESS_MALFORMED', message: '接收地址中不能带 # 片段；请删去' };
  if (plainHttpHosts.has(host)) {
    return url.protocol === 'http:' || url.protocol === 'https:' ? undefined : notHttps(url);
  }
  if (url.protocol !== 'https:') return notHttps(url);
  if (!portsAllowed.includes(Number(url.port || 443)))
    return {
      code: 'ADDRESS_PORT',
      message: `接收地址的端口 ${url.port} 不在允许之列；请改用 ${portsAllowed.join('、')}`,
    };
  // A literal address is never looked up, so it is judged here. The parser has already made one of 0x7f.1 and the like.
  if (isIP(host)) return isPublicAddress(host) ? undefined : notPublic(host);
  if (!host.includes('.') || /\.(localhost|local|internal|home\.arpa)\.?$/.test(`.${host}`))
    return notPublic(host);
  return undefined;
}

/** The public addresses of a host; an error as soon as one of them is not. */
export function resolvePublic(resolve: Resolve, host: string): Promise<readonly LookupAddress[]> {
  return new Promise((taken, refused) => {
    resolve(host, (error, addresses) => {
      if (error) return refused(error);
      const hidden = addresses.find(({ address }) => !isPublicAddress(address));
      if (hidden || addresses.length === 0) return refused(new NotPublic(host));
      return taken(addresses);
    });
  });
}

/** A name that leads to an address of no public network. */
export class NotPublic extends Error {
  override readonly name = 'NotPublic';
  constructor(host: string) {
    super(notPublic(host).message);
  }
}

function notHttps(url: URL): AddressRefusal {
  const scheme = url.protocol.replace(':', '');
  return { code: 'ADDRESS_NOT_HTTPS', message: `接收地址使用了 ${scheme}；请改用 https` };
}

function notPublic(host: string): AddressRefusal {
  return {
    code: 'ADDRESS_NOT_PUBLIC',
    message: `接收地址 ${host} 不在公网上（内网、本机或保留地址）；请改用公网可达的域名`,
  };
}
