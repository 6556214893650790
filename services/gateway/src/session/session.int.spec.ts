import { Clock, CredentialVerifier, HINTS, type Hints } from '@ipflow/platform';
import { until } from '@ipflow/testing';
import { Client } from 'pg';
import { officePassword, startGateway, type GatewayUnderTest } from '../gateway.fixture';
import { failedAttemptsMax, lockedMinutes, sessionLifetimeHours } from './sessions';

let gateway: GatewayUnderTest;
let db: Client;

beforeAll(async () => {
  gateway = await startGateway({ PUBLIC_URL: 'https://ipflow.example.cn' });
  db = new Client({ connectionString: gateway.databaseUrl });
  await db.connect();
});
afterAll(async () => {
  await db.end();
  await gateway.destroy();
});
afterEach(() => jest.restoreAllMocks());

const passes = (minutes: number): void => {
  const clock = gateway.app.get(Clock);
  const later = new Date(Date.now() + minutes * 60_000);
  jest.spyOn(clock, 'now').mockReturnValue(later);
};
const trySignIn = (username: string, password: string) =>
  gateway.call('/api/session', { json: { username, password } });

describe('signing in', () => {
  it('opens a session for the right password and tells who one is', async () => {
    const answer = await trySignIn('office', officePassword);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      token: expect.stringMatching(/^ips_[\w-]{43}$/),
      principal: { subject: 'user:office', tenant: 'office', roles: ['office', 'reviewer'] },
    });
    const who = await gateway.call('/api/session', { as: answer.body.token });
    expect(who.body).toMatchObject({ principal: { subject: 'user:office', tenant: 'office' } });
    expect(who.body.token).toBeUndefined();
  });

  it('keeps the cookie from scripts, other sites and plain http', async () => {
    const { headers } = await trySignIn('office', officePassword);
    const cookie = String(headers['set-cookie']);
    expect(cookie).toMatch(/^ipflow_session=ips_[\w-]{43};/);
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(flag);
  });

  it('stores neither the password nor the token', async () => {
    const token = await gateway.signIn();
    const { rows } = await db.query('select to_jsonb(a) as a, to_jsonb(s) as s from account a, session s');
    const stored = JSON.stringify(rows);
    expect(stored).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(stored).not.toContain(officePassword);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(Buffer.from(token).toString('hex'));
  });

  it('answers a wrong password and an unknown name alike', async () => {
    const wrong = await trySignIn('office', 'not the password');
    const unknown = await trySignIn('nobody', 'not the password');
    expect(wrong.status).toBe(401);
    expect({ ...wrong.body, correlationId: '' }).toEqual({ ...unknown.body, correlationId: '' });
    expect(wrong.headers['content-type']).toMatch('application/problem+json');
    expect(wrong.body).toMatchObject({
      code: 'SIGN_IN_FAILED',
      correlationId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  it('refuses what is no user name or password before any work', async () => {
    for (const json of [
      {},
      { username: 'office' },
      { username: 'o', password: 'x' },
      { username: 'office', password: 'x'.repeat(201) },
    ]) {
      expect((await gateway.call('/api/session', { json })).status).toBe(400);
    }
  });

  it('refuses a page of another site, and accepts a program', async () => {
    const json = { username: 'office', password: officePassword };
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await gateway.call('/api/session', { json, headers: foreign })).body).toMatchObject({
      code: 'ORIGIN_REFUSED',
    });
    expect((await gateway.call('/api/session', { json })).status).toBe(200);
  });

  it(`locks after ${failedAttemptsMax} failures for ${lockedMinutes} minutes, then opens again`, async () => {
    await gateway.person('bank-a', 'bank');
    for (let i = 0; i < failedAttemptsMax; i += 1)
      expect((await trySignIn('person1', 'wrong password')).status).toBe(401);
    expect((await trySignIn('person1', officePassword)).status).toBe(401);
    passes(lockedMinutes + 1);
    expect((await trySignIn('person1', officePassword)).status).toBe(200);
  });

  it('writes every try into an audit that nobody can change', async () => {
    const since = await db.query('select max(id) as id from access_audit');
    await trySignIn('office', 'wrong password');
    await trySignIn('secret-typed-as-name', 'wrong password');
    await gateway.signIn();
    const { rows } = await db.query(
      'select action, outcome, actor, address from access_audit where id > $1 order by id',
      [since.rows[0].id],
    );
    expect(rows).toEqual([
      { action: 'sign-in', outcome: 'refused', actor: 'user:office', address: '127.0.0.1' },
      { action: 'sign-in', outcome: 'refused', actor: 'unknown', address: '127.0.0.1' },
      { action: 'sign-in', outcome: 'done', actor: 'user:office', address: '127.0.0.1' },
    ]);
    await expect(db.query(`update access_audit set actor = 'nobody'`)).rejects.toThrow('never changed');
    await expect(db.query('delete from access_audit')).rejects.toThrow('never changed');
  });
});

