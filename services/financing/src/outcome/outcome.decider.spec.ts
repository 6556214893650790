import { fold, type LocalDate } from '@ipflow/kernel';
import { given } from '@ipflow/testing';
import fc from 'fast-check';
import { outcome, tableOf } from '../../testdata/table';
import { outcomeDecider, outcomeStages, type ReportOutcome } from './outcome.decider';

const report = (stage: ReportOutcome['stage'], more: Partial<ReportOutcome> = {}): ReportOutcome => ({
  type: 'ReportOutcome',
  uscc: '91420100616400352X',
  editionId: 'edition-0001',
  sequence: 1,
  bank: 'bank-hubei',
  divisionCode: '420100',
  stage,
  amountFen: undefined,
  reasonCode: undefined,
  loanId: undefined,
  correctionReason: undefined,
  by: 'sun',
  today: '2026-03-02' as LocalDate,
  ...more,
});
const granted = (amountFen: bigint, correctionReason?: string) =>
  report('granted', { amountFen, correctionReason });
const drawn = (amountFen: bigint, correctionReason?: string) =>
  report('drawn', { amountFen, correctionReason });

function story(...commands: ReportOutcome[]) {
  const events: ReturnType<typeof outcomeDecider.decide>[number][] = [];
  for (const command of commands)
    events.push(...outcomeDecider.decide(command, fold(outcomeDecider, events)));
  return events;
}

test('every report in every state', () => {
  const states = {
    new: story(),
    contacted: story(report('contacted')),
    granted: story(granted(500n)),
    drawn: story(granted(500n), drawn(300n)),
    rejected: story(report('rejected', { reasonCode: 'terms' })),
  };
  const commands = {
    contacted: report('contacted'),
    'contacted with an amount': report('contacted', { amountFen: 1n }),
    approved: report('approved'),
    'granted 500': granted(500n),
    'granted 200': granted(200n),
    'granted 400, corrected': granted(400n, '多报'),
    'drawn 300': drawn(300n),
    'drawn 600': drawn(600n),
    'drawn 100': drawn(100n),
    'drawn without an amount': report('drawn'),
    'rejected without a reason': report('rejected'),
    rejected: report('rejected', { reasonCode: 'terms' }),
  };
  const table = tableOf(states, commands, (past, command) =>
    outcome(() => outcomeDecider.decide(command, fold(outcomeDecider, past))),
  );
  expect(table).toMatchInlineSnapshot(`
   "
   new
     contacted                  WhitelistOutcomeReported
     contacted with an amount   OUTCOME_AMOUNT_UNASKED
     approved                   WhitelistOutcomeReported
     granted 500                WhitelistOutcomeReported
     granted 200                WhitelistOutcomeReported
     granted 400, corrected     WhitelistOutcomeReported
     drawn 300                  OUTCOME_DRAWN_OVER_GRANTED
     drawn 600                  OUTCOME_DRAWN_OVER_GRANTED
     drawn 100                  OUTCOME_DRAWN_OVER_GRANTED
     drawn without an amount    OUTCOME_AMOUNT_MISSING
     rejected without a reason  OUTCOME_REASON_MISSING
     rejected                   WhitelistOutcomeReported
   contacted
     contacted                  ·
     contacted with an amount   OUTCOME_AMOUNT_UNASKED
     approved                   WhitelistOutcomeReported
     granted 500                WhitelistOutcomeReported
     granted 200                WhitelistOutcomeReported
     granted 400, corrected     WhitelistOutcomeReported
     drawn 300                  OUTCOME_DRAWN_OVER_GRANTED
     drawn 600                  OUTCOME_DRAWN_OVER_GRANTED
     drawn 100                  OUTCOME_DRAWN_OVER_GRANTED
     drawn without an amount    OUTCOME_AMOUNT_MISSING
     rejected without a reason  OUTCOME_REASON_MISSING
     rejected                   WhitelistOutcomeReported
   granted
     contacted                  WhitelistOutcomeReported
     contacted with an amount   OUTCOME_AMOUNT_UNASKED
     approved                   WhitelistOutcomeReported
     granted 500                ·
     granted 200                OUTCOME_AMOUNT_SINKS
     granted 400, corrected     WhitelistOutcomeReported
     drawn 300                  WhitelistOutcomeReported
     drawn 600                  OUTCOME_DRAWN_OVER_GRANTED
     drawn 100                  WhitelistOutcomeReported
     drawn without an amount    OUTCOME_AMOUNT_MISSING
     rejected without a reason  OUTCOME_REASON_MISSING
     rejected                   WhitelistOutcomeReported
   drawn
     contacted                  WhitelistOutcomeReported
     contacted with an amount   OUTCOME_AMOUNT_UNASKED
     approved                   WhitelistOutcomeReported
     granted 500                WhitelistOutcomeReported
     granted 200                OUTCOME_AMOUNT_SINKS+OUTCOME_GRANTED_BELOW_DRAWN
     granted 400, corrected     WhitelistOutcomeReported
     drawn 300                  ·
     drawn 600                  OUTCOME_DRAWN_OVER_GRANTED
     drawn 100                  OUTCOME_AMOUNT_SINKS
     drawn without an amount    OUTCOME_AMOUNT_MISSING
     rejected without a reason  OUTCOME_REASON_MISSING
     rejected                   WhitelistOutcomeReported
   rejected
     contacted                  WhitelistOutcomeReported
     contacted with an amount   OUTCOME_AMOUNT_UNASKED
     approved                   WhitelistOutcomeReported
     granted 500                WhitelistOutcomeReported
     granted 200                WhitelistOutcomeReported
     granted 400, corrected     WhitelistOutcomeReported
     drawn 300                  OUTCOME_DRAWN_OVER_GRANTED
     drawn 600                  OUTCOME_DRAWN_OVER_GRANTED
     drawn 100                  OUTCOME_DRAWN_OVER_GRANTED
     drawn without an amount    OUTCOME_AMOUNT_MISSING
     rejected without a reason  OUTCOME_REASON_MISSING
     rejected                   ·
   "
  `);
});

