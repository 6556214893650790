import { bearer, startTestService, testNamespace, until, type TestService } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import request, { type Test } from 'supertest';
import { DataSource } from 'typeorm';
import { service } from '../src/service';
import { WebhookSender } from '../src/webhook/webhook.sender';
import { FactLog, type Said } from './fact-log';

export * from './fact-log';
export * from './facts';

/** The environment delivery needs beyond the common one. */
export const environment = {
  DELIVERY_SECRET_KEY: 'a key of tests, and of tests alone',
  DELIVERY_PLAIN_HTTP_HOSTS: '127.0.0.1',
} as const;

/** Who appears in the specs, with a credential each. */
export const tenants = {
  bank: { tenant: 'bank-hubei', roles: ['bank'] },
  otherBank: { tenant: 'bank-hankou', roles: ['bank'] },
  center: { tenant: 'center-wuhan', roles: ['operation_center'] },
  dashboard: { tenant: 'wall', roles: ['dashboard'] },
  office: { tenant: 'office', subject: 'wang', roles: ['office'] },
} as const;
/** One of {@link tenants}. */
export type Who = keyof typeof tenants;

/** An endpoint that was registered. */
export interface Registered {
  readonly endpointId: string;
  readonly secret: string;
}

/** Delivery under test in this process, the facts it listens to, and how to speak with it. */
export class Delivery {
  private constructor(
    readonly service: TestService,
    readonly namespace: string,
    readonly facts: FactLog,
    private readonly credentials: ReadonlyMap<Who, string>,
  ) {}

  static async start(): Promise<Delivery> {
    const namespace = testNamespace();
    const running = await startTestService(service, namespace, environment);
    const credentials = new Map<Who, string>();
    for (const [who, principal] of Object.entries(tenants))
      credentials.set(who as Who, await bearer({ ...principal }));
    return new Delivery(running, namespace, new FactLog(namespace), credentials);
  }

  get sender(): WebhookSender {
    return this.service.app.get(WebhookSender);
  }

  get db(): DataSource {
    return this.service.app.get(DataSource);
  }

  call(method: 'get' | 'post' | 'put' | 'delete', path: string, as: Who, key: string = randomUUID()): Test {
    return request(this.service.url)
      [method](path)
      .set('authorization', this.credentials.get(as)!)
      .set('idempotency-key', key);
  }

  /** Registers an endpoint and returns its secret. */
  async register(as: Who, url: string, eventTypes: readonly string[] = []): Promise<Registered> {
    const endpointId = `endpoint-${randomUUID()}`;
    const body = { endpointId, url, eventTypes, description: '测试' };
    const answer = await this.call('post', '/webhook-endpoints', as).send(body);
    if (answer.status !== 201) throw new Error(`not registered: ${answer.status} ${answer.text}`);
    return { endpointId, secret: (answer.body as { secret: string }).secret };
  }

  /** Publishes facts and waits until they were taken in. */
  async tell(...said: readonly Said[]): Promise<void> {
    await this.facts.publish(...said);
    const ids = [...new Set(said.map(({ id }) => id))];
    await until('the facts are taken in', async () => {
      const [{ n }]: [{ n: number }] = await this.db.query(
        'select count(*)::int as n from consumer_inbox where event_id = any($1::uuid[])',
        [ids],
      );
      return n === ids.length;
    });
  }

  async stop(): Promise<void> {
    await this.facts.close();
    await this.service.destroy();
  }
}
