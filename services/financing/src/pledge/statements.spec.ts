import { create, financing } from '@ipflow/contracts';
import { fold, type RuleResult } from '@ipflow/kernel';
import { company, listed } from '@ipflow/testing';
import * as t from '../../testdata/decided';
import { examineRegistration, pledgeDecider } from './pledge.decider';
import type { KnownPledge, PledgeEvent } from './pledge.state';

const utility = [{ number: t.number, patent: t.known(listed(t.number, { patentType: 'utility_model' })) }];
const of = (more: object) => t.stated({ patents: [{ patentNumber: t.number, ...more }] });
const bothWaived = t.papers({ waived: ['PLEDGE_SAME_DAY_INVENTION', 'PLEDGE_INVALIDATION_STARTED'] });
const mark = (no: string) =>
  create(financing.CollateralSchema, {
    kind: 'trademark',
    number: no,
    title: '楚光',
    owner: company,
    goodsClasses: ['0910'],
  });

const admitted = (more: Parameters<typeof t.file>[0] = {}): PledgeEvent[] =>
  t.story(t.file({ patents: utility, ...more }), t.admit);
/** The story as it was told before statements were kept. */
const asBefore = (events: readonly PledgeEvent[]): PledgeEvent[] =>
  events.map((event) => {
    if (event.$typeName !== 'ipflow.financing.v1.PledgeFiled') return event;
    return create(financing.PledgeFiledSchema, { ...event, stated: undefined });
  });

const rules = ['PLEDGE_SAME_DAY_INVENTION', 'PLEDGE_INVALIDATION_STARTED', 'PLEDGE_SIMILAR_MARKS_APART'];
function examined(past: readonly PledgeEvent[], found = t.found()): RuleResult[] {
  const { today } = t;
  const state = fold(pledgeDecider, past) as KnownPledge;
  return examineRegistration(state, { stated: found, patents: utility, pledgedElsewhere: [], today });
}
function outcomes(past: readonly PledgeEvent[], found = t.found()): string {
  const told = examined(past, found).filter(({ code }) => rules.includes(code));
  return told.map(({ outcome, byStatement }) => (byStatement ? `${outcome} as stated` : outcome)).join(', ');
}

describe('what was stated of a pledge', () => {
  test.each<[string, PledgeEvent[], string]>([
    ['nothing of its patents', admitted(), 'met as stated, unverified, unverified'],
    [
      'that there is nothing against it',
      admitted({ stated: of({ sameDayInvention: 'none', invalidationStarted: false }) }),
      'met as stated, met as stated, met as stated',
    ],
    [
      'one thing of two',
      admitted({ stated: of({ invalidationStarted: false }) }),
      'met as stated, unverified, met as stated',
    ],
    [
      'what both sides insist against',
      admitted({
        stated: of({ sameDayInvention: '202010566089.3', invalidationStarted: true }),
        papers: bothWaived,
      }),
      'met as stated, waived as stated, waived as stated',
    ],
    ['before statements were kept', asBefore(admitted()), 'unverified, unverified, unverified'],
  ])('%s', (_, past, expected) => {
    expect(outcomes(past)).toBe(expected);
  });

  test('before statements were kept does not stand against its registration', () => {
    const results = examined(asBefore(admitted()));
    expect(results.find(({ code }) => code === 'PLEDGE_MARKS_NOT_STATED')?.outcome).toBe('met');
    expect(t.outcome(asBefore(admitted()), t.register({ patents: utility }))).toBe('PledgeRegistered');
  });

  test('before statements were kept is first heard of in a correction', () => {
    const told = t.found({ patentNumber: t.number, sameDayInvention: 'none' });
    const past = t.after(
      asBefore(admitted()),
      t.ask,
      t.cure('bank-hubei', { patents: utility, stated: told }),
    );
    expect(outcomes(past)).toBe('unverified, met as stated, unverified');
  });

  test('of one patent says nothing of another', () => {
    const [first, second] = [t.number, '202020566088.2'];
    const patents = [first, second].map((number) => ({ number, patent: t.known(listed(number)) }));
    const collateral = patents.map(({ number }) =>
      create(financing.CollateralSchema, { kind: 'patent', number, title: '一种装置' }),
    );
    const told = t.stated({ patents: [{ patentNumber: first, invalidationStarted: false }] });
    const state = fold(pledgeDecider, t.story(t.file({ patents, collateral, stated: told })));
    const facts = { stated: t.found(), patents, pledgedElsewhere: [], today: t.today };
    expect(examineRegistration(state as KnownPledge, facts)).toContainEqual(
      expect.objectContaining({ code: 'PLEDGE_INVALIDATION_STARTED', outcome: 'unverified' }),
    );
  });

  test('gives way to what the reviewer found, and only there', () => {
    const past = admitted({ stated: of({ sameDayInvention: 'none', invalidationStarted: false }) });
    const found = t.found({ patentNumber: t.number, invalidationStarted: true });
    expect(outcomes(past, found)).toBe('met as stated, met as stated, broken as stated');
    expect(t.outcome(past, t.register({ patents: utility, stated: found }))).toBe(
      'PLEDGE_INVALIDATION_STARTED',
    );
  });
});

describe('a correction', () => {
  const asked = t.after(
    admitted({ stated: of({ invalidationStarted: true, sameDayInvention: 'none' }), papers: bothWaived }),
    t.ask,
  );
  const cure = (more: object = {}) => t.cure('bank-hubei', { patents: utility, ...more });

  test('stands by what was stated, so that it cannot drop the waiver alone', () => {
    expect(t.outcome(asked, cure())).toBe('PLEDGE_INVALIDATION_STARTED');
    expect(t.outcome(asked, cure({ papers: bothWaived }))).toBe('PledgeCorrected');
  });

  test('states anew what it names, and leaves the rest', () => {
    const ended = t.found({ patentNumber: t.number, invalidationStarted: false });
    const past = t.after(asked, cure({ stated: ended }));
    expect(outcomes(past)).toBe('met as stated, met as stated, met as stated');
    expect(t.outcome(past, t.register({ patents: utility }))).toBe('PledgeRegistered');
  });

  test('states the similar marks anew, which then must be pledged too', () => {
    const [own, similar] = ['1234567', '7654321'];
    const marks = { marks: [{ number: similar, goodsClasses: ['0910'] }] };
    const past = t.story(t.file({ collateral: [mark(own)], patents: [] }), t.ask);
    const found = create(financing.PledgeStatementsSchema, { similarMarks: marks });
    expect(t.outcome(past, t.cure('bank-hubei', { patents: [], stated: found }))).toBe(
      'PLEDGE_SIMILAR_MARKS_APART',
    );
  });

  test('keeps nothing of patents that are not pledged', () => {
    const stranger = t.found({ patentNumber: '202020566088.2', invalidationStarted: true });
    const events = pledgeDecider.decide(
      cure({ papers: bothWaived, stated: stranger }),
      fold(pledgeDecider, asked),
    );
    const [{ stated }] = events as [financing.PledgeCorrected];
    expect(stated?.patents.map(({ patentNumber }) => patentNumber)).toEqual([t.number]);
  });

  test('made before statements were kept leaves them as they were', () => {
    const before = create(financing.PledgeCorrectedSchema, {
      pledgeId: t.pledgeId,
      papers: bothWaived,
      reviewDueOn: t.today,
      effectiveOn: t.today,
    });
    expect(outcomes([...asked, before])).toBe('met as stated, met as stated, waived as stated');
  });
});
