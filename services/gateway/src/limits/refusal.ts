import { problemOf, sendProblem } from '@ipflow/platform';
import type { HttpException } from '@nestjs/common';
import type { Response } from 'express';
import { TooManyRequests } from './limits';

/**
 * Answers outside Nest's pipeline with a problem.
 * @param hangUp true when the request's body was not read to its end: the connection is of no further use
 */
export function sendRefusal(response: Response, error: HttpException, hangUp: boolean): void {
  if (error instanceof TooManyRequests) response.setHeader('Retry-After', String(error.retryAfterS));
  if (hangUp) response.setHeader('Connection', 'close');
  sendProblem(response, problemOf(error));
}
