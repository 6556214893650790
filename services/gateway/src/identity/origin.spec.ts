import { isFromForeignPage, isFromOwnPage } from './origin';

const listed = ['https://console.example.cn'];
const host = 'ipflow.example.cn';

describe.each([
  ['our own page, by fetch metadata', { origin: undefined, fetchSite: 'same-origin' }, true, false],
  [
    'our own page on plain http, by its host',
    { origin: `http://${host}`, fetchSite: undefined },
    true,
    false,
  ],
  ['a page on the list', { origin: listed[0], fetchSite: 'same-site' }, true, false],
  ['a page of a sister site', { origin: 'https://other.example.cn', fetchSite: 'same-site' }, false, true],
  ['a page elsewhere', { origin: 'https://evil.example', fetchSite: 'cross-site' }, false, true],
  ['a sandboxed page', { origin: 'null', fetchSite: undefined }, false, true],
  [
    'a page whose host begins like ours',
    { origin: `https://${host}.evil.example`, fetchSite: undefined },
    false,
    true,
  ],
  ['the address line', { origin: undefined, fetchSite: 'none' }, false, false],
  ['a program', { origin: undefined, fetchSite: undefined }, false, false],
])('a request from %s', (_, headers, own, foreign) => {
  it(`is ${own ? '' : 'not '}from our page, and ${foreign ? '' : 'not '}from a foreign one`, () => {
    expect(isFromOwnPage({ ...headers, host }, listed)).toBe(own);
    expect(isFromForeignPage({ ...headers, host }, listed)).toBe(foreign);
  });
});
