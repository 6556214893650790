import {
  BadRequestException,
  createParamDecorator,
  type ExecutionContext,
  type RawBodyRequest,
} from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { AuthenticatedRequest } from '../auth/access.guard';
import type { Principal } from '../auth/principal';
import type { EventMeta } from '../eventing/stored-event';
import type { CommandContext } from '../eventing/idempotency';
import { continueTrace, currentTrace } from '../telemetry/trace';

const keyShape = /^[\x21-\x7e]{8,200}$/;

/**
 * The command context of a mutating request: who asks, under which `Idempotency-Key` (required), for what.
 * The key belongs to the tenant and the operation; the request's own bytes decide whether a repeat is one.
 */
export const Command = createParamDecorator((_: unknown, context: ExecutionContext): CommandContext => {
  const request = context.switchToHttp().getRequest<RawBodyRequest<AuthenticatedRequest>>();
  const key = request.get('idempotency-key') ?? '';
  if (!keyShape.test(key)) {
    throw new BadRequestException({
      code: 'IDEMPOTENCY_KEY_REQUIRED',
      message:
        '请在 Idempotency-Key 请求头中给出 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID），重试时保持不变',
    });
  }
  const principal = request.principal!;
  const hash = createHash('sha256').update(`${request.method} ${request.originalUrl}\n`);
  if (request.rawBody) hash.update(request.rawBody);
  return {
    tenant: principal.tenant,
    operation: `${request.method} ${(request.route as { path: string }).path}`,
    key,
    requestHash: hash.digest('hex'),
    meta: eventMeta(principal),
  };
});

/** The meta of events that `principal` causes now, in the trace of the work under way. */
export function eventMeta(principal: Pick<Principal, 'tenant' | 'subject'>, causationId?: string): EventMeta {
  const trace = currentTrace() ?? continueTrace(undefined, undefined);
  return {
    tenant: principal.tenant,
    actor: principal.subject,
    correlationId: trace.correlationId,
    traceparent: trace.traceparent,
    ...(causationId && { causationId }),
  };
}
