import { namesPathFor, readNames } from './tenant-names';

const bank = { tenant: 'bank-a', name: '示例银行' };
const center = { tenant: 'center-a', name: '示例运营中心' };

it('reads the names of institutions to their end', async () => {
  const asked: (string | undefined)[] = [];
  const names = await readNames((after) => {
    asked.push(after);
    return Promise.resolve(after ? { items: [center] } : { items: [bank], next: 'bank-a' });
  });
  expect([...names]).toEqual([
    ['bank-a', '示例银行'],
    ['center-a', '示例运营中心'],
  ]);
  expect(asked).toEqual([undefined, 'bank-a']);
});

it('stops reading names at some number of pages, whatever the answers say', async () => {
  let pages = 0;
  await readNames(() => Promise.resolve({ items: [bank], next: `bank-${(pages += 1)}` }));
  expect(pages).toBe(20);
});

it.each([
  ['somebody signed in', true, '/api/tenants'],
  ['a reader without an account', false, '/api/tenants/public'],
])('reads for %s the names that are theirs to read', (_, isSignedIn, path) =>
  expect(namesPathFor(isSignedIn)).toBe(path),
);
