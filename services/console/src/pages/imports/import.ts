import type { Shape } from '../../api/answer';
import { csvOf } from '../../api/csv';

/** Where imports are begun and read. */
export const importsPath = '/api/imports';
/** An import, under way or over. */
export type Import = Shape<'resource_pool_ImportRow'>;
/** A remark on a row. */
export type Remark = Shape<'resource_pool_RemarkRow'>;

/** Whether it still changes by itself. */
export const isUnderWay = ({ state }: Import): boolean => state === 'waiting' || state === 'running';

/** Ends that are the platform's own doing; the same file under the same id goes on behind the rows that landed. */
const stops: readonly string[] = ['IMPORT_FAILED', 'IMPORT_STALLED'];
/** Whether it was stopped half-way, and can be gone on with. */
export const isStopped = ({ refusal }: Pick<Import, 'refusal'>): boolean =>
  refusal?.some(({ code }) => stops.includes(code)) ?? false;

/** A file with the headers the pool reads, and one row that shows how each is written. */
export function templateText(): string {
  const example: Readonly<Record<string, string>> = {
    专利号: '202010566088.9',
    专利名称: '一种示例装置',
    专利权人: '示例有限公司',
    统一社会信用代码: '',
    专利类型: '发明',
    法律状态: '有效',
    申请日: '2020-06-19',
    授权公告日: '2022-03-01',
    主分类号: 'G06F 13/12',
    地址: '湖北省武汉市示例路1号',
    摘要: '',
  };
  const columns = Object.keys(example).map((title) => ({ title, cell: () => example[title] }));
  return csvOf(columns, [example]);
}
