import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import * as fc from 'fast-check';
import { CsvSplitter } from './csv.splitter';

const RECORD_CHARS_MAX = 1_000;

function split(pieces: readonly string[], delimiter = ',', lineEnd: '\n' | '\r' = '\n'): string[][] {
  const splitter = new CsvSplitter(delimiter, lineEnd, RECORD_CHARS_MAX);
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
}

const cell = fc.string({
  unit: fc.constantFrom('a', '桥', '"', ',', '\t', '\n', '\r\n', ' ', ';'),
  maxLength: 6,
});
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });

describe('CSV splitting', () => {
  it.each([
    [
      'plain cells',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a last line without an end',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'Windows line ends',
      'a,b\r\n"1",2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['empty lines are records', 'a,b\n\n1,2\n', [['a', 'b'], [''], ['1', '2']]],
    [
      'empty cells at the end',
      'a,,\n"",,""\n',
      [
        ['a', '', ''],
        ['', '', ''],
      ],
    ],
    [
      'a quoted line end',
      'a,"x\r\ny"\nb,c\n',
      [
        ['a', 'x\r\ny'],
        ['b', 'c'],
      ],
    ],
    ['doubled quotes', '"x""y","""z"""\n', [['x"y', '"z"']]],
    ['quotes inside an unquoted cell are text', '一种"智能"装置,z\n', [['一种"智能"装置', 'z']]],
    ['a comma in quotes', '"2,3,3,3-四氟丙烯",z\n', [['2,3,3,3-四氟丙烯', 'z']]],
  ])('%s', (_, text, records) => {
    expect(split([text])).toEqual(records);
  });

  it('takes a lone carriage return as the line end of files that have no other', () => {
    expect(split(['a,b\r"1",2\r'], ',', '\r')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it.each([
    ['never closed', 'a,b\n"open,z\n1,2\n', 2],
    ['closed in the middle of another cell', 'a,b\n1,2\n"open,z\n1,"x"\n3,4\n', 3],
    ['followed by text', 'a,b\n"x"y,z\n', 2],
  ])('refuses a quote that is %s, and names its row', (_, text, row) => {
    expect(() => split([text])).toThrow(`第 ${row} 行的双引号没有成对`);
  });

  it('refuses a quote that would swallow the rest of the file', () => {
    expect(() => split(['a,b\n', '"open,'.padEnd(RECORD_CHARS_MAX + 10, 'x')])).toThrow('第 2 行的双引号');
  });

  it('refuses a line that never ends', () => {
    expect(() => split(['x'.repeat(RECORD_CHARS_MAX + 1)])).toThrow('第 1 行超过');
  });

  it('reads whatever a CSV writer writes, wherever the chunks are cut', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(',', '\t', ';'), fc.nat(40), (records, delimiter, cut) => {
        const text = stringify(records, { delimiter, quoted: true });
        expect(split([text.slice(0, cut), text.slice(cut)], delimiter)).toEqual(records);
      }),
    );
  });

  it('agrees with csv-parse on every text csv-parse accepts', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '""', '",', '\n"'), maxLength: 20 });
    fc.assert(
      fc.property(text, (input) => {
        const expected = oracle(input);
        fc.pre(expected !== undefined);
        expect(split([input])).toEqual(expected);
      }),
    );
  });
});

/** What csv-parse reads; nothing where it refuses the text, also for quotes inside unquoted cells. */
function oracle(input: string): string[][] | undefined {
  try {
    return parse(input, { relax_column_count: true, skip_empty_lines: false, record_delimiter: '\n' });
  } catch {
    return undefined;
  }
}
