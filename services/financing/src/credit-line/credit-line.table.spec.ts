import { fold, localDate } from '@ipflow/kernel';
import { outcome, tableOf } from '../../testdata/table';
import { creditLineDecider, type CreditLineCommand } from './credit-line.decider';
import { change, close, draw, grant, member, redraw, restore, story } from './credit-line.fixture';
import { lineMonthsMax, loansPerLineMax, membersMax } from './credit-line.policy';
import type { CreditLineEvent } from './credit-line.state';

const decided = (past: readonly CreditLineEvent[], command: CreditLineCommand): string =>
  outcome(() => creditLineDecider.decide(command, fold(creditLineDecider, past)));

test('every command in every stage produces, stays quiet (·) or refuses', () => {
  const drawn = [grant(), draw('l1', 600n)];
  const stages: Record<string, CreditLineEvent[]> = {
    none: [],
    open: story(grant()),
    drawn: story(...drawn),
    'given back': story(...drawn, restore('l1', 600n)),
    changed: story(...drawn, change({ limitFen: 900n })),
    closed: story(...drawn, close),
  };
  const commands: Record<string, CreditLineCommand> = {
    grant: grant(),
    'grant another': grant({ limitFen: 900n }),
    'change nothing': change(),
    'change the limit': change({ limitFen: 900n }),
    'change below what is drawn': change({ limitFen: 599n, members: [member('A', 599n), member('B', 1n)] }),
    close,
    'draw l1': draw('l1', 600n),
    'draw l2 100': draw('l2', 100n),
    'draw l2 401': draw('l2', 401n, 'B'),
    'draw nothing': draw('l2', 0n),
    'restore l1 1': restore('l1', 1n),
    'restore l1 601': restore('l1', 601n),
    'restore nothing': restore('l1', 0n),
    'redraw l1 600': redraw('l1', 600n),
    'redraw l1 1,001': redraw('l1', 1_001n),
  };
  expect(tableOf(stages, commands, decided)).toMatchInlineSnapshot(`
   "
   none
     grant                       CreditLineGranted
     grant another               CreditLineGranted
     change nothing              CREDIT_LINE_UNKNOWN
     change the limit            CREDIT_LINE_UNKNOWN
     change below what is drawn  CREDIT_LINE_UNKNOWN
     close                       CREDIT_LINE_UNKNOWN
     draw l1                     CREDIT_LINE_UNKNOWN
     draw l2 100                 CREDIT_LINE_UNKNOWN
     draw l2 401                 CREDIT_LINE_UNKNOWN
     draw nothing                CREDIT_LINE_UNKNOWN
     restore l1 1                CREDIT_LINE_UNKNOWN
     restore l1 601              CREDIT_LINE_UNKNOWN
     restore nothing             CREDIT_LINE_UNKNOWN
     redraw l1 600               CREDIT_LINE_UNKNOWN
     redraw l1 1,001             CREDIT_LINE_UNKNOWN
   open
     grant                       ·
     grant another               CREDIT_LINE_ID_TAKEN
     change nothing              ·
     change the limit            CreditLineChanged
     change below what is drawn  CreditLineChanged
     close                       CreditLineClosed
     draw l1                     CreditDrawn
     draw l2 100                 CreditDrawn
     draw l2 401                 CreditDrawn
     draw nothing                CREDIT_LINE_AMOUNT_ZERO
     restore l1 1                CREDIT_LINE_RESTORED_TOO_MUCH
     restore l1 601              CREDIT_LINE_RESTORED_TOO_MUCH
     restore nothing             ·
     redraw l1 600               CREDIT_LINE_LOAN_UNKNOWN
     redraw l1 1,001             CREDIT_LINE_LOAN_UNKNOWN
   drawn
     grant                       ·
     grant another               CREDIT_LINE_ID_TAKEN
     change nothing              ·
     change the limit            CreditLineChanged
     change below what is drawn  CREDIT_LINE_BELOW_DRAWN+CREDIT_LINE_MEMBER_BELOW_DRAWN
     close                       CreditLineClosed
     draw l1                     ·
     draw l2 100                 CreditDrawn
     draw l2 401                 CREDIT_LINE_LIMIT_EXCEEDED
     draw nothing                CREDIT_LINE_AMOUNT_ZERO
     restore l1 1                CreditRestored
     restore l1 601              CREDIT_LINE_RESTORED_TOO_MUCH
     restore nothing             ·
     redraw l1 600               CREDIT_LINE_LIMIT_EXCEEDED+CREDIT_LINE_MEMBER_LIMIT_EXCEEDED
     redraw l1 1,001             CREDIT_LINE_LIMIT_EXCEEDED+CREDIT_LINE_MEMBER_LIMIT_EXCEEDED
   given back
     grant                       ·
     grant another               CREDIT_LINE_ID_TAKEN
     change nothing              ·
     change the limit            CreditLineChanged
     change below what is drawn  CreditLineChanged
     close                       CreditLineClosed
     draw l1                     ·
     draw l2 100                 CreditDrawn
     draw l2 401                 CreditDrawn
     draw nothing                CREDIT_LINE_AMOUNT_ZERO
     restore l1 1                CREDIT_LINE_RESTORED_TOO_MUCH
     restore l1 601              CREDIT_LINE_RESTORED_TOO_MUCH
     restore nothing             ·
     redraw l1 600               CreditDrawn
     redraw l1 1,001             CREDIT_LINE_LIMIT_EXCEEDED+CREDIT_LINE_MEMBER_LIMIT_EXCEEDED
   changed
     grant                       ·
     grant another               CREDIT_LINE_ID_TAKEN
     change nothing              CreditLineChanged
     change the limit            ·
     change below what is drawn  CREDIT_LINE_BELOW_DRAWN+CREDIT_LINE_MEMBER_BELOW_DRAWN
     close                       CreditLineClosed
     draw l1                     ·
     draw l2 100                 CreditDrawn
     draw l2 401                 CREDIT_LINE_LIMIT_EXCEEDED
     draw nothing                CREDIT_LINE_AMOUNT_ZERO
     restore l1 1                CreditRestored
     restore l1 601              CREDIT_LINE_RESTORED_TOO_MUCH
     restore nothing             ·
     redraw l1 600               CREDIT_LINE_LIMIT_EXCEEDED+CREDIT_LINE_MEMBER_LIMIT_EXCEEDED
     redraw l1 1,001             CREDIT_LINE_LIMIT_EXCEEDED+CREDIT_LINE_MEMBER_LIMIT_EXCEEDED
   closed
     grant                       ·
     grant another               CREDIT_LINE_ID_TAKEN
     change nothing              ·
     change the limit            CREDIT_LINE_CLOSED
     change below what is drawn  CREDIT_LINE_CLOSED
     close                       ·
     draw l1                     ·
     draw l2 100                 CREDIT_LINE_CLOSED
     draw l2 401                 CREDIT_LINE_CLOSED+CREDIT_LINE_LIMIT_EXCEEDED
     draw nothing                CREDIT_LINE_AMOUNT_ZERO
     restore l1 1                CreditRestored
     restore l1 601              CREDIT_LINE_RESTORED_TOO_MUCH
     restore nothing             ·
     redraw l1 600               CREDIT_LINE_LIMIT_EXCEEDED+CREDIT_LINE_MEMBER_LIMIT_EXCEEDED
     redraw l1 1,001             CREDIT_LINE_LIMIT_EXCEEDED+CREDIT_LINE_MEMBER_LIMIT_EXCEEDED
   "
  `);
});

