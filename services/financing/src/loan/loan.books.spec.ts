import { addDays } from '@ipflow/kernel';
import { seedOf } from '@ipflow/testing';
import fc from 'fast-check';
import type { KnownCreditLine } from '../credit-line/credit-line.state';
import type { KnownFund } from '../fund/fund.state';
import * as house from './books.fixture';
import { asTheyAre, inOne, members, type Deciders, type House } from './books.fixture';
import {
  loanClasses,
  nonPerforming,
  outstandingFen,
  type KnownLoan,
  type LoanClass,
  type LoanState,
} from './loan.state';

/** Most commands of a story, and stories enough for 100,000 commands in all. */
const commandsPerStoryMax = 100;
const stories = 3_000;
const commandsMin = 100_000;
const seed = seedOf(20_261_124);

/** The model of a loan: sums and nothing else. */
interface Account {
  readonly borrower: string;
  readonly principal: bigint;
  repaid: bigint;
  writtenOff: bigint;
  recovered: bigint;
  /** Told by mistake: why, and what was left then. */
  reversed?: { readonly reason: string; readonly left: bigint };
  /** Payments that stand, by reference. */
  readonly payments: Map<string, bigint>;
  class: LoanClass;
  isCovered: boolean;
  claim?: { readonly id: string; readonly loss: bigint };
  /** Paid for it by the fund, and given back to the fund. */
  paid: bigint;
  returned: bigint;
}

/** The model of all. */
interface Books {
  readonly accounts: Map<string, Account>;
  limit: bigint;
  limits: bigint[];
  contributed: bigint;
  readonly paidByYear: Map<string, bigint>;
  /** Commands so far; names what needs a name of its own. */
  count: number;
}

/** What a whole run of stories came to. */
type Tally = Map<string, number>;

const sum = (all: Iterable<bigint>): bigint => [...all].reduce((total, one) => total + one, 0n);
const least = (...all: bigint[]): bigint => all.reduce((a, b) => (a < b ? a : b));
const unpaid = ({ principal, repaid, reversed }: Account): bigint =>
  principal - repaid - (reversed?.left ?? 0n);
const outstanding = (one: Account): bigint => unpaid(one) - one.writtenOff;

function of(books: Books, what: (one: Account) => bigint, borrower?: string): bigint {
  const all = [...books.accounts.values()];
  return sum(all.filter((one) => borrower === undefined || one.borrower === borrower).map(what));
}

function openBooks(): Books {
  const limits = members.map(() => house.memberLimitFen);
  const [accounts, paidByYear] = [new Map<string, Account>(), new Map<string, bigint>()];
  return { accounts, limit: house.lineLimitFen, limits, contributed: 0n, paidByYear, count: 0 };
}

// ------------------------------------------------------------------------------------------------------- the commands

interface Turn {
  readonly books: Books;
  readonly real: House;
  readonly tally: Tally;
}

/** The model and the deciders must agree on what may be done; `sound` lets deciders refuse more than the model knows of. */
function settle(turn: Turn, name: string, may: boolean, done: boolean, sound = false): boolean {
  if (done !== may && !(sound && !done)) {
    throw new Error(`${name} was ${done ? 'accepted' : 'refused'}, and must ${may ? '' : 'not '}be`);
  }
  const word = `${name} ${done ? 'done' : 'refused'}`;
  turn.tally.set(word, (turn.tally.get(word) ?? 0) + 1);
  return done;
}

function lend(
  turn: Turn,
  asked: { borrower: string; amountFen: bigint; repayment: string; termMonths: number },
) {
  const { books, real } = turn;
  const { borrower, amountFen } = asked;
  const own = members.findIndex((one) => one === borrower);
  const may =
    amountFen > 0n &&
    of(books, unpaid) + amountFen <= books.limit &&
    of(books, unpaid, borrower) + amountFen <= (books.limits[own] ?? -1n);
  const loanId = `loan-${books.count}`;
  const done = inOne(real, () => (house.lend(real, loanId, asked), true)) ?? false;
  if (!settle(turn, 'lend', may, done)) return;
  const nothing = { repaid: 0n, writtenOff: 0n, recovered: 0n, paid: 0n, returned: 0n };
  books.accounts.set(loanId, {
    borrower,
    principal: amountFen,
    ...nothing,
    payments: new Map(),
    class: 'normal',
    isCovered: false,
  });
}

