import { ExpressAdapter } from '@nestjs/platform-express';
import type { Response } from 'express';
import { Answer } from '../eventing/idempotency';
import { currentTrace } from '../telemetry/trace';
import { refusalProblem } from './problem.filter';

/**
 * Writes a command's {@link Answer}: its status, its body or its reasons, and whether it is a repeat. An adapter and no
 * interceptor: one interceptor alone wraps every request into observables and bound async resources.
 */
export class AnswerAdapter extends ExpressAdapter {
  override reply(response: Response, body: unknown, statusCode?: number): unknown {
    if (!(body instanceof Answer)) return super.reply(response, body, statusCode);
    // A status given along with a body that refuses would make Nest take its own content type.
    return super.reply(response.status(body.status), bodyOf(response, body));
  }
}

function bodyOf(response: Response, answer: Answer): unknown {
  if (answer.replayed) response.setHeader('Idempotency-Replayed', 'true');
  if (!answer.refusals) return answer.body;
  response.type('application/problem+json');
  return {
    ...refusalProblem(answer.refusals),
    status: answer.status,
    correlationId: currentTrace()?.correlationId,
  };
}
