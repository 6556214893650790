import { shortened, signProof, verifyProof, type CertificateKey } from '@ipflow/print';
import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import { holdersOf } from './data-ip.page';
import type { DataIpRow } from './data-ip.view';

/** What a certificate proves, and its QR code holds: short names, for the code must stay readable. */
const payload = z
  .object({
    /** 登记证号. */
    num: z.string(),
    /** The data IP. */
    did: z.string(),
    /** 名称. */
    nam: z.string(),
    /** 权利人, as printed. */
    hol: z.string(),
    /** 存证摘要: SHA-256 of the data that was deposited. */
    dep: z.string(),
    /** 登记日. */
    on: z.iso.date(),
    /** 有效期至. */
    til: z.iso.date(),
  })
  .strict();

/** See {@link payload}. */
export type DataIpProof = z.infer<typeof payload>;

const type = 'ipflow-data-ip+jws';

/** Signs the certificate of what is registered. */
export function signDataIp(key: Pick<CertificateKey, 'kid' | 'privateKey'>, row: DataIpRow): Promise<string> {
  const proof: DataIpProof = {
    ...{ num: row.number!, did: row.id, nam: row.name, hol: shortened(holdersOf(row)) },
    ...{ dep: row.content.depositSha256 as string, on: row.registeredOn!, til: row.validUntil! },
  };
  return signProof(key, type, payload.parse(proof));
}

/** What a certificate proves; undefined when it is not exactly what was signed. */
export async function verifyDataIp(jws: string, jwks: JSONWebKeySet): Promise<DataIpProof | undefined> {
  return payload.safeParse(await verifyProof(jws, type, jwks)).data;
}
