import * as fc from 'fast-check';
import { detectLayout } from './layout';
import { toRecord, TITLE_CHARS_MAX, type RecordReading } from './record';

const GOOD: Record<string, string> = {
  申请号: 'CN201220061943.1',
  专利名称: '一种清漂装置',
  申请人: '武汉船舶设计研究所',
};

/** Reads one row given as header: cell. */
function read(row: Record<string, string>): RecordReading {
  const detected = detectLayout([{ rowNumber: 1, cells: Object.keys(row) }]);
  if (!detected.ok) throw new Error(detected.refusal.message);
  return toRecord(Object.values(row), detected.layout);
}

function recordOf(row: Record<string, string>) {
  const reading = read({ ...GOOD, ...row });
  if (!reading.ok) throw new Error(JSON.stringify(reading.rejections));
  return reading.record;
}

function warningsOf(row: Record<string, string>): string[] {
  const reading = read({ ...GOOD, ...row });
  if (!reading.ok) throw new Error(JSON.stringify(reading.rejections));
  return reading.warnings.map(({ code }) => code);
}

function rejectionsOf(row: Record<string, string>) {
  const reading = read({ ...GOOD, ...row });
  return reading.ok ? [] : reading.rejections;
}

describe('reading a row', () => {
  it('reads the number, and the type out of it', () => {
    expect(recordOf({})).toMatchObject({
      number: '201220061943.1',
      type: 'utility_model',
      title: '一种清漂装置',
      holders: ['武汉船舶设计研究所'],
      ipcs: [],
    });
  });

  it('reads industry, maturity and asking modes, in the ways centers write them', () => {
    expect(
      recordOf({
        国民经济行业代码: 'C3569 其他电子专用设备制造',
        技术成熟度: 'TRL 6',
        意向方式: '转让、开放许可',
      }),
    ).toMatchObject({ industryCode: 'C3569', maturityLevel: 6, askingModes: ['open_license', 'transfer'] });
    expect(recordOf({ 行业代码: '3973', 成熟度: '第7级', 转化方式: '先使用后付费；普通许可' })).toMatchObject(
      { industryCode: 'C3973', maturityLevel: 7, askingModes: ['license', 'use_first_pay_later'] },
    );
    expect(recordOf({})).toMatchObject({
      industryCode: undefined,
      maturityLevel: undefined,
      askingModes: [],
    });
  });

  it('keeps aside what it cannot read of them, and says so', () => {
    const odd = { 行业代码: '光电子', 成熟度: '10', 意向方式: '转让或面谈' };
    expect(warningsOf(odd)).toEqual(['INDUSTRY_UNKNOWN', 'MATURITY_UNREADABLE', 'ASKING_MODE_UNREADABLE']);
    expect(recordOf(odd)).toMatchObject({ askingModes: ['transfer'], extra: odd });
  });

  it('gives all reasons against a row at once', () => {
    const rejections = rejectionsOf({
      申请号: '2.0151E+12',
      专利名称: ' ',
      申请人: '-',
      申请日: '2019-02-30',
      授权公告日: '2019.13.01',
    });
    expect(rejections.map(({ column, value, code }) => [column, value, code])).toEqual([
      ['申请号', '2.0151E+12', 'PATENT_NUMBER_EXCEL_DAMAGED'],
      ['专利名称', ' ', 'TITLE_MISSING'],
      ['申请人', '-', 'HOLDER_MISSING'],
      ['申请日', '2019-02-30', 'DATE_FORMAT'],
      ['授权公告日', '2019.13.01', 'DATE_FORMAT'],
    ]);
    for (const { reason } of rejections) expect(reason).toMatch(/[\u4e00-\u9fff]{4}/);
  });

  it.each([
    ['a wrong check digit', { 申请号: '201220061943.2' }, 'PATENT_NUMBER_CHECK_DIGIT'],
    ['an empty number', { 申请号: '' }, 'PATENT_NUMBER_EMPTY'],
    ['a title beyond the limit', { 专利名称: '长'.repeat(TITLE_CHARS_MAX + 1) }, 'TITLE_TOO_LONG'],
    [
      'too many holders',
      { 申请人: Array.from({ length: 51 }, (_, i) => `公司${i}`).join(';') },
      'HOLDER_TOO_LONG',
    ],
    ['bytes that say nothing', { 专利名称: '一种\uFFFD装置' }, 'TEXT_UNDECODABLE'],
    ['bytes that say nothing in a side column', { 摘要: '一种\uFFFD装置' }, 'TEXT_UNDECODABLE'],
  ])('rejects %s', (_, row, code) => {
    expect(rejectionsOf(row).map((rejection) => rejection.code)).toEqual([code]);
  });

  it.each([
    ['a filing year other than the number says', { 申请日: '2015-01-01' }, 'FILING_YEAR_DIFFERS'],
    ['a number without check digit', { 申请号: '201220061943' }, 'PATENT_NUMBER_UNVERIFIED'],
    ['two dates', { 申请日: '2012.02.24;2013.01.09' }, 'SEVERAL_DATES'],
    ['a grant before the filing', { 申请日: '2012-02-24', 授权公告日: '2012-01-01' }, 'GRANT_BEFORE_FILING'],
    ['another type in its column', { 专利类型: '发明专利' }, 'PATENT_TYPE_DIFFERS'],
    ['a class mark nobody knows', { 主分类号: '见附件' }, 'CLASSIFICATION_UNREADABLE'],
    ['a publication number nobody knows', { 公开号: '2013/0042' }, 'PUBLICATION_NUMBER_FORMAT'],
    ['a wrong credit code', { 统一社会信用代码: '91350100M000100Y44' }, 'USCC_CHECK_CHARACTER'],
  ])('only warns of %s', (_, row, code) => {
    expect(warningsOf(row)).toEqual([code]);
  });

  it.each(['实用新型', '实用新型专利', 'SYXX', '2', '新型', ''])('agrees with type column “%s”', (type) => {
    expect(warningsOf({ 专利类型: type })).toEqual([]);
  });

  it('strips highlighting, line ends, controls and Excel wrappers from text', () => {
    const title = '一种用于<FONT color=red>脑机接口</FONT>的\u0007方法\u202e\n及 系统';
    expect(recordOf({ 专利名称: title }).title).toBe('一种用于脑机接口的方法 及 系统');
    expect(recordOf({ 专利名称: '当 a<b 时的装置' }).title).toBe('当 a<b 时的装置');
    expect(recordOf({ 申请号: '="2012200619431"' }).number).toBe('201220061943.1');
  });

  it('takes the first filled of several columns: a missing present holder gives the applicant', () => {
    expect(recordOf({ 申请人: '甲公司', 当前权利人: '乙公司' }).holders).toEqual(['乙公司']);
    expect(recordOf({ 申请人: '甲公司', 当前权利人: '-' }).holders).toEqual(['甲公司']);
  });

  describe('the day of publication is the day of grant', () => {
    const published = { '公开（公告）日': '2013.01.02' };
    const invention = { 申请号: '201811564288.X', ...published };

    it.each([
      ['when a utility model was published', { ...published, '公开（公告）号': 'CN202644501U' }],
      ['when a utility model has no publication number', published],
      ['when the document of an invention is a B', { ...invention, '公开（公告）号': 'CN104586364B' }],
    ])('%s', (_, row) => {
      expect(recordOf(row).grantedOn).toBe('2013-01-02');
    });

    it.each([
      ['when the document is an A', { ...invention, '公开（公告）号': 'CN112256133A' }],
      ['when an invention has no publication number', invention],
    ])('but not %s, where it is kept aside', (_, row) => {
      const record = recordOf(row);
      expect(record.grantedOn).toBeUndefined();
      expect(record.extra['公开（公告）日']).toBe('2013.01.02');
    });
  });

  it('reads classes of inventions and designs', () => {
    expect(
      recordOf({ 主分类号: 'E01B3/32（2006.01）I', 分类号: 'E01B3/32(2006.01)I;E01B9/10(2006.01)I;' }),
    ).toMatchObject({ mainIpc: 'E01B 3/32', ipcs: ['E01B 3/32', 'E01B 9/10'] });
    expect(recordOf({ 'Int.Cl.': '02-04 (11)' })).toMatchObject({ ipcs: [], locarno: '02-04' });
  });

  it('finds the division by the address, then by the columns of regions', () => {
    const address = '430206湖北省武汉市洪山区珞狮路122号';
    expect(recordOf({ 地址: address })).toMatchObject({
      address: '湖北省武汉市洪山区珞狮路122号',
      divisionCode: '420111',
    });
    const regions = {
      '当前申请(专利权)人地市': '宜昌',
      '当前申请(专利权)人州/省': '湖北',
      '当前申请(专利权)人区县': '西陵区',
    };
    expect(recordOf(regions).divisionCode).toBe('420502');
    expect(recordOf({ 国省代码: '江苏;32' }).divisionCode).toBeUndefined();
    expect(recordOf({ 地址: '广东省东莞市松山湖北部工业园' }).divisionCode).toBeUndefined();
  });

  it('keeps unknown and unreadable columns aside, whatever they are called', () => {
    const row = Object.fromEntries([
      ['主权项', '一种…'],
      ['__proto__', 'x'],
      ['公开号', '?'],
    ]);
    const { extra } = recordOf(row);
    expect(Object.entries(extra)).toEqual([
      ['主权项', '一种…'],
      ['__proto__', 'x'],
      ['公开号', '?'],
    ]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('reads status, inventors, agency and abstract', () => {
    expect(
      recordOf({
        '法律状态/事件': '未缴年费 | 许可',
        '发明（设计）人': '甲某;乙某;',
        专利代理机构: '湖北武汉永嘉专利代理有限公司 42102',
        摘要: '-',
      }),
    ).toMatchObject({
      legalStatus: { text: '未缴年费 | 许可', code: 'lapsed_fee' },
      inventors: ['甲某', '乙某'],
      agency: '湖北武汉永嘉专利代理有限公司',
      abstract: undefined,
    });
  });

  it('answers whatever the cells hold, and holds nothing a database refuses', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 6 }), (cells) => {
        const headers = ['申请号', '专利名称', '申请人', '申请日', '备注', '地址'];
        const detected = detectLayout([{ rowNumber: 1, cells: headers }]);
        if (!detected.ok) throw new Error('the header is known');
        const reading = toRecord(['201220061943.1', '名称', '公司', '', ...cells], detected.layout);
        if (reading.ok) expect(JSON.stringify(reading.record)).not.toMatch(/\\u0000|\\ud[89a-f]/);
      }),
    );
  });
});