type OnLoan = (turn: Turn, loanId: string, account: Account, amountFen: bigint, word: number) => void;

const repay: OnLoan = (turn, loanId, account, amountFen) => {
  const { books, real } = turn;
  const room = least(outstanding(account), unpaid(account) - account.recovered);
  const paid = {
    paymentReference: `p${books.count}`,
    principalFen: amountFen,
    interestFen: 1n,
    paidOn: real.today,
  };
  const told = { type: 'RepayLoan', payment: paid } as const;
  const done = inOne(real, () => house.step(real, loanId, told)) !== undefined;
  // Interest alone is a payment too.
  if (!settle(turn, 'repay', outstanding(account) > 0n && amountFen <= room, done)) return;
  account.repaid += amountFen;
  account.payments.set(paid.paymentReference, amountFen);
  if (house.step(real, loanId, told) > 0) throw new Error('a payment told twice counted twice');
};

const classify: OnLoan = (turn, loanId, account, _, word) => {
  const to = loanClasses[word % loanClasses.length]!;
  const may = !account.reversed && (outstanding(account) > 0n || account.class === to);
  const told = { type: 'ClassifyLoan', class: to } as const;
  const done = inOne(turn.real, () => house.step(turn.real, loanId, told)) !== undefined;
  if (settle(turn, 'classify', may, done)) account.class = to;
};

const reverse: OnLoan = (turn, loanId, account, _, word) => {
  const reason = `事由 ${word % 2}`;
  const isClean = account.writtenOff === 0n && !nonPerforming.has(account.class) && !account.claim;
  const may = account.reversed ? account.reversed.reason === reason : isClean;
  const done = inOne(turn.real, () => house.reverse(turn.real, loanId, reason)) !== undefined;
  if (settle(turn, 'reverse', may, done)) account.reversed ??= { reason, left: unpaid(account) };
};

/** Any payment of the loan, or one that nobody told: back as long as line and member have room for it. */
const takeBack: OnLoan = (turn, loanId, account, _, word) => {
  const { books, real } = turn;
  const [reference, principal] = [...account.payments][word % 6] ?? ['nobody told', 0n];
  const own = members.findIndex((one) => one === account.borrower);
  const hasRoom =
    principal === 0n ||
    (of(books, unpaid) + principal <= books.limit &&
      of(books, unpaid, account.borrower) + principal <= books.limits[own]!);
  const isTold = account.payments.has(reference);
  const isOpen =
    !account.reversed && (!account.claim || real.claims.get(account.claim.id)?.kind === 'refused');
  const told = (): number => house.takeBack(real, loanId, reference, `事由 ${word % 2}`);
  const done = inOne(real, told) !== undefined;
  if (!settle(turn, 'take back', isTold && isOpen && hasRoom, done)) return;
  account.repaid -= principal;
  account.payments.delete(reference);
  if (told() > 0) throw new Error('a payment was taken back twice');
};

const writeOff: OnLoan = (turn, loanId, account, amountFen) => {
  const may = nonPerforming.has(account.class) && amountFen > 0n && amountFen <= outstanding(account);
  const told = { type: 'WriteOffLoan', amountFen } as const;
  const done = inOne(turn.real, () => house.step(turn.real, loanId, told)) !== undefined;
  if (settle(turn, 'write off', may, done)) account.writtenOff += amountFen;
};

const recover: OnLoan = (turn, loanId, account, amountFen) => {
  const { books, real } = turn;
  const lost = account.writtenOff > account.paid ? account.writtenOff : account.paid;
  const room = least(lost, unpaid(account)) - account.recovered;
  const recovery = { recoveryReference: `r${books.count}`, amountFen, recoveredOn: real.today };
  const told = { type: 'RecoverLoan', recovery, compensatedFen: account.paid } as const;
  const done = inOne(real, () => house.step(real, loanId, told)) !== undefined;
  if (settle(turn, 'recover', amountFen > 0n && amountFen <= room, done)) account.recovered += amountFen;
};

