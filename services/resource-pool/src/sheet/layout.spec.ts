import { HEADER_SEARCH_ROWS } from '@ipflow/sheets';
import { detectLayout, type SheetLayout } from './layout';

function layoutOf(...rows: string[][]): SheetLayout {
  const detected = detectLayout(rows.map((cells, index) => ({ rowNumber: index + 1, cells })));
  if (!detected.ok) throw new Error(detected.refusal.message);
  return detected.layout;
}

/** Header by field, as far as found: what the reader will take first. */
function firstChoices(header: string): Record<string, string> {
  const { columns, headers } = layoutOf(header.split('|'));
  return Object.fromEntries(
    Object.entries(columns)
      .filter(([, indexes]) => indexes.length > 0)
      .map(([field, [first]]) => [field, headers[first ?? -1] ?? '']),
  );
}

/** The header rows of real exports: source, header, and what number, title, holder, filing and grant come from. */
const EXPORTS: readonly (readonly [source: string, header: string, chosen: string])[] = [
  [
    'CNIPR',
    '申请号|公开（公告）号|公开（公告）日|申请日|专利号|名称|主分类号|分类号|分案原申请号|优先权|申请（专利权）人|发明（设计）人|地址|颁证日|国际申请|国际公布|进入国家日期|专利代理机构|代理人|摘要|主权项|参考文献|审查员|光盘号|PCT公开|||||||||',
    '申请号|名称|申请（专利权）人|申请日|颁证日',
  ],
  [
    'CNIPA gazette',
    'item|name|authorization_notice_id|authorized_announcement_date|filing_id|filing_date|patentee|designer|address|Int.Cl.',
    'filing_id|name|patentee|filing_date|',
  ],
  [
    'CNIPA search, old',
    '申请号|申请日|公开(公告)号|公开(公告)日|发明名称|申请(专利权)人|操作',
    '申请号|发明名称|申请(专利权)人|申请日|',
  ],
  [
    'CNIPA search, new',
    '检索公司|申请号|专利名称|申请日|公开(公告)号|公开(公告)日|公开日期(公开)|公开日期(授权)|专利类型|申请人|发明人|代理机构|申请人所在国/地区|主IPC分类号|IPC分类号|被引证次数|摘要',
    '申请号|专利名称|申请人|申请日|公开日期(授权)',
  ],
  [
    'PatSnap, universities',
    '序号|标题|申请号|申请日|授权日|专利类型|法律状态/事件|学院|[标]当前申请(专利权)人|[标]原始申请(专利权)人|发明人|技术领域|[标]技术问题短语|[标]技术功效短语|IPC分类号|申请年|CPC分类号IPC|发明人数量|[标]代理机构|当前申请(专利权)人州/省|原始申请(专利权)人州/省|公开(公告)日|授权年|IPC主分类号|IPC主分类号(部)释义|失效日|转让人|受让人',
    '申请号|标题|[标]当前申请(专利权)人|申请日|授权日',
  ],
  [
    'incoPat',
    '序号|公开（公告）号|申请人|申请号|申请日|专利类型|公开（公告）日|国民经济行业(主)',
    '申请号||申请人|申请日|',
  ],
  ['six columns', '专利名称|申请号|申请人|申请日|主分类号|摘要', '申请号|专利名称|申请人|申请日|'],
  [
    'full bibliographic table',
    '序号|申请日|公开日|授权公告日|申请人|发明人|申请号|公开号|授权公告号|专利类型|专利名称|授权名称|申请摘要|主权项|申请人地址|法律状态|主分类号|分类号|国省代码|专利代理人|专利代理机构|优先权|第一权利人|申请人类型|当前发明人|当前权利人|当前著录项联系人通讯地址|当前专利代理机构|专利转移次数|许可次数|质押次数|国际申请号|国际申请日|颁证日|审查员|实质审查日',
    '申请号|专利名称|当前权利人|申请日|授权公告日',
  ],
  [
    'yearly research dump',
    '专利名称|专利类型|申请人|申请人类型|申请人地址|申请人地区|申请人城市|申请人区县|申请号|申请日|申请年份|公开公告号|公开公告日|公开公告年份|授权公告号|授权公告日|授权公告年份|IPC分类号|IPC主分类号|发明人|摘要文本|主权项内容|当前权利人|当前专利权人地址|专利权人类型|统一社会信用代码|引证次数',
    '申请号|专利名称|当前权利人|申请日|授权公告日',
  ],
  [
    'yearly dump, cut down',
    '申请号|申请年份|专利名称|申请人|申请日|摘要文本|主权项内容|IPC分类号',
    '申请号|专利名称|申请人|申请日|',
  ],
  [
    'zjip.patsev.com',
    '申请号|申请日|公开（公告）号|公开（公告）日|申请（专利权）人|发明（设计）人|分类号|优先权|专利代理机构|代理人|国际申请|国际公布|进入国家日期|摘要|地址|名称|专利同族|专利引证|最新法律状态|法律状态|专利权状态',
    '申请号|名称|申请（专利权）人|申请日|',
  ],
  [
    'provincial download, older',
    '申请（专利）号|名称|主分类号|分类号|申请（专利权）人|发明（设计）人|公开（公告）日|公开（公告）号|专利代理机构|代理人|申请日|地址|摘要|国省代码',
    '申请（专利）号|名称|申请（专利权）人|申请日|',
  ],
  [
    'user collection',
    '序号|申请号|申请日|名称|申请类型|申请人|发明人|IPC|法律状态|有效性|摘要',
    '申请号|名称|申请人|申请日|',
  ],
  [
    'State Grid',
    '序号|专利名称|公司编码|归口管理部门编码|专利类型|申请地|申请人|申请日期|申请号|授权公告日|使用保管人|发明/设计人|专利权人|完成单位|申请单位|专利权人与上报单位的关系',
    '申请号|专利名称|专利权人|申请日期|授权公告日',
  ],
  [
    'price estimate',
    '专利号|专利名|主分类号|IPC分类号|申请人|当前权利人|发明人|公开日|公开号|代理机构|代理人|申请日|申请人地址|优先权|国省代码|摘要|主权项|引用专利|引用文献|法律状态|专利类型|转化收益(万元)',
    '专利号|专利名|当前权利人|申请日|',
  ],
  [
    'deals',
    '专利号|专利名称|交易类型|许可方/转让方|被许可方/受让方|成交时间|价格|备注',
    '专利号|专利名称|||',
  ],
  [
    'agency',
    '案卷号|专利名称|申请人|申请号|申请日|案源人|代理人|年度|金额|应缴日期',
    '申请号|专利名称|申请人|申请日|',
  ],
  [
    'prospecting',
    '公司名称|申请日|申请号|申请公布号|申请公布日|授权公告号|授权公告日|专利申请人|发明人|专利名称|技术领域',
    '申请号|专利名称|专利申请人|申请日|授权公告日',
  ],
  [
    'local folder',
    '公开号|申请号|专利名称|申请日|公开日|专利类型|申请人|来源',
    '申请号|专利名称|申请人|申请日|',
  ],
  [
    'local folder with files',
    '申请号|授权公告号|专利名称|申请人|发明人|IPC分类号|专利类型|申请日|法律状态|文件名',
    '申请号|专利名称|申请人|申请日|',
  ],
  [
    'Qichacha',
    'ApplicationNumber|ApplicationDate|PublicationNumber|PublicationDate|LegalStatusDesc|Title|KindCodeDesc|IPCList',
    'ApplicationNumber|Title||ApplicationDate|',
  ],
  ['PatSnap JSON', 'apno|patent_type|ipc|pbdt|apdt|title|agency', 'apno|title||apdt|'],
];

