import { useCursorList } from '../../api/reading';
import { DataTable } from '../../design/data-table';
import { FilterBar } from '../../design/filter-bar';
import { useFilters } from '../../design/filters';
import { PageHead } from '../../design/page-head';
import { useWords } from '../../i18n/words';
import { columnsOf, publicFields } from './list';
import { postingsPath, type Posting } from './posting';
import './postings.css';
import { publicPostingWords } from './public-words';
import { postingWords } from './words';

/** 专利供给与技术需求: what was published, for anybody to see. */
export default function PublicPostingsPage() {
  const say = useWords(publicPostingWords);
  const sayOfPostings = useWords(postingWords);
  const filters = useFilters(publicFields);
  const list = useCursorList<Posting>(postingsPath, { stage: 'published', ...filters.values });
  return (
    <>
      <PageHead title={say('title')} hint={say('hint')} />
      <FilterBar fields={publicFields} filters={filters} />
      <DataTable
        caption={say('title')}
        columns={columnsOf(sayOfPostings, '/public/postings')}
        list={list}
        rowKey={({ id }) => id}
        isFiltered={filters.isActive}
        empty={say('empty')}
      />
    </>
  );
}
