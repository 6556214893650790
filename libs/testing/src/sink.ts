import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as a receiver got it. */
export interface Got {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly id: string;
}

/** How a receiver answers; undefined: never. */
type Answers = (got: Got) => { status: number; headers?: Record<string, string>; body?: string } | undefined;

/** A receiver beside the house: keeps what it got, and answers as it is told. */
export class Sink {
  readonly got: Got[] = [];
  answering: Answers = () => ({ status: 200, body: 'taken' });

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Sink> {
    const server = createServer();
    const sink = new Sink(server);
    server.on('request', (request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        const id = String(request.headers['webhook-id']);
        const got = { path: request.url!, headers: request.headers, body, id };
        sink.got.push(got);
        const answer = sink.answering(got);
        if (answer) response.writeHead(answer.status, answer.headers).end(answer.body);
      });
    });
    await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
    return sink;
  }

  /** Where it takes messages. */
  url(path = '/hook'): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${path}`;
  }

  /** What came to a path, in order. */
  at(path: string): Got[] {
    return this.got.filter((got) => got.path === path);
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}
