import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCursorList } from '../../api/reading';
import { useWho } from '../../api/session';
import type { ItemOf } from '../../api/types';
import { CommandButton } from '../../design/command';
import { Section } from '../../design/facts';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag, TermText } from '../../design/status-tag';
import { DivisionText, On, PatentNumber } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { gradeTerms } from '../../dictionary/patent';
import { matchComponents } from '../../dictionary/posting';
import { ratePercent } from '../../format/rate';
import { comma } from '../../format/comma';
import { usePick, useWords } from '../../i18n/words';
import { termOf } from '../../dictionary/terms';
import { patentNumber as printed } from '../../format/patent';
import { ContactRequest } from './contact-request';
import { matchWords } from './match-words';
import { isOwn, type PostingDetail } from './posting';

/** Where matches are read and judged. */
const matchesPath = '/api/matches';
const pageItems = 5;
/** All of a component's points (millionths). */
const wholePpm = 1_000_000;

type Item = ItemOf<'/api/matches'>;

/** A match with its other side in short, as the pool tells it. */
type Match = Omit<Item, 'patent' | 'demand'> & {
  readonly patent: {
    readonly title: string;
    readonly holders?: readonly string[];
    readonly mainClass?: string | null;
    readonly divisionCode?: string | null;
    readonly grade?: string | null;
    readonly listedBy?: string;
  };
  readonly demand: {
    readonly title: string;
    readonly summary: string;
    readonly divisionCode?: string | null;
    readonly validUntil: string;
  };
};

const readers: readonly string[] = ['operation_center', 'enterprise', 'office', 'reviewer'];

/** Matches of a published posting: of a demand its patents, of a supply the demands of each patent, for who may see them. */
export function MatchesOfPosting({ posting }: { readonly posting: PostingDetail }) {
  const say = useWords(matchWords);
  const principal = useWho()?.principal;
  const [first = '', ...others] = posting.patentNumbers;
  const [patent, setPatent] = useState(first);
  const mayRead = principal?.roles.some((role) => readers.includes(role)) ?? false;
  if (!mayRead) return null;
  if (posting.kind === 'demand') return <MatchList of="demand" id={posting.id} posting={posting} />;
  const isOffice = principal?.roles.some((role) => role === 'office' || role === 'reviewer');
  if (!isOwn(posting, principal) && !isOffice) return null;
  return (
    <MatchList
      key={patent}
      of="patent"
      id={patent}
      actions={
        others.length > 0 && (
          <Select
            aria-label={say('choosePatent')}
            value={patent}
            popupMatchSelectWidth={false}
            options={posting.patentNumbers.map((number) => ({ value: number, label: printed(number) }))}
            onChange={setPatent}
          />
        )
      }
    />
  );
}

/** The matches of one demand or one patent, the best first, each with its reasons. */
export function MatchList({
  of,
  id,
  posting,
  actions,
}: {
  readonly of: 'demand' | 'patent';
  readonly id: string;
  /** The demand, where its page shows this. */
  readonly posting?: PostingDetail;
  readonly actions?: React.ReactNode;
}) {
  const say = useWords(matchWords);
  const [withIrrelevant, setWithIrrelevant] = useState(false);
  const list = useCursorList<Match>(matchesPath, {
    [of]: id,
    limit: pageItems,
    ...(withIrrelevant && { irrelevant: true }),
  });
  return (
    <Section
      title={say(of === 'demand' ? 'ofDemand' : 'ofPatent')}
      actions={
        <span>
          {actions}{' '}
          <Checkbox checked={withIrrelevant} onChange={({ target }) => setWithIrrelevant(target.checked)}>
            {say('irrelevant')}
          </Checkbox>
        </span>
      }
    >
      {Boolean(list.error) && <ProblemPanel error={list.error} again={list.again} />}
      {list.isReading && <Waiting rows={4} />}
      {!list.isReading && !list.error && (
        <p className="hint">
          {say(list.items.length > 0 ? 'hint' : of === 'demand' ? 'emptyDemand' : 'emptyPatent')}
        </p>
      )}
      <ol>
        {list.items.map((match, index) => (
          <MatchCard key={match.id} match={match} of={of} posting={posting} isOpen={index === 0} />
        ))}
      </ol>
      {list.more && (
        <Button loading={list.isReadingMore} onClick={list.more}>
          {say('more')}
        </Button>
      )}
    </Section>
  );
}

