import { normalizedHeader } from '@ipflow/sheets';

/** What a column can say about a patent. */
export type SheetField =
  | 'number'
  | 'title'
  | 'holders'
  | 'uscc'
  | 'type'
  | 'legalStatus'
  | 'filedOn'
  | 'grantedOn'
  | 'publishedOn'
  | 'publicationNumber'
  | 'mainIpc'
  | 'ipcs'
  | 'address'
  | 'region'
  | 'inventors'
  | 'agency'
  | 'abstract'
  | 'industry'
  | 'maturity'
  | 'askingModes';

/**
 * The headers real exports use, by field. Order is precedence: when a file has several columns for one field,
 * the first that is filled in a row counts (the present holder before the applicant before the original one).
 * Compared after `normalizedHeader`, so brackets, width, spaces, case and PatSnap's `[标]` do not matter.
 */
export const HEADERS: Readonly<Record<SheetField, readonly string[]>> = {
  number: [
    ...['申请号', '专利申请号', '申请(专利)号', '申请号/专利号', '申请号(专利号)', '专利号', '专利号/申请号'],
    ...['filing_id', 'apno', 'appNumber', 'ApplicationNumber', 'application_no', 'application_number', 'AN'],
  ],
  title: [
    ...['专利名称', '专利名', '发明名称', '名称', '标题', '题名', '专利标题', '授权名称'],
    ...['标题(译)(简体中文)', 'Patsnap专利标题', 'title', 'name', 'patent_name'],
  ],
  holders: [
    ...['当前权利人', '当前专利权人', '当前申请(专利权)人', '专利权人', 'patentee', 'assignee'],
    ...[
      '申请(专利权)人',
      '申请人/专利权人',
      '申请人(专利权人)',
      '专利人',
      '申请人',
      '专利申请人',
      'applicant',
    ],
    ...['applicantName', '第一权利人', '第一申请人', '原始申请(专利权)人', '第一原始申请(专利权)人'],
  ],
  uscc: ['统一社会信用代码', '工商统一社会信用代码', 'uscc', 'credit_code'],
  type: ['专利类型', '申请类型', '类型', '专利类型编号', 'KindCodeDesc', 'patType', 'patent_type'],
  legalStatus: [
    ...[
      '法律状态',
      '当前法律状态',
      '法律状态/事件',
      '简单法律状态',
      '最新法律状态',
      '专利权状态',
      '专利状态',
    ],
    ...['有效性', 'LegalStatusDesc', 'legal_status', 'legalStatus', 'lprs'],
  ],
  filedOn: [
    ...['申请日', '申请日期', '专利申请日', 'filing_date', 'apdt', 'appDate', 'ApplicationDate'],
    'application_date',
  ],
  grantedOn: [
    ...['授权公告日', '授权公告日期', '授权日', '授权日期', '公开日期(授权)', '公告日', 'grantDate'],
    ...['grant_date', '颁证日'],
  ],
  // The day of whatever document the row is about: a grant only when that document is one.
  publishedOn: [
    ...['公开(公告)日', '公开公告日', '公开(公告)日期', '公开公告日期', 'authorized_announcement_date'],
    ...['pbdt', 'PublicationDate'],
  ],
  publicationNumber: [
    ...['授权公告号', '公告号', '审定公告号', 'authorization_notice_id', '公开(公告)号', '公开公告号'],
    ...['公开号', '公布号', '申请公布号', 'pubNumber', 'PublicationNumber', 'publication_number'],
  ],
  mainIpc: [
    ...['主分类号', 'IPC主分类号', '主IPC分类号', 'IPC主分类', 'IPC主分类号(小组)', 'IPC主分类号(大组)'],
    ...['IPC主分类号(小类)', 'mainIpc'],
  ],
  ipcs: ['分类号', 'IPC分类号', 'IPC', '国际分类号', '国际专利分类号', 'Int.Cl.', 'Int.Cl', 'IPCList'],
  address: [
    ...['当前专利权人地址', '当前著录项联系人通讯地址', '专利权人地址', '地址', '申请人地址', 'address'],
    ...['patenteeAddr', '原始申请(专利权)人地址'],
  ],
  // All of these are read one after another, the largest region first: 湖北 + 武汉 + 洪山区.
  region: [
    ...['国省代码', '申请人所在国(省)', '申请人所在国/地区', '申请人地区', '当前申请(专利权)人州/省'],
    ...['申请人城市', '当前申请(专利权)人地市', '申请人区县', '当前申请(专利权)人区县'],
  ],
  inventors: [
    ...['当前发明人', '发明人', '发明(设计)人', '发明人(设计人)', '发明/设计人', '设计人'],
    ...['inventor', 'inventors', 'designer'],
  ],
  agency: ['当前专利代理机构', '专利代理机构', '代理机构', 'agency'],
  abstract: ['摘要', '摘要文本', '申请摘要', '摘要(译)(简体中文)', 'abstract'],
  // What the pool files patents by, as operation centers add it.
  industry: [
    ...[
      '国民经济行业代码',
      '国民经济行业',
      '国民经济行业(主)',
      '国民经济行业分类',
      '行业代码',
      'industry_code',
    ],
  ],
  maturity: ['技术成熟度', '成熟度', '技术成熟度等级', '成熟度等级', 'maturity_level', 'TRL'],
  askingModes: ['意向方式', '转化方式', '意向转化方式', '拟转化方式', '合作方式', 'asking_modes'],
};

/** Notes behind a header that name another language: `申请人(英文)` is not the applicant as the law knows it. */
const FOREIGN_NOTE = /英|译|拼音|原文|日文|en/i;

const RANKS: ReadonlyMap<string, { field: SheetField; rank: number }> = new Map(
  Object.entries(HEADERS).flatMap(([field, headers]) =>
    headers.map((header, rank) => [normalizedHeader(header), { field: field as SheetField, rank }] as const),
  ),
);

/**
 * The field a header names and its precedence (0 first); undefined when it is none of them. A note that
 * follows in brackets is ignored when the whole is not known: `申请号(必填)`, `申请日(YYYY-MM-DD)`.
 */
export function fieldOf(header: string): { field: SheetField; rank: number } | undefined {
  const normalized = normalizedHeader(header);
  const exact = RANKS.get(normalized);
  if (exact) return exact;
  const [, bare = '', note = ''] = /^([^()]+)\(([^()]*)\)$/.exec(normalized) ?? [];
  return FOREIGN_NOTE.test(note) ? undefined : RANKS.get(bare);
}
