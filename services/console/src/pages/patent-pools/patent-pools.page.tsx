import { Link } from 'react-router';
import { useWho } from '../../api/session';
import type { Column } from '../../design/data-table';
import { patentField, type FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { StatusTag } from '../../design/status-tag';
import { On } from '../../design/values';
import { patentPoolStages } from '../../dictionary/patent-pool';
import { comma } from '../../format/comma';
import { useWords, type Say } from '../../i18n/words';
import { Fee } from '../public/fee';
import { poolsPath, type PatentPool } from './patent-pool';
import { poolWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'stage', label: { zh: '状态', en: 'State' }, terms: patentPoolStages },
  patentField,
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
    cell: ({ members }) => members.map(({ holder }) => holder.name).join(comma()),
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
  return (
    <ListPage<PatentPool>
      title={say('title')}
      hint={say('hint')}
      caption={say('caption')}
      empty={say('empty')}
      actions={
        mayForm && (
          <Link className="button-link" to="/patent-pools/new">
            {say('form')}
          </Link>
        )
      }
      path={poolsPath}
      fields={fields}
      columns={columnsOf(say)}
    />
  );
}
