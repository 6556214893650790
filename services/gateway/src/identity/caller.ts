import type { Principal } from '@ipflow/platform';
import { createParamDecorator, UnauthorizedException, type ExecutionContext } from '@nestjs/common';
import type { Identity } from './credentials';
import type { GatewayRequest } from './gatekeeper';

/** The person behind a request to one of our own routes, and where it came from. */
export interface Actor {
  readonly principal: Principal;
  readonly identity: Identity;
  /** IP address. */
  readonly address: string;
}

/** The {@link Actor} of a guarded route. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const request = context.switchToHttp().getRequest<GatewayRequest>();
  if (!request.identity) throw new UnauthorizedException('此请求需要身份凭证');
  return { principal: request.identity.principal, identity: request.identity, address: addressOf(request) };
});

/** The address a request came from. */
export const addressOf = (request: GatewayRequest): string => request.ip ?? '';

/** The start of an audit line. */
export function doneBy({ principal, address }: Actor) {
  return { outcome: 'done' as const, actor: principal.subject, tenant: principal.tenant, address };
}
