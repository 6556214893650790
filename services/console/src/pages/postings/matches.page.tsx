import { FilterBar } from '../../design/filter-bar';
import { patentField, useFilters, type FilterField } from '../../design/filters';
import { PageHead } from '../../design/page-head';
import { Empty } from '../../design/empty';
import { useWords } from '../../i18n/words';
import { matchWords } from './match-words';
import { MatchList } from './matches';
import './postings.css';

const fields: readonly FilterField[] = [patentField];

/** 专利的匹配需求: which open demands a patent of one's own may serve. */
export default function MatchesPage() {
  const say = useWords(matchWords);
  const filters = useFilters(fields);
  const { patent } = filters.values;
  return (
    <>
      <PageHead title={say('title')} hint={say('titleHint')} />
      <FilterBar fields={fields} filters={filters} />
      {patent ? <MatchList key={patent} of="patent" id={patent} /> : <Empty title={say('noPatent')} />}
    </>
  );
}
