import type { Metric } from './metric';

const source =
  '湖北省数据知识产权登记管理办法(试行)；《2025年全省知识产权工作要点》数据知识产权登记试点；统计口径未见正式文件';

const metric = (kind: Metric['kind'], unit: string, name: string, definition: string): Metric => ({
  name,
  unit,
  kind,
  dimensions: ['division'],
  rule: { version: 1, definition, source, isUnverified: true },
});

/** What the register of data IP counts. */
export const dataIpMetrics = {
  'data_ip.filings': metric(
    'flow',
    '件',
    '数据知识产权登记申请数',
    '一件登记申请计一件，计入申请日；补正不再计，撤回、不予登记不冲减。市州取第一申请人。',
  ),
  'data_ip.registrations': metric(
    'flow',
    '件',
    '数据知识产权登记数',
    '一件登记发证计一件，计入登记日；续展、变更不再计，注销、撤销不冲减。市州取登记时的第一申请人。',
  ),
  'data_ip.objections': metric(
    'flow',
    '项',
    '数据知识产权异议数',
    '一项署名异议计一项，不论公示期内或登记之后，计入提出日；异议决定不冲减。市州取被异议登记的第一申请人。',
  ),
  'data_ip.in_force': metric(
    'stock',
    '件',
    '有效数据知识产权数',
    '期末有效的登记数：登记加一，注销、撤销、期满减一；变更权利人时移入新权利人的市州，计入变更日。停牌仍有效。',
  ),
} as const satisfies Record<string, Metric>;