const cover: OnLoan = ({ books, real, ...turn }, loanId, account) => {
  const room = 10n * balance(books) - of(books, (one) => (one.isCovered ? outstanding(one) : 0n));
  const isFit = account.class === 'normal' && outstanding(account) > 0n && outstanding(account) <= room;
  const done = inOne(real, () => (house.cover(real, loanId), true)) ?? false;
  if (settle({ books, real, ...turn }, 'cover', account.isCovered || isFit, done, true))
    account.isCovered = true;
};

const claim: OnLoan = (turn, loanId, account, amountFen, word) => {
  const id = `${loanId}/${word % 10 === 0 ? 2 : 1}`;
  const loss = word % 3 === 0 ? amountFen : (unpaid(account) * BigInt(word % 6)) / 5n;
  const isLost =
    account.isCovered &&
    nonPerforming.has(account.class) &&
    loss > 0n &&
    loss <= unpaid(account) - account.recovered;
  const isSame = account.claim?.id === id && account.claim.loss === loss;
  const done = inOne(turn.real, () => (house.claim(turn.real, id, loanId, loss), true)) ?? false;
  if (settle(turn, 'claim', isSame || (isLost && !account.claim), done, true)) account.claim = { id, loss };
};

const review: OnLoan = (turn, loanId, { claim: claimed }) => {
  const done = inOne(turn.real, () => (house.review(turn.real, claimed?.id ?? `${loanId}/1`), true)) ?? false;
  settle(turn, 'review', claimed !== undefined, done, true);
};

const approve: OnLoan = (turn, loanId, account, _, word) => {
  const { books, real } = turn;
  const id = account.claim?.id ?? `${loanId}/1`;
  const paid = inOne(real, () => house.approve(real, id, loanId, word % 4 === 0 ? 'li' : 'wang'));
  const loss = account.claim?.loss ?? 0n;
  const isLost = nonPerforming.has(account.class) && loss <= unpaid(account) - account.recovered;
  const isFirst = account.paid === 0n && isLost;
  settle(turn, 'approve', isFirst || (account.paid > 0n && paid === 0n), paid !== undefined, true);
  if (!paid) return;
  const year = real.today.slice(0, 4);
  books.paidByYear.set(year, (books.paidByYear.get(year) ?? 0n) + paid);
  account.paid += paid;
  if (paid > loss) throw new Error('more was paid than lost');
};

const giveBack: OnLoan = (turn, loanId, account, amountFen, word) => {
  const id = account.claim?.id ?? `${loanId}/1`;
  const reference = `r${word % 5}`;
  const returned = inOne(turn.real, () => house.giveBack(turn.real, id, reference, amountFen));
  settle(turn, 'give back', account.paid > 0n, returned !== undefined, true);
  account.returned += returned ?? 0n;
};

/** Time goes on; the clock raises what was not paid, once. */
function tick(turn: Turn, days: number): void {
  const { real } = turn;
  const next = addDays(real.today, days);
  real.today = next < house.lastDay ? next : house.lastDay;
  for (const loanId of real.loans.keys()) {
    const raised = house.step(real, loanId, { type: 'RaiseOverdue' });
    if (raised > 0 && house.step(real, loanId, { type: 'RaiseOverdue' }) > 0) throw new Error('raised twice');
    if (raised > 0) settle(turn, 'raise', true, true);
  }
}

function changeLine(turn: Turn, limit: bigint, limits: bigint[]): void {
  const { books, real } = turn;
  const may =
    limit >= of(books, unpaid) &&
    limits.every((one, index) => one > 0n && one <= limit && one >= of(books, unpaid, members[index]));
  const done = inOne(real, () => (house.changeLine(real, limit, limits), true)) ?? false;
  if (settle(turn, 'change the line', may, done)) Object.assign(books, { limit, limits });
}

