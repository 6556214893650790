import { Link } from 'react-router';
import { CaptionedTable } from '../../design/captioned-table';
import { CaseLink } from '../../app/case-link';
import { Section } from '../../design/facts';
import { StatusTag } from '../../design/status-tag';
import { nothing } from '../../design/values';
import { meetingOutcomes } from '../../dictionary/matchmaking';
import { useWords } from '../../i18n/words';
import { isOpen, minuteOf, type Meeting, type MatchmakingDetail } from './matchmaking';
import { Arrange, MeetingActs } from './meeting-acts';
import { matchmakingWords } from './words';

/** Who meets whom, when and at which table; what came of it, and the contracts it led to. */
export function Meetings({
  event,
  organizes,
}: {
  readonly event: MatchmakingDetail;
  readonly organizes: boolean;
}) {
  const say = useWords(matchmakingWords);
  const { meetings } = event;
  if (meetings.length === 0 && !organizes) return null;
  return (
    <Section
      title={`${say('meetings')} (${meetings.length})`}
      actions={organizes && isOpen(event) && <Arrange event={event} />}
    >
      {meetings.length === 0 ? (
        <p className="hint">{say('meetingsEmpty')}</p>
      ) : (
        <CaptionedTable caption={say('meetings')}>
          <thead>
            <tr>
              <th scope="col">{say('time')}</th>
              <th scope="col" className="figure">
                {say('table')}
              </th>
              <th scope="col">{say('supply')}</th>
              <th scope="col">{say('demand')}</th>
              <th scope="col">{say('outcome')}</th>
              <th scope="col">{say('contracts')}</th>
              {organizes && <th scope="col">{say('act')}</th>}
            </tr>
          </thead>
          <tbody>
            {meetings.map((meeting) => (
              <Row key={meeting.meetingId} event={event} meeting={meeting} organizes={organizes} />
            ))}
          </tbody>
        </CaptionedTable>
      )}
    </Section>
  );
}

function Row({
  event,
  meeting,
  organizes,
}: {
  readonly event: MatchmakingDetail;
  readonly meeting: Meeting;
  readonly organizes: boolean;
}) {
  return (
    <tr>
      <td>
        <time dateTime={meeting.startsAt}>{minuteOf(meeting.startsAt)}</time>
      </td>
      <td className="figure">{meeting.tableNumber}</td>
      <td>
        <Link to={`/postings/${meeting.supplyId}`}>{meeting.supplyTitle || meeting.supplyId}</Link>
      </td>
      <td>
        <Link to={`/postings/${meeting.demandId}`}>{meeting.demandTitle || meeting.demandId}</Link>
      </td>
      <td>
        {meeting.outcome ? <StatusTag terms={meetingOutcomes} value={meeting.outcome} /> : nothing}
        {meeting.note && <div className="hint">{meeting.note}</div>}
      </td>
      <td>
        {meeting.ledTo.length === 0
          ? nothing
          : meeting.ledTo.map((reference) => (
              <div key={reference}>
                <CaseLink reference={reference} />
              </div>
            ))}
      </td>
      {organizes && (
        <td>
          <MeetingActs event={event} meeting={meeting} />
        </td>
      )}
    </tr>
  );
}
