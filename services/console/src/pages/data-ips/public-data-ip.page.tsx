import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { PageHead } from '../../design/page-head';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { Waiting } from '../../design/waiting';
import { dataIpStages, listingTerms } from '../../dictionary/data-ip';
import { useWords } from '../../i18n/words';
import '../postings/postings.css';
import { General } from './content';
import { dataIpsPath, type DataIpDetail } from './data-ip';
import { dataIpWords } from './words';

/** One data IP as the public register and its notice show it. */
export default function PublicDataIpPage() {
  const say = useWords(dataIpWords);
  const { id = '' } = useParams();
  const { data: dataIp, error, refetch } = useRead<DataIpDetail>(`${dataIpsPath}/${id}`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!dataIp) return <Waiting />;
  return (
    <>
      <PageHead
        title={
          <>
            {dataIp.name} <StatusTag terms={dataIpStages} value={dataIp.stage} />{' '}
            {dataIp.listing !== 'none' && <StatusTag terms={listingTerms} value={dataIp.listing} />}
          </>
        }
        hint={say('publicHint')}
        actions={
          <>
            <Link className="button-link" to={`/data-ips/${id}`}>
              {say('openInside')}
            </Link>
            {dataIp.number && (
              <Button href={`${dataIpsPath}/${id}/certificate`} target="_blank">
                {say('certificate')}
              </Button>
            )}
          </>
        }
      />
      <General dataIp={dataIp} />
    </>
  );
}
