import {
  createParamDecorator,
  ForbiddenException,
  Injectable,
  SetMetadata,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Clock } from '../clock';
import { CredentialVerifier, publicRole, type Principal, type Role } from './principal';

const rule = 'ipflow:access';

/** Access rule of a route or controller: the roles that may call it. */
export const Allow = (...allowed: [Role, ...Role[]]) => SetMetadata(rule, allowed);

/** Access rule of a route that needs no credential. */
export const Public = () => SetMetadata(rule, 'public');

/** Access rule of a route for any signed-in caller. */
export const AllowAnyRole = () => SetMetadata(rule, 'any');

/** Access rule of a route for any signed-in caller, and for the public as the gateway lets it in. */
export const AllowEverybody = () => SetMetadata(rule, 'everybody');

/** The rule that stands on a handler or its controller; undefined means that nobody may call it. */
export function accessRule(reflector: Reflector, handler: () => void, controller: new () => object): unknown {
  return reflector.getAllAndOverride<unknown>(rule, [handler, controller]);
}

/** A request that the guard let through. */
export type AuthenticatedRequest = Request & { principal?: Principal };

/** The caller of a guarded route. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!principal) throw new UnauthorizedException('此请求需要身份凭证');
  return principal;
});

/** Deny unless a rule allows. The tenant and the roles come from the verified credential and nothing else. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: CredentialVerifier,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Events come from Kafka, whose writers are authenticated by the broker.
    if (context.getType() !== 'http') return true;
    const allowed = accessRule(this.reflector, context.getHandler() as () => void, context.getClass());
    if (allowed === 'public') return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    const principal = token && (await this.verifier.verify(token, this.clock.now()));
    if (!principal)
      throw new UnauthorizedException('身份凭证缺失、无效或已过期；请重新登录，或检查 API 密钥');
    request.principal = principal;
    if (allowed === 'everybody') return true;
    if (allowed === 'any' && principal.roles.some((role) => role !== publicRole)) return true;
    if (Array.isArray(allowed) && principal.roles.some((role) => allowed.includes(role))) return true;
    throw new ForbiddenException('当前身份无权执行此操作；如确有需要，请联系省局管理员授权');
  }
}
