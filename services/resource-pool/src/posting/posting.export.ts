import { yuanCell, type Column } from '@ipflow/sheets';
import { stageNames } from './posting.decider';
import type { ShownPosting } from './posting.queries';

/** Columns of the exported file. */
export const postingColumns: readonly Column<ShownPosting>[] = [
  ['类别', ({ kind }) => (kind === 'supply' ? '供给' : '需求')],
  ['状态', ({ stage }) => stageNames[stage]],
  ['标题', ({ title }) => title],
  ['摘要', ({ summary }) => summary],
  ['专利号', ({ patentNumbers }) => patentNumbers.join('、')],
  ['合作方式', ({ modes }) => modes.join('、')],
  ['价格下限（元）', ({ priceFromFen }) => yuan(priceFromFen)],
  ['价格上限（元）', ({ priceToFen }) => yuan(priceToFen)],
  ['分类号', ({ classes }) => classes.join('、')],
  ['行业', ({ industryCode }) => industryCode ?? ''],
  ['产业链', ({ chain }) => chain ?? ''],
  ['市州', ({ divisionCode }) => divisionCode ?? ''],
  ['标签', ({ tags }) => tags.join('、')],
  ['有效期', ({ validUntil }) => validUntil],
  ['发布日', ({ publishedOn }) => publishedOn ?? ''],
  ['编号', ({ id }) => id],
];

function yuan(fen: string | null): string {
  return fen === null ? '' : yuanCell(BigInt(fen));
}
