import { Refused } from '@ipflow/kernel';
import { usccOf } from '../../testdata/whitelist';
import { faultRefusals, faultsToldMax, readEditionSheet, unknownAmong } from './edition.sheet';

const [a, b] = [usccOf(1), usccOf(2)] as [string, string];
const sheet = (...rows: string[][]) => rows.map((cells, at) => ({ rowNumber: at + 1, cells }));

test('the header is found by its words, below a title and among columns nobody asks for', () => {
  const rows = sheet(
    ['第一批推荐企业'],
    ['序号', '单位名称', ' 统一社会信用代码* '],
    ['1', '企业甲', a.toLowerCase()],
    ['2', '', b],
  );
  expect(readEditionSheet(rows)).toEqual({
    named: [
      { rowNumber: 3, uscc: a, name: '企业甲' },
      { rowNumber: 4, uscc: b, name: undefined },
    ],
    faults: [],
  });
});

test('a file without the column of the codes is refused as a whole', () => {
  expect(() => readEditionSheet(sheet(['企业名称'], ['企业甲']))).toThrow(Refused);
  expect(() => readEditionSheet([])).toThrow(Refused);
});

test('every bad row is told with its place and cell, and those between them are read', () => {
  const wrong = `${a.slice(0, 17)}${a.endsWith('0') ? '1' : '0'}`;
  const { named, faults } = readEditionSheet(sheet(['信用代码'], [wrong], [a], ['-'], [a], ['91']));
  expect(named.map(({ uscc }) => uscc)).toEqual([a]);
  expect(faults.map(({ rowNumber, code, value }) => [rowNumber, code, value])).toEqual([
    [2, expect.stringMatching(/^USCC_/), wrong],
    [4, 'USCC_LENGTH', ''],
    [5, 'EDITION_ROW_TWICE', a],
    [6, 'USCC_LENGTH', '91'],
  ]);
  expect(faultRefusals(faults)[2]).toEqual({
    ...{ code: 'EDITION_ROW_TWICE', article: '', field: 'file' },
    message: '第 5 行：与第 3 行是同一家企业；请删去其中一行',
    detail: { rowNumber: '5', column: '统一社会信用代码', value: a },
  });
});

test('an enterprise without a profile, and one of another name, are faults; brackets and spaces are not', () => {
  const { named } = readEditionSheet(sheet(['uscc', '名称'], [a, '企业（甲） 公司'], [b, '企业乙']));
  expect(
    unknownAmong(
      named,
      new Map([
        [a, '企业(甲)公司'],
        [b, '企业丙'],
      ]),
    ),
  ).toMatchObject([{ rowNumber: 3, code: 'EDITION_NAME_DIFFERS', value: '企业乙' }]);
  expect(unknownAmong(named, new Map([[a, '企业(甲)公司']]))).toMatchObject([
    { rowNumber: 3, code: 'ENTERPRISE_UNKNOWN', value: b },
  ]);
});

test('of a file full of faults the first are told, and how many more there are', () => {
  const rows = sheet(['uscc'], ...Array.from({ length: faultsToldMax + 7 }, () => ['x']));
  const reasons = faultRefusals(readEditionSheet(rows).faults);
  expect(reasons).toHaveLength(faultsToldMax + 1);
  expect(reasons.at(-1)!.message).toContain('另有 7 处');
});
