import fc from 'fast-check';
import { linesOf, pagesOf } from './table';

const widthOf = (character: string): number => (character.charCodeAt(0) < 128 ? 0.5 : 1);
const widthOfText = (text: string): number => [...text].reduce((sum, one) => sum + widthOf(one), 0);
const cell = fc.string({ unit: fc.constantFrom('企', '业', 'A', '1', ' ', '；', '𠮷') });

test('a cell is its lines, none wider than the column, none cut inside a character', () => {
  fc.assert(
    fc.property(cell, fc.integer({ min: 1, max: 9 }), (text, width) => {
      const lines = linesOf(text, width, 1_000, widthOf);
      expect(lines.join('')).toBe(text.replaceAll(/\s+/g, ' ').trim());
      for (const line of lines) expect(widthOfText(line)).toBeLessThanOrEqual(width);
    }),
  );
});

test('a cell that needs more lines than it may have says that it is cut', () => {
  expect(linesOf('湖北省知识产权局', 3, 2, widthOf)).toEqual(['湖北省', '知识…']);
  expect(linesOf('湖北省知识产', 3, 2, widthOf)).toEqual(['湖北省', '知识产']);
  expect(linesOf('一行\n又一行', 9, 2, widthOf)).toEqual(['一行 又一行']);
});

test('every row is on one page, in order, and no page is fuller than it may be', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 60 });
  fc.assert(
    fc.property(
      heights,
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 10, max: 40 }),
      (rows, first, later) => {
        const pages = pagesOf(rows, first, later);
        expect(pages[0]!.from).toBe(0);
        expect(pages.at(-1)!.until).toBe(rows.length);
        pages.forEach(({ from, until }, at) => {
          if (at > 0) expect(from).toBe(pages[at - 1]!.until);
          const height = rows.slice(from, until).reduce((sum, one) => sum + one, 0);
          expect(height).toBeLessThanOrEqual(at === 0 ? first : later);
          if (at > 0) expect(until).toBeGreaterThan(from);
        });
      },
    ),
  );
});
