import { ApiProblem } from '../../api/problem';
import { csvOf } from '../../api/csv';
import { faultColumns, faultsOf } from './sheet';

const problem = {
  title: '请求不予受理',
  status: 422,
  code: 'EDITION_NAME_DIFFERS',
  detail: 'x',
  reasons: [
    {
      code: 'EDITION_NAME_DIFFERS',
      article: '',
      message: '第 3 行：与档案中的名称不符',
      field: 'file',
      detail: { rowNumber: '3', column: '企业名称', value: '=别的名字' },
    },
    { code: 'EDITION_SHEET_FAULTS', article: '', message: '另有 7 处错误未列出', field: 'file' },
  ],
};

it('tells the faults of a table row by row, and what is said of the table as a whole apart', () => {
  expect(faultsOf(new ApiProblem(problem))).toEqual({
    rows: [{ rowNumber: 3, column: '企业名称', value: '=别的名字', message: '第 3 行：与档案中的名称不符' }],
    notes: ['另有 7 处错误未列出'],
  });
});

it('has nothing to tell by row of what is no fault of a row', () => {
  expect(faultsOf(new ApiProblem({ ...problem, reasons: [problem.reasons[1]!] }))).toBeUndefined();
  expect(faultsOf(new Error('boom'))).toBeUndefined();
});

it('writes the faults as a file in which no value is a formula', () => {
  const { rows } = faultsOf(new ApiProblem(problem))!;
  expect(
    csvOf(
      faultColumns((key) => key),
      rows,
    ),
  ).toContain("\r\n3,企业名称,'=别的名字,");
});
