import { Alert } from 'antd';
import { useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { CaseLink } from '../../app/case-link';
import { Facts, Section } from '../../design/facts';
import { History } from '../../design/history';
import { PageHead } from '../../design/page-head';
import { PrintButton } from '../../design/print-button';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag, TermText } from '../../design/status-tag';
import { Money, nothing, On } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { loanClasses, loanSecurities, loanStages, productKinds, repaymentWays } from '../../dictionary/loan';
import { money, readAmount } from '../../format/money';
import { ratePercent } from '../../format/rate';
import { useTongue, useWords } from '../../i18n/words';
import { CompensationsOfLoan } from '../compensations/of-loan';
import { CoverageOfLoan } from '../funds/of-loan';
import { loansPath, type LoanDetail } from './loan';
import { LoanActs } from './loan-acts';
import { PaymentsSection } from './payments';
import { ScheduleSection } from './schedule';
import { loanWords } from './words';

/** One loan: what was lent, what is left and what is late, its schedule, and what happened to it. */
export default function LoanPage() {
  const say = useWords(loanWords);
  const tongue = useTongue();
  const { id = '' } = useParams();
  const { data: loan, error, refetch } = useRead<LoanDetail>(`${loansPath}/${id}`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!loan) return <Waiting />;
  const { overdueSince: on, overdueFen, reversalReason } = loan;
  return (
    <>
      <PageHead
        title={
          <>
            {say('title')} {loan.borrower} <StatusTag terms={loanStages} value={loan.stage} />
          </>
        }
        actions={
          <>
            <LoanActs loan={loan} />
            <PrintButton />
          </>
        }
      />
      {on && (
        <Alert
          type="warning"
          showIcon
          title={say('arrears')}
          description={say('arrearsSince', { on, sum: money(readAmount(overdueFen) ?? 0n, tongue) })}
        />
      )}
      {reversalReason !== null && (
        <Alert
          type="error"
          showIcon
          title={say('reversedNotice')}
          description={say('reversedFor', { reason: reversalReason })}
        />
      )}
      <Terms loan={loan} />
      {loan.schedule.length > 0 && <ScheduleSection schedule={loan.schedule} />}
      {loan.payments.length > 0 && <PaymentsSection loan={loan} />}
      <CoverageOfLoan loan={loan} />
      <CompensationsOfLoan loanId={loan.id} />
      <History items={loan.history} />
    </>
  );
}

function Terms({ loan }: { readonly loan: LoanDetail }) {
  const say = useWords(loanWords);
  return (
    <Section title={say('loan')}>
      <Facts
        facts={[
          [say('borrower'), loan.borrower],
          [say('uscc'), loan.borrowerUscc || nothing],
          [say('bank'), loan.bankName],
          [say('product'), loan.product ?? nothing],
          [say('kind'), <TermText terms={productKinds} value={loan.productKind} />],
          [say('principal'), <Money fen={loan.principalFen} />],
          [say('outstanding'), <Money fen={loan.outstandingFen} />],
          [say('repaid'), <Money fen={loan.repaidFen} />],
          [say('interestPaid'), <Money fen={loan.interestFen} />],
          [say('writtenOff'), <Money fen={loan.writtenOffFen} />],
          [say('recovered'), <Money fen={loan.recoveredFen} />],
          [say('reversed'), <Money fen={loan.reversedFen} />],
          [say('rate'), ratePercent(loan.ratePpm)],
          [say('term'), say('months', { count: loan.termMonths })],
          [say('disbursedOn'), <On date={loan.disbursedOn} />],
          [say('dueOn'), <On date={loan.dueOn} />],
          [say('loanClass'), <StatusTag terms={loanClasses} value={loan.class} />],
          [say('security'), <TermText terms={loanSecurities} value={loan.security} />],
          [say('repayment'), <TermText terms={repaymentWays} value={loan.repayment} />],
          [say('grade'), loan.grade ?? nothing],
          [say('id'), <code>{loan.id}</code>],
        ]}
      />
      {loan.pledgeIds.length > 0 && (
        <>
          <h3>{say('pledges')}</h3>
          <ul>
            {loan.pledgeIds.map((pledgeId) => (
              <li key={pledgeId}>
                <CaseLink reference={`pledge-${pledgeId}`} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
