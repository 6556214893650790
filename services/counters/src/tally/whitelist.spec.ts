import { create, financing, type Message } from '@ipflow/contracts';
import { entriesOf, short } from '../harness/tally.fixture';
import { LedgerMismatch } from './entry';

const uscc = '91420100616400352X';
const listed = (sequence: number, effectiveOn: string, divisionCode = '420100'): Message =>
  create(financing.EnterpriseWhitelistedSchema, {
    editionId: `edition-${sequence}`,
    sequence,
    change: 'added',
    row: { profile: { uscc, name: '长飞光纤', divisionCode, sizeClass: 'large' } },
    effectiveOn,
  });
const delisted = (effectiveOn: string): Message =>
  create(financing.EnterpriseDelistedSchema, {
    ...{
      uscc,
      editionId: 'edition-1',
      sequence: 1,
      cause: 'removed',
      delistedBy: 'li',
      divisionCode: '420100',
    },
    effectiveOn,
  });
const reported = (stage: string, more: object): Message =>
  create(financing.WhitelistOutcomeReportedSchema, {
    ...{ uscc, editionId: 'edition-1', sequence: 1, bank: 'bank-hubei', stage, divisionCode: '420100' },
    ...{ reportedBy: 'sun', effectiveOn: '2026-03-05' },
    ...more,
  });

test('an enterprise stands in one edition at a time, and is listed once in each', () => {
  expect(short(entriesOf(listed(1, '2026-03-01')))).toEqual([
    'whitelist.standing 2026-03-01 +1 contract 420100 1',
    'whitelist.listed 2026-03-01 +1 contract 420100 1',
  ]);
  expect(short(entriesOf(listed(1, '2026-03-01'), listed(2, '2026-06-01', '420500')))).toEqual([
    'whitelist.standing 2026-06-01 -1 takes back 1.0 contract 420100 1',
    'whitelist.standing 2026-06-01 +1 contract 420500 2',
    'whitelist.listed 2026-06-01 +1 contract 420500 2',
  ]);
});

test('who leaves is taken from what stands, on that day; the flow keeps it', () => {
  expect(short(entriesOf(listed(1, '2026-03-01'), delisted('2026-04-01')))).toEqual([
    'whitelist.standing 2026-04-01 -1 takes back 1.0 contract 420100 1',
  ]);
  expect(() => entriesOf(delisted('2026-04-01'))).toThrow(LedgerMismatch);
});

test('a stage counts when it is reached first, an amount by what it grew or sank', () => {
  expect(short(entriesOf(reported('granted', { isFirst: true, amountFen: 500n, deltaFen: 500n })))).toEqual([
    'whitelist.granted 2026-03-05 +1 contract 420100 bank-hubei 1',
    'whitelist.granted_amount 2026-03-05 +500 contract 420100 bank-hubei 1',
  ]);
  expect(short(entriesOf(reported('granted', { isFirst: false, amountFen: 400n, deltaFen: -100n })))).toEqual(
    ['whitelist.granted_amount 2026-03-05 -100 contract 420100 bank-hubei 1'],
  );
  expect(short(entriesOf(reported('contacted', { isFirst: false })))).toEqual([]);
});

test('an edition counts when it is published', () => {
  const published = create(financing.EditionPublishedSchema, {
    ...{ editionId: 'e', number: '鄂知融白〔2026〕1号', sequence: 1, title: '一', validFrom: '2026-03-01' },
    ...{
      validUntil: '2026-12-01',
      rowCount: 1,
      contentHash: 'a',
      signature: 'b',
      draftedBy: 'w',
      checkedBy: 'l',
    },
    effectiveOn: '2026-03-01',
  });
  expect(short(entriesOf(published))).toEqual(['whitelist.editions 2026-03-01 +1 contract 1']);
});
