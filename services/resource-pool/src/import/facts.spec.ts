import type { LocalDate } from '@ipflow/kernel';
import type { SheetRow } from '@ipflow/sheets';
import { detectLayout } from '../sheet';
import { readRow } from './read-row';

const today = '2026-01-10' as LocalDate;
const header = [
  '申请号',
  '专利名称',
  '申请人',
  '主分类号',
  '申请日',
  '授权公告日',
  '专利类型',
  '法律状态',
  '地址',
];
const good = [
  '202010566088.9',
  '一种清漂装置',
  '武汉船舶设计研究所有限公司；华中科技大学',
  'E02B15/10',
  '2020-06-19',
  '2022-01-04',
  '发明',
  '',
  '430064 湖北省武汉市武昌区首义路125号',
];

function read(changes: Record<string, string> = {}, more: Record<string, string> = {}) {
  const columns = [...header, ...Object.keys(more)];
  const cells = columns.map((column, index) => changes[column] ?? more[column] ?? good[index] ?? '');
  const layout = detectLayout([{ rowNumber: 1, cells: columns }]);
  if (!layout.ok) throw new Error(layout.refusal.message);
  const row: SheetRow = { rowNumber: 7, cells };
  return readRow(row, layout.layout, today);
}

test('a row becomes the facts of a patent', () => {
  expect(read()).toMatchObject({
    rowNumber: 7,
    remarks: [],
    patent: {
      number: '202010566088.9',
      legalEvent: undefined,
      facts: {
        patentType: 'invention',
        title: '一种清漂装置',
        mainClass: 'E02B 15/10',
        classes: ['E02B 15/10'],
        filedOn: '2020-06-19',
        grantedOn: '2022-01-04',
        divisionCode: '420100',
        address: '湖北省武汉市武昌区首义路125号',
      },
    },
  });
});

test('the address places the first holder and nobody else; the kind is read from the name', () => {
  const { holders } = read().patent!.facts;
  expect(holders).toMatchObject([
    { name: '武汉船舶设计研究所有限公司', kind: 'enterprise', divisionCode: '420100' },
    { name: '华中科技大学', kind: 'university' },
  ]);
  expect(holders[1]!.divisionCode).toBeUndefined();
});

test('an address outside Hubei places nothing', () => {
  const { facts } = read({ 地址: '江苏省南通市海安县' }).patent!;
  expect(facts.divisionCode).toBeUndefined();
  expect(facts.holders[0]!.divisionCode).toBeUndefined();
});

test('a design is classed by Locarno', () => {
  const { facts } = read({ 申请号: '201830513548.5', 主分类号: '02-04 (11)', 专利类型: '外观设计' }).patent!;
  expect(facts).toMatchObject({ patentType: 'design', mainClass: '02-04', classes: ['02-04'] });
});

test.each([
  ['授权', 'GR01'],
  ['未缴年费终止', 'CF01'],
  ['期限届满', 'CX01'],
  ['撤回', 'AV01'],
  ['全部无效', 'IW01'],
  ['实质审查', undefined],
  ['', undefined],
])('legal status %s is gazette code %s', (text, code) => {
  expect(read({ 法律状态: text }).patent!.legalEvent).toBe(code);
});

test.each([
  ['专利类型', '国防专利'],
  ['法律状态', '保密专利'],
])('a secret patent is known by its column %s', (column, text) => {
  expect(read({ [column]: text }).patent!.facts.extra).toMatchObject({ [column]: text });
});

test('columns nobody knows are kept aside', () => {
  expect(read({}, { 内部编号: 'A-17' }).patent!.facts.extra).toEqual({ 内部编号: 'A-17' });
});

test('a wrong check digit is a reason with column and value; nothing lands', () => {
  const row = read({ 申请号: '202010566088.1' });
  expect(row.patent).toBeUndefined();
  expect(row.remarks).toEqual([
    expect.objectContaining({ column: '申请号', value: '202010566088.1', code: expect.any(String) }),
  ]);
});

test('what is odd but not wrong is remarked on, and the row lands', () => {
  const row = read({ 申请日: '2019-06-19' });
  expect(row.patent).toBeDefined();
  expect(row.remarks).toMatchObject([{ column: '申请日', code: 'FILING_YEAR_DIFFERS' }]);
});
