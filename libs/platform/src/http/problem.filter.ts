import { Refused, type Refusal } from '@ipflow/kernel';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { ZodValidationException } from 'nestjs-zod';
import type { Logger } from 'pino';
import { throwError, type Observable } from 'rxjs';
import type { ZodError } from 'zod';
import { IdempotencyKeyReused } from '../eventing/idempotency';
import { errorCode, isTransient } from '../eventing/transaction';
import { currentTrace } from '../telemetry/trace';
import { speakChinese } from './issue-text';

// A field that is wrong is told by this filter, so wherever it stands, Zod speaks to people.
speakChinese();

/** RFC 9457 problem details, with a stable code, every reason, and the id to quote in a question. */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly reasons?: readonly Refusal[];
  readonly correlationId?: string;
}

const retryAfterSeconds = 2;
/** SQLSTATEs of text PostgreSQL cannot hold: NUL characters, broken encoding. */
const unstorable = new Set(['22021', '22P05']);

/** Makes problem+json of everything that goes wrong over HTTP; hands an event handler's error on unchanged. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): Observable<never> | void {
    // The consumer must see the error itself to tell poison from an engine that is away; Nest would mask it.
    if (host.getType() === 'rpc') return throwError(() => error);
    const response = host.switchToHttp().getResponse<Response>();
    const problem = problemOf(error);
    if (problem.status >= 500) this.log.error({ err: error, status: problem.status }, 'request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    sendProblem(response, problem);
  }
}

/** Writes a problem as the answer. */
export function sendProblem(response: Response, problem: Problem): void {
  if (problem.status === 503) response.setHeader('Retry-After', String(retryAfterSeconds));
  response
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify({ ...problem, correlationId: currentTrace()?.correlationId }));
}

/** The problem an error stands for; never a stack trace or a statement. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refused) return refusalProblem(error.reasons);
  if (error instanceof ZodValidationException) return validationProblem(error.getZodError() as ZodError);
  if (error instanceof IdempotencyKeyReused) {
    return problem(422, 'IDEMPOTENCY_KEY_REUSED', '幂等键已被使用', error.message);
  }
  if (error instanceof HttpException) return httpProblem(error);
  const status = (error as { status?: unknown } | null)?.status;
  if (status === 413) return problem(413, 'BODY_TOO_LARGE', '请求体过大', '请求体超过上限；请减小后重试');
  if (status === 400)
    return problem(400, 'BODY_MALFORMED', '请求体无法解析', '请求体不是有效的 JSON；请检查后重试');
  if (unstorable.has(errorCode(error) ?? '')) {
    return problem(400, 'TEXT_UNSTORABLE', '含有无法保存的字符', '请求含有空字符或无效编码；请删除后重试');
  }
  if (isTransient(error)) {
    return problem(
      503,
      'BUSY',
      '系统繁忙',
      '数据库暂时不可用或正忙；本次请求未必生效，请用同一 Idempotency-Key 重试',
    );
  }
  return problem(
    500,
    'INTERNAL',
    '系统内部错误',
    '系统发生内部错误；请稍后用同一 Idempotency-Key 重试，并提供 correlationId',
  );
}

/** 422 with every reason of a refusal. */
export function refusalProblem(reasons: readonly Refusal[]): Problem {
  const detail = reasons.map(({ message }) => message).join('；');
  return { ...problem(422, reasons[0]?.code ?? 'REFUSED', '请求不予受理', detail), reasons };
}

function problem(status: number, code: string, title: string, detail: string): Problem {
  return { type: 'about:blank', title, status, code, detail };
}

function validationProblem(error: ZodError): Problem {
  const reasons = error.issues.map((issue) => ({
    code: 'FIELD_INVALID',
    article: '',
    field: issue.path.join('.'),
    message: issue.message,
  }));
  const detail = reasons.map(({ field, message }) => `${field || '请求体'}: ${message}`).join('；');
  return { ...problem(400, 'REQUEST_INVALID', '请求内容不符合要求', detail), reasons };
}

const titles: Readonly<Record<number, [code: string, title: string]>> = {
  400: ['REQUEST_INVALID', '请求不正确'],
  401: ['UNAUTHENTICATED', '需要身份凭证'],
  403: ['FORBIDDEN', '无权执行'],
  404: ['NOT_FOUND', '没有找到'],
  409: ['CONFLICT', '状态冲突'],
  413: ['BODY_TOO_LARGE', '请求体过大'],
  415: ['MEDIA_TYPE_UNSUPPORTED', '不支持的内容类型'],
  429: ['TOO_MANY_REQUESTS', '请求过于频繁'],
  503: ['BUSY', '系统繁忙'],
};

function httpProblem(error: HttpException): Problem {
  const status = error.getStatus();
  const [code, title] = titles[status] ?? ['HTTP_ERROR', '请求失败'];
  const body = error.getResponse();
  const own =
    typeof body === 'object' ? (body as { code?: string; message?: string | string[] }) : { message: body };
  const detail = Array.isArray(own.message) ? own.message.join('；') : (own.message ?? title);
  return problem(status, own.code ?? code, title, detail);
}
