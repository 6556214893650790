import { create, market } from '@ipflow/contracts';
import { fold, type LocalDate } from '@ipflow/kernel';
import { given } from '@ipflow/testing';
import { company, happened, listed, number, outcome, party, tableOf } from '../../testdata/facts';
import { patentDecider, type PatentEvent } from '../patent/patent.decider';
import {
  productDecider,
  type PatentInProduct,
  type ProductCommand,
  type ProductEvent,
} from './product.decider';
import { productPolicyOn } from './product.policy';

type Of<Type extends ProductCommand['type']> = Extract<ProductCommand, { type: Type }>;

const today = '2026-03-02' as LocalDate;
const uscc = '91420100616400352X';
const on = { productId: 'product-1', today };
const paper = create(market.EvidenceSchema, { title: '检测报告', sha256: 'a'.repeat(64) });

const inProduct = (
  past: PatentEvent[] = [listed()],
  licensees: PatentInProduct['licensees'] = [],
): PatentInProduct => ({ number, state: fold(patentDecider, past), licensees });
const patents = [inProduct()];
const lapsed = [inProduct([listed(), happened('CF01')])];

const file = (more: Partial<Of<'FileProduct'>> = {}): ProductCommand => ({
  type: 'FileProduct',
  ...on,
  tenant: 'enterprise-1',
  enterprise: party(company, { uscc }),
  name: '清漂船',
  model: 'QP-30',
  industryCode: 'C3731',
  outputFen: 5_000_000_000n,
  outputYear: 2025,
  evidence: [paper],
  patents,
  ...more,
});
const record = (more: Partial<Of<'RecordProduct'>> = {}): ProductCommand => ({
  type: 'RecordProduct',
  ...on,
  tenant: 'office',
  recordedBy: 'li',
  number: 'CP202642000001',
  patents,
  ...more,
});
const giveBack: ProductCommand = {
  type: 'ReturnProduct',
  ...on,
  tenant: 'office',
  returnedBy: 'li',
  reason: '材料不全',
};
const report = (more: Partial<Of<'ReportOutput'>> = {}): ProductCommand => ({
  type: 'ReportOutput',
  ...on,
  tenant: 'enterprise-1',
  year: 2025,
  outputFen: 6_000_000_000n,
  ...more,
});
const cancel: ProductCommand = { type: 'CancelProduct', ...on, tenant: 'enterprise-1', reason: '停产' };

function story(...commands: ProductCommand[]): ProductEvent[] {
  const events: ProductEvent[] = [];
  for (const command of commands)
    events.push(...productDecider.decide(command, fold(productDecider, events)));
  return events;
}

test('every command in every stage', () => {
  const stages: Record<string, ProductEvent[]> = {
    none: [],
    filed: story(file()),
    returned: story(file(), giveBack),
    recorded: story(file(), record()),
    'with another output': story(file(), record(), report()),
    cancelled: story(file(), record(), cancel),
  };
  const commands: Record<string, ProductCommand> = {
    file: file(),
    'file something else': file({ name: '清漂机' }),
    'file as another': file({ tenant: 'enterprise-2' }),
    record: record(),
    return: giveBack,
    report: report(),
    'report what was filed': report({ outputFen: 5_000_000_000n }),
    cancel,
  };
  const table = tableOf(stages, commands, (past, command) =>
    outcome(() => productDecider.decide(command, fold(productDecider, past))),
  );
  expect(table).toMatchInlineSnapshot(`
   "
   none
     file                   ProductFiled
     file something else    ProductFiled
     file as another        ProductFiled
     record                 PRODUCT_UNKNOWN
     return                 PRODUCT_UNKNOWN
     report                 PRODUCT_UNKNOWN
     report what was filed  PRODUCT_UNKNOWN
     cancel                 PRODUCT_UNKNOWN
   filed
     file                   ·
     file something else    PRODUCT_STAGE
     file as another        PRODUCT_ID_TAKEN
     record                 ProductRecorded
     return                 ProductReturned
     report                 PRODUCT_STAGE
     report what was filed  PRODUCT_STAGE
     cancel                 PRODUCT_STAGE
   returned
     file                   ProductFiled
     file something else    ProductFiled
     file as another        PRODUCT_ID_TAKEN
     record                 PRODUCT_STAGE
     return                 ·
     report                 PRODUCT_STAGE
     report what was filed  PRODUCT_STAGE
     cancel                 PRODUCT_STAGE
   recorded
     file                   PRODUCT_STAGE
     file something else    PRODUCT_STAGE
     file as another        PRODUCT_ID_TAKEN
     record                 ·
     return                 PRODUCT_STAGE
     report                 ProductOutputReported
     report what was filed  ·
     cancel                 ProductCancelled
   with another output
     file                   PRODUCT_STAGE
     file something else    PRODUCT_STAGE
     file as another        PRODUCT_ID_TAKEN
     record                 ·
     return                 PRODUCT_STAGE
     report                 ·
     report what was filed  ProductOutputReported
     cancel                 ProductCancelled
   cancelled
     file                   PRODUCT_STAGE
     file something else    PRODUCT_STAGE
     file as another        PRODUCT_ID_TAKEN
     record                 PRODUCT_STAGE
     return                 PRODUCT_STAGE
     report                 PRODUCT_STAGE
     report what was filed  PRODUCT_STAGE
     cancel                 ·
   "
  `);
});

