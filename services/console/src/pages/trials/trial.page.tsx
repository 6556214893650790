import { Link, useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import { Facts, Section } from '../../design/facts';
import { History } from '../../design/history';
import { PageHead } from '../../design/page-head';
import { PrintButton } from '../../design/print-button';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag, TermText } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { Money, On, PatentNumber } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { scheduleKinds, trialStages } from '../../dictionary/trial';
import { useWords } from '../../i18n/words';
import { trialsPath, type TrialDetail } from './trial';
import { TrialActs } from './trial-acts';
import { GuaranteesSection, ReportsSection, ScheduleSection } from './trial-parts';
import { trialWords } from './words';

/** One trial: where it stands and what follows, the books, every sum with its trigger, reports, and what happened. */
export default function TrialPage() {
  const say = useWords(trialWords);
  const { id = '' } = useParams();
  const { data: trial, error, refetch } = useRead<TrialDetail>(`${trialsPath}/${id}`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!trial) return <Waiting />;
  return (
    <>
      <PageHead
        title={
          <>
            {say('ofLicensee', { name: trial.licensee })}{' '}
            <StatusTag terms={trialStages} value={trial.stage} />
          </>
        }
        hint={say(`stage_${trial.stage}`)}
        actions={
          <>
            <TrialActs trial={trial} />
            <PrintButton />
          </>
        }
      />
      <BooksSection trial={trial} />
      <ScheduleSection sums={trial.sums} />
      {trial.guarantees.length > 0 && <GuaranteesSection guarantees={trial.guarantees} />}
      <ReportsSection reports={trial.reports} />
      <History items={trial.history} />
    </>
  );
}

function BooksSection({ trial }: { readonly trial: TrialDetail }) {
  const say = useWords(trialWords);
  const principal = useWho()?.principal;
  // The licensee sees its trial; the license is its filer's and the office's.
  const isOffice = principal?.roles.some((role) => role === 'office' || role === 'reviewer');
  const seesLicense = isOffice || trial.startedBy === principal?.tenant;
  return (
    <Section title={say('books')}>
      <p className="hint">{say('booksHint')}</p>
      <Facts
        facts={[
          [say('agreed'), <Money fen={trial.agreedFen} />],
          [say('paid'), <Money fen={trial.paidFen} />],
          [say('paidOut'), <Money fen={trial.paidOutFen} />],
          [say('owed'), <Money fen={trial.owedFen} />],
          [say('notDue'), <Money fen={trial.notDueFen} />],
          [say('waived'), <Money fen={trial.waivedFen} />],
          [say('nextPaymentOn'), <On date={trial.nextPaymentOn} />],
          [say('kind'), <TermText terms={scheduleKinds} value={trial.scheduleKind} />],
          [say('period'), say('span', { from: trial.trialFrom, until: trial.trialUntil })],
          [
            say('patents'),
            trial.patentNumbers.map((number) => (
              <div key={number}>
                <PatentNumber number={number} />
              </div>
            )),
          ],
          [say('toLicense'), seesLicense ? <Link to={`/licenses/${trial.id}`}>{trial.id}</Link> : trial.id],
          [say('startedBy'), <TenantName tenant={trial.startedBy} />],
          ...(trial.returnedOn
            ? [
                [say('returnedOn'), <On date={trial.returnedOn} />] as const,
                [say('reason'), trial.reason] as const,
              ]
            : []),
        ]}
      />
    </Section>
  );
}
