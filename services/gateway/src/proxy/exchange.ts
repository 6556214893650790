import { withTrace, type TraceContext } from '@ipflow/platform';
import { HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { IncomingHttpHeaders } from 'node:http';
import { errors, type Dispatcher } from 'undici';
import { TooManyRequests } from '../limits/limits';
import { sendRefusal } from '../limits/refusal';
import { BodyTooLarge } from './body';
import { answerHeaders } from './headers';

const streamsRetryS = 30;

/** What an exchange tells its surroundings. */
export interface ExchangeEvents {
  /** A live stream begins; false when this reader has too many. `end` ends it in order. */
  streamBegins(end: () => void): boolean;
  /** Called once, however it ends. */
  over(): void;
}

class ClientGone extends Error {}

/** One request and its answer on their way through: chunk by chunk, as fast as the slower side, nothing kept. */
export class Exchange implements Dispatcher.DispatchHandler {
  private controller: Dispatcher.DispatchController | undefined;
  private clientGone = false;
  private isOver = false;

  constructor(
    private readonly request: Request,
    private readonly response: Response,
    // The service's answer arrives outside the request's own trace.
    private readonly trace: TraceContext,
    private readonly events: ExchangeEvents,
  ) {
    response.once('close', () => {
      if (this.isOver) return;
      this.clientGone = true;
      this.controller?.abort(new ClientGone());
    });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    if (this.clientGone) controller.abort(new ClientGone());
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    if (status < 200) return;
    const isStream = headers['content-type']?.startsWith('text/event-stream') ?? false;
    if (isStream && !this.events.streamBegins(() => this.endStream())) {
      controller.abort(new TooManyRequests(streamsRetryS, 'TOO_MANY_STREAMS', '同时打开的实时连接过多'));
      return;
    }
    const answer = answerHeaders(headers);
    // The rest of a body that nobody wants is not worth reading.
    if (!this.request.complete) answer.connection = 'close';
    this.response.writeHead(status, answer);
    if (isStream) this.response.flushHeaders();
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.response.write(chunk)) return;
    controller.pause();
    this.response.once('drain', () => controller.resume());
  }

  onResponseEnd(): void {
    this.finish();
    this.response.end();
  }

  onResponseError(_controller: Dispatcher.DispatchController | undefined, error: Error): void {
    this.finish();
    if (this.clientGone || this.response.writableEnded) return;
    // Half an answer must not look like a whole one.
    if (this.response.headersSent) this.response.destroy();
    else withTrace(this.trace, () => sendRefusal(this.response, refusalOf(error), !this.request.complete));
  }

  private endStream(): void {
    this.response.end();
    this.controller?.abort(new ClientGone());
  }

  private finish(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.events.over();
  }
}

/** What the client is told when there is no answer to pass on. */
function refusalOf(error: Error): HttpException {
  if (error instanceof HttpException) return error;
  if (error instanceof BodyTooLarge) return bodyTooLarge(error);
  if (error instanceof errors.HeadersTimeoutError) {
    const message = '服务未在规定时间内答复；本次请求未必生效，请用同一 Idempotency-Key 重试';
    return new HttpException({ code: 'UPSTREAM_TIMEOUT', message }, 504);
  }
  const message = '服务暂时不可用；本次请求未必生效，请稍后用同一 Idempotency-Key 重试';
  return new HttpException({ code: 'UPSTREAM_UNAVAILABLE', message }, 503);
}

/** 413 with the limit in it. */
export function bodyTooLarge({ maxBytes }: BodyTooLarge): HttpException {
  const limit = maxBytes >= 1024 * 1024 ? `${maxBytes / 1024 / 1024} MB` : `${maxBytes / 1024} KB`;
  return new HttpException(
    { code: 'BODY_TOO_LARGE', message: `请求体超过上限 ${limit}；请减小或拆分后重试` },
    413,
  );
}
