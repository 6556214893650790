import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';

// The scripts are plain JavaScript modules, outside the TypeScript program.
const { readZipEntry } = jest.requireActual<{ readZipEntry(zip: Buffer, name: RegExp): Buffer }>('./zip.mjs');
const { portFrom } = jest.requireActual<{
  portFrom(variable: string, fallback: number, env: Record<string, string>): number;
}>('./ports.mjs');

/** A zip archive of one entry, written by hand: local header, data, central directory, end record. */
function zipOf(name: string, data: Buffer, method: 0 | 8): Buffer {
  const packed = method === 0 ? data : deflateRawSync(data);
  const local = Buffer.alloc(30);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(data.length, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

describe('the reader of one zip entry', () => {
  const data = Buffer.from('redis '.repeat(1_000));

  it.each([0, 8] as const)('gives back what was packed by method %i', (method) => {
    expect(readZipEntry(zipOf('redis-server-linux', data, method), /^redis-server/)).toEqual(data);
  });

  it('refuses an archive without the entry, and what is no archive', () => {
    expect(() => readZipEntry(zipOf('other', data, 8), /^redis-server/)).toThrow('no entry that matches');
    expect(() => readZipEntry(Buffer.alloc(100), /x/)).toThrow('not a zip archive');
  });
});

describe('a port from the environment', () => {
  it('is the default when the variable is absent or empty', () => {
    expect(portFrom('P', 8080, {})).toBe(8080);
    expect(portFrom('P', 8080, { P: '' })).toBe(8080);
    expect(portFrom('P', 8080, { P: '9090' })).toBe(9090);
  });

  it.each(['0', '65536', '80a', '-1', ' 80', '1e3'])('refuses %p', (text) => {
    expect(() => portFrom('P', 8080, { P: text })).toThrow('not a port');
  });
});

it('downloads only jars of fixed versions with a sha256, each once', () => {
  const list = JSON.parse(readFileSync(`${__dirname}/jars.json`, 'utf8'));
  const jars: { path: string; sha256: string }[] = [...list.kafka, list.redis];
  expect(new Set(jars.map(({ path }) => path)).size).toBe(jars.length);
  for (const { path, sha256 } of jars) {
    expect(path).toMatch(/^[\w./-]+\/([\w.-]+)\/(\d[\w.-]*)\/\1-\2\.jar$/);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  }
});
