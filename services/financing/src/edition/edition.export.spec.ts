import { buffer } from 'node:stream/consumers';
import { whitelistFile, type WhitelistFile } from './edition.export';

const row = (n: number, name = `企业${n}`) => ({
  profile: {
    ...{ uscc: `U${n}`, name, divisionCode: '420500', sizeClass: 'micro', wantedFen: '105' },
    qualifications: ['high_tech', 'tech_sme'],
  },
  patentsInForce: 2,
  patentsPledgeable: 1,
});
const file = (rows: WhitelistFile['rows']): WhitelistFile => ({
  ...{ fileName: 'whitelist', title: '白名单', header: { number: '1号', rowCount: rows.length }, rows },
});
const read = async (rows: WhitelistFile['rows'], format: 'csv' | 'xlsx' | 'json'): Promise<Buffer> =>
  buffer(whitelistFile(file(rows), format).getStream());

test('a CSV has every row once, in words, and none of them is a formula', async () => {
  const rows = [row(0, '=1+1有限公司'), ...Array.from({ length: 250 }, (_, n) => row(n + 1))];
  const [titles, first, ...others] = (await read(rows, 'csv')).toString().trimEnd().split('\n');
  expect(titles).toMatch(/^\ufeff统一社会信用代码,企业名称,市州,/);
  expect(first).toBe("U0,'=1+1有限公司,宜昌市,,,,微型,高新技术企业；科技型中小企业,2,1,1.05,");
  expect(others.map((line) => line.split(',')[0])).toEqual(rows.slice(1).map(({ profile }) => profile.uscc));
});

test('a JSON has what it is, and the rows as they are hashed', async () => {
  const rows = [row(1), row(2)];
  expect(JSON.parse((await read(rows, 'json')).toString())).toEqual({ number: '1号', rowCount: 2, rows });
});

test('a workbook is one, also of nothing', async () => {
  for (const rows of [[row(1)], []]) expect((await read(rows, 'xlsx')).subarray(0, 2).toString()).toBe('PK');
});