function contribute(turn: Turn, amountFen: bigint): void {
  const { books, real } = turn;
  const done = inOne(real, () => (house.contribute(real, `c${books.count}`, amountFen), true)) ?? false;
  if (settle(turn, 'contribute', amountFen > 0n, done)) books.contributed += amountFen;
}

/** What the bank does of its own before it claims. */
const byTheBank: OnLoan = (turn, loanId, account, amountFen, word) => {
  if (!nonPerforming.has(account.class)) return classify(turn, loanId, account, amountFen, word);
  const act = account.writtenOff === 0n ? writeOff : recover;
  return act(turn, loanId, account, least(amountFen, outstanding(account) || amountFen), word);
};

/** What naturally follows for a loan that goes bad. */
const pursue: OnLoan = (turn, loanId, account, amountFen, word) => {
  const { books, real } = turn;
  if (!account.isCovered && balance(books) * 10n < account.principal) return contribute(turn, amountFen);
  if (!account.isCovered) return cover(turn, loanId, account, amountFen, word);
  if (!account.claim && !house.known(real, loanId).overdueSince) return tick(turn, word);
  const isGood = !nonPerforming.has(account.class);
  if (!account.claim && (isGood || word % 3 === 0)) return byTheBank(turn, loanId, account, amountFen, 4);
  const steps = { none: claim, claimed: review, reviewed: approve, refused: claim, paid: giveBack };
  const stage = real.claims.get(account.claim?.id ?? '')?.kind ?? 'none';
  return steps[stage](turn, loanId, account, amountFen, word);
};

// ----------------------------------------------------------------------------------------------------- the identities

function balance(books: Books): bigint {
  return books.contributed - of(books, ({ paid }) => paid) + of(books, ({ returned }) => returned);
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`it does not hold that ${what}`);
}

/** Every fen of loans, line and fund is where the model has it. */
function verify(books: Books, real: House): void {
  for (const [loanId, account] of books.accounts) verifyLoan(account, real.loans.get(loanId)!);
  const line = real.line as KnownCreditLine;
  must(line.drawnFen === of(books, unpaid), 'the line is drawn by what its loans did not repay');
  must(line.drawnFen <= line.limitFen, 'the line is not overdrawn');
  for (const { uscc, drawnFen, limitFen } of line.members) {
    must(drawnFen === of(books, unpaid, uscc) && drawnFen <= limitFen, `${uscc} keeps to its limit`);
  }
  const fund = real.fund as KnownFund;
  must(fund.balanceFen === balance(books), 'the balance is contributed - paid + returned');
  must(fund.balanceFen >= 0n, 'the fund is not overdrawn');
  for (const paid of books.paidByYear.values()) must(paid <= house.yearCapFen, 'the cap of a year holds');
  for (const uscc of members) {
    must(of(books, ({ paid }) => paid, uscc) <= house.borrowerCapFen, 'the cap of a borrower holds');
  }
}

function verifyLoan(account: Account, state: LoanState): void {
  const loan = state as KnownLoan;
  const left = outstandingFen(loan);
  must(loan.repaidFen === account.repaid, 'what was repaid counts once');
  must(loan.writtenOffFen === account.writtenOff, 'what was written off counts once');
  must(loan.recoveredFen === account.recovered, 'what was recovered counts once');
  must(loan.reversedFen === (account.reversed?.left ?? 0n), 'what was reversed is what was left');
  must(
    account.repaid + account.writtenOff + left + loan.reversedFen === account.principal,
    'repaid + written off + left + reversed = lent',
  );
  must((loan.kind === 'reversed') === (account.reversed !== undefined), 'a reversed loan stays reversed');
  must(left >= 0n && (loan.kind === 'running') === left > 0n, 'a loan runs while something is left');
  must(account.repaid + account.recovered <= account.principal, 'no more comes in than was lent');
  must(account.returned <= account.paid, 'the fund gets back no more than it paid');
}

// -------------------------------------------------------------------------------------------------------- the stories

type Command = fc.Command<Books, House>;

const amount = fc.oneof(fc.bigInt(0n, 20n), fc.bigInt(0n, 400n));

