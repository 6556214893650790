import { listingKinds, type Listing } from '../listing';
import { mappingNames, mappingOf } from './mapping';

const demand: Listing = {
  kind: 'demand',
  id: '1',
  title: '求水面清漂技术',
  summary: '湖面漂浮物收集',
  classes: ['E02B 15/10'],
  industryCode: 'N7721',
  divisionCodes: ['420100'],
  modes: ['license', 'use_first_pay_later'],
  patents: [],
  parties: ['武汉水务集团有限公司'],
  price: { toFen: '50000005', royaltyPpm: 50_000 },
  problem: '蓝藻与垃圾混合',
  maturityLevel: 7,
  validUntil: '2027-03-01',
};
const data: Listing = {
  kind: 'data_ip',
  id: '2',
  title: '沉积工艺数据集',
  summary: '工艺优化',
  classes: [],
  divisionCodes: ['429004'],
  modes: [],
  patents: [],
  parties: ['甲', '乙'],
  price: { fromFen: '100', toFen: '100' },
  number: 'SJ202642000001',
  recordCount: '1200000',
  updateDays: 0,
};
const notice = (listing: Listing, isRetraction = false) => ({
  publicationId: `${listing.kind}.${listing.id}`,
  revision: 3,
  isRetraction,
  listing,
});

test('the supply-chain platform reads Chinese names, yuan, and names of divisions', () => {
  expect(mappingOf('supply-chain')(notice(demand))).toEqual({
    信息编号: 'demand.1',
    信息类型: '技术需求',
    版次: 3,
    状态: '发布',
    标题: '求水面清漂技术',
    简介: '湖面漂浮物收集',
    技术领域: ['E02B 15/10'],
    国民经济行业: 'N7721',
    所在地区: ['武汉市'],
    合作方式: ['许可', '先使用后付费'],
    专利清单: [],
    发布主体: ['武汉水务集团有限公司'],
    价格上限元: '500000.05',
    提成比例: '5%',
    技术难题: '蓝藻与垃圾混合',
    技术成熟度: 7,
    有效期至: '2027-03-01',
  });
});

test('the data exchange reads a product card; data that is never updated says so', () => {
  expect(mappingOf('data-exchange')(notice(data))).toEqual({
    product_code: 'IPFLOW-data_ip.2',
    version: 3,
    status: 'listed',
    card: {
      product_name: '沉积工艺数据集',
      product_type: 'data',
      category: 'data_ip',
      description: '工艺优化',
      provider: '甲、乙',
      region: '仙桃市',
      certificate_no: 'SJ202642000001',
      record_count: '1200000',
      update_cycle_days: 0,
      pricing: { mode: 'fixed', currency: 'CNY', min: '1.00', max: '1.00' },
    },
  });
});

test('our own contract says everything in the words of the house', () => {
  const { kind, id: _, ...said } = demand;
  expect(mappingOf('ipflow')(notice(demand))).toEqual({
    contract: 'ipflow.listing.v1',
    listingId: 'demand.1',
    kind,
    revision: 3,
    state: 'listed',
    listing: said,
  });
  expect(mappingOf('gone since')(notice(demand))).toEqual(mappingOf('ipflow')(notice(demand)));
});

test.each(mappingNames)(
  '%s: a retraction names what it takes back and says nothing else of it, of any kind',
  (name) => {
    for (const kind of listingKinds) {
      const told = mappingOf(name)(notice({ ...demand, kind }, true));
      const text = JSON.stringify(told);
      expect(text).toContain(`${kind}.1`);
      expect(text).not.toContain(demand.title);
      expect(Object.values(told)).toContain(3);
    }
  },
);

test.each(mappingNames)('%s: without a price it is to be negotiated, or nothing is said', (name) => {
  const text = JSON.stringify(mappingOf(name)(notice({ ...demand, price: undefined })));
  expect(text).not.toMatch(/NaN|undefined|null/);
});
