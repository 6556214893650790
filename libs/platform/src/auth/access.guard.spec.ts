import { Controller, Get, Module, type INestApplication } from '@nestjs/common';
import { APP_GUARD, NestFactory, Reflector } from '@nestjs/core';
import { base64url, exportJWK, exportSPKI, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { Clock } from '../clock';
import { AccessGuard, Allow, AllowAnyRole, AllowEverybody, Caller, Public } from './access.guard';
import { credentialAudience, credentialIssuer, CredentialVerifier, type Principal } from './principal';
import { refuseUnruledRoutes, ruledRoutes } from './routes';

@Controller()
class Ruled {
  @Public()
  @Get('public')
  open(): string {
    return 'open';
  }

  @Allow('office', 'reviewer')
  @Get('office')
  office(@Caller() caller: Principal): Principal {
    return caller;
  }

  @AllowAnyRole()
  @Get('any')
  any(): string {
    return 'any';
  }

  @AllowEverybody()
  @Get('everybody')
  everybody(): string {
    return 'everybody';
  }
}

@Controller()
class Unruled {
  @Get('forgotten')
  forgotten(): string {
    return 'anybody';
  }
}

const now = new Date('2026-01-05T08:00:00Z');
const nowSeconds = now.getTime() / 1000;
const sound: JWTPayload = {
  sub: 'li-lei',
  tenant: 'center-wuhan',
  roles: ['office'],
  iss: credentialIssuer,
  aud: credentialAudience,
  iat: nowSeconds,
  exp: nowSeconds + 300,
};

describe('access to a route', () => {
  let app: INestApplication;
  let url: string;
  let instant = now;
  let keys: Awaited<ReturnType<typeof generateKeyPair>>;
  let stranger: Awaited<ReturnType<typeof generateKeyPair>>;
  let rsa: Awaited<ReturnType<typeof generateKeyPair>>;

  beforeAll(async () => {
    [keys, stranger, rsa] = await Promise.all([
      generateKeyPair('EdDSA', { extractable: true }),
      generateKeyPair('EdDSA'),
      generateKeyPair('RS256'),
    ]);
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'gateway', use: 'sig' };
    const verifier = new CredentialVerifier({ keys: [jwk] });
    const clock: Clock = { now: () => instant };
    @Module({
      controllers: [Ruled],
      providers: [
        {
          provide: APP_GUARD,
          inject: [Reflector],
          useFactory: (r: Reflector) => new AccessGuard(r, verifier, clock),
        },
      ],
    })
    class RuledModule {}
    app = await NestFactory.create(RuledModule, { logger: false });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  beforeEach(() => {
    instant = now;
  });
  afterAll(() => app.close());

  const sign = (claims: JWTPayload, header = {}, key = keys.privateKey): Promise<string> =>
    new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', kid: 'gateway', ...header }).sign(key);

  async function statusOf(route: string, authorization?: string): Promise<number> {
    return (await fetch(`${url}/${route}`, { headers: authorization ? { authorization } : {} })).status;
  }

  const unsigned = (header: object, claims: object): string =>
    [header, claims].map((part) => base64url.encode(JSON.stringify(part))).join('.');

  const badCredentials: [string, () => string | undefined | Promise<string>][] = [
    ['none at all', () => undefined],
    ['an empty one', () => 'Bearer '],
    ['one that is no token', () => 'Bearer nonsense'],
    ['another scheme', async () => `Basic ${await sign(sound)}`],
    ['one that has expired', () => sign({ ...sound, exp: nowSeconds - 1 }).then((t) => `Bearer ${t}`)],
    ['one that is not valid yet', () => sign({ ...sound, nbf: nowSeconds + 60 }).then((t) => `Bearer ${t}`)],
    ['one that never expires', () => sign({ ...sound, exp: undefined }).then((t) => `Bearer ${t}`)],
    ['one for another audience', () => sign({ ...sound, aud: 'somebody-else' }).then((t) => `Bearer ${t}`)],
    ['one of another issuer', () => sign({ ...sound, iss: 'somebody-else' }).then((t) => `Bearer ${t}`)],
    ['one of an unknown key id', () => sign(sound, { kid: 'other' }).then((t) => `Bearer ${t}`)],
    [
      "one signed with a stranger's key",
      () => sign(sound, {}, stranger.privateKey).then((t) => `Bearer ${t}`),
    ],
    ['one signed with RS256', () => sign(sound, { alg: 'RS256' }, rsa.privateKey).then((t) => `Bearer ${t}`)],
    [
      'one without a signature (alg none)',
      () => `Bearer ${unsigned({ alg: 'none', kid: 'gateway' }, sound)}.`,
    ],
    [
      'one signed by HMAC with the public key as its secret',
      async () => {
        const secret = new TextEncoder().encode(await exportSPKI(keys.publicKey));
        return `Bearer ${await new SignJWT(sound).setProtectedHeader({ alg: 'HS256', kid: 'gateway' }).sign(secret)}`;
      },
    ],
    [
      'one whose claims were changed',
      async () => {
        const [header, , signature] = (await sign(sound)).split('.');
        const claims = base64url.encode(JSON.stringify({ ...sound, tenant: 'bank-1' }));
        return `Bearer ${header}.${claims}.${signature}`;
      },
    ],
    ['one without a tenant', () => sign({ ...sound, tenant: '' }).then((t) => `Bearer ${t}`)],
    ['one without a subject', () => sign({ ...sound, sub: '' }).then((t) => `Bearer ${t}`)],
    ['one without a role', () => sign({ ...sound, roles: [] }).then((t) => `Bearer ${t}`)],
    ['one with a role nobody knows', () => sign({ ...sound, roles: ['root'] }).then((t) => `Bearer ${t}`)],
  ];

  it.each(badCredentials)('is refused with 401 for %s', async (_, credential) => {
    const authorization = await credential();
    expect(await statusOf('office', authorization)).toBe(401);
    expect(await statusOf('any', authorization)).toBe(401);
    expect(await statusOf('public', authorization)).toBe(200);
  });

  it('is granted to the roles the route names, with the caller from the credential alone', async () => {
    const headers = { authorization: `Bearer ${await sign(sound)}`, 'x-tenant': 'bank-1' };
    const response = await fetch(`${url}/office?tenant=bank-1`, { headers });
    expect(await response.json()).toEqual({ subject: 'li-lei', tenant: 'center-wuhan', roles: ['office'] });
  });

  it('is refused with 403 for other roles, and granted where any role will do', async () => {
    const authorization = `Bearer ${await sign({ ...sound, roles: ['bank'] })}`;
    expect(await statusOf('office', authorization)).toBe(403);
    expect(await statusOf('any', authorization)).toBe(200);
  });

  it('is granted to the public where everybody may read, and nowhere else', async () => {
    const authorization = `Bearer ${await sign({ ...sound, tenant: 'public', roles: ['public'] })}`;
    expect(await statusOf('everybody', authorization)).toBe(200);
    expect(await statusOf('any', authorization)).toBe(403);
    expect(await statusOf('office', authorization)).toBe(403);
    expect(await statusOf('everybody')).toBe(401);
  });

  it('ends when the credential expires, though it was verified before', async () => {
    const authorization = `Bearer ${await sign(sound)}`;
    expect(await statusOf('office', authorization)).toBe(200);
    instant = new Date(now.getTime() + 301_000);
    expect(await statusOf('office', authorization)).toBe(401);
  });

  it('does not exist for a route without a rule: the service refuses to start and names it', async () => {
    @Module({ controllers: [Ruled, Unruled] })
    class ForgetfulModule {}
    const forgetful = await NestFactory.create(ForgetfulModule, { logger: false });
    expect(() => refuseUnruledRoutes(forgetful)).toThrow(/Unruled\.forgotten.*@Allow/);
    expect(() => refuseUnruledRoutes(app)).not.toThrow();
    expect(ruledRoutes(app).map(({ rule }) => rule)).toEqual([
      'public',
      ['office', 'reviewer'],
      'any',
      'everybody',
    ]);
    await forgetful.close();
  });
});