function commandsOf(tally: Tally): fc.Arbitrary<Iterable<Command>> {
  const commandOf = (
    title: string,
    check: (books: Books) => boolean,
    play: (turn: Turn) => void,
  ): Command => ({
    check,
    toString: () => title,
    run: (books, real) => {
      books.count += 1;
      tally.set('commands', (tally.get('commands') ?? 0) + 1);
      play({ books, real, tally });
      verify(books, real);
    },
  });
  const onLoan = (name: string, play: OnLoan, among = 100): fc.Arbitrary<Command> =>
    fc.tuple(fc.nat(among - 1), amount, fc.nat(59)).map(([pick, amountFen, word]) =>
      commandOf(
        `${name}(${pick}, ${amountFen}, ${word})`,
        ({ accounts }) => accounts.size > 0,
        (turn) => {
          const all = [...turn.books.accounts];
          const [loanId, account] = all[pick % all.length]!;
          play(turn, loanId, account, amountFen, word);
        },
      ),
    );
  const asked = fc.record({
    borrower: fc.constantFrom(...members, 'stranger'),
    amountFen: fc.bigInt(0n, 400n),
    repayment: fc.constantFrom('bullet', 'equal_principal', 'equal_payment', 'interest_first'),
    termMonths: fc.integer({ min: 1, max: 12 }),
  });
  const lending = asked.map((one) =>
    commandOf(
      `lend(${Object.values(one).join()})`,
      () => true,
      (turn) => lend(turn, one),
    ),
  );
  const ticking = fc.integer({ min: 1, max: 40 }).map((days) =>
    commandOf(
      `tick(${days})`,
      () => true,
      (turn) => tick(turn, days),
    ),
  );
  const giving = fc.bigInt(0n, 200n).map((fen) =>
    commandOf(
      `contribute(${fen})`,
      () => true,
      (turn) => contribute(turn, fen),
    ),
  );
  const limits = fc.tuple(...members.map(() => fc.bigInt(0n, 700n)));
  const changing = fc.tuple(fc.bigInt(600n, 1_500n), limits).map(([limit, each]) =>
    commandOf(
      `changeLine(${limit}, ${each.join()})`,
      () => true,
      (turn) => changeLine(turn, limit, each),
    ),
  );
  const pursuing = onLoan('pursue', pursue, 3);
  return fc.commands(
    [
      ...[lending, lending, ticking, giving, changing],
      ...[pursuing, pursuing, pursuing, pursuing, pursuing, pursuing, pursuing, pursuing],
      ...[onLoan('repay', repay), onLoan('repay', repay), onLoan('recover', recover)],
      ...[onLoan('classify', classify), onLoan('writeOff', writeOff), onLoan('cover', cover)],
      ...[onLoan('claim', claim), onLoan('review', review), onLoan('approve', approve)],
      ...[onLoan('giveBack', giveBack), onLoan('reverse', reverse), onLoan('takeBack', takeBack)],
    ],
    { maxCommands: commandsPerStoryMax, size: 'max' },
  );
}

function storiesOf(deciders: Deciders, tally: Tally = new Map()): fc.IProperty<[Iterable<Command>]> {
  return fc.property(commandsOf(tally), (commands) => {
    fc.modelRun(() => ({ model: openBooks(), real: house.open(deciders) }), commands);
  });
}

test(`over ${commandsMin} commands, legal and illegal, keep every fen of loans, line and fund in its place (seed ${seed})`, () => {
  const tally: Tally = new Map();
  fc.assert(storiesOf(asTheyAre, tally), { seed, numRuns: stories });
  expect(tally.get('commands')).toBeGreaterThanOrEqual(commandsMin);
  // The stories went everywhere, or the property said little.
  const names = [
    'lend',
    'repay',
    'write off',
    'recover',
    'cover',
    'claim',
    'approve',
    'give back',
    'reverse',
    'take back',
  ];
  const rare = names
    .flatMap((name) => [`${name} done`, `${name} refused`])
    .filter((word) => !((tally.get(word) ?? 0) > 100));
  expect(rare).toEqual([]);
});

