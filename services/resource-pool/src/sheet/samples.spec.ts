import { join } from 'node:path';
import { Refused } from '@ipflow/kernel';
import type { Rejection } from '@ipflow/sheets';
import { readPatents } from './patents';
import type { PatentRecord } from './record';

const SAMPLES = join(__dirname, '..', '..', 'testdata');

async function importOf(name: string) {
  const records: PatentRecord[] = [];
  const rejections: (Rejection & { rowNumber: number })[] = [];
  const warnings: string[] = [];
  for await (const { rows } of readPatents(join(SAMPLES, name), { fileName: name })) {
    for (const { rowNumber, reading } of rows) {
      if (reading.ok) {
        records.push(reading.record);
        warnings.push(...reading.warnings.map(({ code }) => code));
      } else rejections.push(...reading.rejections.map((rejection) => ({ rowNumber, ...rejection })));
    }
  }
  return { records, rejections, warnings };
}

describe('real exports', () => {
  it('CNIPR: every row lands', async () => {
    const { records, rejections } = await importOf('cnipr-export.xlsx');
    expect(rejections).toEqual([]);
    expect(records).toHaveLength(80);
    expect(records[0]).toMatchObject({
      number: '201220249767.4',
      type: 'utility_model',
      holders: ['海安县建莲商品混凝土有限公司'],
      publicationNumber: 'CN202644312U',
      grantedOn: '2013-01-02',
      mainIpc: 'E01B 3/32',
      address: '江苏省南通市海安县老坝港镇海港村16组',
    });
    expect(new Set(records.map(({ grantedOn }) => grantedOn))).toEqual(new Set(['2013-01-02']));
  });

  it('CNIPA gazette in GB18030: numbers damaged by Excel are reported, all others land', async () => {
    const { records, rejections } = await importOf('gazette-gb18030.csv');
    expect(records).toHaveLength(36);
    expect(records[0]).toMatchObject({
      number: '201720995852.8',
      title: '取物袋及取物袋组件',
      holders: ['武汉君安友联医疗科技有限责任公司'],
      divisionCode: '420100',
      grantedOn: '2019-07-12',
    });
    expect(new Set(rejections.map(({ code }) => code))).toEqual(new Set(['PATENT_NUMBER_EXCEL_DAMAGED']));
    expect(rejections[0]).toMatchObject({ rowNumber: 37, column: 'filing_id', value: '2.0151E+12' });
  });

  it('PatSnap without application numbers: refused with the missing column and the way out', async () => {
    const error: unknown = await importOf('patsnap.csv').catch((thrown: unknown) => thrown);
    const [reason] = error instanceof Refused ? error.reasons : [];
    expect(reason?.code).toBe('SHEET_COLUMN_MISSING');
    expect(reason?.message).toMatch(/缺少“申请号”.*公开（公告）号不能代替申请号/);
  });

  it.each([
    ['patents-excel-damaged.csv', 'PATENT_NUMBER_EXCEL_DAMAGED', 20],
    ['patents-bad-checkdigit.csv', 'PATENT_NUMBER_CHECK_DIGIT', 14],
  ])('%s: every row is reported', async (name, code, rows) => {
    const { records, rejections } = await importOf(name);
    expect(records).toEqual([]);
    expect(rejections.map((rejection) => rejection.code)).toEqual(Array.from({ length: rows }, () => code));
    expect(rejections[0]?.rowNumber).toBe(2);
  });

  it('numbers before 2003: all land, those without check digit with a warning', async () => {
    const { records, warnings } = await importOf('patents-old-format.csv');
    expect(records).toHaveLength(40);
    expect(records[0]).toMatchObject({ number: '85102475.0', type: 'invention', filedOn: '1985-04-01' });
    expect(warnings).toContain('PATENT_NUMBER_UNVERIFIED');
  });
});
