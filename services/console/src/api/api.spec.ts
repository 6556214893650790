import { Attempt } from './attempt';
import { newId } from './id';
import { ApiProblem, problemOf, toldOf, unreachable } from './problem';

describe('the key of a form', () => {
  const attempt = (): Attempt => {
    let made = 0;
    return new Attempt(() => `key ${(made += 1)}`);
  };

  it('stays for every try of the same content', () => {
    const form = attempt();
    expect(form.keyFor({ a: 1 })).toBe('key 1');
    form.settle();
    expect(form.keyFor({ a: 1 })).toBe('key 1');
  });

  it('is another for changed content once the last try was refused for good', () => {
    const form = attempt();
    form.keyFor({ a: 1 });
    form.settle();
    expect(form.keyFor({ a: 2 })).toBe('key 2');
  });

  it('stays even for changed content while nobody knows how the last try ended', () => {
    const form = attempt();
    form.keyFor({ a: 1 });
    expect(form.keyFor({ a: 2 })).toBe('key 1');
    expect(form.keyFor({ a: 3 })).toBe('key 1');
    form.settle();
    expect(form.keyFor({ a: 3 })).toBe('key 2');
  });

  it('is another after a new beginning', () => {
    const form = attempt();
    form.keyFor({ a: 1 });
    form.restart();
    expect(form.keyFor({ a: 1 })).toBe('key 2');
  });
});

describe('an id', () => {
  it('is a UUID of version 7 that begins with its time', () => {
    const now = Date.parse('2026-11-28T09:00:00Z');
    const id = newId(now, new Uint8Array(10).fill(0xff));
    expect(id.slice(13)).toBe('-7fff-bfff-ffffffffffff');
    expect(Number.parseInt(id.slice(0, 13).replace('-', ''), 16)).toBe(now);
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('a problem', () => {
  it('of a service is told as it came', () => {
    const told = { title: '请求不予受理', status: 422, code: 'X', detail: 'y', reasons: [] };
    expect(problemOf(422, told, null)).toBe(told);
  });

  it.each([[undefined], ['<html>'], [{ title: 'x' }]])('of something on the way becomes one: %p', (body) => {
    expect(problemOf(502, body, 'abc')).toMatchObject({
      status: 502,
      code: 'ANSWER_UNREADABLE',
      correlationId: 'abc',
    });
  });

  it('without a clear end may have taken effect; a refusal has not', () => {
    const at = (status: number): ApiProblem => new ApiProblem({ ...unreachable, status });
    expect([0, 500, 503].map((status) => at(status).isUnknown)).toEqual([true, true, true]);
    expect([400, 401, 403, 409, 422, 429].some((status) => at(status).isUnknown)).toBe(false);
    expect([0, 429, 503].every((status) => at(status).isPassing)).toBe(true);
  });

  it('is made of any error', () => {
    expect(toldOf(new Error('boom'))).toMatchObject({ code: 'PAGE_FAILED', detail: 'boom' });
    expect(toldOf(new ApiProblem(unreachable))).toBe(unreachable);
  });
});
