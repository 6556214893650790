import { Controller, Get, Header, HttpCode, Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Answer } from '../eventing/idempotency';
import { continueTrace, withTrace } from '../telemetry/trace';
import { AnswerAdapter } from './answer.adapter';

@Controller()
class Answers {
  @Get('done')
  @HttpCode(202)
  done() {
    return new Answer(201, { stage: 'filed' });
  }

  @Get('silent')
  async silent() {
    return new Answer(204);
  }

  @Get('repeated')
  async repeated() {
    return new Answer(200, { stage: 'filed' }, undefined, true);
  }

  @Get('refused')
  async refused() {
    return new Answer(422, undefined, [{ code: 'A', article: '第一条', message: '不行' }]);
  }

  @Get('plain')
  @HttpCode(203)
  @Header('content-type', 'text/plain')
  plain() {
    return 'text';
  }
}

@Module({ controllers: [Answers] })
class AnswersModule {}

describe('an answer of a command', () => {
  let app: INestApplication;
  let url: string;
  const trace = continueTrace(undefined, 'case-1');

  beforeAll(async () => {
    app = await NestFactory.create(AnswersModule, new AnswerAdapter(), { logger: false });
    app.use((_request: unknown, _response: unknown, next: () => void) => withTrace(trace, next));
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  afterAll(() => app.close());

  it('is sent with its own status, whatever the route says', async () => {
    const response = await fetch(`${url}/done`);
    expect([response.status, await response.json()]).toEqual([201, { stage: 'filed' }]);
    expect(response.headers.get('idempotency-replayed')).toBeNull();
  });

  it('without a body is an answer all the same', async () => {
    const response = await fetch(`${url}/silent`);
    expect([response.status, await response.text()]).toEqual([204, '']);
  });

  it('that is a repeat says so', async () => {
    const response = await fetch(`${url}/repeated`);
    expect([response.status, await response.json()]).toEqual([200, { stage: 'filed' }]);
    expect(response.headers.get('idempotency-replayed')).toBe('true');
  });

  it('that refuses is a problem with every reason and the trace of the request', async () => {
    const response = await fetch(`${url}/refused`);
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({
      status: 422,
      correlationId: 'case-1',
      code: 'A',
      detail: '不行',
      reasons: [{ code: 'A', article: '第一条', message: '不行' }],
    });
  });

  it('leaves what is no answer to Nest', async () => {
    const response = await fetch(`${url}/plain`);
    expect([response.status, await response.text()]).toEqual([203, 'text']);
    expect(response.headers.get('content-type')).toContain('text/plain');
  });
});
