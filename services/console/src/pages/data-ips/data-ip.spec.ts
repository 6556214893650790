import { contentOf, formOf, holdersOf, type DataIpContent } from './data-ip';

const content: DataIpContent = {
  name: '长江水位数据集',
  industryCode: 'I6550',
  source: 'own',
  scenario: '航运调度',
  structure: '站点、时间、水位',
  recordCount: '1200000',
  updateDays: 1,
  rules: '剔除异常值后按小时聚合',
  depositSha256: 'a'.repeat(64),
  depositNumber: 'DEP-1',
  price: { fromFen: '10000000', royaltyPpm: 50_000 },
  evidence: [{ title: '存证证书' }],
};

it('hands in again, fen by fen, what a correction began with', () => {
  const form = formOf({
    content,
    holders: [{ name: '甲公司', kind: 'enterprise', uscc: '91420100MA4KXA1X1X' }],
  });
  expect(contentOf(form.content)).toEqual({ ...content, recordCount: 1_200_000 });
  expect(holdersOf(form.applicants)).toEqual([{ name: '甲公司', uscc: '91420100MA4KXA1X1X' }]);
});

it('leaves out what was left empty, a price among it', () => {
  expect(contentOf({ name: '甲', industryCode: '', price: { fromFen: '', royaltyPercent: null } })).toEqual({
    name: '甲',
    evidence: [],
  });
});
