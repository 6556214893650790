import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import { Answer } from '../eventing/idempotency';
import { currentTrace } from '../telemetry/trace';
import { refusalProblem } from './problem.filter';

/** Writes a command's {@link Answer}: its status, its body or its reasons, and whether it is a repeat. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    return next.handle().pipe(map((value) => (value instanceof Answer ? write(context, value) : value)));
  }
}

function write(context: ExecutionContext, answer: Answer): unknown {
  const response = context.switchToHttp().getResponse<Response>();
  response.status(answer.status);
  if (answer.replayed) response.setHeader('Idempotency-Replayed', 'true');
  if (!answer.refusals) return answer.body;
  response.type('application/problem+json');
  return {
    ...refusalProblem(answer.refusals),
    status: answer.status,
    correlationId: currentTrace()?.correlationId,
  };
}