test.each([
  ['no limit', { limitFen: 0n }, 'CREDIT_LINE_LIMIT_ZERO+CREDIT_LINE_MEMBER_LIMIT'],
  ['one member of a park', { members: [member('A', 1n)] }, 'CREDIT_LINE_MEMBER_COUNT'],
  [
    'two borrowers of a single line',
    { kind: 'single', park: undefined } as const,
    'CREDIT_LINE_MEMBER_COUNT',
  ],
  [
    'a larger park than one line takes',
    { members: Array.from({ length: membersMax + 1 }, (_, i) => member(`${i}`, 1n)) },
    'CREDIT_LINE_MEMBER_COUNT',
  ],
  ['a member without code', { members: [member('', 1n), member('B', 1n)] }, 'CREDIT_LINE_MEMBER_CODE'],
  ['a member twice', { members: [member('A', 1n), member('A', 1n)] }, 'CREDIT_LINE_MEMBER_TWICE'],
  [
    'a member above the line',
    { members: [member('A', 1_001n), member('B', 1n)] },
    'CREDIT_LINE_MEMBER_LIMIT',
  ],
  ['a park without name', { park: undefined }, 'CREDIT_LINE_PARK'],
  [
    'a single line with a guarantee of a park',
    { kind: 'single', members: [member('A', 1n)], park: undefined, parkGuaranteeFen: 1n } as const,
    'CREDIT_LINE_PARK',
  ],
  ['an end before its beginning', { validFrom: localDate('2027-03-02') }, 'CREDIT_LINE_TERM'],
  ['an end too far', { validUntil: localDate('2036-03-03') }, 'CREDIT_LINE_TERM'],
  [
    'an end that is over',
    { validFrom: localDate('2026-01-01'), validUntil: localDate('2026-03-01') },
    'CREDIT_LINE_OVER',
  ],
])(`grants no line with %s (at most ${lineMonthsMax} months)`, (_, more, codes) => {
  expect(decided([], grant(more))).toBe(codes);
});

