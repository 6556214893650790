import { daysBetween, type LocalDate } from '@ipflow/kernel';
import { useCursorList } from '../../api/reading';
import { DataTable, type Column } from '../../design/data-table';
import { FilterBar } from '../../design/filter-bar';
import { useFilters, type FilterField } from '../../design/filters';
import { PageHead } from '../../design/page-head';
import { On } from '../../design/values';
import { postingKinds } from '../../dictionary/posting';
import { today } from '../../format/dates';
import { useWords } from '../../i18n/words';
import { columnsOf, stageColumn } from './list';
import { postingsPath, type Posting } from './posting';
import './postings.css';
import { postingWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'kind', label: { zh: '类别', en: 'Kind' }, terms: postingKinds },
];

/** 待审核的供需信息: what waits for a reviewer, longest first. */
export default function ReviewQueuePage() {
  const say = useWords(postingWords);
  const filters = useFilters(fields);
  const list = useCursorList<Posting>(`${postingsPath}/review-queue`, filters.values);
  const columns: readonly Column<Posting>[] = [
    ...columnsOf(say, '/postings').filter(({ key }) => key !== 'publishedOn' && key !== 'validUntil'),
    { key: 'postedBy', title: say('postedBy'), cell: ({ postedBy }) => postedBy },
    { key: 'submittedOn', title: say('submittedOn'), cell: ({ submittedOn }) => <On date={submittedOn} /> },
    {
      key: 'waiting',
      title: say('waiting'),
      isFigure: true,
      cell: ({ submittedOn }) =>
        say('waitingDays', { count: daysBetween(submittedOn as LocalDate, today() as LocalDate) }),
    },
    stageColumn(say),
  ];
  return (
    <>
      <PageHead title={say('reviewTitle')} hint={say('reviewHint')} />
      <FilterBar fields={fields} filters={filters} />
      <DataTable
        caption={say('reviewTitle')}
        columns={columns}
        list={list}
        rowKey={({ id }) => id}
        isFiltered={filters.isActive}
        empty={say('reviewEmpty')}
      />
    </>
  );
}
