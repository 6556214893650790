import { createClient } from './index';

const removal = { path: { uscc: '91420000714517956X' } };

test('the types refuse what the platform would', () => {
  const client = createClient({ baseUrl: 'http://127.0.0.1:1' });
  // Never called: the compiler is the judge.
  const calls = async (): Promise<unknown[]> => [
    // @ts-expect-error no such path
    client.get('/api/whitelists'),
    // @ts-expect-error a list is not posted
    client.post('/api/whitelist'),
    // @ts-expect-error the path's parameter is missing
    client.get('/api/pledges/{id}'),
    // @ts-expect-error no such reason
    client.post('/api/whitelist/{uscc}/removal', { ...removal, body: { reasonCode: 'x', reason: 'y' } }),
    // @ts-expect-error this list goes by `before`
    client.all('/api/whitelist-editions', {}),
    // @ts-expect-error the cursor is the iterator's affair
    client.all('/api/whitelist', { query: { after: 'x' } }),
    // @ts-expect-error an answer has no such field
    (await client.get('/api/whitelist')).rows,
    (await client.get('/api/whitelist')).items[0]!.uscc satisfies string,
    (await client.get('/api/session')).principal.roles satisfies readonly string[],
    (await client.delete('/api/session')) satisfies undefined,
  ];
  expect(typeof calls).toBe('function');
});
