import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { roles } from '../src/api/roles';
import { homeOf, maySee, navGroups, type PageSpec } from '../src/app/page-spec';

const folder = join(__dirname, '../src/pages');
const pages = readdirSync(folder).flatMap(
  (subject) => jest.requireActual<{ pages: readonly PageSpec[] }>(join(folder, subject, 'pages')).pages,
);
const byPath = new Map(pages.map((page) => [page.path, page]));

describe('the pages', () => {
  it('have one path each, plain and without a slash at the end', () => {
    expect(byPath.size).toBe(pages.length);
    for (const { path } of pages)
      expect(path).toMatch(/^\/([a-z0-9-]+|:[a-zA-Z]+)?(\/([a-z0-9-]+|:[a-zA-Z]+))*$/);
  });

  it('stay out of the way of the API and of the files', () => {
    for (const { path } of pages) expect(path).not.toMatch(/^\/(api|assets|health|icon)(\/|$)/);
  });

  it('have a title in both languages, and in the navigation a group and an order of their own', () => {
    const places = new Set<string>();
    for (const { title, nav } of pages) {
      expect(title.zh && title.en).toBeTruthy();
      if (!nav) continue;
      expect(Object.keys(navGroups)).toContain(nav.group);
      places.add(`${nav.group} ${nav.order}`);
    }
    expect(places.size).toBe(pages.filter(({ nav }) => nav).length);
  });

  it('in the navigation need nothing to be filled in', () => {
    for (const { path, nav } of pages) if (nav) expect(path).not.toContain(':');
  });

  it('stand below a page that whoever sees them may see', () => {
    for (const page of pages) {
      if (page.parent === undefined) continue;
      const parent = byPath.get(page.parent);
      expect(parent).toBeDefined();
      for (const role of roles) if (maySee(page, [role])) expect(maySee(parent!, [role])).toBe(true);
    }
  });

  it('give each role a home it may see', () => {
    for (const role of roles) expect(maySee(byPath.get(homeOf([role]))!, [role])).toBe(true);
  });
});
