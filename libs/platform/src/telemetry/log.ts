import type { LoggerService } from '@nestjs/common';
import pino, { type Logger as Pino } from 'pino';
import { currentTrace } from './trace';

/** Fields that never reach a log, wherever they stand. */
const secretFields = ['password', 'token', 'authorization', 'cookie', 'secret', 'apiKey', 'idCard', 'phone'];

/** The JSON log of a process; every line carries the service, and the trace and correlation id of its work. */
export function createLog(service: string, level: string): Pino {
  return pino({
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      censor: '[redacted]',
    },
    mixin: () => {
      const trace = currentTrace();
      return trace ? { traceId: trace.traceparent.slice(3, 35), correlationId: trace.correlationId } : {};
    },
  });
}

/** Nest's own messages, on the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly pino: Pino) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.pino.info(fields(rest), String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    if (message instanceof Error) this.pino.error({ err: message, ...fields(rest) }, message.message);
    else this.pino.error(fields(rest), String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.pino.warn(fields(rest), String(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.pino.debug(fields(rest), String(message));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.pino.trace(fields(rest), String(message));
  }
}

function fields(rest: unknown[]): { context?: string; stack?: string } {
  const texts = rest.filter((part): part is string => typeof part === 'string');
  const context = texts.at(-1);
  return texts.length > 1 ? { context, stack: texts[0] } : { context };
}
