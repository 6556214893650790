import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isPublicAddress, refusalOf, type Resolve } from './address';
import { Post } from './post';

const none: ReadonlySet<string> = new Set();
const now = new Date('2026-11-24T00:00:00Z');

/** Answers as told, in order; the last answer stays. */
function answering(...answers: string[][]): Resolve {
  let asked = 0;
  return (_, answer) => {
    const addresses = answers[Math.min(asked, answers.length - 1)]!;
    asked += 1;
    answer(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
}

const hostile: readonly [string, string][] = [
  ['plain http', 'http://bank.example.cn/hook'],
  ['another scheme', 'ftp://bank.example.cn/hook'],
  ['a file', 'file:///etc/passwd'],
  ['a script', 'javascript:alert(1)'],
  ['data', 'data:text/plain,x'],
  ['gopher', 'gopher://bank.example.cn:443/'],
  ['no scheme', 'bank.example.cn/hook'],
  ['nothing', ''],
  ['too long', `https://bank.example.cn/${'a'.repeat(600)}`],
  ['a user name', 'https://user@bank.example.cn/'],
  ['a password', 'https://user:secret@bank.example.cn/'],
  ['another host before the at sign', 'https://bank.example.cn@10.0.0.1/'],
  ['a fragment', 'https://bank.example.cn/#x'],
  ['the port of ssh', 'https://bank.example.cn:22/'],
  ['the port of PostgreSQL', 'https://bank.example.cn:5432/'],
  ['the port of Redis', 'https://bank.example.cn:6379/'],
  ['the port of http', 'https://bank.example.cn:80/'],
  ['localhost', 'https://localhost/'],
  ['below localhost', 'https://a.localhost/'],
  ['a name without a dot', 'https://postgres/'],
  ['a name of the cluster', 'https://kafka.internal/'],
  ['a name of the link', 'https://printer.local/'],
  ['a home', 'https://router.home.arpa/'],
  ['loopback', 'https://127.0.0.1/'],
  ['loopback, short', 'https://127.1/'],
  ['loopback, hexadecimal', 'https://0x7f000001/'],
  ['loopback, decimal', 'https://2130706433/'],
  ['loopback, octal', 'https://0177.0.0.1/'],
  ['loopback, full-width digits', 'https://１２７.0.0.1/'],
  ['loopback, percent-encoded', 'https://%31%32%37.0.0.1/'],
  ['loopback with an ideographic full stop', 'https://127。0。0。1/'],
  ['loopback, another', 'https://127.255.255.254/'],
  ['this host', 'https://0.0.0.0/'],
  ['this host, short', 'https://0/'],
  ['private 10', 'https://10.0.0.1/'],
  ['private 172', 'https://172.16.0.1/'],
  ['private 192', 'https://192.168.1.1/'],
  ['link-local: the metadata of a cloud', 'https://169.254.169.254/latest/meta-data/'],
  ['shared: the metadata of Aliyun', 'https://100.100.100.200/latest/meta-data/'],
  ['shared address space', 'https://100.64.0.1/'],
  ['multicast', 'https://224.0.0.1/'],
  ['broadcast', 'https://255.255.255.255/'],
  ['documentation', 'https://192.0.2.1/'],
  ['benchmarking', 'https://198.18.0.1/'],
  ['reserved', 'https://240.0.0.1/'],
  ['loopback, IPv6', 'https://[::1]/'],
  ['unspecified, IPv6', 'https://[::]/'],
  ['IPv4-mapped private', 'https://[::ffff:10.0.0.1]/'],
  ['IPv4-mapped public', 'https://[::ffff:8.8.8.8]/'],
  ['IPv4-compatible', 'https://[::10.0.0.1]/'],
  ['NAT64 of a private address', 'https://[64:ff9b::a00:1]/'],
  ['NAT64 of a network of its own', 'https://[64:ff9b:1::a00:1]/'],
  ['6to4 of a private address', 'https://[2002:a00:1::]/'],
  ['Teredo', 'https://[2001:0:a00:1::]/'],
  ['unique local', 'https://[fd00::1]/'],
  ['link-local, IPv6', 'https://[fe80::1]/'],
  ['site-local', 'https://[fec0::1]/'],
  ['multicast, IPv6', 'https://[ff02::1]/'],
  ['documentation, IPv6', 'https://[2001:db8::1]/'],
];

test.each(hostile)('refuses %s: %s', async (_, url) => {
  // Whatever a name is said to lead to: it is refused for what it is.
  const post = new Post(none, answering(['93.184.216.34']));
  expect(await post.refusalOf(url)).toMatchObject({ code: expect.stringMatching(/^ADDRESS_/) as string });
  expect(await post.send(url, {}, '{}', now)).toMatchObject({ kind: 'refused', answer: '' });
  await post.close();
});

test('takes an ordinary address by https', async () => {
  const post = new Post(none, answering(['93.184.216.34', '2606:2800:220:1::1']));
  for (const url of [
    'https://bank.example.cn/hook?x=1',
    'https://bank.example.cn:8443/',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'https://银行.example.cn/',
  ])
    expect(await post.refusalOf(url)).toBeUndefined();
  await post.close();
});

const hiding: readonly [string, string[]][] = [
  ['loopback', ['127.0.0.1']],
  ['a private address', ['192.168.0.10']],
  ['a public and a private address', ['93.184.216.34', '10.0.0.1']],
  ['the metadata of a cloud', ['169.254.169.254']],
  ['an IPv4-mapped address', ['::ffff:127.0.0.1']],
  ['NAT64 of a private address', ['64:ff9b::a00:1']],
  ['an address with a zone', ['fe80::1%eth0']],
  ['no address at all', []],
];

test.each(hiding)('refuses a name that leads to %s', async (_, addresses) => {
  const post = new Post(none, answering(addresses));
  expect(await post.refusalOf('https://bank.example.cn/')).toMatchObject({ code: 'ADDRESS_NOT_PUBLIC' });
  expect(await post.send('https://bank.example.cn/', {}, '{}', now)).toMatchObject({ kind: 'failed' });
  await post.close();
});

test('refuses a name that cannot be resolved, and says so', async () => {
  const post = new Post(none, (_, answer) => answer(new Error('ENOTFOUND'), []));
  expect(await post.refusalOf('https://bank.example.cn/')).toMatchObject({
    message: expect.stringContaining('无法解析') as string,
  });
  await post.close();
});

describe('a listener beside the house', () => {
  let server: Server;
  let calls = 0;
  let port: number;
  beforeAll(async () => {
    server = createServer((request, response) => {
      calls += 1;
      if (request.url === '/redirect') response.writeHead(302, { location: `http://127.0.0.1:${port}/` });
      if (request.url === '/busy') response.writeHead(503, { 'retry-after': '120' });
      if (request.url === '/odd') response.writeHead(500, { 'retry-after': '120' });
      if (request.url === '/gone') response.writeHead(410);
      if (request.url === '/endless') {
        const pour = (): void => void response.write('x'.repeat(16 * 1024), (error) => error ?? pour());
        return pour();
      }
      return response.end('thanks\0');
    });
    await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('is never reached by a name that changes after the check', async () => {
    const post = new Post(none, answering(['93.184.216.34'], ['127.0.0.1']));
    const url = `https://rebound.example.cn:8443/`;
    expect(await post.refusalOf(url)).toBeUndefined();
    const before = calls;
    expect(await post.send(url, {}, '{}', now)).toMatchObject({
      kind: 'failed',
      failure: expect.stringContaining('公网') as string,
    });
    expect(calls).toBe(before);
    await post.close();
  });

  test('is reached by plain http when its host is listed, and only then', async () => {
    const url = `http://127.0.0.1:${port}/`;
    const post = new Post(new Set(['127.0.0.1']));
    expect(await post.refusalOf(url)).toBeUndefined();
    expect(await post.send(url, {}, '{}', now)).toMatchObject({
      kind: 'taken',
      status: 200,
      answer: 'thanks',
    });
    expect(refusalOf('http://127.0.0.2/', new Set(['127.0.0.1']))).toMatchObject({
      code: 'ADDRESS_NOT_HTTPS',
    });
    await post.close();
  });

  test('is judged by its status; a redirect is a failure and goes nowhere', async () => {
    const post = new Post(new Set(['127.0.0.1']));
    const send = (path: string) => post.send(`http://127.0.0.1:${port}${path}`, {}, '{}', now);
    const before = calls;
    expect(await send('/redirect')).toMatchObject({ kind: 'failed', status: 302 });
    expect(calls).toBe(before + 1);
    expect(await send('/gone')).toMatchObject({ kind: 'gone', status: 410 });
    expect(await send('/busy')).toMatchObject({ kind: 'failed', retryAfterMs: 120_000 });
    expect(await send('/odd')).toMatchObject({ kind: 'failed', retryAfterMs: 0 });
    await post.close();
  });

  test('that never stops answering is listened to for 64 KB', async () => {
    const post = new Post(new Set(['127.0.0.1']));
    const { answer, kind } = await post.send(`http://127.0.0.1:${port}/endless`, {}, '{}', now);
    expect([kind, answer.length]).toEqual(['taken', 64 * 1024]);
    await post.close();
  });
});

test('knows public addresses from all others', () => {
  for (const one of ['8.8.8.8', '223.5.5.5', '2400:3200::1']) expect(isPublicAddress(one)).toBe(true);
  for (const one of ['x', '', '127.0.0.1', '::1', '::ffff:8.8.8.8', '2002::1'])
    expect(isPublicAddress(one)).toBe(false);
});
