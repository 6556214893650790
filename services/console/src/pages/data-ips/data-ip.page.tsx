import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { Section } from '../../design/facts';
import { History } from '../../design/history';
import { PageHead } from '../../design/page-head';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { On } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { dataIpStages, listingTerms, objectionDecisions } from '../../dictionary/data-ip';
import { comma } from '../../format/comma';
import { useWords } from '../../i18n/words';
import '../postings/postings.css';
import { Content, General } from './content';
import { dataIpsPath, type DataIpDetail, type WantedChange } from './data-ip';
import { DataIpActs } from './data-ip-acts';
import { Decide } from './review-acts';
import { dataIpWords } from './words';

/** One data IP: what it is, where it stands and why, what may be done, who objects, and what happened. */
export default function DataIpPage() {
  const say = useWords(dataIpWords);
  const { id = '' } = useParams();
  const { data: dataIp, error, refetch } = useRead<DataIpDetail>(`${dataIpsPath}/${id}`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!dataIp) return <Waiting />;
  // The whole course is for the holder and the office, and so is the signed certificate.
  const isOwn = dataIp.history !== undefined;
  const isPublic = dataIp.stage === 'announced' || dataIp.stage === 'registered';
  return (
    <>
      <PageHead
        title={
          <>
            {dataIp.name} <StatusTag terms={dataIpStages} value={dataIp.stage} />{' '}
            {dataIp.listing !== 'none' && <StatusTag terms={listingTerms} value={dataIp.listing} />}
          </>
        }
        actions={
          <>
            <DataIpActs dataIp={dataIp} />
            {dataIp.number && (
              <Button href={`${dataIpsPath}/${id}/certificate`} target="_blank">
                {say('certificate')}
              </Button>
            )}
            {isOwn && dataIp.stage === 'registered' && (
              <Button icon={<DownloadOutlined />} href={`${dataIpsPath}/${id}/certificate.pdf`}>
                {say('certificateDraw')}
              </Button>
            )}
            {isPublic && (
              <Link className="button-link" to={`/public/data-ips/${id}`}>
                {say('openPublic')}
              </Link>
            )}
          </>
        }
      />
      <ToCorrect dataIp={dataIp} />
      {dataIp.change && <Change change={dataIp.change as unknown as WantedChange} />}
      <General dataIp={dataIp} />
      {dataIp.objections && dataIp.objections.length > 0 && (
        <Objections dataIp={dataIp} objections={dataIp.objections} />
      )}
      {dataIp.history && <History items={dataIp.history} />}
    </>
  );
}

/** What is to be corrected, and until when, first of all. */
function ToCorrect({ dataIp: { stage, defects = [], correctionDueOn } }: { readonly dataIp: DataIpDetail }) {
  const say = useWords(dataIpWords);
  if (stage !== 'correction') return null;
  return (
    <Section
      title={say('defects')}
      actions={
        <span>
          {say('correctionDueOn')} <On date={correctionDueOn} />
        </span>
      }
    >
      <ol className="reasons">
        {defects.map((defect, index) => (
          <li key={index}>{defect}</li>
        ))}
      </ol>
      <p className="hint">{say('howToCorrect')}</p>
    </Section>
  );
}

/** The change that waits: whose it shall be, what it shall say, and why. */
function Change({ change: { holders, content, reason } }: { readonly change: WantedChange }) {
  const say = useWords(dataIpWords);
  return (
    <Section title={say('changeWanted')}>
      <p className="prose">{reason}</p>
      <Content content={content} more={[[say('holders'), holders.map(({ name }) => name).join(comma())]]} />
    </Section>
  );
}

function Objections({
  dataIp,
  objections,
}: {
  readonly dataIp: DataIpDetail;
  readonly objections: NonNullable<DataIpDetail['objections']>;
}) {
  const say = useWords(dataIpWords);
  return (
    <Section title={`${say('objections')} (${objections.length})`}>
      <ol className="chain-list">
        {objections.map((objection) => (
          <li key={objection.id}>
            <strong>{objection.objector.name}</strong> <On date={objection.filedOn} />{' '}
            <StatusTag terms={objectionDecisions} value={objection.decision ?? 'open'} />
            <p className="prose">{objection.grounds}</p>
            {objection.decision ? (
              <p className="hint">
                <On date={objection.decidedOn} /> {objection.reason}
              </p>
            ) : (
              <Decide dataIp={dataIp} objection={objection} />
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
