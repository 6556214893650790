import {
  ForbiddenException,
  Inject,
  Injectable,
  NotFoundException,
  UnauthorizedException,
} from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { isWithin } from '../api-key/scope';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../gateway.settings';
import { Limits, TooManyRequests } from '../limits/limits';
import { Proxy } from '../proxy/proxy';
import { routeOf, type Route } from '../proxy/route-table';
import { cookieOf, parseCredential, sessionCookie, type ExternalCredential } from './credential';
import { Credentials, type Vouched } from './credentials';
import { isFromInside, isMachineRoom } from './machine-room';
import { isFromOwnPage, isReading, type Provenance } from './origin';

/** A request that passed the gate; `identity` is there when a good credential came with it. */
export type GatewayRequest = Request & { identity?: Vouched };

interface Presented {
  /** Undefined when there was none, or none that could be one; see `isAnonymous`. */
  readonly credential: ExternalCredential | undefined;
  /** True when the request claims no identity at all: only then it may pass as the public's. */
  readonly isAnonymous: boolean;
  readonly byCookie: boolean;
}

/** What every request passes first: limits, identity, forgery; then it goes to its service or to our own routes. */
@Injectable()
export class Gatekeeper {
  private readonly ownOrigins: readonly string[];

  constructor(
    private readonly credentials: Credentials,
    private readonly limits: Limits,
    private readonly proxy: Proxy,
    @Inject(GATEWAY_SETTINGS) settings: GatewaySettings,
  ) {
    this.ownOrigins = ownOrigins(settings);
  }

  /** The gate, as a middleware ahead of the body parsers. */
  async handle(request: GatewayRequest, response: Response, next: NextFunction): Promise<void> {
    const presented = takeCredential(request);
    if (!request.url.startsWith('/api/')) {
      if (isMachineRoom(request.path) && !isFromInside(request)) throw new NotFoundException('没有这个地址');
      return next();
    }
    response.setHeader('Cache-Control', 'no-store');
    const identity = await this.identify(presented.credential, request.ip ?? '', response);
    if (identity && presented.byCookie) this.refuseForgery(request);
    const route = routeOf(request.url);
    if (route) {
      const isOpen = presented.isAnonymous && route.isPublic && isReading(request.method);
      const reader = isOpen ? await this.credentials.public() : identity;
      return this.pass(request, response, route, reader, presented.credential);
    }
    if (!identity) return next();
    if (identity.kind === 'key' && !(request.method === 'GET' && request.path === '/api/session')) {
      throw new ForbiddenException({
        code: 'API_KEY_NOT_ALLOWED',
        message: 'API 密钥只用于业务接口；账户与密钥的管理请以个人身份登录',
      });
    }
    request.identity = identity;
    // From here on the guard of our own routes verifies what any other service would.
    request.headers.authorization = `Bearer ${identity.internal}`;
    next();
  }

  // A principal pays for its requests; the address pays for whatever still has to be looked up, or has no credential.
  private async identify(
    credential: ExternalCredential | undefined,
    address: string,
    response: Response,
  ): Promise<Vouched | undefined> {
    try {
      const remembered = credential && (await this.credentials.remembered(credential));
      await this.limits.request(remembered ? remembered.principal.subject : `address ${address}`);
      return remembered ?? (credential && (await this.credentials.identify(credential)));
    } catch (error) {
      if (error instanceof TooManyRequests) response.setHeader('Retry-After', String(error.retryAfterS));
      throw error;
    }
  }

  private refuseForgery(request: Request): void {
    if (isReading(request.method) || isFromOwnPage(provenanceOf(request), this.ownOrigins)) return;
    throw new ForbiddenException({
      code: 'ORIGIN_REFUSED',
      message: '此请求不是从本平台页面发出的，已拒绝；程序请使用 Authorization: Bearer 凭证',
    });
  }

  private pass(
    request: GatewayRequest,
    response: Response,
    route: Route,
    identity: Vouched | undefined,
    credential: ExternalCredential | undefined,
  ): void {
    // The metrics and the log name the resource, never the ids in the path.
    request.route = { path: `/api/${route.resource}` };
    if (!identity) {
      throw new UnauthorizedException('身份凭证缺失、无效或已过期；请重新登录，或检查 API 密钥');
    }
    if (identity.scopes && !isWithin(identity.scopes, route.resource, request.method)) {
      throw new ForbiddenException({
        code: 'API_KEY_SCOPE',
        message: `此 API 密钥的权限范围不含 ${route.resource} 的这一操作；请申请范围更合适的密钥`,
      });
    }
    this.proxy.forward(request, response, route, { identity, credential });
  }
}

/** The origins whose pages are ours. */
export function ownOrigins(settings: GatewaySettings): string[] {
  return [...(settings.PUBLIC_URL ? [new URL(settings.PUBLIC_URL).origin] : []), ...settings.CORS_ORIGINS];
}

/** What the browser says of where a request comes from. */
export function provenanceOf(request: Request): Provenance {
  return {
    origin: request.get('origin'),
    fetchSite: request.get('sec-fetch-site'),
    host: request.get('host'),
  };
}

/** Takes the credential off a request, and with it every header that could pass for an identity behind us. */
function takeCredential(request: Request): Presented {
  const { authorization, cookie } = request.headers;
  for (const name of Object.keys(request.headers)) if (isIdentityHeader(name)) delete request.headers[name];
  const bearer = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (bearer !== undefined)
    return { credential: parseCredential(bearer), isAnonymous: false, byCookie: false };
  const token = cookieOf(cookie, sessionCookie);
  return {
    credential: token === undefined ? undefined : parseCredential(token),
    isAnonymous: authorization === undefined && token === undefined,
    byCookie: true,
  };
}

const keptExtensions = new Set([
  'x-correlation-id',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
]);

function isIdentityHeader(name: string): boolean {
  return name === 'authorization' || (name.startsWith('x-') && !keptExtensions.has(name));
}
