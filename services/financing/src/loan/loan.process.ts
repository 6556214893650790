import type { financing, pool } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
import type { Loaded, Unit } from '@ipflow/platform';
import { applicationDecider, applicationStream } from '../application/application.decider';
import { capsOf } from '../application/scorecard';
import { creditLineDecider } from '../credit-line/credit-line.decider';
import { creditLineStream, type CreditLineState } from '../credit-line/credit-line.state';
import { pledgeDecider } from '../pledge/pledge.decider';
import { pledgeStream } from '../pledge/pledge.state';
import { productOf } from '../product/product.view';
import { holderOf } from '../securitization/securitization.queries';
import { loanDecider, type LoanCommand } from './loan.decider';
import type { ApplicationAtHand, Lending, PledgeAtHand, ProductAtHand } from './loan.facts';
import { lineStepOf } from './line-step';
import { claimOf, lentOn, outstandingOn } from './loan.queries';
import { loanStream, type LoanEvent, type LoanState } from './loan.state';
import type { RepaymentReversalFacts } from './reversal.rules';

/** What a bank asks to lend. */
export type Asked = Pick<
  Lending,
  | 'loanId'
  | 'bank'
  | 'bankName'
  | 'borrowerSize'
  | 'qualifications'
  | 'industryCode'
  | 'productCode'
  | 'pledgeIds'
  | 'creditLineId'
  | 'applicationId'
  | 'disbursedOn'
  | 'today'
> & { readonly borrower: pool.Party; readonly termsFor: (productKind: string) => financing.LoanTerms };

/**
 * 发放: the loan and the line it draws are decided in one transaction. Application and pledges are loaded as if they were
 * written: of two loans on the same one, the second sees what the first took. Undefined when the id is another bank's.
 */
export async function disburse(unit: Unit, asked: Asked): Promise<LoanState | undefined> {
  const { loanId, bank, productCode, today, disbursedOn: on } = asked;
  const loan = await unit.load(loanDecider, loanStream(loanId));
  if (loan.state.kind !== 'none' && loan.state.disbursed.bank !== bank) return undefined;
  const application = await applicationAtHand(unit, asked);
  const pledges = await pledgesAtHand(unit, asked);
  const line = await lineAtHand(unit, asked);
  const product = await productAtHand(unit, bank, productCode);
  const terms = asked.termsFor(product?.kind ?? 'other');
  const { termsFor: _, ...stated } = asked;
  const held = line?.state.kind === 'none' ? undefined : line?.state;
  const events = unit.decide(loanDecider, loan, {
    ...stated,
    type: 'DisburseLoan',
    terms,
    product,
    pledges,
    application,
    line: held,
  });
  if (line && held && events.length > 0) {
    const draw = { loanId, borrower: asked.borrower.uscc!, amountFen: terms.principalFen, on, today };
    const { creditLineId } = held.granted;
    unit.decide(creditLineDecider, line, { type: 'DrawCredit', creditLineId, ...draw });
  }
  return loan.state;
}

/**
 * The product as its bank set it last. Nothing holds it still: of a loan and a change of its product at the same instant
 * either may come first, and a product binds only what is lent after it was changed.
 */
async function productAtHand(unit: Unit, bank: string, code: string): Promise<ProductAtHand | undefined> {
  const row = await productOf(unit.tx, bank, code);
  return row ? { ...row, maxAmountFen: BigInt(row.maxAmountFen) } : undefined;
}

async function applicationAtHand(unit: Unit, asked: Asked): Promise<ApplicationAtHand | undefined> {
  const { applicationId, bank, disbursedOn } = asked;
  if (applicationId === undefined) return undefined;
  const { state } = await unit.load(applicationDecider, applicationStream(applicationId));
  if (state.kind === 'none' || state.applied.bank !== bank) return undefined;
  const { applied, approved, graded } = state;
  return {
    applicationId,
    stage: state.kind,
    applicantUscc: applied.applicant?.uscc,
    product: applied.product,
    approvedFen: approved?.approvedFen ?? 0n,
    lentFen: await lentOn(unit.tx, applicationId),
    grade: graded?.grade,
    caps: graded && capsOf(graded.scorecardVersion, graded.grade, disbursedOn),
  };
}

