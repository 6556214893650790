import { Form, Input } from 'antd';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import { History } from '../../design/history';
import { PageHead } from '../../design/page-head';
import { PrintButton } from '../../design/print-button';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { Waiting } from '../../design/waiting';
import { matchmakingStages } from '../../dictionary/matchmaking';
import { useWords } from '../../i18n/words';
import { About, Agenda } from './about';
import { Invitations } from './invitations';
import {
  changedByMatchmakings,
  isOpen,
  matchmakingsPath,
  mayOrganize,
  type MatchmakingDetail,
} from './matchmaking';
import './matchmakings.css';
import { Meetings } from './meetings';
import { Suggestions } from './suggestions';
import { matchmakingWords } from './words';

/**
 * One event: to its organizer from the invitation to the contract, to others their own invitations and meetings. On paper it is
 * the agenda, with the meetings its reader sees: whom one thought of inviting is not handed out.
 */
export default function MatchmakingPage() {
  const say = useWords(matchmakingWords);
  const principal = useWho()?.principal;
  const { id = '' } = useParams();
  const { data: event, error, refetch } = useRead<MatchmakingDetail>(`${matchmakingsPath}/${id}`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!event) return <Waiting />;
  const organizes = mayOrganize(event, principal);
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
            {organizes && isOpen(event) && <OrganizerActs event={event} />}
            <PrintButton label={say('printAgenda')} />
          </>
        }
      />
      {event.statistics && <Statistics statistics={event.statistics} />}
      <About event={event} />
      <Agenda agenda={event.agenda} />
      <div className="no-print">
        <Invitations event={event} organizes={organizes} />
        {organizes && isOpen(event) && <Suggestions event={event} />}
      </div>
      <Meetings event={event} organizes={organizes} />
      {event.history && (
        <div className="no-print">
          <History items={event.history} />
        </div>
      )}
    </>
  );
}

function OrganizerActs({ event: { id } }: { readonly event: MatchmakingDetail }) {
  const say = useWords(matchmakingWords);
  return (
    <>
      <Link className="button-link" to={`/matchmakings/${id}/edit`}>
        {say('change')}
      </Link>
      <CommandButton<{ reason: string }>
        label={say('cancel')}
        irreversible={say('cancelIrreversible')}
        order={(reason) => ({ path: `${matchmakingsPath}/${id}/cancellation`, body: reason })}
        done={say('cancelled')}
        changes={changedByMatchmakings}
      >
        <Form.Item
          name="reason"
          label={say('reason')}
          rules={[{ required: true, whitespace: true, message: say('needed') }]}
        >
          <Input.TextArea maxLength={1_000} showCount autoSize={{ minRows: 3, maxRows: 8 }} />
        </Form.Item>
      </CommandButton>
    </>
  );
}

/** What an event came to, in numbers. */
function Statistics({ statistics }: { readonly statistics: NonNullable<MatchmakingDetail['statistics']> }) {
  const say = useWords(matchmakingWords);
  const { invited, supplies, demands, attending, declined, meetings, held, agreed, followUp, contracts } =
    statistics;
  const tiles = [
    [say('invited'), invited, say('ofWhich', { supplies, demands })],
    [say('attending'), attending, say('declinedCount', { count: declined })],
    [say('meetingsCount'), meetings, say('heldCount', { count: held })],
    [say('agreedCount'), agreed, say('followUpCount', { count: followUp })],
    [say('contracts'), contracts, ''],
  ] as const;
  return (
    <ul className="tiles no-print" aria-label={say('statistics')}>
      {tiles.map(([name, count, hint]) => (
        <li key={name} className="tile">
          <span className="tile-name">{name}</span>
          <strong>{count}</strong>
          {hint && <span className="hint">{hint}</span>}
        </li>
      ))}
    </ul>
  );
}
