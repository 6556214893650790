import { patentCheckDigit } from '@ipflow/kernel';
import { bearer, certificateKey, startTestService, testNamespace, type TestService } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request, { type Response, type Test } from 'supertest';
import { service } from '../src/service';

/** Credentials of everybody who appears in the specs. */
export interface People {
  /** 武汉运营中心, which lists the patents. */
  center: string;
  /** 宜昌运营中心, which does not. */
  stranger: string;
  enterprise: string;
  bank: string;
  reviewer: string;
  office: string;
}

/** The resource pool under test, and how to speak with it. */
export interface Pool extends People {
  readonly service: TestService;
  get(path: string, as?: string): Test;
  post(path: string, as: string, body: object, key?: string): Test;
  put(path: string, as?: string): Test;
  patch(path: string, as: string, body: object, key?: string): Test;
  /** Uploads a file and waits for its end. */
  upload(file: string | Buffer, options?: { as?: string; fileName?: string; id?: string }): Promise<Response>;
}

const waitSeconds = 60;

/** Signs credentials for everybody. */
export async function people(): Promise<People> {
  return {
    center: await bearer({ tenant: 'center-wuhan', roles: ['operation_center'] }),
    stranger: await bearer({ tenant: 'center-yichang', roles: ['operation_center'] }),
    enterprise: await bearer({ tenant: 'enterprise-1', roles: ['enterprise'] }),
    bank: await bearer({ tenant: 'bank-1', roles: ['bank'] }),
    reviewer: await bearer({ tenant: 'office', subject: 'li', roles: ['reviewer'] }),
    office: await bearer({ tenant: 'office', subject: 'wang', roles: ['office', 'reviewer'] }),
  };
}

/** Starts the pool on a database of its own; in a namespace that is given, beside whoever publishes there. */
export async function startPool(namespace = testNamespace()): Promise<Pool> {
  const running = await startTestService(service, namespace, { CERTIFICATE_SIGNING_JWK: certificateKey() });
  const everybody = await people();
  return { ...everybody, service: running, ...speakWith(running.url, everybody.center) };
}

/** Ways to speak with a pool at `url`; `self` is who asks when nobody is named. */
export function speakWith(
  url: string,
  self: string,
): Pick<Pool, 'get' | 'put' | 'post' | 'patch' | 'upload'> {
  const api = request(url);
  return {
    get: (path, as = self) => api.get(path).set('Authorization', as),
    put: (path, as = self) => api.put(path).set('Authorization', as),
    post: (path, as, body, key = randomUUID()) =>
      api.post(path).set('Authorization', as).set('Idempotency-Key', key).send(body),
    patch: (path, as, body, key = randomUUID()) =>
      api.patch(path).set('Authorization', as).set('Idempotency-Key', key).send(body),
    upload: async (file, { as = self, fileName = 'patents.csv', id = randomUUID() } = {}) =>
      api
        .put(`/imports/${id}`)
        .query({ fileName })
        .set('Authorization', as)
        .set('Content-Type', 'application/octet-stream')
        .set('Prefer', `wait=${waitSeconds}`)
        .send(typeof file === 'string' ? Buffer.from(file) : file),
  };
}

/** A file of this folder. */
export function sample(name: string): Buffer {
  return readFileSync(join(__dirname, name));
}

/** Different valid numbers of inventions filed in 2020. */
export function numbers(count: number, from = 0): string[] {
  return Array.from({ length: count }, (_, index) => {
    const digits = `20201${String(from + index).padStart(7, '0')}`;
    return `${digits}.${patentCheckDigit(digits)}`;
  });
}

/** Columns of the files made here. */
export const columns = [
  '申请号',
  '专利名称',
  '申请人',
  '主分类号',
  '申请日',
  '授权公告日',
  '专利类型',
  '法律状态',
  '地址',
];

/** A row of such a file; `fields` by column replace the usual ones. */
export function row(number: string, fields: Record<string, string> = {}): string {
  const usual: Record<string, string> = {
    申请号: number,
    专利名称: '一种清漂装置',
    申请人: '武汉船舶设计研究所有限公司',
    主分类号: 'E02B15/10',
    申请日: '2020-06-19',
    授权公告日: '2022-01-04',
    专利类型: '发明',
    地址: '湖北省武汉市武昌区首义路125号',
  };
  return columns.map((column) => fields[column] ?? usual[column] ?? '').join(',');
}

/** A CSV file of such rows. */
export function csv(...rows: string[]): string {
  return [columns.join(','), ...rows].join('\n');
}

/** Codes of the reasons in a problem answer, sorted. */
export function codesOf({ body }: Response): string[] {
  return (body.reasons as { code: string }[]).map(({ code }) => code).sort();
}
