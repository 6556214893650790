import { Button, Checkbox, Input } from 'antd';
import { useId, useState, type KeyboardEvent } from 'react';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { PatentNumber } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { legalStatusTerms } from '../../dictionary/patent';
import { patentNumber } from '../../format/patent';
import { comma } from '../../format/comma';
import { useWords } from '../../i18n/words';
import { searchPath, type FoundPatent, type SearchAnswer } from '../patents/search';
import { filingWords } from './filing-words';

/** Patents one look shows; who looks for another says more of it. */
const shownMax = 10;

/** Looks for patents in the pool and hands over those that are chosen; an enterprise begins with its own. */
export function PatentPicker({
  chosen,
  choose,
}: {
  /** Numbers chosen already. */
  readonly chosen: readonly string[];
  readonly choose: (patent: FoundPatent) => void;
}) {
  const say = useWords(filingWords);
  const id = useId();
  const who = useWho();
  const own = who?.principal.roles.includes('enterprise') ? who.displayName : undefined;
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [isAny, setIsAny] = useState(false);
  const find = (event?: KeyboardEvent): void => {
    // The form around it is not to be sent by looking for a patent.
    event?.preventDefault();
    setAsked(typed.trim());
  };
  return (
    <div className="picker">
      <label htmlFor={id}>{say('find')}</label>
      <div className="picker-box">
        <Input
          id={id}
          value={typed}
          maxLength={200}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => setTyped(target.value)}
          onPressEnter={find}
        />
        <Button onClick={() => find()}>{say('findButton')}</Button>
        <Checkbox checked={isAny} onChange={({ target }) => setIsAny(target.checked)}>
          {say('anyState')}
        </Checkbox>
      </div>
      <p id={`${id}-hint`} className="hint">
        {say('findHint')}
      </p>
      {(asked || own) && (
        <Found
          query={{
            ...(asked ? { q: asked } : { holder: own }),
            ...(!isAny && { status: 'in_force', unencumbered: true }),
          }}
          chosen={chosen}
          choose={choose}
        />
      )}
    </div>
  );
}

function Found({
  query,
  chosen,
  choose,
}: {
  readonly query: Readonly<Record<string, string | boolean | undefined>>;
  readonly chosen: readonly string[];
  readonly choose: (patent: FoundPatent) => void;
}) {
  const say = useWords(filingWords);
  const { data, error } = useRead<SearchAnswer>(searchPath, { ...query, facets: false, limit: shownMax });
  if (error) return <ProblemPanel error={error} />;
  if (!data) return <Waiting rows={3} />;
  if (data.items.length === 0) {
    return (
      <p role="status" className="hint">
        {say('foundNone')}
      </p>
    );
  }
  return (
    <ul className="picker-found" aria-label={say('found')}>
      {data.items.map((patent) => {
        const { number, title, holders, legalStatus } = patent;
        const isChosen = chosen.includes(number);
        return (
          <li key={number}>
            <PatentNumber number={number} />
            <span>{title}</span>
            <span className="hint">{holders.join(comma())}</span>
            <StatusTag terms={legalStatusTerms} value={legalStatus} />
            <Button
              size="small"
              disabled={isChosen}
              aria-label={say(isChosen ? 'chosenThis' : 'chooseThis', {
                number: patentNumber(number),
                title,
              })}
              onClick={() => choose(patent)}
            >
              {say(isChosen ? 'chosen' : 'choose')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
