import { keptPlace, keptText, percentOf } from './chain';

const hash = '3f2a'.repeat(16);

describe('a place of the audit chain that was kept', () => {
  it.each([
    ['as it was copied', `12345 ${hash}`],
    ['in capitals', `12345 ${hash.toUpperCase()}`],
    ['with words around the number', `第 12345 条　${hash}`],
    ['over several lines', `12345\n${hash.slice(0, 32)}\n${hash.slice(32)}\n`],
    ['in groups, as people write it by hand', `12345  ${hash.match(/.{4}/g)!.join(' ')}`],
    ['with zeros before', `0012345 ${hash}`],
  ])('is understood %s', (_, text) => {
    expect(keptPlace(text)).toEqual({ number: '12345', hash });
  });

  it('is written as it is read', () =>
    expect(keptPlace(keptText({ number: '7', hash }))).toEqual({ number: '7', hash }));

  it.each([
    ['nothing', ''],
    ['a number alone', '12345'],
    ['a hash alone', hash],
    ['a hash that is cut', `12345 ${hash.slice(1)}`],
    ['a hash that is too long', `12345 ${hash}0`],
    ['a hash with a letter it cannot have', `12345 ${hash.slice(1)}g`],
  ])('is not found in %s', (_, text) => {
    expect(keptPlace(text)).toBeUndefined();
  });
});

describe('how much of the chain was looked at', () => {
  const at = (number: string) => ({ number, hash });
  it('is nothing at first, a part on the way, and the whole at its end', () => {
    expect(percentOf({})).toBe(0);
    expect(percentOf({ end: at('300000'), part: { through: at('100000'), isEnd: false } })).toBe(33);
    expect(percentOf({ end: at('300000'), part: { through: at('300007'), isEnd: true } })).toBe(100);
    expect(percentOf({ end: at('0'), part: { through: at('0'), isEnd: true } })).toBe(100);
  });
});