const WITHOUT_NUMBER: readonly (readonly [string, string])[] = [
  [
    'PatSnap',
    '序号|公开(公告)号|标题|摘要|当前申请(专利权)人|申请日|IPC主分类号(小组)|专利类型|法律状态/事件|授权日',
  ],
  [
    'PatSnap analysis',
    '公开(公告)号|公开公告号|[标]当前申请(专利权)人|IPC主分类号(小类)|工商统一社会信用代码',
  ],
  ['CNKI', '专利名称|发明人|申请人|数据库|申请日|公开日|检索关键词'],
  ['local list', '公开公告号|专利名称|申请人|公开日|摘要|IPC'],
];

describe('layouts of real exports', () => {
  it.each(EXPORTS)('%s is understood', (_, header, chosen) => {
    const { number, title = '', holders = '', filedOn = '', grantedOn = '' } = firstChoices(header);
    expect([number, title, holders, filedOn, grantedOn].join('|')).toBe(chosen);
  });

  it.each(WITHOUT_NUMBER)('%s has no application number and is refused with what to do', (_, header) => {
    const detected = detectLayout([{ rowNumber: 1, cells: header.split('|') }]);
    expect(detected).toMatchObject({ ok: false, refusal: { code: 'SHEET_COLUMN_MISSING', field: 'file' } });
    expect(!detected.ok && detected.refusal.message).toMatch(/缺少“申请号”.*重新导出/);
  });

  it('finds the header below a merged instruction row, wherever it is in the first rows', () => {
    const above = Array.from({ length: HEADER_SEARCH_ROWS - 1 }, () => ['填写说明：申请号请设为文本格式']);
    expect(layoutOf(...above, ['申请号', '专利名', '专利类型编号'], ['1', '2', '3']).headerRow).toBe(20);
  });

  it('takes the row that names the most, not the first that names the number', () => {
    expect(layoutOf(['专利号', '一览表'], ['专利号', '专利名称', '申请人']).headerRow).toBe(2);
  });

  it('orders second choices behind the first: present holder, applicant, original applicant', () => {
    const header = ['原始申请(专利权)人', '申请人', '申请号', '当前权利人', '授权公告日', '公开（公告）日'];
    const { columns, aside } = layoutOf(header);
    expect(columns.holders).toEqual([3, 1, 0]);
    expect(columns.grantedOn).toEqual([4]);
    expect(columns.publishedOn).toEqual([5]);
    expect(aside.map(({ name }) => name)).toEqual(['原始申请(专利权)人', '申请人']);
  });

  it.each([
    '＊申请号',
    ' 申 请 号 ',
    '申请号（必填）',
    '申请号：',
    '\uFEFF申请号',
    'Application_No',
    '[标]申请号',
  ])('knows %s', (header) => {
    expect(layoutOf([header]).columns.number).toEqual([0]);
  });

  it('does not take a translated column for the original', () => {
    expect(layoutOf(['申请号', '申请人(英文)', '标题(译)(英文)']).unknown).toHaveLength(2);
  });

  it('treats hostile headers as unknown columns', () => {
    const { unknown, columns } = layoutOf(['申请号', '__proto__', 'constructor', 'toString']);
    expect(unknown.map(({ name }) => name)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(columns.number).toEqual([0]);
  });

  it('refuses a table without content', () => {
    expect(detectLayout([])).toMatchObject({ ok: false, refusal: { code: 'SHEET_EMPTY' } });
  });
});