describe('a session', () => {
  it('is over at once after signing out', async () => {
    const token = await gateway.signIn();
    expect((await gateway.call('/api/transfers', { as: token })).status).toBe(200);
    const out = await gateway.call('/api/session', { method: 'DELETE', as: token });
    expect(out.status).toBe(204);
    expect(String(out.headers['set-cookie'])).toMatch(/^ipflow_session=;.*Expires=Thu, 01 Jan 1970/);
    expect((await gateway.call('/api/transfers', { as: token })).status).toBe(401);
  });

  it('is over after its lifetime, and after two idle hours', async () => {
    const token = await gateway.signIn();
    passes(121);
    expect((await gateway.call('/api/session', { as: token })).status).toBe(401);
    passes(sessionLifetimeHours * 60 + 1);
    expect((await gateway.call('/api/session', { as: token })).status).toBe(401);
  });

  it('is over on every replica when one revokes it', async () => {
    const token = await gateway.signIn();
    expect((await gateway.call('/api/session', { as: token })).status).toBe(200);
    await db.query(`update session set revoked_at = now()`);
    expect((await gateway.call('/api/session', { as: token })).status).toBe(200);
    gateway.app.get<Hints>(HINTS).publish('gateway.credential.revoked');
    await expect(untilStatus(token)).resolves.toBe(401);
  });

  it('works by cookie from our own page only, where something changes', async () => {
    const cookie = `ipflow_session=${await gateway.signIn()}`;
    const post = (headers: Record<string, string>) =>
      gateway.call('/api/transfers', { json: {}, headers: { cookie, ...headers } });
    expect((await gateway.call('/api/transfers', { headers: { cookie } })).status).toBe(200);
    expect((await post({})).body).toMatchObject({ status: 403, code: 'ORIGIN_REFUSED' });
    expect((await post({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({ origin: 'null' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await post({ origin: 'https://ipflow.example.cn' })).status).toBe(200);
  });
});

describe('the credential for the services', () => {
  it('is accepted by their verifier and carries subject, tenant and roles of the session', async () => {
    const token = await gateway.person('center-wuhan', 'operation_center');
    await gateway.call('/api/transfers', { as: token });
    const bearer = gateway.pool.asked.at(-1)!.headers.authorization!.slice('Bearer '.length);
    const verifier = new CredentialVerifier(JSON.parse(process.env.AUTH_JWKS!));
    const expected = { tenant: 'center-wuhan', roles: ['operation_center'] };
    expect(await verifier.verify(bearer, new Date())).toMatchObject(expected);
    expect(
      await new CredentialVerifier(JSON.parse(process.env.AUTH_JWKS!)).verify(
        bearer,
        new Date(Date.now() + 61_000),
      ),
    ).toBeUndefined();
  });

  it('is no way in from outside, signed, unsigned or expired', async () => {
    await gateway.call('/api/transfers', { as: await gateway.signIn() });
    const good = gateway.pool.asked.at(-1)!.headers.authorization!.slice('Bearer '.length);
    const [, claims] = good.split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`;
    for (const as of [good, none, 'ips_', 'ipk_000000000000_x', 'Bearer']) {
      expect((await gateway.call('/api/transfers', { as })).status).toBe(401);
      expect((await gateway.call('/api/accounts', { as })).status).toBe(401);
      expect((await gateway.call('/dead-letters', { as })).status).toBe(401);
    }
  });

  it('comes from the session alone: identity headers of the client are dropped', async () => {
    const token = await gateway.person('center-wuhan', 'operation_center');
    const headers = {
      'x-tenant': 'office',
      'x-user': 'office',
      'x-roles': 'office',
      tenant: 'office',
      cookie: 'a=b',
    };
    await gateway.call('/api/transfers', { as: token, headers });
    const seen = gateway.pool.asked.at(-1)!.headers;
    for (const name of Object.keys(headers)) expect(seen[name]).toBeUndefined();
    expect(seen.authorization).toMatch(/^Bearer ey/);
  });
});

async function untilStatus(token: string): Promise<number> {
  return until('the session is refused', async () => {
    const { status } = await gateway.call('/api/session', { as: token });
    return status === 401 && status;
  });
}
