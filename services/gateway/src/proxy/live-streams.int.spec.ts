import { until } from '@ipflow/testing';
import { request as open, type IncomingMessage } from 'node:http';
import { startGateway, type GatewayUnderTest } from '../gateway.fixture';
import { streamsPerPrincipalMax } from './live-streams';

let gateway: GatewayUnderTest;
let token: string;

beforeAll(async () => {
  gateway = await startGateway();
  token = await gateway.signIn();
});
afterAll(() => gateway.destroy());

describe('live streams', () => {
  const startStream = (as: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { authorization: `Bearer ${as}`, accept: 'text/event-stream', 'last-event-id': '41' };
      open(`${gateway.url}/api/counters/stream`, { headers }, resolve).once('error', reject).end();
    });

  beforeEach(() => {
    gateway.counters.answer = (_, response) => {
      response
        .writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
        .write('retry: 1000\n\n');
    };
  });

  it('arrive item by item, uncompressed, with the id to go on from', async () => {
    const stream = await startStream(token);
    const items: string[] = [];
    stream.on('data', (chunk: Buffer) => items.push(chunk.toString()));
    await until('the first item', () => items.join('').includes('retry: 1000'));
    expect(stream.headers).toMatchObject({ 'content-type': expect.stringContaining('text/event-stream') });
    expect(stream.headers['content-encoding']).toBeUndefined();
    expect(gateway.counters.asked[0]!.headers['last-event-id']).toBe('41');
    stream.destroy();
  });

  it('end at once when the session behind them does', async () => {
    const reader = await gateway.signIn();
    const stream = await startStream(reader);
    let ended = false;
    stream.resume().once('end', () => (ended = true));
    await gateway.call('/api/session', { method: 'DELETE', as: reader });
    await until('the stream has ended', () => ended, 2_000);
  });

  it('stay open when somebody else is shut out', async () => {
    const stream = await startStream(token);
    const other = await startStream(await gateway.signIn());
    const ended = { stream: false, other: false };
    stream.resume().once('close', () => (ended.stream = true));
    other.resume().once('close', () => (ended.other = true));
    const passing = await gateway.signIn();
    await gateway.call('/api/session', { method: 'DELETE', as: passing });
    expect((await gateway.call('/api/session', { as: token })).status).toBe(200);
    expect(ended).toEqual({ stream: false, other: false });
    for (const one of [stream, other]) one.destroy();
  });

  it(`are at most ${streamsPerPrincipalMax} for one principal, and a closed one makes room`, async () => {
    const reader = await gateway.person('wall', 'dashboard');
    const streams = await Promise.all(
      Array.from({ length: streamsPerPrincipalMax }, () => startStream(reader)),
    );
    const refused = await startStream(reader);
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['retry-after']).toBe('30');
    refused.resume();
    streams[0]!.destroy();
    const again = await until('there is room', async () => {
      const stream = await startStream(reader);
      if (stream.statusCode !== 200) stream.resume();
      return stream.statusCode === 200 && stream;
    });
    for (const stream of [...streams, again]) stream.destroy();
  });
});
