import { until } from '@ipflow/testing';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { officePassword, startGateway, type GatewayUnderTest } from '../gateway.fixture';

const json = { username: 'office', password: officePassword };

describe('limits', () => {
  let gateway: GatewayUnderTest;
  beforeAll(async () => {
    gateway = await startGateway({ RATE_LIMIT_PER_SECOND: '2', SIGN_IN_LIMIT_PER_MINUTE: '5' });
  });
  afterAll(() => gateway.destroy());

  it('let a principal have its ten seconds at once, then tell it when to come back; others go on', async () => {
    const token = await gateway.signIn();
    const statuses: number[] = [];
    let last;
    for (let i = 0; i < 25; i += 1)
      statuses.push((last = await gateway.call('/api/transfers', { as: token })).status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(20);
    expect(last!.body).toMatchObject({
      status: 429,
      code: 'TOO_MANY_REQUESTS',
      correlationId: expect.any(String),
    });
    expect(Number(last!.headers['retry-after'])).toBeGreaterThan(0);
    expect((await gateway.call('/api/openapi.json')).status).toBe(200);
  });

  it('stop guessing, for the address and whatever the name', async () => {
    let answer;
    for (let i = 0; i < 5; i += 1)
      answer = await gateway.call('/api/session', { json: { ...json, username: `guess${i}` } });
    expect(answer!.body).toMatchObject({ status: 429 });
    expect(Number(answer!.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('count what has no good credential against its address', async () => {
    const statuses = [];
    for (let i = 0; i < 25; i += 1)
      statuses.push((await gateway.call('/api/transfers', { as: 'ips_wrong' })).status);
    expect(statuses).toContain(429);
    expect(statuses).not.toContain(200);
  });
});

describe('without Redis', () => {
  let redis: Server;
  let gateway: GatewayUnderTest;
  const sockets = new Set<Socket>();

  beforeAll(async () => {
    const real = new URL(process.env.IPFLOW_TEST_REDIS_URL!);
    redis = createServer((socket) => {
      const onward = connect(Number(real.port), real.hostname);
      for (const end of [socket, onward]) sockets.add(end.on('error', () => undefined));
      socket.pipe(onward).pipe(socket);
    });
    await new Promise<void>((resolve) => redis.listen(0, '127.0.0.1', resolve));
    const { port } = redis.address() as { port: number };
    process.env.IPFLOW_TEST_REDIS_URL = `redis://127.0.0.1:${port}`;
    gateway = await startGateway();
    process.env.IPFLOW_TEST_REDIS_URL = real.toString();
  });
  afterAll(() => gateway.destroy());

  it('nobody signs in, and who is in goes on', async () => {
    const token = await gateway.signIn();
    await new Promise<void>((resolve) => {
      redis.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
    await until('signing in fails closed', async () => {
      const answer = await gateway.call('/api/session', { json });
      return answer.status === 503 && answer.body.code === 'LIMITS_UNAVAILABLE';
    });
    expect((await gateway.call('/api/transfers', { as: token })).status).toBe(200);
  });
});
