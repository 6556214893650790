import { fromMessageJson, licensing, type JsonValue } from '@ipflow/contracts';
import type { Principal, Tx } from '@ipflow/platform';
import { stringify } from 'csv-stringify';
import { Readable } from 'node:stream';
import type { LicenseFilter } from './license.dto';
import { kindNames } from './license.kind';
import { exportRowsMax } from './license.policy';
import { findLicenses } from './license.queries';
import { stageNames } from './license.stage';
import type { LicenseRow } from './license.view';

/** Licenses read at once while a file is written. */
const exportPageMax = 100;

const header = [
  '备案号',
  '状态',
  '许可种类',
  '许可人',
  '被许可人',
  '专利号',
  '专利件数',
  '合同编号',
  '签订日',
  '生效日',
  '期限起',
  '期限止',
  '合同金额（元）',
  '申请日',
  '备案期限届满日',
  '是否逾期',
  '备案日',
  '了结日',
  '许可编号',
] as const;

/**
 * The licenses of a list as CSV, written while they are read. Names and numbers are what somebody typed, so none may
 * become a formula: a quote goes in front of `=`, `+`, `-`, `@` and their full-width forms. A BOM tells Excel that it is
 * UTF-8.
 */
export function licensesAsCsv(tx: Tx, filter: LicenseFilter, caller: Principal): Readable {
  const csv = stringify({ header: true, columns: [...header], bom: true, escape_formulas: true });
  const source = Readable.from(lines(tx, filter, caller));
  source.on('error', (error) => csv.destroy(error));
  return source.pipe(csv);
}

async function* lines(tx: Tx, filter: LicenseFilter, caller: Principal): AsyncGenerator<string[]> {
  let after: string | undefined;
  for (let read = 0; read < exportRowsMax; read += exportPageMax) {
    const { items, next } = await findLicenses(tx, { ...filter, after, limit: exportPageMax }, caller);
    yield* items.map(lineOf);
    if (next === null) return;
    after = next;
  }
}

function lineOf(row: LicenseRow): string[] {
  const terms = fromMessageJson(licensing.LicenseTermsSchema, row.terms as JsonValue);
  return [
    row.recordalNumber ?? '',
    stageNames[row.stage],
    kindNames[row.kind],
    terms.licensors.join('、'),
    terms.licensees.map(({ name }) => name).join('、'),
    row.patentNumbers.join('、'),
    String(row.patentNumbers.length),
    terms.contractNumber ?? '',
    terms.agreedOn,
    terms.inEffectOn,
    terms.scope!.from,
    terms.scope!.until,
    terms.contractFen === undefined ? '' : yuan(terms.contractFen),
    row.filedOn,
    row.recordalDueOn,
    row.isLate ? '逾期' : '按期',
    row.recordedOn ?? '',
    row.closedOn ?? '',
    row.id,
  ];
}

/** For a spreadsheet to count with: no separators, no unit. */
function yuan(fen: bigint): string {
  return `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
}
