import {
  bearer,
  PretendPool,
  startTestService,
  testNamespace,
  type Answering,
  type TestService,
} from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import request, { type Response, type Test } from 'supertest';
import { service } from '../src/service';
import { ofLicensing } from './pretend-pool';

export * from '@ipflow/testing';

/** Credentials of everybody who appears in the specs. */
export interface People {
  /** 武汉运营中心, which lists the patents. */
  center: string;
  /** 宜昌运营中心, which does not. */
  stranger: string;
  /** A firm that takes licenses. */
  enterprise: string;
  /** Another one. */
  competitor: string;
  bank: string;
  reviewer: string;
  office: string;
}

/** Licensing under test, the pool it listens to, and how to speak with it. */
export interface Licensing extends People {
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
  return {
    center: await bearer({ tenant: 'center-wuhan', roles: ['operation_center'] }),
    stranger: await bearer({ tenant: 'center-yichang', roles: ['operation_center'] }),
    enterprise: await bearer({ tenant: 'enterprise-1', roles: ['enterprise'] }),
    competitor: await bearer({ tenant: 'enterprise-2', roles: ['enterprise'] }),
    bank: await bearer({ tenant: 'bank-1', roles: ['bank'] }),
    reviewer: await bearer({ tenant: 'office', subject: 'li', roles: ['reviewer'] }),
    office: await bearer({ tenant: 'office', subject: 'wang', roles: ['office', 'reviewer'] }),
  };
}

/**
 * Starts licensing on a database and a corner of Kafka of its own. With `pretendPool` the pool answers every case as it
 * says (and as `licensing.pool.answering` says later); without it, specs answer with `licensing.pool.grant(…)`.
 */
export async function startLicensing(options: { pretendPool?: Answering } = {}): Promise<Licensing> {
  const namespace = testNamespace();
  const running = await startTestService(service, namespace);
  const { databaseUrl } = running;
  const answers = options.pretendPool !== undefined;
  const pool = await PretendPool.start({ ...ofLicensing, namespace, databaseUrl, answers });
  if (options.pretendPool) pool.answering = options.pretendPool;
  const everybody = await people();
  return {
    ...everybody,
    service: running,
    pool,
    ...speakWith(running.url, everybody.center),
    stop: async () => {
      await pool.stop();
      await running.destroy();
    },
  };
}

/** Ways to speak with a service at `url`; `self` is who asks when nobody is named. */
export function speakWith(url: string, self: string): Pick<Licensing, 'get' | 'post' | 'postAndWait'> {
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
