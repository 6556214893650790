import { Refused } from '@ipflow/kernel';
import { BadRequestException, ForbiddenException, HttpException } from '@nestjs/common';
import { ZodValidationException } from 'nestjs-zod';
import { z } from 'zod';
import { IdempotencyKeyReused } from '../eventing/idempotency';
import { problemOf } from './problem.filter';

const withCode = (code: string, more = {}): Error =>
  Object.assign(new Error('driver text'), { driverError: { code, ...more } });
const validation = (schema: z.ZodType, value: unknown): ZodValidationException =>
  new ZodValidationException(schema.safeParse(value).error!);

describe('the problem an error stands for', () => {
  it.each<[string, unknown, number, string]>([
    ['a reused idempotency key', new IdempotencyKeyReused('key-1'), 422, 'IDEMPOTENCY_KEY_REUSED'],
    ['a body that is too large', Object.assign(new Error(), { status: 413 }), 413, 'BODY_TOO_LARGE'],
    ['a body that is no JSON', Object.assign(new SyntaxError(), { status: 400 }), 400, 'BODY_MALFORMED'],
    ['a database that went away', withCode('57P01'), 503, 'BUSY'],
    ['a deadlock that outlived its retries', withCode('40P01'), 503, 'BUSY'],
    ['a hot stream', withCode('23505', { constraint: 'event_stream_version' }), 503, 'BUSY'],
    ['a broken rule of the data', withCode('23505', { constraint: 'other' }), 500, 'INTERNAL'],
    ['a refusal by role', new ForbiddenException('无权'), 403, 'FORBIDDEN'],
    ['an own code', new BadRequestException({ code: 'OWN', message: '原因' }), 400, 'OWN'],
    ['a rare status', new HttpException('茶壶', 418), 418, 'HTTP_ERROR'],
    ['a bug', new TypeError('cannot read x of undefined'), 500, 'INTERNAL'],
    ['something thrown that is no error', undefined, 500, 'INTERNAL'],
  ])('of %s', (_, error, status, code) =>
    expect(problemOf(error)).toMatchObject({ type: 'about:blank', status, code }),
  );

  it('holds every reason of a refusal', () => {
    const reasons = [
      { code: 'PLEDGE_PATENT_EXPIRED', article: '专利权质押登记办法 第十二条(六)', message: '专利权已终止' },
      { code: 'PLEDGE_TERM_TOO_LONG', article: '', message: '质押期限过长' },
    ];
    expect(problemOf(new Refused(reasons))).toMatchObject({
      status: 422,
      code: 'PLEDGE_PATENT_EXPIRED',
      detail: '专利权已终止；质押期限过长',
      reasons,
    });
  });

  it('names every field that is wrong', () => {
    const error = validation(
      z.object({ a: z.string('须为文字'), b: z.object({ c: z.number('须为数字') }) }),
      { b: {} },
    );
    expect(problemOf(error)).toMatchObject({
      status: 400,
      reasons: [
        { field: 'a', message: '须为文字' },
        { field: 'b.c', message: '须为数字' },
      ],
    });
  });

  it('tells in Chinese what is wrong with a field whose schema says nothing of its own', () => {
    const schema = z
      .object({
        missing: z.string(),
        text: z.string(),
        count: z.int().min(1).max(12),
        kind: z.enum(['fixed', 'maximum_amount']),
        rows: z.array(z.string()).min(1).max(2),
        url: z.url(),
        code: z.string().regex(/^x$/),
        told: z.string().min(3, '须写明'),
      })
      .strict();
    const value = { text: 1, count: 13, kind: 'other', rows: [], url: 'x', code: 'y', told: '', more: 1 };
    const { reasons = [] } = problemOf(validation(schema, value));
    expect(Object.fromEntries(reasons.map(({ field, message }) => [field, message]))).toEqual({
      missing: '请填写',
      text: '须为文字；请核对',
      count: '不得大于 12；请核对',
      kind: '只能填写 fixed、maximum_amount 之一',
      rows: '至少 1 项；请补充',
      url: '请填写网址',
      code: '格式不正确；请核对',
      told: '须写明',
      '': '没有 more 这样的栏目；请删除或改正名称',
    });
  });

  it('never tells a statement, a driver text or a stack', () => {
    const leaky = [withCode('57P01'), withCode('23505'), new TypeError('secret at /srv/app.ts')];
    for (const error of leaky)
      expect(JSON.stringify(problemOf(error))).not.toMatch(/driver text|secret|\.ts/);
  });
});
