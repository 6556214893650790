import { create, market } from '@ipflow/contracts';
import { fold, type LocalDate } from '@ipflow/kernel';
import { given } from '@ipflow/testing';
import { outcome, party, tableOf } from '../../testdata/facts';
import { institutionDecider, type InstitutionCommand, type InstitutionEvent } from './institution.decider';
import { indicatorMax, institutionKinds, institutionPolicyOn } from './institution.policy';

type Of<Type extends InstitutionCommand['type']> = Extract<InstitutionCommand, { type: Type }>;

const today = '2026-03-02' as LocalDate;
const validUntil = '2028-03-02' as LocalDate;
const afterTerm = '2028-03-03' as LocalDate;
const on = { institutionId: 'institution-1', today };
const uscc = '91420100616400352X';
const paper = create(market.EvidenceSchema, { title: '营业执照' });

const file = (more: Partial<Of<'FileInstitution'>> = {}): InstitutionCommand => ({
  type: 'FileInstitution',
  ...on,
  tenant: 'enterprise-1',
  kind: 'model_enterprise',
  institution: party('长飞光纤光缆股份有限公司', { uscc }),
  facts: { 主营产品: '光纤', 上年营业收入: '130 亿元', 有效发明专利数: '600' },
  evidence: [paper],
  isKnown: false,
  ...more,
});
const recognise = (more: Partial<Of<'RecogniseInstitution'>> = {}): InstitutionCommand => ({
  type: 'RecogniseInstitution',
  ...on,
  tenant: 'office',
  recognisedBy: 'li',
  number: 'SQ202642000001',
  validUntil,
  ...more,
});
const giveBack: InstitutionCommand = {
  type: 'ReturnInstitution',
  ...on,
  tenant: 'office',
  returnedBy: 'li',
  reason: '材料不全',
};
const indicators = {
  patentsIndustrialised: 12n,
  productRevenueFen: 900_000_000n,
  researchFen: 70_000_000n,
  staff: 4_200n,
};
const report = (more: Partial<Of<'ReportIndicators'>> = {}): InstitutionCommand => ({
  type: 'ReportIndicators',
  ...on,
  tenant: 'enterprise-1',
  year: 2026,
  indicators,
  ...more,
});
const revoke: InstitutionCommand = {
  type: 'RevokeInstitution',
  ...on,
  tenant: 'office',
  revokedBy: 'wang',
  reason: '弄虚作假',
};

function story(...commands: InstitutionCommand[]): InstitutionEvent[] {
  const events: InstitutionEvent[] = [];
  for (const command of commands)
    events.push(...institutionDecider.decide(command, fold(institutionDecider, events)));
  return events;
}

test('every command in every stage', () => {
  const stages: Record<string, InstitutionEvent[]> = {
    none: [],
    filed: story(file()),
    returned: story(file(), giveBack),
    'filed again': story(file(), giveBack, file({ facts: { ...fileFacts, 主营产品: '光缆' } })),
    recognised: story(file(), recognise()),
    'with a report': story(file(), recognise(), report()),
    revoked: story(file(), recognise(), revoke),
  };
  const commands: Record<string, InstitutionCommand> = {
    file: file(),
    'file as another': file({ tenant: 'enterprise-2' }),
    'file after the term': file({ today: afterTerm }),
    recognise: recognise(),
    return: giveBack,
    report: report(),
    'report another figure': report({ indicators: { ...indicators, staff: 1n } }),
    revoke,
  };
  const table = tableOf(stages, commands, (past, command) =>
    outcome(() => institutionDecider.decide(command, fold(institutionDecider, past))),
  );
  expect(table).toMatchInlineSnapshot(`
   "
   none
     file                   InstitutionFiled
     file as another        InstitutionFiled
     file after the term    InstitutionFiled
     recognise              INSTITUTION_UNKNOWN
     return                 INSTITUTION_UNKNOWN
     report                 INSTITUTION_UNKNOWN
     report another figure  INSTITUTION_UNKNOWN
     revoke                 INSTITUTION_UNKNOWN
   filed
     file                   ·
     file as another        INSTITUTION_ID_TAKEN
     file after the term    ·
     recognise              InstitutionRecognised
     return                 InstitutionReturned
     report                 INSTITUTION_STAGE
     report another figure  INSTITUTION_STAGE
     revoke                 INSTITUTION_STAGE
   returned
     file                   InstitutionFiled
     file as another        INSTITUTION_ID_TAKEN
     file after the term    InstitutionFiled
     recognise              INSTITUTION_STAGE
     return                 ·
     report                 INSTITUTION_STAGE
     report another figure  INSTITUTION_STAGE
     revoke                 INSTITUTION_STAGE
   filed again
     file                   INSTITUTION_STAGE
     file as another        INSTITUTION_ID_TAKEN
     file after the term    INSTITUTION_STAGE
     recognise              InstitutionRecognised
     return                 InstitutionReturned
     report                 INSTITUTION_STAGE
     report another figure  INSTITUTION_STAGE
     revoke                 INSTITUTION_STAGE
   recognised
     file                   INSTITUTION_STAGE
     file as another        INSTITUTION_ID_TAKEN
     file after the term    InstitutionFiled
     recognise              ·
     return                 INSTITUTION_STAGE
     report                 InstitutionReported
     report another figure  InstitutionReported
     revoke                 InstitutionRevoked
   with a report
     file                   INSTITUTION_STAGE
     file as another        INSTITUTION_ID_TAKEN
     file after the term    InstitutionFiled
     recognise              ·
     return                 INSTITUTION_STAGE
     report                 ·
     report another figure  InstitutionReported
     revoke                 InstitutionRevoked
   revoked
     file                   INSTITUTION_STAGE
     file as another        INSTITUTION_ID_TAKEN
     file after the term    INSTITUTION_STAGE
     recognise              INSTITUTION_STAGE
     return                 INSTITUTION_STAGE
     report                 INSTITUTION_STAGE
     report another figure  INSTITUTION_STAGE
     revoke                 ·
   "
  `);
});

