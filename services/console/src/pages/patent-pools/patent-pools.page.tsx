import { Link } from 'react-router';
import { useCursorList } from '../../api/reading';
import { useWho } from '../../api/session';
import { DataTable, type Column } from '../../design/data-table';
import { FilterBar } from '../../design/filter-bar';
import { useFilters, type FilterField } from '../../design/filters';
import { PageHead } from '../../design/page-head';
import { StatusTag } from '../../design/status-tag';
import { On } from '../../design/values';
import { patentPoolStages } from '../../dictionary/patent-pool';
import { useWords, type Say } from '../../i18n/words';
import { Fee } from '../public/fee';
import { poolsPath, type PatentPool } from './patent-pool';
import { poolWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'stage', label: { zh: '状态', en: 'State' }, terms: patentPoolStages },
  {
    kind: 'text',
    name: 'patent',
    label: { zh: '专利号', en: 'Patent number' },
    placeholder: { zh: '例如 202010566088.9', en: 'e.g. 202010566088.9' },
  },
];

const columnsOf = (say: Say<keyof typeof poolWords.zh>): readonly Column<PatentPool>[] => [
  {
    key: 'name',
    title: say('name'),
    cell: ({ id, name }) => <Link to={`/patent-pools/${id}`}>{name}</Link>,
  },
  {
    key: 'members',
    title: say('members'),
    cell: ({ members }) => members.map(({ holder }) => holder.name).join('、'),
  },
  {
    key: 'patents',
    title: say('patents'),
    isFigure: true,
    cell: ({ patentNumbers }) => say('count', { count: patentNumbers.length }),
  },
  { key: 'fee', title: say('fee'), cell: ({ fee }) => <Fee fee={fee} /> },
  { key: 'formedOn', title: say('formedOn'), cell: ({ formedOn }) => <On date={formedOn} /> },
  {
    key: 'stage',
    title: say('stage'),
    cell: ({ stage }) => <StatusTag terms={patentPoolStages} value={stage} />,
  },
];

/** 专利池: every pool and its offer. */
export default function PatentPoolsPage() {
  const say = useWords(poolWords);
  const roles = useWho()?.principal.roles ?? [];
  const mayForm = roles.includes('operation_center') || roles.includes('enterprise');
  const filters = useFilters(fields);
  const list = useCursorList<PatentPool>(poolsPath, filters.values);
  return (
    <>
      <PageHead
        title={say('title')}
        hint={say('hint')}
        actions={
          mayForm && (
            <Link className="button-link" to="/patent-pools/new">
              {say('form')}
            </Link>
          )
        }
      />
      <FilterBar fields={fields} filters={filters} />
      <DataTable
        caption={say('caption')}
        columns={columnsOf(say)}
        list={list}
        rowKey={({ id }) => id}
        isFiltered={filters.isActive}
        empty={say('empty')}
      />
    </>
  );
}
