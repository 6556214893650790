import type { PostingContent } from './posting';
import { formOf, postingOf } from './posting-form';
import { computationOf } from './valuation';

const demand: PostingContent = {
  kind: 'demand',
  title: '水面垃圾收集',
  summary: '水库坝前漂浮物',
  classes: ['E02B 15/10', 'B63B 35/32'],
  validUntil: '2027-06-30',
  contactName: '覃主任',
  contactPhone: '0717-65550101',
  demand: {
    seeker: { name: '宜昌清江水务有限公司', divisionCode: '420500' },
    problem: '漂浮物难以清理',
    budget: { fromFen: '10000000', toFen: '9007199254740993', royaltyPpm: 33_333 },
    modes: ['transfer', 'license'],
  },
};

it('makes a demand of a filled form: money in fen, royalty in millionths, nothing that was left empty', () => {
  const made = postingOf('demand', {
    title: '水面垃圾收集',
    summary: '水库坝前漂浮物',
    classes: 'e02b 15/10\nB63B 35/32',
    industryCode: '',
    validUntil: '2027-06-30',
    contactName: '覃主任',
    contactPhone: '0717-65550101',
    demand: {
      seeker: { name: '宜昌清江水务有限公司', uscc: '', divisionCode: '420500' },
      problem: '漂浮物难以清理',
      budget: { fromFen: '10万元', royaltyPercent: 3.3333 },
      modes: ['transfer'],
    },
  });
  expect(made).toEqual({
    kind: 'demand',
    title: '水面垃圾收集',
    summary: '水库坝前漂浮物',
    classes: ['E02B 15/10', 'B63B 35/32'],
    validUntil: '2027-06-30',
    contactName: '覃主任',
    contactPhone: '0717-65550101',
    demand: {
      seeker: { name: '宜昌清江水务有限公司', divisionCode: '420500' },
      problem: '漂浮物难以清理',
      budget: { fromFen: '10000000', royaltyPpm: 33_333 },
      modes: ['transfer'],
    },
  });
});

it('leaves a price out that nobody typed: that is open to talk', () => {
  expect(postingOf('supply', { supply: { price: { fromFen: ' ', royaltyPercent: null } } })).toEqual({
    kind: 'supply',
    classes: [],
    supply: { patentNumbers: [], modes: [], maturityEvidence: [], valuations: [] },
    waived: [],
  });
});

it('hands in again, fen by fen, what it was opened with', () => {
  expect(postingOf('demand', formOf(demand))).toEqual(demand);
});

it('keeps the patents, papers and valuations of a supply that is amended', () => {
  const valuation = {
    method: 'cost',
    inputs: { cost_fen: '50000000' },
    valueFen: '27500000',
    ruleVersion: 1,
    valuedOn: '2026-11-28',
  };
  const supply: PostingContent = {
    kind: 'supply',
    title: '收集船',
    summary: '现货',
    validUntil: '2027-06-30',
    supply: {
      patents: [{ patentNumber: '202010566088.9', title: '收集船' }],
      modes: ['license'],
      maturityLevel: 8,
      maturityEvidence: [{ title: '检测报告', url: 'https://example.org/report' }],
      disclosedUnderNda: '图纸编号',
      valuations: [valuation],
    },
  };
  const { ruleVersion: _, ...sent } = valuation;
  expect(postingOf('supply', formOf(supply))).toEqual({
    kind: 'supply',
    title: '收集船',
    summary: '现货',
    validUntil: '2027-06-30',
    classes: [],
    waived: [],
    supply: {
      patentNumbers: ['202010566088.9'],
      modes: ['license'],
      maturityLevel: 8,
      maturityEvidence: [{ title: '检测报告', url: 'https://example.org/report' }],
      disclosedUnderNda: '图纸编号',
      valuations: [sent],
    },
  });
});

it('asks for a valuation in the units of the formulas, and leaves what is missing for the service to name', () => {
  const inputs = { cost_fen: '50万元', index_ppm: 1.05, return_ppm: 10, months_used: 60, months_life: null };
  expect(computationOf({ method: 'cost', inputs })).toEqual({
    method: 'cost',
    inputs: { cost_fen: '50000000', index_ppm: '1050000', return_ppm: '100000', months_used: '60' },
  });
  expect(
    computationOf({
      method: 'market',
      valuedOn: '2026-11-01',
      comparables: [{ price: '30万', adjustment: 0.9 }],
    }),
  ).toEqual({
    method: 'market',
    inputs: { price_1_fen: '30000000', adjustment_1_ppm: '900000' },
    valuedOn: '2026-11-01',
  });
});
