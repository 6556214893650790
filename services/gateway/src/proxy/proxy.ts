import { currentTrace } from '@ipflow/platform';
import { Injectable, ServiceUnavailableException } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Dispatcher } from 'undici';
import type { ExternalCredential } from '../identity/credential';
import type { Vouched } from '../identity/credentials';
import { sendRefusal } from '../limits/refusal';
import { BodyTooLarge, bodyOf } from './body';
import { bodyTooLarge, Exchange } from './exchange';
import { requestHeaders } from './headers';
import { LiveStreams } from './live-streams';
import type { Route } from './route-table';
import { upstreamRequestsMax, Upstreams } from './upstreams';

/** Who a request is passed on for. */
export interface OnBehalf {
  readonly identity: Vouched;
  /** Absent for the public, which gets no live streams. */
  readonly credential: ExternalCredential | undefined;
}

const bodyless = new Set(['GET', 'HEAD']);

/** Passes requests on to the services. Knows no business. */
@Injectable()
export class Proxy {
  constructor(
    private readonly upstreams: Upstreams,
    private readonly streams: LiveStreams,
  ) {}

  /**
   * Sends a request on; the answer goes back as it comes.
   * @throws ServiceUnavailableException when the service has too much in hand
   */
  forward(request: Request, response: Response, route: Route, { identity, credential }: OnBehalf): void {
    const upstream = this.upstreams.of(route.service);
    if (upstream.inFlight >= upstreamRequestsMax) {
      throw new ServiceUnavailableException({
        code: 'UPSTREAM_BUSY',
        message: '服务正忙，请稍后用同一 Idempotency-Key 重试',
      });
    }
    const body = readBody(request, response, route);
    if (body === undefined) return;
    const trace = currentTrace()!;
    let release: (() => void) | undefined;
    const exchange = new Exchange(request, response, trace, {
      streamBegins: (end) => {
        release = credential && this.streams.admit(credential, identity, end);
        if (release) upstream.inFlight -= 1;
        return release !== undefined;
      },
      over: () => {
        if (release) release();
        else upstream.inFlight -= 1;
      },
    });
    upstream.inFlight += 1;
    const wantsStream = request.headers.accept?.includes('text/event-stream') ?? false;
    (wantsStream ? upstream.streams : upstream.pool).dispatch(
      {
        path: route.path,
        method: request.method as Dispatcher.HttpMethod,
        headers: requestHeaders(request.headers, {
          authorization: `Bearer ${identity.internal}`,
          traceparent: trace.traceparent,
          'x-correlation-id': trace.correlationId,
        }),
        body,
        headersTimeout: route.answerWithinMs,
      },
      exchange,
    );
  }
}

/** The body to pass on, null for none; undefined when it was too large and has been refused. */
function readBody(request: Request, response: Response, route: Route) {
  try {
    return bodyless.has(request.method) ? null : bodyOf(request, route.bodyMaxBytes);
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error;
    sendRefusal(response, bodyTooLarge(error), true);
    return undefined;
  }
}
