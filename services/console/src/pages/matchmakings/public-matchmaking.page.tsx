import { Link, useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import { Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { PrintButton } from '../../design/print-button';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { Waiting } from '../../design/waiting';
import { matchmakingStages } from '../../dictionary/matchmaking';
import { useWords } from '../../i18n/words';
import { About, Agenda } from './about';
import { matchmakingsPath, type MatchmakingDetail } from './matchmaking';
import { matchmakingWords } from './words';

/** One event, for anybody: when, where, what for, and how one takes part. */
export default function PublicMatchmakingPage() {
  const say = useWords(matchmakingWords);
  const who = useWho();
  const { id = '' } = useParams();
  const { data: event, error, refetch } = useRead<MatchmakingDetail>(`${matchmakingsPath}/${id}`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!event) return <Waiting />;
  return (
    <>
      <PageHead
        title={
          <>
            {event.name} <StatusTag terms={matchmakingStages} value={event.stage} />
          </>
        }
        actions={
          <>
            {who && (
              <Link className="button-link" to={`/matchmakings/${id}`}>
                {say('openInside')}
              </Link>
            )}
            <PrintButton label={say('printAgenda')} />
          </>
        }
      />
      <About event={event} />
      <Agenda agenda={event.agenda} />
      <div className="no-print">
        <Section title={say('how')}>
          <ol className="reasons">
            <li>{say('how1')}</li>
            <li>{say('how2')}</li>
          </ol>
        </Section>
      </div>
    </>
  );
}