test('what product and application give against a line comes with its other reasons', () => {
  const against = [{ code: 'CREDIT_LINE_PRODUCT_UNKNOWN', article: '', message: '没有产品' }];
  expect(decided([], grant({ park: undefined }, { against }))).toBe(
    'CREDIT_LINE_PARK+CREDIT_LINE_PRODUCT_UNKNOWN',
  );
});

test.each([
  ['one who is no member', draw('l9', 1n, 'C'), 'CREDIT_LINE_NOT_MEMBER'],
  ['a day before it is good', draw('l9', 1n, 'A', '2026-03-01'), 'CREDIT_LINE_NOT_YET_VALID'],
  ['a day after its last', draw('l9', 1n, 'A', '2027-03-02'), 'CREDIT_LINE_EXPIRED'],
  ['more than a member may', draw('l9', 701n), 'CREDIT_LINE_MEMBER_LIMIT_EXCEEDED'],
  ['more than all may', draw('l9', 1_001n), 'CREDIT_LINE_LIMIT_EXCEEDED+CREDIT_LINE_MEMBER_LIMIT_EXCEEDED'],
])('lets nothing be drawn for %s', (_, command, codes) => {
  expect(decided(story(grant()), command)).toBe(codes);
});

test('the last fen of line and member can be drawn, and no more', () => {
  const past = story(grant(), draw('l1', 700n), draw('l2', 300n, 'B'));
  expect(decided(past, draw('l3', 1n, 'B'))).toBe('CREDIT_LINE_LIMIT_EXCEEDED');
  expect(decided(past, change({ members: [member('A', 699n), member('B', 300n)] }))).toBe(
    'CREDIT_LINE_MEMBER_BELOW_DRAWN',
  );
  expect(decided(past, change({ members: [member('B', 700n), member('C', 700n)] }))).toBe(
    'CREDIT_LINE_MEMBER_BELOW_DRAWN',
  );
});

test(`takes ${loansPerLineMax} loans over its life`, () => {
  const state = fold(creditLineDecider, story(grant()));
  if (state.kind === 'none') throw new Error('no line');
  const draws = new Map(
    Array.from({ length: loansPerLineMax }, (_, i) => [`l${i}`, { uscc: 'A', amountFen: 0n }]),
  );
  expect(outcome(() => creditLineDecider.decide(draw('l', 1n), { ...state, draws }))).toBe(
    'CREDIT_LINE_LOANS_TOO_MANY',
  );
});

test('who stays in a line keeps what is drawn', () => {
  const members = [member('C', 100n), member('A', 900n)];
  expect(fold(creditLineDecider, story(grant(), draw('l1', 600n), change({ members })))).toMatchObject({
    drawnFen: 600n,
    members: [
      { uscc: 'C', drawnFen: 0n },
      { uscc: 'A', drawnFen: 600n, limitFen: 900n },
    ],
  });
});

test('what was given back by mistake is drawn again: past the end of the line, never above a limit', () => {
  const given = [grant(), draw('l1', 600n), restore('l1', 600n)];
  expect(fold(creditLineDecider, story(...given, close, redraw('l1', 600n)))).toMatchObject({
    kind: 'closed',
    drawnFen: 600n,
    draws: new Map([['l1', { uscc: 'A', amountFen: 600n }]]),
  });
  const taken = story(...given, draw('l2', 700n, 'B'));
  expect(decided(taken, redraw('l1', 300n))).toBe('CreditDrawn');
  expect(decided(taken, redraw('l1', 301n))).toBe('CREDIT_LINE_LIMIT_EXCEEDED');
  const without = change({ members: [member('B', 700n), member('C', 700n)] });
  expect(decided(story(...given, without), redraw('l1', 1n))).toBe('CREDIT_LINE_NOT_MEMBER');
});
