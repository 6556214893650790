import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** An HTTP server that answers as a test tells it, and remembers what it was asked. */
export interface PretendGateway {
  readonly url: string;
  readonly seen: Seen[];
  close(): Promise<void>;
}

/** Starts one; `answer` gets the request and how many came before it. */
export async function pretendGateway(
  answer: (request: Seen, response: ServerResponse, before: number) => void,
): Promise<PretendGateway> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      seen.push({ method, url, headers, body: Buffer.concat(parts).toString() });
      answer(seen.at(-1)!, response, seen.length - 1);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Answers with JSON. */
export function json(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

/** Answers with problem details. */
export function problem(response: ServerResponse, status: number, more: object = {}, headers = {}): void {
  const body = { type: 'about:blank', title: '', status, code: 'BUSY', detail: '系统繁忙', ...more };
  json(response, status, body, { 'content-type': 'application/problem+json; charset=utf-8', ...headers });
}