function MatchCard({
  match,
  of,
  posting,
  isOpen,
}: {
  readonly match: Match;
  readonly of: 'demand' | 'patent';
  readonly posting?: PostingDetail;
  readonly isOpen: boolean;
}) {
  const say = useWords(matchWords);
  const principal = useWho()?.principal;
  const { patent, demand, demandId, patentNumber, feedback } = match;
  const isLister = patent.listedBy === principal?.tenant;
  return (
    <li className="match">
      <div className="match-head">
        <span className="match-score figure" title={say('score')}>
          {ratePercent(Math.round(match.scorePpm / 1_000) * 1_000)}
        </span>
        {of === 'demand' ? <PatentHead match={match} /> : <DemandHead demandId={demandId} demand={demand} />}
      </div>
      <p className="hint">
        {match.components
          .filter(({ name, ppm }) => (name === 'text' || name === 'ipc') && ppm > 0)
          .map(({ explanation }) => explanation)
          .join('；')}
      </p>
      <details open={isOpen}>
        <summary>
          {say('details')} <span className="hint">{say('rule', { version: match.ruleVersion })}</span>
        </summary>
        <Bars match={match} />
      </details>
      <div className="match-acts">
        <Judge match={match} />
        {of === 'demand' && posting && !isOwn(posting, principal) && isLister && (
          <ContactRequest posting={posting} patentNumber={patentNumber} label={say('askWith')} />
        )}
        {of === 'patent' && isLister && (
          <ContactRequest
            posting={{ id: demandId, stage: 'published' }}
            patentNumber={patentNumber}
            label={say('askWith')}
          />
        )}
        {of === 'demand' && !isLister && (
          <Link className="button-link" to={`/postings?kind=supply&stage=published&patent=${patentNumber}`}>
            {say('supplies')}
          </Link>
        )}
        {feedback && (
          <span className="hint">
            {say(feedback.relevant ? 'judgedRelevant' : 'judgedIrrelevant')} <On date={feedback.judgedOn} />{' '}
            {feedback.reason}
          </span>
        )}
      </div>
    </li>
  );
}

function PatentHead({ match: { patent, patentNumber } }: { readonly match: Match }) {
  return (
    <>
      <h3>
        <Link to={`/patents/${patentNumber}`}>{patent.title}</Link>
      </h3>
      <PatentNumber number={patentNumber} />
      {patent.grade && <StatusTag terms={gradeTerms} value={patent.grade} />}
      <span className="hint">
        {[patent.mainClass, patent.holders?.join(comma())].filter(Boolean).join(' · ')}
        {' · '}
        <DivisionText code={patent.divisionCode} />
      </span>
    </>
  );
}

function DemandHead({ demandId, demand }: { readonly demandId: string; readonly demand: Match['demand'] }) {
  return (
    <>
      <h3>
        <Link to={`/postings/${demandId}`}>{demand.title}</Link>
      </h3>
      <span className="hint">
        <DivisionText code={demand.divisionCode} /> · {demand.summary}
      </span>
    </>
  );
}

/** The score by component: how much of it, how much that weighs, and why. */
function Bars({ match: { components } }: { readonly match: Match }) {
  const say = useWords(matchWords);
  const pick = usePick();
  return (
    <table className="match-bars">
      <caption className="unseen">{say('details')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('component')}</th>
          <th scope="col">{say('points')}</th>
          <th scope="col">{say('weight')}</th>
          <th scope="col">{say('explanation')}</th>
        </tr>
      </thead>
      <tbody>
        {components.map(({ name, ppm, weightPpm, explanation }) => (
          <tr key={name}>
            <th scope="row">
              <TermText terms={matchComponents} value={name} />
            </th>
            <td className="match-bar">
              <progress max={wholePpm} value={ppm} aria-label={pick(termOf(matchComponents, name))} />
              <span className="figure">{ratePercent(Math.round(ppm / 1_000) * 1_000)}</span>
            </td>
            <td className="figure">{ratePercent(weightPpm)}</td>
            <td>{explanation}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 相关 or 不相关, as this institution says; the last word counts. */
function Judge({ match: { id, feedback } }: { readonly match: Match }) {
  const say = useWords(matchWords);
  const path = `${matchesPath}/${encodeURIComponent(id)}/feedback`;
  return (
    <>
      {feedback?.relevant !== true && (
        <CommandButton
          label={say('relevant')}
          order={() => ({ path, body: { relevant: true } })}
          done={say('judged')}
          changes={[matchesPath]}
        />
      )}
      {feedback?.relevant !== false && (
        <CommandButton<{ reason?: string }>
          label={say('notRelevant')}
          order={({ reason }) => ({
            path,
            body: { relevant: false, ...(reason?.trim() && { reason: reason.trim() }) },
          })}
          done={say('judged')}
          changes={[matchesPath]}
        >
          <Form.Item name="reason" label={say('whyNot')} extra={say('whyNotHint')}>
            <Input.TextArea maxLength={1_000} autoSize={{ minRows: 2, maxRows: 6 }} />
          </Form.Item>
        </CommandButton>
      )}
    </>
  );
}