const fileFacts = (file() as Of<'FileInstitution'>).facts;

test.each<[string, Partial<Of<'FileInstitution'>>, string[]]>([
  ['without a credit code', { institution: party('某公司') }, ['INSTITUTION_CODE_INVALID']],
  [
    'with a credit code that fails its check',
    { institution: party('某公司', { uscc: '91420000706802345X' }) },
    ['INSTITUTION_CODE_INVALID'],
  ],
  ['without the facts its notice asks for', { facts: { 主营产品: '光纤' } }, ['INSTITUTION_FACTS_MISSING']],
  ['without a paper', { evidence: [] }, ['INSTITUTION_EVIDENCE_COUNT']],
  [
    'of a kind the party cannot be',
    { institution: party('武汉大学', { kind: 'university', uscc }) },
    ['INSTITUTION_KIND_OF_PARTY'],
  ],
  ['that is in the register already', { isKnown: true }, ['INSTITUTION_ALREADY_KNOWN']],
  [
    'with several faults: all reasons at once',
    { institution: party('某人', { kind: 'person' }), facts: {}, evidence: [] },
    [
      'INSTITUTION_CODE_INVALID',
      'INSTITUTION_EVIDENCE_COUNT',
      'INSTITUTION_FACTS_MISSING',
      'INSTITUTION_KIND_OF_PARTY',
    ],
  ],
])('refuses an application %s', (_, more, codes) => {
  given(institutionDecider)
    .when(file(more))
    .refuses(...codes);
});

test('refuses that another institution is filed under the same id', () => {
  given(institutionDecider, ...story(file(), giveBack))
    .when(file({ institution: party('华新水泥', { uscc: '914200007068068827' }) }))
    .refuses('INSTITUTION_CHANGED_IDENTITY');
});

test.each<[string, Partial<Of<'RecogniseInstitution'>>, string]>([
  ['by who filed it', { tenant: 'enterprise-1' }, 'INSTITUTION_FOUR_EYES'],
  ['for longer than the policy allows', { validUntil: '2029-03-03' as LocalDate }, 'INSTITUTION_TERM'],
  ['for a term that is over', { validUntil: '2026-03-01' as LocalDate }, 'INSTITUTION_TERM'],
])('refuses a recognition %s', (_, more, code) => {
  given(institutionDecider, ...story(file()))
    .when(recognise(more))
    .refuses(code);
});

test.each<[string, Partial<Of<'ReportIndicators'>>, string[]]>([
  ['of a year before the recognition', { year: 2025 }, ['INSTITUTION_YEAR']],
  ['of a year to come', { year: 2027 }, ['INSTITUTION_YEAR']],
  ['of a year after the term', { year: 2029, today: '2029-06-01' as LocalDate }, ['INSTITUTION_YEAR']],
  [
    'with a name nobody asked for',
    { indicators: { ...indicators, 利润: 1n } },
    ['INSTITUTION_INDICATOR_UNKNOWN'],
  ],
  ['without all of the figures', { indicators: { staff: 1n } }, ['INSTITUTION_INDICATOR_MISSING']],
  [
    'with a figure below zero',
    { indicators: { ...indicators, staff: -1n } },
    ['INSTITUTION_INDICATOR_RANGE'],
  ],
  [
    'with a figure beyond reason',
    { indicators: { ...indicators, staff: indicatorMax + 1n } },
    ['INSTITUTION_INDICATOR_RANGE'],
  ],
  [
    'with a name of the prototype',
    { indicators: { ...indicators, constructor: 1n } as unknown as Record<string, bigint> },
    ['INSTITUTION_INDICATOR_UNKNOWN'],
  ],
])('refuses a report %s', (_, more, codes) => {
  given(institutionDecider, ...story(file(), recognise()))
    .when(report(more))
    .refuses(...codes);
});

test('the last year of a term is told when the term is over', () => {
  const past = story(file(), recognise());
  const said = report({ year: 2028, today: '2029-01-10' as LocalDate });
  expect(institutionDecider.decide(said, fold(institutionDecider, past))).toHaveLength(1);
});

test('the number an institution once got stays its own', () => {
  const state = fold(institutionDecider, story(file(), recognise(), file({ today: afterTerm })));
  expect(state).toMatchObject({ stage: 'filed', recognised: { number: 'SQ202642000001' } });
});

test('every kind has a target, facts and indicators', () => {
  const { kinds } = institutionPolicyOn(today);
  expect(institutionKinds.map((kind) => kinds[kind].target)).toEqual([10, 5, 500]);
  for (const kind of institutionKinds) {
    expect(kinds[kind].factNames.length).toBeGreaterThan(0);
    expect(Object.keys(kinds[kind].indicators).length).toBeGreaterThan(0);
  }
});
