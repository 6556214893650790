import { csvOf, type CsvColumn } from '../../api/csv';
import { ApiProblem } from '../../api/problem';

/** What is wrong with a row of a table, where, and what to do about it. */
export interface SheetFault {
  readonly rowNumber: number;
  readonly column: string;
  readonly value: string;
  readonly message: string;
}

/** The faults by row, and what is said of the table as a whole. */
export interface SheetFaults {
  readonly rows: readonly SheetFault[];
  readonly notes: readonly string[];
}

/** The faults a refused table comes back with; undefined when it was refused for something else. */
export function faultsOf(error: unknown): SheetFaults | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const { reasons = [] } = error.problem;
  const rows = reasons.flatMap(({ message, detail }): SheetFault[] => {
    const { rowNumber, column = '', value = '' } = detail ?? {};
    return rowNumber === undefined ? [] : [{ rowNumber: Number(rowNumber), column, value, message }];
  });
  if (rows.length === 0) return undefined;
  return { rows, notes: reasons.filter(({ detail }) => !detail?.rowNumber).map(({ message }) => message) };
}

/** The columns of the faults, on the page as in the file. */
export function faultColumns(
  say: (key: 'rowNumber' | 'column' | 'value' | 'fault') => string,
): CsvColumn<SheetFault>[] {
  return [
    { title: say('rowNumber'), cell: ({ rowNumber }) => rowNumber },
    { title: say('column'), cell: ({ column }) => column },
    { title: say('value'), cell: ({ value }) => value },
    { title: say('fault'), cell: ({ message }) => message },
  ];
}

/** A table with the headers the service reads, and one row that shows how each is written. */
export function sheetTemplate(): string {
  const row = { 统一社会信用代码: '91420500MADEM00034', 企业名称: '合成示例装备有限公司' };
  const titles = Object.keys(row) as (keyof typeof row)[];
  return csvOf(
    titles.map((title) => ({ title, cell: (of: typeof row) => of[title] })),
    [row],
  );
}
