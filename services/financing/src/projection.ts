import type { Projector, StoredEvent } from '@ipflow/platform';
import type { financing } from '@ipflow/contracts';
import type { ApplicationEvent } from './application/application.decider';
import { projectApplications } from './application/application.view';
import type { CreditLineEvent } from './credit-line/credit-line.state';
import { projectCreditLines } from './credit-line/credit-line.view';
import type { BankAccessEvent } from './bank-access/bank-access.decider';
import { projectBankAccess } from './bank-access/bank-access.view';
import { projectBankTopics } from './bank-access/bank-topic.view';
import type { EditionEvent } from './edition/edition.decider';
import { projectEditions } from './edition/edition.view';
import type { EnterpriseEvent } from './enterprise/enterprise.decider';
import { projectEnterprises } from './enterprise/enterprise.view';
import type { LoanEvent } from './loan/loan.state';
import { projectLoans } from './loan/loan.view';
import { projectOutcomes } from './outcome/outcome.view';
import { projectProducts } from './product/product.view';
import type { CompensationEvent } from './compensation/compensation.state';
import { projectCompensations } from './compensation/compensation.view';
import type { FundEvent } from './fund/fund.state';
import { projectCoveredLoans, projectFunds, type CoveredLoanEvent } from './fund/fund.view';
import { projectFundLedger } from './fund-ledger/fund-ledger.view';
import type { PledgeEvent } from './pledge/pledge.state';
import { projectPledges } from './pledge/pledge.view';
import type { RoadshowEvent } from './roadshow/roadshow.decider';
import { projectRoadshows } from './roadshow/roadshow.view';
import type { SecuritizationEvent } from './securitization/securitization.decider';
import { projectSecuritizations } from './securitization/securitization.view';
import type { EntryEvent } from './whitelist/entry.decider';
import { projectWhitelist } from './whitelist/whitelist.view';

/** Every view of financing, brought up to date in the transaction that appends. */
export const project: Projector = async (tx, events) => {
  await projectProducts(tx, events.filter(isOfProduct));
  await projectApplications(tx, events.filter(isOfApplication));
  await projectCreditLines(tx, events.filter(isOfCreditLine));
  await projectLoans(tx, events.filter(isOfLoan));
  await projectFunds(tx, events.filter(isOfFund));
  await projectFundLedger(tx, events.filter(isOfFund));
  await projectCoveredLoans(tx, events.filter(isOfCoveredLoan));
  await projectCompensations(tx, events.filter(isOfCompensation));
  await projectPledges(tx, events.filter(isOfPledge));
  await projectRoadshows(tx, events.filter(isOfRoadshow));
  await projectSecuritizations(tx, events.filter(isOfSecuritization));
  await projectEnterprises(tx, events.filter(isOfEnterprise));
  await projectEditions(tx, events.filter(isOfEdition));
  await projectWhitelist(tx, events.filter(isOfEntry));
  await projectOutcomes(tx, events.filter(isOfOutcome));
  await projectBankAccess(tx, events.filter(isOfBankAccess));
  await projectBankTopics(tx, events);
};

function isOfProduct(event: StoredEvent): event is StoredEvent<financing.CreditProductSet> {
  return event.stream.startsWith('credit_product-');
}

function isOfApplication(event: StoredEvent): event is StoredEvent<ApplicationEvent> {
  return event.stream.startsWith('application-');
}

function isOfCreditLine(event: StoredEvent): event is StoredEvent<CreditLineEvent> {
  return event.stream.startsWith('credit_line-');
}

function isOfLoan(event: StoredEvent): event is StoredEvent<LoanEvent> {
  return event.stream.startsWith('loan-');
}

function isOfRoadshow(event: StoredEvent): event is StoredEvent<RoadshowEvent> {
  return event.stream.startsWith('roadshow-');
}

function isOfSecuritization(event: StoredEvent): event is StoredEvent<SecuritizationEvent> {
  return event.stream.startsWith('securitization-');
}

function isOfEnterprise(event: StoredEvent): event is StoredEvent<EnterpriseEvent> {
  return event.stream.startsWith('enterprise-');
}

function isOfEdition(event: StoredEvent): event is StoredEvent<EditionEvent | financing.EditionRowsFrozen> {
  return event.stream.startsWith('edition-') || event.stream.startsWith('edition_rows-');
}

function isOfEntry(event: StoredEvent): event is StoredEvent<EntryEvent> {
  return event.stream.startsWith('whitelisted-');
}

function isOfOutcome(event: StoredEvent): event is StoredEvent<financing.WhitelistOutcomeReported> {
  return event.stream.startsWith('outcome-');
}

function isOfBankAccess(event: StoredEvent): event is StoredEvent<BankAccessEvent> {
  return event.stream.startsWith('bank_access-');
}

function isOfPledge(event: StoredEvent): event is StoredEvent<PledgeEvent> {
  return event.stream.startsWith('pledge-');
}

function isOfFund(event: StoredEvent): event is StoredEvent<FundEvent> {
  return event.stream.startsWith('fund-');
}

function isOfCoveredLoan(event: StoredEvent): event is StoredEvent<CoveredLoanEvent> {
  const type = event.event.$typeName;
  return movesCoveredLoan.has(type);
}

const movesCoveredLoan: ReadonlySet<string> = new Set<CoveredLoanEvent['$typeName']>([
  'ipflow.financing.v1.LoanRepaid',
  'ipflow.financing.v1.LoanRepaymentReversed',
  'ipflow.financing.v1.LoanClassified',
  'ipflow.financing.v1.LoanWrittenOff',
  'ipflow.financing.v1.LoanReversed',
]);

function isOfCompensation(event: StoredEvent): event is StoredEvent<CompensationEvent> {
  return event.stream.startsWith('compensation-');
}