test('says what an amount grew by, and whether the stage is new', () => {
  const events = story(granted(500n), granted(800n), granted(700n, '多报'));
  expect(events.map(({ deltaFen, isFirst }) => [deltaFen, isFirst])).toEqual([
    [500n, true],
    [300n, false],
    [-100n, false],
  ]);
});

test('the deltas add up to the amount told last, and never is more drawn than granted', () => {
  const reports = fc.record({
    stage: fc.constantFrom(...outcomeStages),
    amountFen: fc.option(fc.bigInt({ min: 0n, max: 50n }), { nil: undefined }),
    reasonCode: fc.option(fc.constant('terms'), { nil: undefined }),
    correctionReason: fc.option(fc.constant('更正'), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(reports, { maxLength: 30 }), (said) => {
      let state = outcomeDecider.initial();
      const sums = { granted: 0n, drawn: 0n };
      for (const { stage, ...more } of said) {
        const run = () => outcomeDecider.decide(report(stage, more), state);
        if (!/^(WhitelistOutcomeReported|·)$/.test(outcome(run))) continue;
        for (const event of run()) {
          state = outcomeDecider.evolve(state, event);
          if (stage === 'granted' || stage === 'drawn') sums[stage] += event.deltaFen!;
        }
        expect([state.grantedFen, state.drawnFen]).toEqual([sums.granted, sums.drawn]);
        expect(state.drawnFen <= state.grantedFen).toBe(true);
      }
    }),
  );
});

test('refuses with every reason at once', () => {
  given(outcomeDecider, ...story(granted(500n), drawn(300n)))
    .when(granted(200n))
    .refuses('OUTCOME_AMOUNT_SINKS', 'OUTCOME_GRANTED_BELOW_DRAWN');
});