test.each<[string, Partial<Of<'FileProduct'>>, string[]]>([
  ['without a credit code', { enterprise: party(company) }, ['PRODUCT_CODE_INVALID']],
  ['of no industry', { industryCode: 'C9999' }, ['PRODUCT_INDUSTRY']],
  ['of a whole section of industries', { industryCode: 'C' }, ['PRODUCT_INDUSTRY']],
  ['of an industry without its letter', { industryCode: '3731' }, ['PRODUCT_INDUSTRY']],
  ['without patents', { patents: [] }, ['PRODUCT_PATENT_COUNT']],
  ['with a patent twice', { patents: [inProduct(), inProduct()] }, ['PRODUCT_PATENT_TWICE']],
  ['with a patent the pool does not know', { patents: [inProduct([])] }, ['PATENT_NOT_LISTED']],
  ['with a patent that has lapsed', { patents: lapsed }, ['PRODUCT_PATENT_NOT_IN_FORCE']],
  [
    'with an application that is not granted',
    { patents: [inProduct([listed({ grantedOn: undefined })])] },
    ['PRODUCT_PATENT_NOT_IN_FORCE'],
  ],
  [
    'with a patent whose term has run out',
    { patents: [inProduct([listed({ filedOn: '2005-01-01' })])] },
    ['PRODUCT_PATENT_NOT_IN_FORCE'],
  ],
  ['with a patent of others', { enterprise: party('某公司', { uscc }) }, ['PRODUCT_PATENT_NOT_ENTITLED']],
  [
    'with a patent of a namesake that has another credit code',
    {
      patents: [inProduct([listed({ holders: [party(company, { uscc: '914200007068068827' })] })])],
    },
    ['PRODUCT_PATENT_NOT_ENTITLED'],
  ],
  ['without output', { outputFen: 0n }, ['PRODUCT_OUTPUT_RANGE']],
  [
    'with an output in the wrong unit',
    { outputFen: productPolicyOn(today).outputFenMax + 1n },
    ['PRODUCT_OUTPUT_RANGE'],
  ],
  ['with the output of this year', { outputYear: 2026 }, ['PRODUCT_OUTPUT_YEAR']],
  ['with the output of long ago', { outputYear: 2022 }, ['PRODUCT_OUTPUT_YEAR']],
  ['without a paper', { evidence: [] }, ['PRODUCT_EVIDENCE_COUNT']],
  [
    'with a paper without a digest',
    { evidence: [create(market.EvidenceSchema, { title: '订单合同' })] },
    ['PRODUCT_EVIDENCE_WITHOUT_DIGEST'],
  ],
  [
    'with several faults: all reasons at once',
    { enterprise: party('某公司'), patents: lapsed, outputFen: 0n },
    [
      'PRODUCT_CODE_INVALID',
      'PRODUCT_OUTPUT_RANGE',
      'PRODUCT_PATENT_NOT_ENTITLED',
      'PRODUCT_PATENT_NOT_IN_FORCE',
    ],
  ],
])('refuses a product %s', (_, more, codes) => {
  given(productDecider)
    .when(file(more))
    .refuses(...codes);
});

test.each<[string, Partial<Of<'FileProduct'>>]>([
  [
    'a co-holder',
    {
      patents: [
        inProduct([listed({ holders: [party('武汉大学', { kind: 'university' }), party(company)] })]),
      ],
    },
  ],
  [
    'a licensee by its credit code',
    {
      enterprise: party('更名后的公司', { uscc }),
      patents: [inProduct([listed()], [{ name: '更名前的公司', uscc }])],
    },
  ],
  [
    'a licensee by its name, in any width',
    {
      enterprise: party('宜昌机电（集团）有限公司', { uscc }),
      patents: [inProduct([listed()], [{ name: '宜昌机电(集团)有限公司', uscc: null }])],
    },
  ],
  ['who holds a patent in its grace period', { patents: [inProduct([listed(), happened('GP01')])] }],
])('a product may be filed by %s', (_, more) => {
  expect(productDecider.decide(file(more), { stage: 'none' })).toHaveLength(1);
});

test('refuses to record what does not hold any more, and by who filed it', () => {
  given(productDecider, ...story(file()))
    .when(record({ patents: lapsed, tenant: 'enterprise-1' }))
    .refuses('PRODUCT_FOUR_EYES', 'PRODUCT_PATENT_NOT_IN_FORCE');
});

test.each<[string, Partial<Of<'ReportOutput'>>, string[]]>([
  ['of this year', { year: 2026 }, ['PRODUCT_OUTPUT_YEAR']],
  ['of a year before the filing', { year: 2024 }, ['PRODUCT_OUTPUT_YEAR']],
  ['below zero', { outputFen: -1n }, ['PRODUCT_OUTPUT_RANGE']],
  ['beyond reason', { outputFen: productPolicyOn(today).outputFenMax + 1n }, ['PRODUCT_OUTPUT_RANGE']],
])('refuses an output %s', (_, more, codes) => {
  given(productDecider, ...story(file(), record()))
    .when(report(more))
    .refuses(...codes);
});

test('a year without output is told', () => {
  const past = story(file(), record());
  const said = report({ year: 2026, outputFen: 0n, today: '2027-02-01' as LocalDate });
  expect(productDecider.decide(said, fold(productDecider, past))).toHaveLength(1);
});

test('the patents of a product are kept as they stood when it was filed', () => {
  const [filed] = story(file());
  expect(filed).toMatchObject({
    revision: 1,
    patents: [
      { patentNumber: number, title: '一种清漂装置', holderKind: 'enterprise', expiresOn: '2040-06-18' },
    ],
  });
});
