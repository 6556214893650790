import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import { Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { On } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { postingKinds, postingStages } from '../../dictionary/posting';
import { useWords } from '../../i18n/words';
import { Content } from './content';
import { postingsPath, type PostingDetail } from './posting';
import './postings.css';
import { publicPostingWords } from './public-words';
import { postingWords } from './words';

/** One published posting: what everybody may read, and how one gets in contact. */
export default function PublicPostingPage() {
  const say = useWords(publicPostingWords);
  const sayOfPostings = useWords(postingWords);
  const who = useWho();
  const { id = '' } = useParams();
  const { data: posting, error, refetch } = useRead<PostingDetail>(`${postingsPath}/${id}`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!posting) return <Waiting />;
  return (
    <>
      <PageHead
        title={
          <>
            {posting.title} <StatusTag terms={postingKinds} value={posting.kind} />{' '}
            <StatusTag terms={postingStages} value={posting.stage} />
          </>
        }
        actions={
          <>
            <Link className="button-link" to={`/postings/${id}`}>
              {say(who ? 'open' : 'inside')}
            </Link>
            <Button icon={<PrinterOutlined />} href={`${postingsPath}/${id}/page`} target="_blank">
              {sayOfPostings('printPage')}
            </Button>
          </>
        }
      />
      <Section title={sayOfPostings('general')}>
        <Content
          content={posting.content}
          isLinked={Boolean(who)}
          more={[
            [sayOfPostings('publishedOn'), <On date={posting.publishedOn} />],
            [sayOfPostings('id'), <code>{posting.id}</code>],
          ]}
        />
      </Section>
      <Section title={say('how')}>
        <ol className="reasons">
          <li>{say('how1')}</li>
          <li>{say('how2')}</li>
          <li>{say('how3')}</li>
        </ol>
      </Section>
    </>
  );
}
