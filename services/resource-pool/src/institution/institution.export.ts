import type { LocalDate } from '@ipflow/kernel';
import type { Column } from '@ipflow/sheets';
import { institutionPolicyOn } from './institution.policy';
import type { ShownInstitution } from './institution.queries';

const stageNames: Readonly<Record<ShownInstitution['stage'], string>> = {
  filed: '待认定',
  recognised: '已认定',
  returned: '已退回',
  revoked: '已撤销',
  expired: '已期满',
};

/** Columns of the exported file. */
export const institutionColumns: readonly Column<ShownInstitution>[] = [
  ['认定编号', ({ number }) => number ?? ''],
  ['类型', ({ kind, filedOn }) => institutionPolicyOn(filedOn as LocalDate).kinds[kind].name],
  ['状态', ({ stage }) => stageNames[stage]],
  ['名称', ({ name }) => name],
  ['统一社会信用代码', ({ uscc }) => uscc],
  ['市州', ({ divisionCode }) => divisionCode ?? ''],
  ['申报日', ({ filedOn }) => filedOn],
  ['认定日', ({ recognisedOn }) => recognisedOn ?? ''],
  ['有效期至', ({ validUntil }) => validUntil ?? ''],
  ['编号', ({ id }) => id],
];
