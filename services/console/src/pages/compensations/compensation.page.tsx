import { useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { CaseLink } from '../../app/case-link';
import { CaseExamination } from '../../design/examination';
import { Facts, Section, type Fact } from '../../design/facts';
import { History } from '../../design/history';
import { PageHead } from '../../design/page-head';
import { PrintButton } from '../../design/print-button';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { Money, nothing, On } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { compensationEvidence, compensationStages } from '../../dictionary/compensation';
import { personOf } from '../../format/fact';
import { usePick, useWords, type Say } from '../../i18n/words';
import { loansPath, type LoanDetail } from '../loans/loan';
import { caseOf, compensationsPath, leftFen, type CompensationDetail } from './compensation';
import { CompensationActs } from './compensation-acts';
import { FundLink } from '../funds/fund-link';
import { SharesSection } from './shares';
import { compensationWords } from './words';

/** One compensation: what was lost and who bears it, the evidence beside the rules, what may be done, and what happened. */
export default function CompensationPage() {
  const say = useWords(compensationWords);
  const { id = '' } = useParams();
  const { data: compensation, error, refetch } = useRead<CompensationDetail>(`${compensationsPath}/${id}`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!compensation) return <Waiting />;
  const { shares, history } = compensation;
  return (
    <>
      <PageHead
        title={
          <>
            {say('title')} <TenantName tenant={compensation.bank} />{' '}
            <StatusTag terms={compensationStages} value={compensation.stage} />
          </>
        }
        hint={say('hint')}
        actions={
          <>
            <CompensationActs compensation={compensation} />
            <PrintButton />
          </>
        }
      />
      <Why compensation={compensation} />
      <TermsSection compensation={compensation} />
      {shares && <SharesSection shares={shares} />}
      <Examined compensation={compensation} />
      <History items={history} />
    </>
  );
}

/** Why it was refused, first of all, and what the bank may do about it. */
function Why({ compensation: { reasons } }: { readonly compensation: CompensationDetail }) {
  const say = useWords(compensationWords);
  if (!reasons?.length) return null;
  return (
    <Section title={say('whyRefused')}>
      <ul>
        {reasons.map(({ message }, place) => (
          <li key={place}>{message}</li>
        ))}
      </ul>
      <p className="hint">{say('refusedHow')}</p>
    </Section>
  );
}

function TermsSection({ compensation }: { readonly compensation: CompensationDetail }) {
  const say = useWords(compensationWords);
  const { data: loan } = useRead<LoanDetail>(`${loansPath}/${compensation.loanId}`);
  const facts: Fact[] = [
    [say('fund'), <FundLink id={compensation.fundId} />],
    [say('loan'), <CaseLink reference={`loan-${compensation.loanId}`} />],
    [say('bank'), <TenantName tenant={compensation.bank} />],
    [say('borrower'), loan?.borrower ?? nothing],
    [say('uscc'), compensation.borrower || nothing],
    [say('loss'), <Money fen={compensation.lossFen} />],
    [say('overdueDays'), say('days', { count: compensation.overdueDays })],
    [say('suit'), say(compensation.suitFiled ? 'yes' : 'no')],
    ...moneyOf(compensation, say),
    ...courseOf(compensation, say),
    [say('id'), <code>{compensation.id}</code>],
  ];
  return (
    <Section title={say('terms')}>
      <Facts facts={facts} />
    </Section>
  );
}

type Key = keyof typeof compensationWords.zh;

/** What the fund paid and got back, once it has paid. */
function moneyOf(compensation: CompensationDetail, say: Say<Key>): Fact[] {
  const { stage, rulesVersion } = compensation;
  if (stage !== 'paid') return [];
  return [
    [say('paid'), <Money fen={compensation.paidFen} />],
    [say('recovered'), <Money fen={compensation.recoveredFen} />],
    [say('returned'), <Money fen={compensation.returnedFen} />],
    [say('left'), <Money fen={leftFen(compensation)} />],
    [say('rulesVersion'), rulesVersion === null ? nothing : say('version', { version: rulesVersion })],
  ];
}

/** How far it has come, and by whose hands, as far as it has. */
function courseOf(compensation: CompensationDetail, say: Say<Key>): Fact[] {
  const { reviewedOn, reviewedBy, opinion, refusedOn, refusedBy, paidOn, approvedBy } = compensation;
  return [
    [say('claimedOn'), <On date={compensation.claimedOn} />],
    [say('claimedBy'), personOf(compensation.claimedBy)],
    ...(reviewedOn
      ? ([
          [say('reviewedOn'), <On date={reviewedOn} />],
          [say('reviewedBy'), personOf(reviewedBy ?? nothing)],
          [say('opinion'), opinion],
        ] as const)
      : []),
    ...(refusedOn
      ? ([
          [say('refusedOn'), <On date={refusedOn} />],
          [say('refusedBy'), personOf(refusedBy ?? nothing)],
        ] as const)
      : []),
    ...(paidOn
      ? ([
          [say('paidOn'), <On date={paidOn} />],
          [say('approvedBy'), personOf(approvedBy ?? nothing)],
        ] as const)
      : []),
  ];
}

/** The evidence by its kind, each with the digest of the paper; beside it the rules, while nothing is decided. */
function Examined({ compensation }: { readonly compensation: CompensationDetail }) {
  const pick = usePick();
  const { evidence } = compensation;
  return (
    <CaseExamination
      of={caseOf(compensation)}
      papers={Object.entries(compensationEvidence).map(([kind, name]) => ({
        name: pick(name),
        filed: evidence[kind] && <code>{evidence[kind]}</code>,
        field: `evidence.${kind}`,
      }))}
    />
  );
}
