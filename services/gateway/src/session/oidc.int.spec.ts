import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';
import { startGateway, type GatewayUnderTest } from '../gateway.fixture';

interface TestProvider {
  callback(): RequestListener;
}
// The package has no types. It warns that it is only good for development, which is what it is used for.
const quiet = [jest.spyOn(console, 'warn'), jest.spyOn(console, 'info')];
for (const spy of quiet) spy.mockReturnValue(undefined);
const { default: Provider } = jest.requireActual<{
  default: new (issuer: string, configuration: object) => TestProvider;
}>('oidc-provider');

const outside = 'http://gateway.test';
const client = { client_id: 'ipflow', client_secret: 'a secret of the test provider' };

let provider: Server;
let gateway: GatewayUnderTest;
let issuer: string;

beforeAll(async () => {
  provider = createServer();
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const idp = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [`${outside}/api/oidc/callback`] }],
    pkce: { required: () => true },
    cookies: { keys: ['test'] },
  });
  provider.on('request', idp.callback());
  gateway = await startGateway({
    PUBLIC_URL: outside,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: client.client_id,
    OIDC_CLIENT_SECRET: client.client_secret,
  });
  const json = {
    username: 'alice',
    displayName: '爱丽丝',
    tenant: 'center-wuhan',
    roles: ['operation_center'],
    oidcSubject: 'alice',
  };
  const made = await gateway.call('/api/accounts', { json, as: await gateway.signIn() });
  expect(made.status).toBe(201);
}, 30_000);
afterAll(async () => {
  await gateway.destroy();
  provider.closeAllConnections();
  provider.close();
});

it('a linked person comes back with a session', async () => {
  const browser = new Browser();
  const end = await browser.signIn('alice');
  expect(end.headers.location).toBe('/');
  expect(browser.cookies.get('ipflow_session')).toMatch(/^ips_/);
  const who = await gateway.call('/api/session', { as: browser.cookies.get('ipflow_session') });
  expect(who.body).toMatchObject({ principal: { subject: 'user:alice', tenant: 'center-wuhan' } });
});

it('a person nobody linked gets no account by the way', async () => {
  const browser = new Browser();
  const end = await browser.signIn('mallory');
  expect(end.body).toMatchObject({ status: 401, code: 'OIDC_NOT_LINKED' });
  expect(browser.cookies.get('ipflow_session')).toBeUndefined();
  expect((await gateway.call('/api/accounts', { as: await gateway.signIn() })).text).not.toContain('mallory');
});

it('the provider is asked with PKCE, state and nonce', async () => {
  const { headers } = await gateway.call('/api/oidc/login');
  const asked = new URL(String(headers.location)).searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    scope: 'openid',
  });
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
  expect(String(headers['set-cookie'])).toMatch(/^ipflow_oidc=.*Path=\/api\/oidc;.*HttpOnly; SameSite=Lax/);
  expect(String(headers['set-cookie'])).not.toContain(asked.get('state')!);
});

it('a callback that does not belong to the browser is refused', async () => {
  const [mine, theirs] = [new Browser(), new Browser()];
  const callback = await mine.walk('alice');
  const stolen = await theirs.get(callback);
  expect(stolen.body).toMatchObject({ status: 401, code: 'OIDC_FAILED' });
  await theirs.get(`${outside}/api/oidc/login`);
  expect((await theirs.get(callback)).body).toMatchObject({ code: 'OIDC_FAILED' });
  const wrongState = new URL(callback);
  wrongState.searchParams.set('state', 'another');
  expect((await mine.get(wrongState.href)).body).toMatchObject({ code: 'OIDC_FAILED' });
});

it('a code works once', async () => {
  const browser = new Browser();
  const callback = await browser.walk('alice');
  const cookie = browser.cookies.get('ipflow_oidc')!;
  expect((await browser.get(callback)).status).toBe(302);
  browser.cookies.set('ipflow_oidc', cookie);
  expect((await browser.get(callback)).body).toMatchObject({ code: 'OIDC_FAILED' });
});

interface Page {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: unknown;
  readonly text: string;
}

/** As much of a browser as the flow needs: cookies, redirects, two forms. One jar serves both hosts; names differ. */
class Browser {
  readonly cookies = new Map<string, string>();

  get(url: string, form?: Record<string, string>): Promise<Page> {
    return this.open(url, form);
  }

  /** From the login link to the session, or to the refusal. */
  async signIn(login: string): Promise<Page> {
    return this.get(await this.walk(login));
  }

  /** The whole way but the last step: the callback's address. */
  async walk(login: string): Promise<string> {
    let page = await this.get(`${outside}/api/oidc/login`);
    for (let step = 0; step < 10; step += 1) {
      const location = page.headers.location;
      if (location === undefined) {
        const action = /action="([^"]+)"/.exec(page.text)![1]!;
        const prompt = /name="prompt" value="(\w+)"/.exec(page.text)![1]!;
        page = await this.get(new URL(action, issuer).href, { prompt, login, password: 'any' });
      } else {
        const next = new URL(String(location), issuer).href;
        if (next.startsWith(outside)) return next;
        page = await this.get(next);
      }
    }
    throw new Error('the flow did not come back to the gateway');
  }

  private async open(url: string, form?: Record<string, string>): Promise<Page> {
    const answer = await request(url.replace(outside, gateway.url), {
      method: form ? 'POST' : 'GET',
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form && { body: new URLSearchParams(form).toString() }),
    });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) this.keep(line);
    const text = await answer.body.text();
    const isJson = String(answer.headers['content-type'] ?? '').includes('json');
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
  }

  private keep(line: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
    if (value === '' || /expires=thu, 01 jan 1970/i.test(line)) this.cookies.delete(name!);
    else this.cookies.set(name!, value!);
  }
}
