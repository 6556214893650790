import { isPage } from './console.paths';

const pages = ['/', '/login', '/transfers', '/transfers/:id', '/imports/:id/rejects'];

describe('the pages of the console', () => {
  it.each(['/', '/login', '/transfers', '/transfers/0192', '/imports/7/rejects'])('%s is one', (path) =>
    expect(isPage(path, pages)).toBe(true),
  );

  it.each(['', '/transfers/', '/transfers/7/more', '/imports/rejects', '/Transfers', '/api', '/__proto__'])(
    '%p is none',
    (path) => expect(isPage(path, pages)).toBe(false),
  );
});
