import { Link } from 'react-router';
import { CaptionedTable } from '../../design/captioned-table';
import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import { Section } from '../../design/facts';
import { StatusTag } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { On } from '../../design/values';
import { invitationAnswers } from '../../dictionary/matchmaking';
import { postingKinds } from '../../dictionary/posting';
import { useWords } from '../../i18n/words';
import {
  changedByMatchmakings,
  isOpen,
  matchmakingsPath,
  type Invitation,
  type MatchmakingDetail,
} from './matchmaking';
import { matchmakingWords } from './words';

const answerOf = ({ attends }: Invitation): keyof typeof invitationAnswers =>
  attends === null ? 'waiting' : attends ? 'attends' : 'declined';

/** Who is invited, and what they answered; one answers for one's own postings. */
export function Invitations({
  event,
  organizes,
}: {
  readonly event: MatchmakingDetail;
  readonly organizes: boolean;
}) {
  const say = useWords(matchmakingWords);
  const tenant = useWho()?.principal.tenant;
  const { invitations } = event;
  if (invitations.length === 0 && !organizes) return null;
  return (
    <Section title={`${say('invitations')} (${invitations.length})`}>
      {invitations.length === 0 ? (
        <p className="hint">{say('invitationsEmpty')}</p>
      ) : (
        <CaptionedTable caption={say('invitations')}>
          <thead>
            <tr>
              <th scope="col">{say('posting')}</th>
              <th scope="col">{say('kind')}</th>
              <th scope="col">{say('postedBy')}</th>
              <th scope="col">{say('invitedOn')}</th>
              <th scope="col">{say('answer')}</th>
            </tr>
          </thead>
          <tbody>
            {invitations.map((invitation) => (
              <tr key={invitation.postingId}>
                <td>
                  <Link to={`/postings/${invitation.postingId}`}>
                    {invitation.title || invitation.postingId}
                  </Link>
                </td>
                <td>
                  <StatusTag terms={postingKinds} value={invitation.kind} />
                </td>
                <td>
                  <TenantName tenant={invitation.postedBy} />
                </td>
                <td>
                  <On date={invitation.invitedOn} />
                </td>
                <td>
                  <div className="row-acts">
                    <StatusTag terms={invitationAnswers} value={answerOf(invitation)} />
                    {invitation.postedBy === tenant && isOpen(event) && (
                      <Answer event={event} invitation={invitation} />
                    )}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </CaptionedTable>
      )}
    </Section>
  );
}

function Answer({
  event: { id },
  invitation: { postingId, attends, title },
}: {
  readonly event: MatchmakingDetail;
  readonly invitation: Invitation;
}) {
  const say = useWords(matchmakingWords);
  const order = (value: boolean) => () => ({
    path: `${matchmakingsPath}/${id}/invitations/${postingId}/answer`,
    body: { attends: value },
  });
  return (
    <>
      {attends !== true && (
        <CommandButton
          label={say('attend')}
          hint={title}
          order={order(true)}
          done={say('answered')}
          changes={changedByMatchmakings}
        />
      )}
      {attends !== false && (
        <CommandButton
          label={say('decline')}
          hint={title}
          order={order(false)}
          done={say('answered')}
          changes={changedByMatchmakings}
        />
      )}
    </>
  );
}
