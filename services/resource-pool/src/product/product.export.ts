import { yuanCell, type Column } from '@ipflow/sheets';
import type { ShownProduct } from './product.queries';

const stageNames: Readonly<Record<ShownProduct['stage'], string>> = {
  filed: '待备案',
  recorded: '已备案',
  returned: '已退回',
  cancelled: '已注销',
};

/** Columns of the exported file; the output stands in it for those who may see it. */
export const productColumns: readonly Column<ShownProduct>[] = [
  ['备案编号', ({ number }) => number ?? ''],
  ['状态', ({ stage }) => stageNames[stage]],
  ['产品名称', ({ name }) => name],
  ['型号', ({ model }) => model ?? ''],
  ['企业', ({ enterpriseName }) => enterpriseName],
  ['统一社会信用代码', ({ enterpriseUscc }) => enterpriseUscc],
  ['行业', ({ industryCode }) => industryCode],
  ['市州', ({ divisionCode }) => divisionCode ?? ''],
  ['专利号', ({ patentNumbers }) => patentNumbers.join('、')],
  ['已失效专利', ({ endedPatents }) => endedPatents.map(({ patentNumber }) => patentNumber).join('、')],
  ['申报年度', ({ outputYear }) => (outputYear === undefined ? '' : String(outputYear))],
  ['申报产值（元）', ({ outputFen }) => (outputFen === undefined ? '' : yuanCell(BigInt(outputFen)))],
  ['申请日', ({ filedOn }) => filedOn],
  ['备案日', ({ recordedOn }) => recordedOn ?? ''],
  ['编号', ({ id }) => id],
];
