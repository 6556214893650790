import fc from 'fast-check';
import {
  create,
  equals,
  fromData,
  pool,
  SchemaMismatch,
  toData,
  UnknownEventType,
  type JsonObject,
} from './index';
import { entryOf } from './catalog';
import { conformingEvent } from './testdata/conforming-event';

const withdrawn = 'ipflow.pool.v1.TransferWithdrawn';
const good: JsonObject = { transferId: 't1', reason: '双方协商', effectiveOn: '2026-03-01' };

function problemsOf(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof SchemaMismatch) return error.problems;
    throw error;
  }
  return [];
}

describe('the data of an event', () => {
  it('comes back as it was after toData, JSON and fromData, whatever the event', () => {
    fc.assert(
      fc.property(conformingEvent(), (event) => {
        const wire = JSON.parse(JSON.stringify(toData(event))) as JsonObject;
        expect(equals(entryOf(event).schema, fromData(event.$typeName, wire), event)).toBe(true);
      }),
    );
  });

  it('carries money as a text of digits, exactly', () => {
    const priceFen = 9_007_199_254_740_993n;
    const terms = create(pool.TransferTermsSchema, { kind: 'contract', priceFen, agreedOn: '2026-03-01' });
    const event = create(pool.TransferRegisteredSchema, {
      transferId: 't1',
      revision: 1,
      terms,
      effectiveOn: '2026-03-02',
      registeredBy: 'reviewer',
    });
    const data = toData(event);
    expect(data).toMatchObject({ revision: 1, terms: { priceFen: '9007199254740993' } });
    expect((fromData(event.$typeName, data) as pool.TransferRegistered).terms?.priceFen).toBe(priceFen);
  });

  it('leaves an absent price absent: nothing paid is not zero paid', () => {
    const paid = (priceFen?: bigint) =>
      create(pool.TransferTermsSchema, { kind: 'inheritance', agreedOn: '2026-03-01', priceFen });
    const event = (terms: pool.TransferTerms) =>
      create(pool.TransferRegisteredSchema, {
        transferId: 't1',
        terms,
        effectiveOn: '2026-03-02',
        registeredBy: 'r',
      });
    expect(toData(event(paid())).terms).not.toHaveProperty('priceFen');
    expect(toData(event(paid(0n))).terms).toHaveProperty('priceFen', '0');
  });

  it('is written only of an event that conforms', () => {
    const event = create(pool.TransferWithdrawnSchema, { transferId: 't1', effectiveOn: '2026-03-01' });
    expect(problemsOf(() => toData(event))).toEqual(['reason is required']);
    expect(() => toData(create(pool.PartySchema))).toThrow(UnknownEventType);
  });
});

describe('reading an event', () => {
  it('ignores what a newer sender knows more', () => {
    const event = fromData(withdrawn, { ...good, mood: 'sorry', extra: { deep: [1] } });
    expect(toData(event)).toEqual(good);
  });

  it.each([
    ['a type that is unknown', 'ipflow.pool.v1.Nothing', good],
    ['a message that is no event', 'ipflow.pool.v1.Party', { name: '甲', kind: 'person' }],
  ])('refuses %s', (_, type, data) => expect(() => fromData(type, data)).toThrow(UnknownEventType));

  it.each<[string, JsonObject, RegExp]>([
    [
      'a required field that is missing',
      { transferId: 't1', effectiveOn: '2026-03-01' },
      /reason is required/,
    ],
    ['a required field that is empty', { ...good, transferId: '' }, /transferId is required/],
    ['a day that is none', { ...good, effectiveOn: '2026-13-01' }, /effectiveOn is "2026-13-01", not a date/],
    ['a number where a text belongs', { ...good, reason: 7 }, /reason/],
    ['a list where a text belongs', { ...good, transferId: ['t1'] }, /transfer_id .*expected string/],
  ])('refuses %s', (_, data, problem) =>
    expect(problemsOf(() => fromData(withdrawn, data)).join()).toMatch(problem),
  );

  it('names the event and every problem at once', () => {
    expect(() => fromData(withdrawn, {})).toThrow(
      `${withdrawn} does not match its schema: transferId is required; reason is required; effectiveOn is required`,
    );
  });
});