const planted: [string, Deciders][] = [
  [
    'a line that forgets what is given back',
    {
      ...asTheyAre,
      line: {
        ...asTheyAre.line,
        evolve: (state, event) =>
          event.$typeName === 'ipflow.financing.v1.CreditRestored'
            ? state
            : asTheyAre.line.evolve(state, event),
      },
    },
  ],
  [
    'a loan whose recovery lessens what was written off',
    {
      ...asTheyAre,
      loan: {
        ...asTheyAre.loan,
        evolve: (state, event) => {
          const after = asTheyAre.loan.evolve(state, event) as KnownLoan;
          if (event.$typeName !== 'ipflow.financing.v1.LoanRecovered') return after;
          return { ...after, writtenOffFen: after.writtenOffFen - event.amountFen };
        },
      },
    },
  ],
  [
    'a reversal that gives back what was repaid as well',
    {
      ...asTheyAre,
      loan: {
        ...asTheyAre.loan,
        decide: (command, state) =>
          asTheyAre.loan.decide(command, state).map((event) => {
            if (event.$typeName !== 'ipflow.financing.v1.LoanReversed') return event;
            return { ...event, principalFen: (state as KnownLoan).terms.principalFen };
          }),
      },
    },
  ],
  [
    'a payment that is taken back and stays counted',
    {
      ...asTheyAre,
      loan: {
        ...asTheyAre.loan,
        evolve: (state, event) => {
          const after = asTheyAre.loan.evolve(state, event) as KnownLoan;
          if (event.$typeName !== 'ipflow.financing.v1.LoanRepaymentReversed') return after;
          return { ...after, repaidFen: (state as KnownLoan).repaidFen };
        },
      },
    },
  ],
  [
    'a line that lets be drawn again what others have taken',
    {
      ...asTheyAre,
      line: {
        ...asTheyAre.line,
        decide: (command, state) => {
          const roomy = { ...(state as KnownCreditLine), limitFen: 2n ** 60n };
          return asTheyAre.line.decide(command, command.type === 'RedrawCredit' ? roomy : state);
        },
      },
    },
  ],
  [
    'a reversal that does not ask who claims',
    {
      ...asTheyAre,
      loan: {
        ...asTheyAre.loan,
        decide: (command, state) => {
          const facts = command.type === 'ReverseLoan' ? { claimId: undefined } : {};
          return asTheyAre.loan.decide({ ...command, ...facts }, state);
        },
      },
    },
  ],
  [
    'a fund that pays and keeps its balance',
    {
      ...asTheyAre,
      fund: {
        ...asTheyAre.fund,
        evolve: (state, event) => {
          const after = asTheyAre.fund.evolve(state, event) as KnownFund;
          const isPaid = event.$typeName === 'ipflow.financing.v1.FundPaidOut';
          return isPaid ? { ...after, balanceFen: (state as KnownFund).balanceFen } : after;
        },
      },
    },
  ],
  [
    'a fund that pays for a loan its bank calls a good one',
    {
      ...asTheyAre,
      compensation: {
        ...asTheyAre.compensation,
        decide: (command, state) => {
          const facts = 'loan' in command ? { loan: { ...command.loan, class: 'loss' as const } } : {};
          return asTheyAre.compensation.decide({ ...command, ...facts }, state);
        },
      },
    },
  ],
  [
    'a fund that pays for what the bank has recovered',
    {
      ...asTheyAre,
      compensation: {
        ...asTheyAre.compensation,
        decide: (command, state) => {
          const facts = 'loan' in command ? { loan: { ...command.loan, recoveredFen: 0n } } : {};
          return asTheyAre.compensation.decide({ ...command, ...facts }, state);
        },
      },
    },
  ],
];

test.each(planted)('the same stories catch %s', (_, deciders) => {
  const found = fc.check(storiesOf(deciders), { seed, numRuns: stories });
  expect(found.failed).toBe(true);
  expect(`${found.errorInstance}`).toMatch(/it does not hold that|was (accepted|refused)/);
});
