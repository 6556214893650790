import { Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { CaptionedTable } from '../../design/captioned-table';
import { useRead } from '../../api/reading';
import type { AnswerOf } from '../../api/types';
import { CommandButton } from '../../design/command';
import { Section } from '../../design/facts';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { DivisionText, PatentNumber } from '../../design/values';
import { postingKinds } from '../../dictionary/posting';
import { ratePercent } from '../../format/rate';
import { comma } from '../../format/comma';
import { useWords } from '../../i18n/words';
import { changedByMatchmakings, matchmakingsPath, type MatchmakingDetail } from './matchmaking';
import { matchmakingWords } from './words';

type Suggested = AnswerOf<'/api/matchmakings/{id}/suggestions'>;

/** Whom to invite: what fits the event, and pairs that the matching recommends. */
export function Suggestions({ event }: { readonly event: MatchmakingDetail }) {
  const { data, error, refetch } = useRead<Suggested>(`${matchmakingsPath}/${event.id}/suggestions`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!data) return null;
  const invited = new Set(event.invitations.map(({ postingId }) => postingId));
  return (
    <>
      {data.pairs.length > 0 && <Pairs id={event.id} pairs={data.pairs} invited={invited} />}
      <Fitting id={event.id} postings={data.postings} invited={invited} />
    </>
  );
}

interface Invited {
  readonly postingIds: readonly string[];
}

function Invite({ id, postingIds, label }: { readonly id: string; readonly label: string } & Invited) {
  const say = useWords(matchmakingWords);
  return (
    <CommandButton<object, Invited>
      label={label}
      order={() => ({ path: `${matchmakingsPath}/${id}/invitations`, body: { postingIds } })}
      done={(answer) => say('invitedDone', { count: answer.postingIds.length })}
      changes={changedByMatchmakings}
    />
  );
}

function Fitting({
  id,
  postings,
  invited,
}: {
  readonly id: string;
  readonly postings: Suggested['postings'];
  readonly invited: ReadonlySet<string>;
}) {
  const say = useWords(matchmakingWords);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const wanted = chosen.filter((one) => !invited.has(one));
  const toggle = (one: string): void =>
    setChosen(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  return (
    <Section
      title={say('suggestions')}
      actions={
        wanted.length > 0 && (
          <Invite id={id} postingIds={wanted} label={say('invite', { count: wanted.length })} />
        )
      }
    >
      <p className="hint">{say(postings.length > 0 ? 'suggestionsHint' : 'suggestionsEmpty')}</p>
      {postings.length > 0 && (
        <table className="data-table">
          <caption>{say('suggestions')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('inviteNow')}</th>
              <th scope="col">{say('posting')}</th>
              <th scope="col">{say('kind')}</th>
              <th scope="col">{say('division')}</th>
              <th scope="col">{say('classes')}</th>
            </tr>
          </thead>
          <tbody>
            {postings.map(({ postingId, title, kind, divisionCode, classes }) => (
              <tr key={postingId}>
                <td>
                  {invited.has(postingId) ? (
                    <span className="hint">{say('isInvited')}</span>
                  ) : (
                    <Checkbox
                      aria-label={say('selectPosting', { title })}
                      checked={chosen.includes(postingId)}
                      onChange={() => toggle(postingId)}
                    />
                  )}
                </td>
                <td>
                  <Link to={`/postings/${postingId}`}>{title}</Link>
                </td>
                <td>
                  <StatusTag terms={postingKinds} value={kind} />
                </td>
                <td>
                  <DivisionText code={divisionCode} />
                </td>
                <td>{classes.join(comma())}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Pairs({
  id,
  pairs,
  invited,
}: {
  readonly id: string;
  readonly pairs: Suggested['pairs'];
  readonly invited: ReadonlySet<string>;
}) {
  const say = useWords(matchmakingWords);
  return (
    <Section title={say('pairs')} actions={<span className="hint">{say('pairsHint')}</span>}>
      <CaptionedTable caption={say('pairs')}>
        <thead>
          <tr>
            <th scope="col" className="figure">
              {say('score')}
            </th>
            <th scope="col">{say('demand')}</th>
            <th scope="col">{say('supply')}</th>
            <th scope="col">{say('patent')}</th>
            <th scope="col">{say('act')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ demandId, demandTitle, supplyId, supplyTitle, patentNumber, scorePpm }) => {
            const postingIds = [demandId, supplyId].filter((one) => !invited.has(one));
            return (
              <tr key={`${demandId} ${supplyId}`}>
                <td className="figure">{ratePercent(Math.round(scorePpm / 1_000) * 1_000)}</td>
                <td>
                  <Link to={`/postings/${demandId}`}>{demandTitle}</Link>
                </td>
                <td>
                  <Link to={`/postings/${supplyId}`}>{supplyTitle}</Link>
                </td>
                <td>
                  <Link to={`/patents/${patentNumber}`}>
                    <PatentNumber number={patentNumber} isShort />
                  </Link>
                </td>
                <td>
                  {postingIds.length > 0 ? (
                    <Invite
                      id={id}
                      postingIds={postingIds}
                      label={say(postingIds.length === 2 ? 'invitePair' : 'inviteNow')}
                    />
                  ) : (
                    <span className="hint">{say('isInvited')}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </CaptionedTable>
    </Section>
  );
}
