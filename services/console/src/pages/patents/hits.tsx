import { Button } from 'antd';
import { Link } from 'react-router';
import type { CursorList } from '../../api/reading';
import { Empty } from '../../design/empty';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag, TermText } from '../../design/status-tag';
import { DivisionText, On, PatentNumber } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { designWords } from '../../design/words';
import { askingModes, gradeTerms, legalStatusTerms } from '../../dictionary/patent';
import { comma } from '../../format/comma';
import { useWords } from '../../i18n/words';
import { snippetOf } from './marked';
import { MarkedText } from './marked-text';
import type { FoundPatent, SearchAnswer } from './search';
import { searchWords } from './words';

/** Characters of an abstract that a hit shows. */
const snippetChars = 140;

/** What was found, page by page; and when nothing was, which term is to blame. */
export function Hits({
  list,
  hints,
}: {
  readonly list: CursorList<FoundPatent>;
  readonly hints: NonNullable<SearchAnswer['hints']>;
}) {
  const say = useWords(searchWords);
  const sayDesign = useWords(designWords);
  if (list.error) return <ProblemPanel error={list.error} again={list.again} />;
  if (list.isReading) return <Waiting rows={7} />;
  if (list.items.length === 0) {
    return (
      <Empty title={say('nothing')}>
        <p>{say('nothingHint')}</p>
        {hints.length > 1 && (
          <ul>
            {hints.map(({ term, alone, without }) => (
              <li key={term}>{say('alone', { term, alone, without })}</li>
            ))}
          </ul>
        )}
      </Empty>
    );
  }
  return (
    <div className="table-frame">
      <ol className="hits" aria-label={say('hits')}>
        {list.items.map((patent) => (
          <Hit key={patent.number} patent={patent} />
        ))}
      </ol>
      <footer className="table-foot">
        <span role="status">{sayDesign(list.more ? 'shown' : 'shownAll', { count: list.items.length })}</span>
        {list.more && (
          <Button size="small" loading={list.isReadingMore} onClick={list.more}>
            {sayDesign('more')}
          </Button>
        )}
      </footer>
    </div>
  );
}

function Hit({ patent }: { readonly patent: FoundPatent }) {
  const { number, title, holders, marks, legalStatus, grade, facts } = patent;
  const abstract = typeof facts.abstract === 'string' ? facts.abstract : '';
  const snippet = snippetOf(abstract, marks.abstract, snippetChars);
  return (
    <li>
      <div className="hit-head">
        <Link to={`/patents/${number}`}>
          <MarkedText text={title} marks={marks.title} />
        </Link>
        <StatusTag terms={legalStatusTerms} value={legalStatus} />
        {grade && <StatusTag terms={gradeTerms} value={grade} />}
      </div>
      <div className="hit-facts">
        <PatentNumber number={number} />
        <span>
          {holders.map((name, index) => (
            <span key={name}>
              {index > 0 && comma()}
              <MarkedText text={name} marks={marks.holders[index] ?? []} />
            </span>
          ))}
        </span>
        {patent.mainClass && <span>{patent.mainClass}</span>}
        {patent.divisionCode && <DivisionText code={patent.divisionCode} />}
        <On date={patent.filedOn} />
        {patent.askingModes.map((mode) => (
          <span key={mode} className="hit-mode">
            <TermText terms={askingModes} value={mode} />
          </span>
        ))}
      </div>
      {snippet.text && (
        <p className="hit-abstract">
          <MarkedText text={snippet.text} marks={snippet.marks} />
        </p>
      )}
    </li>
  );
}
