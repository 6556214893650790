import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A name, its private key and the certificate that vouches for both: good from yesterday until tomorrow. */
export interface Certified {
  readonly name: string;
  /** PKCS#8 in PEM, not encrypted. */
  readonly key: string;
  /** PEM. */
  readonly certificate: string;
}

/** An authority that issues certificates: vouched for by another, or by itself. */
export function authority(name: string, issuer?: Certified): Certified {
  return certified(name, [extension(oids.basicConstraints, sequence(boolean(true)))], issuer);
}

/** A host's certificate for TLS. */
export function certifiedHost(host: string, issuer: Certified): Certified {
  return certified(host, [extension(oids.subjectAltName, sequence(tagged(0x82, Buffer.from(host))))], issuer);
}

const dayMs = 86_400_000;
const serialBytes = 8;
const oids = {
  commonName: '550403',
  basicConstraints: '551d13',
  subjectAltName: '551d11',
  ecdsaWithSha256: '2a8648ce3d040302',
};

/*
 * X.509 (RFC 5280) as far as two kinds of certificates need it: Node reads certificates but makes none, and a fresh machine has
 * nothing else for sure.
 */
function certified(name: string, extensions: readonly Buffer[], issuer?: Certified): Certified {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const now = Date.now();
  const content = sequence(
    tagged(0xa0, integer(Buffer.of(2))),
    // A first byte below 128: the number is positive.
    integer(Buffer.concat([Buffer.of(1), randomBytes(serialBytes)])),
    sequence(oid(oids.ecdsaWithSha256)),
    distinguished(issuer?.name ?? name),
    sequence(time(now - dayMs), time(now + dayMs)),
    distinguished(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions)),
  );
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signature = sign('sha256', content, issuer?.key ?? key);
  const whole = sequence(content, sequence(oid(oids.ecdsaWithSha256)), tagged(0x03, Buffer.of(0), signature));
  const lines = whole.toString('base64').replaceAll(/.{1,64}/g, '$&\n');
  return { name, key, certificate: `-----BEGIN CERTIFICATE-----\n${lines}-----END CERTIFICATE-----\n` };
}

/** Tag, length and content: how DER writes everything. */
function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(tag, ...sizeOf(content.length)), content]);
}

/** The shortest form alone is DER. */
function sizeOf(length: number): number[] {
  if (length < 0x80) return [length];
  return length <= 0xff ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, ...parts);
const integer = (bytes: Buffer): Buffer => tagged(0x02, bytes);
const boolean = (value: boolean): Buffer => tagged(0x01, Buffer.of(value ? 0xff : 0));
const oid = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'));

function extension(name: string, value: Buffer): Buffer {
  return sequence(oid(name), boolean(true), tagged(0x04, value));
}

function distinguished(name: string): Buffer {
  return sequence(tagged(0x31, sequence(oid(oids.commonName), tagged(0x0c, Buffer.from(name)))));
}

/** `YYMMDDhhmmssZ`. */
function time(atMs: number): Buffer {
  const digits = new Date(atMs).toISOString().replaceAll(/\D/g, '').slice(2, 14);
  return tagged(0x17, Buffer.from(`${digits}Z`));
}
