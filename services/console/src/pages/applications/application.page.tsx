import { useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { Facts, Section } from '../../design/facts';
import { History } from '../../design/history';
import { PageHead } from '../../design/page-head';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { Money, nothing, On } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { applicationStages, declineReasons } from '../../dictionary/application';
import { qualifications } from '../../dictionary/enterprise';
import { termOf } from '../../dictionary/terms';
import { patentNumber } from '../../format/patent';
import { comma } from '../../format/comma';
import { usePick, useWords } from '../../i18n/words';
import { applicationsPath, type ApplicationDetail, type Score } from './application';
import { ApplicationActs } from './application-acts';
import { applicationWords } from './words';

/** One application: what is asked for, how it was graded, what the bank decided and why. */
export default function ApplicationPage() {
  const say = useWords(applicationWords);
  const { id = '' } = useParams();
  const { data, error, refetch } = useRead<ApplicationDetail>(`${applicationsPath}/${id}`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <>
      <PageHead
        title={
          <>
            {say('title')} {data.applicant} <StatusTag terms={applicationStages} value={data.stage} />
          </>
        }
        actions={<ApplicationActs application={data} />}
      />
      <Content application={data} />
      {data.scores && <Scores scores={data.scores} />}
      <History items={data.history} />
    </>
  );
}

function Content({ application }: { readonly application: ApplicationDetail }) {
  const say = useWords(applicationWords);
  const pick = usePick();
  const { grade, totalPoints: points, reasonCode, reason } = application;
  return (
    <Section title={say('content')}>
      <Facts
        facts={[
          [say('applicant'), application.applicant],
          [say('uscc'), application.applicantUscc ?? nothing],
          [say('bank'), <TenantName tenant={application.bank} />],
          [say('product'), application.product],
          [say('wanted'), <Money fen={application.wantedFen} />],
          [say('term'), say('months', { count: application.termMonths })],
          [
            say('patents'),
            application.patentNumbers.map((one) => patentNumber(one)).join(comma()) || nothing,
          ],
          [
            say('qualifications'),
            application.qualifications.map((code) => pick(termOf(qualifications, code))).join(comma()) ||
              nothing,
          ],
          [say('grade'), grade ? say('points', { grade, points }) : nothing],
          [say('limit'), <Money fen={application.gradeLimitFen} />],
          [say('approved'), <Money fen={application.approvedFen} />],
          [say('appliedOn'), <On date={application.appliedOn} />],
          [say('decidedOn'), <On date={application.decidedOn} />],
          ...(reasonCode ? [[say('reasonCode'), pick(termOf(declineReasons, reasonCode))] as const] : []),
          ...(reason ? [[say('reason'), reason] as const] : []),
          [say('appliedBy'), <TenantName tenant={application.appliedBy} />],
          [say('id'), <code>{application.id}</code>],
        ]}
      />
    </Section>
  );
}

function Scores({ scores }: { readonly scores: readonly Score[] }) {
  const say = useWords(applicationWords);
  return (
    <Section title={say('scores')}>
      <table className="data-table">
        <caption>{say('scores')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('indicator')}</th>
            <th scope="col" className="figure">
              {say('measured')}
            </th>
            <th scope="col" className="figure">
              {say('scored')}
            </th>
          </tr>
        </thead>
        <tbody>
          {scores.map(({ indicator, name, measure, measured, points, pointsMax }) => (
            <tr key={indicator}>
              <td>
                {name}：{measure}
              </td>
              <td className="figure">{measured}</td>
              <td className="figure">
                {points}/{pointsMax}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