async function pledgesAtHand(unit: Unit, { pledgeIds, bank }: Asked): Promise<(PledgeAtHand | undefined)[]> {
  // All at once: they are locked in a fixed order.
  const loaded =
    pledgeIds.length === 0 ? [] : await unit.loadMany(pledgeDecider, pledgeIds.map(pledgeStream));
  const pledges: (PledgeAtHand | undefined)[] = [];
  for (const { state } of loaded) {
    if (state.kind === 'none' || state.pledgeeTenant !== bank) {
      pledges.push(undefined);
      continue;
    }
    const { pledgeId, terms, fixedFen } = state;
    pledges.push({
      pledgeId,
      stage: state.kind,
      kind: terms.kind,
      debtors: (terms.debtor ? [terms.debtor] : terms.pledgors).flatMap(({ uscc }) => uscc ?? []),
      securedFen: terms.securedFen,
      includedEarlierFen: terms.includedEarlierFen ?? 0n,
      isFixed: fixedFen !== undefined,
      from: terms.debtFrom,
      until: terms.debtUntil,
      outstandingFen: await outstandingOn(unit.tx, pledgeId),
    });
  }
  return pledges;
}

async function lineAtHand(unit: Unit, asked: Asked): Promise<Loaded<CreditLineState> | undefined> {
  const { creditLineId, bank } = asked;
  if (creditLineId === undefined) return undefined;
  const line = await unit.load(creditLineDecider, creditLineStream(creditLineId));
  return line.state.kind !== 'none' && line.state.granted.bank === bank ? line : undefined;
}

/**
 * Runs a command on a loan that stands, and with it the step of its line, in the same transaction: what is repaid or reversed
 * is given back, and drawn again when a repayment is reversed. Nothing else moves a line: a write-off and its recovery do not
 * revive it. What was lost stays drawn, for the line was granted to a borrower who pays; if the bank trusts it again, it grants
 * a new line.
 */
export async function stepLoan(
  unit: Unit,
  loan: Loaded<LoanState>,
  command: Exclude<LoanCommand, { type: 'DisburseLoan' }>,
): Promise<readonly LoanEvent[]> {
  const events = unit.decide(loanDecider, loan, command);
  if (loan.state.kind === 'none') return events;
  const { creditLineId } = loan.state.disbursed;
  if (creditLineId === undefined) return events;
  for (const event of events) {
    const step = lineStepOf(event);
    if (!step) continue;
    const line = await unit.load(creditLineDecider, creditLineStream(creditLineId));
    unit.decide(creditLineDecider, line, { ...step, creditLineId, today: command.today });
  }
  return events;
}

/** Who else holds a loan, and would be left with nothing in his hands, or with less than he reckoned with. */
export async function holdersOf(
  unit: Unit,
  loanId: string,
): Promise<Omit<RepaymentReversalFacts, 'payment'>> {
  const securitization = (await holderOf(unit.tx, loanStream(loanId))) ?? undefined;
  return { claimId: await claimOf(unit.tx, loanId), securitization };
}

/** The longest a loan of this kind may run in all, in months; undefined when nothing limits it. */
export async function termMonthsMaxOf(unit: Unit, state: LoanState): Promise<number | undefined> {
  if (state.kind === 'none') return undefined;
  const { bank, product, applicationId, effectiveOn } = state.disbursed;
  const own = product === undefined ? undefined : await productOf(unit.tx, bank, product);
  const limits = own ? [own.maxTermMonths] : [];
  if (state.terms.productKind === 'knowledge_value' && applicationId !== undefined) {
    const application = await unit.relyOn(applicationDecider, applicationStream(applicationId));
    const graded = application.kind === 'none' ? undefined : application.graded;
    const caps = graded && capsOf(graded.scorecardVersion, graded.grade, effectiveOn as LocalDate);
    if (caps) limits.push(caps.termMonthsMax);
  }
  return limits.length > 0 ? Math.min(...limits) : undefined;
}
