import { useWho } from '../../api/session';
import type { ItemOf } from '../../api/types';
import type { Column } from '../../design/data-table';
import type { FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { QueueLink } from '../../design/queue-bar';
import { StatusTag } from '../../design/status-tag';
import { DivisionText, On } from '../../design/values';
import { dataIpTasks } from '../../dictionary/data-ip';
import { useWords } from '../../i18n/words';
import { dataIpsPath } from './data-ip';
import { dataIpWords } from './words';

type Task = ItemOf<'/api/data-ips/review-queue'>;

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'task', label: { zh: '待办', en: 'Task' }, terms: dataIpTasks },
];

/** 数据知识产权审查: what the office has to decide, each with its clock. */
export default function DataIpQueuePage() {
  const say = useWords(dataIpWords);
  const isReviewer = useWho()?.principal.roles.includes('reviewer') ?? false;
  const columns: readonly Column<Task>[] = [
    {
      key: 'name',
      title: say('name'),
      cell: ({ id, name }) => <QueueLink to={`/data-ips/${id}`}>{name}</QueueLink>,
    },
    { key: 'task', title: say('task'), cell: ({ task }) => <StatusTag terms={dataIpTasks} value={task} /> },
    {
      key: 'division',
      title: say('division'),
      cell: ({ divisionCode }) => <DivisionText code={divisionCode} />,
    },
    { key: 'since', title: say('since'), cell: ({ since }) => <On date={since} /> },
    {
      key: 'dueOn',
      title: say('dueOn'),
      cell: ({ dueOn, isOverdue }) => (
        <>
          <On date={dueOn} /> {isOverdue && <span className="status status-bad">{say('overdue')}</span>}
        </>
      ),
    },
  ];
  return (
    <ListPage<Task>
      title={say('queueTitle')}
      hint={say('queueHint')}
      empty={say('queueEmpty')}
      path={`${dataIpsPath}/review-queue`}
      awaits={isReviewer && (({ id }) => `/data-ips/${id}`)}
      fields={fields}
      columns={columns}
      rowKey={({ task, id }) => `${task} ${id}`}
    />
  );
}
