import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import type { Metrics } from '../telemetry/metrics';
import { continueTrace, withTrace } from '../telemetry/trace';

/** Requests slower than this are logged even when they succeed (milliseconds). */
export const slowRequestMs = 1_000;

/** Gives each request its trace, measures it, and logs what failed or was slow. */
export function requestMiddleware(metrics: Metrics, log: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const trace = continueTrace(request.get('traceparent'), request.get('x-correlation-id'));
    const startedAt = process.hrtime.bigint();
    response.setHeader('X-Correlation-Id', trace.correlationId);
    response.on('finish', () => {
      const seconds = Number(process.hrtime.bigint() - startedAt) / 1e9;
      const route = (request.route as { path?: string } | undefined)?.path ?? 'unmatched';
      const status = response.statusCode;
      metrics.httpSeconds.observe({ method: request.method, route, status: String(status) }, seconds);
      const line = { method: request.method, route, status, ms: Math.round(seconds * 1000) };
      if (status >= 500) withTrace(trace, () => log.warn(line, 'request failed'));
      else if (seconds * 1000 > slowRequestMs) withTrace(trace, () => log.info(line, 'slow request'));
      else withTrace(trace, () => log.debug(line, 'request'));
    });
    withTrace(trace, next);
  };
}
