import {
  type Answering,
  bearer,
  certificateKey,
  PretendPool,
  startTestService,
  testNamespace,
  type TestService,
} from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import request, { type Response, type Test } from 'supertest';
import { service } from '../src/service';
import { ofFinancing } from './pretend-pool';

export * from '@ipflow/testing';

/** 长飞光纤, a borrower: its tenant is its credit code. */
export const borrower = { name: '长飞光纤光缆股份有限公司', kind: 'enterprise', uscc: '91420100616400352X' };
/** 九州通, another one. */
export const rival = { name: '九州通医药集团股份有限公司', kind: 'enterprise', uscc: '9142000071451795XA' };
/** The bank whose tenant is `bank-hubei`. */
export const bankName = '湖北银行股份有限公司';
/** The bank whose tenant is `bank-hankou`. */
export const otherBankName = '汉口银行股份有限公司';
/** Tenants of everybody. */
export const tenants = {
  center: 'center-wuhan',
  bank: 'bank-hubei',
  otherBank: 'bank-hankou',
  enterprise: borrower.uscc,
  rival: rival.uscc,
  office: 'office',
} as const;

/** Credentials of everybody who appears in the specs. */
export interface People {
  /** 武汉运营中心, which lists the patents. */
  center: string;
  /** 宜昌运营中心, which does not. */
  stranger: string;
  /** {@link bankName}. */
  bank: string;
  /** {@link otherBankName}. */
  otherBank: string;
  /** {@link borrower}. */
  enterprise: string;
  /** {@link rival}. */
  rival: string;
  reviewer: string;
  office: string;
}

/** Financing under test, the pool it listens to, and how to speak with it. */
export interface Financing extends People {
  readonly service: TestService;
  readonly pool: PretendPool;
  get(path: string, as?: string): Test;
  post(path: string, as: string, body: object, key?: string): Test;
  /** As `post`, and waits some seconds for the pool's answer. */
  postAndWait(path: string, as: string, body: object, key?: string): Test;
  stop(): Promise<void>;
}

const waitSeconds = 20;

/** Signs credentials for everybody. */
export async function people(): Promise<People> {
  const { center, bank, otherBank, enterprise, rival: competitor, office } = tenants;
  return {
    center: await bearer({ tenant: center, roles: ['operation_center'] }),
    stranger: await bearer({ tenant: 'center-yichang', roles: ['operation_center'] }),
    bank: await bearer({ tenant: bank, roles: ['bank'] }),
    otherBank: await bearer({ tenant: otherBank, roles: ['bank'] }),
    enterprise: await bearer({ tenant: enterprise, roles: ['enterprise'] }),
    rival: await bearer({ tenant: competitor, roles: ['enterprise'] }),
    reviewer: await bearer({ tenant: office, subject: 'li', roles: ['reviewer'] }),
    office: await bearer({ tenant: office, subject: 'wang', roles: ['office', 'reviewer'] }),
  };
}

/**
 * Starts financing on a database and a corner of Kafka of its own. With `pretendPool` the pool answers every pledge as it
 * says (and as `financing.pool.answering` says later); without it, specs answer with `financing.pool.grant(…)`.
 */
export async function startFinancing(options: { pretendPool?: Answering } = {}): Promise<Financing> {
  const namespace = testNamespace();
  const running = await startTestService(service, namespace, { CERTIFICATE_SIGNING_JWK: certificateKey() });
  const { databaseUrl } = running;
  const answers = options.pretendPool !== undefined;
  const pool = await PretendPool.start({ ...ofFinancing, namespace, databaseUrl, answers });
  if (options.pretendPool) pool.answering = options.pretendPool;
  const everybody = await people();
  return {
    ...everybody,
    service: running,
    pool,
    ...speakWith(running.url, everybody.bank),
    stop: async () => {
      await pool.stop();
      await running.destroy();
    },
  };
}

/** Ways to speak with a service at `url`; `self` is who asks when nobody is named. */
export function speakWith(url: string, self: string): Pick<Financing, 'get' | 'post' | 'postAndWait'> {
  const api = request(url);
  const post = (path: string, as: string, body: object, key: string = randomUUID()): Test =>
    api.post(path).set('Authorization', as).set('Idempotency-Key', key).send(body);
  return {
    get: (path, as = self) => api.get(path).set('Authorization', as),
    post,
    postAndWait: (path, as, body, key) => post(path, as, body, key).set('Prefer', `wait=${waitSeconds}`),
  };
}

/** Codes of the reasons in a problem answer, sorted. */
export function codesOf({ body }: Response): string[] {
  return (body.reasons as { code: string }[]).map(({ code }) => code).sort();
}
