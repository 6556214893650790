import { readSettings } from '@ipflow/platform';
import { sm2 } from 'sm-crypto';
import { getHashes } from 'node:crypto';
import { z } from 'zod';

const settings = z.object({
  /** 国密: signs editions with SM2 as well when it is set; the private key, 64 hex digits. */
  EDITION_SM2_KEY: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/, 'must be an SM2 private key: 64 hex digits')
    .optional(),
});

/** The signer's id of GB/T 32918.2, the one everybody uses. */
export const sm2SignerId = '1234567812345678';
/** What stands before an SM2 public key in its standard form (SubjectPublicKeyInfo: id-ecPublicKey, sm2p256v1). */
const publicKeyHead = '3059301306072a8648ce3d020106082a811ccf5501822d034200';

/** Injection key of the {@link Sm2Key}, which may be undefined. */
export const SM2_KEY = Symbol('sm2 key');

/** The second key editions are signed with, where it is asked for. */
export interface Sm2Key {
  sign(text: string): string;
  /** The public half as PEM, as openssl reads it. */
  readonly publicPem: string;
}

/** The key of this process's environment, if there is one. @throws Error naming the variable when it holds no key */
export function readSm2Key(env: NodeJS.ProcessEnv): Sm2Key | undefined {
  const { EDITION_SM2_KEY: key } = readSettings(settings, env);
  if (!key) return undefined;
  if (!getHashes().includes('sm3'))
    throw new Error(
      'EDITION_SM2_KEY is set, but the OpenSSL of this Node has no SM3: run another build of Node, or unset it',
    );
  const bytes = Buffer.from(publicKeyHead + sm2.getPublicKeyFromPrivateKey(key), 'hex').toString('base64');
  const lines = bytes.match(/.{1,64}/g) ?? [];
  return {
    sign: (text) => sm2.doSignature(text, key, { hash: true, der: true, userId: sm2SignerId }),
    publicPem: ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n'),
  };
}
