import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import { CaseLink } from '../../app/case-link';
import { CaseExamination } from '../../design/examination';
import { Section, type Fact } from '../../design/facts';
import { History, type HistoryItem } from '../../design/history';
import { PageHead } from '../../design/page-head';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag, TermText } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { nothing, On } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { postingKinds, postingOutcomes, postingReasons, postingStages } from '../../dictionary/posting';
import { comma } from '../../format/comma';
import { useWords } from '../../i18n/words';
import { ChainSection } from './chain';
import { ContactRequest } from './contact-request';
import { Content } from './content';
import { Disclosure } from './disclosure';
import { MatchesOfPosting } from './matches';
import { caseOf, isOwn, isPending, lastHandedIn, postingsPath, type PostingDetail } from './posting';
import { PostingActs } from './posting-acts';
import './postings.css';
import { postingWords } from './words';

/** One posting: where it stands and why, what it says to whom, what it is matched with, what came of it. */
export default function PostingPage() {
  const say = useWords(postingWords);
  const principal = useWho()?.principal;
  const { id = '' } = useParams();
  const { data: posting, error, refetch } = useRead<PostingDetail>(`${postingsPath}/${id}`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!posting) return <Waiting />;
  const own = isOwn(posting, principal);
  const isOffice = principal?.roles.some((role) => role === 'office' || role === 'reviewer') ?? false;
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
            <PostingActs posting={posting} />
            {!own && <ContactRequest posting={posting} />}
            {posting.stage === 'published' && (
              <Button icon={<PrinterOutlined />} href={`${postingsPath}/${id}/page`} target="_blank">
                {say('printPage')}
              </Button>
            )}
          </>
        }
      />
      <Why posting={posting} />
      {isPending(posting) && <Examined posting={posting} />}
      <Contents posting={posting} />
      <Disclosure content={own ? lastHandedIn(posting) : (posting.pending ?? posting.content)} isOwn={own} />
      {posting.stage === 'published' && <MatchesOfPosting posting={posting} />}
      {(own || isOffice) && <ChainSection id={id} />}
      <History items={posting.history as readonly HistoryItem[]} />
    </>
  );
}

/** Why it came back or is out of view, first of all. */
function Why({ posting: { stage, reasonCode, reason } }: { readonly posting: PostingDetail }) {
  const say = useWords(postingWords);
  if (!reason || (stage !== 'returned' && stage !== 'taken_down' && stage !== 'published')) return null;
  return (
    <Section title={say(stage === 'taken_down' ? 'whyTakenDown' : 'whyReturned')}>
      <p>
        {reasonCode && (
          <strong>
            <TermText terms={postingReasons} value={reasonCode} />
          </strong>
        )}{' '}
        {reason}
      </p>
      <p className="hint">{say('howToRevise')}</p>
    </Section>
  );
}

/** The papers of what waits, and how it stands to the rules; what is published shows its papers with the rest. */
function Examined({ posting }: { readonly posting: PostingDetail }) {
  const say = useWords(postingWords);
  const { supply } = posting.pending ?? posting.content;
  const evidence = supply?.maturityEvidence?.map(({ title }) => title).join(comma());
  const papers = supply ? [{ name: say('evidence'), filed: evidence, field: 'supply.maturityEvidence' }] : [];
  return <CaseExamination of={caseOf(posting)} papers={papers} />;
}

/** What is published, and before it what waits: with what it changes. */
function Contents({ posting }: { readonly posting: PostingDetail }) {
  const say = useWords(postingWords);
  const { pending, content, revision, pendingRevision } = posting;
  const around: Fact[] = [
    ...(posting.postedBy ? [[say('postedBy'), <TenantName tenant={posting.postedBy} />] as const] : []),
    [say('submittedOn'), <On date={posting.submittedOn} />],
    [say('publishedOn'), <On date={posting.publishedOn} />],
    ...(posting.endedOn ? [[say('endedOn'), <On date={posting.endedOn} />] as const] : []),
    ...(posting.outcome
      ? [[say('outcome'), <TermText terms={postingOutcomes} value={posting.outcome} />] as const]
      : []),
    ...(posting.ledTo ? [[say('ledTo'), <CaseLink reference={posting.ledTo} />] as const] : []),
    [say('id'), <code>{posting.id}</code>],
    [
      say('publicPage'),
      posting.stage === 'published' ? (
        <Link to={`/public/postings/${posting.id}`}>{say('openPublic')}</Link>
      ) : (
        nothing
      ),
    ],
  ];
  if (pending && revision > 0) {
    return (
      <>
        <Section
          title={say('pendingTitle', { revision: pendingRevision })}
          actions={<span className="hint">{say('pendingHint')}</span>}
        >
          <Content content={pending} earlier={content} />
        </Section>
        <Section title={say('publishedTitle')}>
          <Content content={content} more={around} />
        </Section>
      </>
    );
  }
  return (
    <Section title={say('general')}>
      <Content content={pending ?? content} more={around} />
    </Section>
  );
}
