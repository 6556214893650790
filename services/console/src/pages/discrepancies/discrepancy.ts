import { csvOf } from '../../api/csv';
import type { AnswerOf, BodyOf, ItemOf } from '../../api/types';
import type { Role } from '../../api/roles';
import { maySee } from '../../app/page-spec';
import { pageAt } from '../../app/pages';

/** Where disagreements with the gazette are read and settled. */
export const discrepanciesPath = '/api/discrepancies';
/** Where files of the gazette are brought, and read. */
export const gazetteImportsPath = '/api/gazette-imports';
/** What settling one makes stale: where the gazette is taken, the patent follows it. */
export const changedBySettling = [
  discrepanciesPath,
  gazetteImportsPath,
  '/api/patents',
  '/api/workbench',
] as const;

/** A disagreement in a list. */
export type Discrepancy = ItemOf<'/api/discrepancies'>;
/** A disagreement on its own page. */
export type DiscrepancyDetail = AnswerOf<'/api/discrepancies/{id}'>;
/** How one is settled. */
export type Settlement = BodyOf<'/api/discrepancies/{id}/settlement'>['outcome'];
/** A file of the gazette by what became of its rows. */
export type Reconciliation = AnswerOf<'/api/gazette-imports/{id}/reconciliation'>;

/** Whether somebody may see what disagrees with the gazette. */
export function maySeeDiscrepancies(roles: readonly Role[] | undefined): boolean {
  const page = pageAt('/discrepancies');
  return page !== undefined && maySee(page, roles);
}

/** Claims that were laid because the gazette was taken over are named after the disagreement. */
const laidByGazette = /^gazette-(?<discrepancyId>.+)$/;

/** The disagreement that laid a claim; undefined for a claim of another origin. */
export function discrepancyBehind(claimId: string): string | undefined {
  return laidByGazette.exec(claimId)?.groups?.discrepancyId;
}

/** A file with the headers that are read of a gazette, and rows that show how each is written. */
export function gazetteTemplate(): string {
  const columns = ['专利号', '公报代码', '公告日', '专利权人', '登记号'];
  const examples = [
    ['202010566088.9', 'CF01', '2025-03-01', '示例有限公司', ''],
    ['202010566088.9', '质押生效', '2025-03-01', '', 'Y2025420000001'],
  ];
  const asked = columns.map((title, index) => ({ title, cell: (row: readonly string[]) => row[index] }));
  return csvOf(asked, examples);
}
