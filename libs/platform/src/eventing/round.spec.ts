import pino from 'pino';
import { workThrough } from './round';

const lines: string[] = [];
const log = pino({}, { write: (line: string) => void lines.push(line) });
const ids = ['a', 'poison', 'b'];

/** Works on whatever it is given, and fails on the poison. */
const failing = (error: Error, seen: string[]) => (id: string) => {
  seen.push(id);
  return id === 'poison' ? Promise.reject(error) : Promise.resolve(1);
};

test('one that fails is logged by its id, and the others go on', async () => {
  const seen: string[] = [];
  expect(await workThrough(ids, failing(new Error('no such loan'), seen), log)).toBe(2);
  expect(seen).toEqual(ids);
  expect(lines.map((line) => JSON.parse(line).id)).toEqual(['poison']);
});

test('when the database is away the round ends at once', async () => {
  const seen: string[] = [];
  const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  await expect(workThrough(ids, failing(away, seen), log)).rejects.toBe(away);
  expect(seen).toEqual(['a', 'poison']);
});
