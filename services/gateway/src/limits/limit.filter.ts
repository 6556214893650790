import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { TooManyRequests } from './limits';
import { sendRefusal } from './refusal';

/** Tells how long to wait when a limit was reached (RFC 9110 §10.2.3). */
@Catch(TooManyRequests)
export class LimitFilter implements ExceptionFilter<TooManyRequests> {
  catch(error: TooManyRequests, host: ArgumentsHost): void {
    sendRefusal(host.switchToHttp().getResponse<Response>(), error, false);
  }
}
