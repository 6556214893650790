import { readPdf } from '@ipflow/testing';
import { buffer } from 'node:stream/consumers';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { editionAsPdf, type EditionPaper } from './edition.pdf';

const row = (n: number) => ({
  profile: {
    ...{
      uscc: `U${n}`,
      name: `企业${n}有限公司`,
      divisionCode: '420500',
      sizeClass: 'micro',
      wantedFen: '105',
    },
    ...{ park: n === 7 ? '园'.repeat(100) : '东湖高新区', qualifications: ['high_tech', 'tech_sme'] },
  },
  patentsInForce: 2,
  patentsPledgeable: 1,
});
const paper = (count: number, more: Partial<EditionPaper> = {}): EditionPaper => ({
  ...{ number: '鄂知融白〔2026〕1号', title: '第一批授信企业白名单', publishedOn: '2026-03-02' },
  ...{ validFrom: '2026-03-02', validUntil: '2027-03-01', rowCount: count, contentHash: 'a1'.repeat(32) },
  ...{
    signature: 'eyJ.eyK.sig',
    sm2Signature: '3045',
    contentHashSm3: 'b2'.repeat(32),
    verifyUrl: 'https://ipflow.example.cn/public/editions/1',
  },
  rows: Array.from({ length: count }, (_, n) => row(n + 1)),
  ...more,
});
/** Of one page, compressed. */
const pageBytesMax = 32_768;
const read = async (edition: EditionPaper) => readPdf(await buffer(editionAsPdf(edition)));

test('every row stands on a page once, and every page says which it is, of how many, and of what', async () => {
  const { pages, text, keywords, embedsFont } = await read(paper(200));
  const lines = text.split('\n');
  expect([pages > 4, embedsFont, keywords]).toEqual([true, true, 'eyJ.eyK.sig']);
  const usccs = lines.filter((line) => /^U\d+$/.test(line));
  expect(usccs).toEqual(Array.from({ length: 200 }, (_, n) => `U${n + 1}`));
  const feet = Array.from({ length: pages }, (_, at) => `第 ${at + 1} 页 / 共 ${pages} 页`);
  const told = lines.filter((line) => line.includes('页 / 共'));
  expect(told.map((line) => line.split('　').at(-1))).toEqual(feet);
  for (const line of told) expect(line).toContain(`鄂知融白〔2026〕1号　内容摘要 ${'a1'.repeat(32)}`);
});

test('the first page says what the edition is, until when, signed how, and where that is verified', async () => {
  const { text } = await read(paper(1));
  for (const said of [
    '第一批授信企业白名单',
    '2026-03-02 至 2027-03-01',
    `${'a1'.repeat(32)}（SHA-256）`,
    `国密摘要　${'b2'.repeat(32)}（SM3）`,
    'https://ipflow.example.cn/public/editions/1',
    '签名（JWS，EdDSA） eyJ.eyK.sig',
    '国密签名（SM2，SM3） 3045',
    '高新技术企业；',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('只列您可见的');
});

test('a reader that sees a part of the rows is told so; who sees none has one page', async () => {
  const { text, pages } = await read(paper(40, { rows: [], sm2Signature: null, contentHashSm3: null }));
  expect(pages).toBe(1);
  expect(text).toContain('只列您可见的 0 家，内容摘要与签名针对全部 40 家');
  expect(text).not.toContain('国密');
});

test('a cell that is too long is cut and says so; nothing else is', async () => {
  const { text } = await read(paper(8));
  expect(text.match(/…/g)).toHaveLength(1);
  expect(text).toMatch(/园…/);
});

test('no page is made before its reader took those before it', async () => {
  const pdf = editionAsPdf(paper(1_000));
  const parts = pdf[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  await parts.next();
  for (let turns = 0; turns < 50; turns += 1) await othersTurn();
  expect(pdf.readableLength).toBeLessThan(pageBytesMax);
  pdf.destroy();
});
