import { Link, matchPath } from 'react-router';
import { useRead } from '../api/reading';
import { useWho } from '../api/session';
import type { AnswerOf } from '../api/types';
import { pages } from '../app/pages';
import { Section } from '../design/facts';
import { Empty } from '../design/empty';
import { ProblemPanel } from '../design/problem-panel';
import { QueueLink, QueueOf } from '../design/queue-bar';
import { On } from '../design/values';
import { Waiting } from '../design/waiting';
import { termOf } from '../dictionary/terms';
import { transferStages } from '../dictionary/transfer';
import { queueTerms, todoInEnglish } from '../dictionary/workbench';
import { usePick, useTongue, useWords } from '../i18n/words';
import { WaitingLists } from './waiting-lists';
import { benchWords } from './words';

/** The office's bench has queues, a center's or an enterprise's has listings and cases. */
type Bench = AnswerOf<'/api/workbench'>;
type Task = Bench['tasks'][number];
type Queue = Extract<Bench, { queues: unknown }>['queues'][number];
/** Pledges are another service's: it counts its own queue, and what of it is past its term. */
type PledgeQueue = AnswerOf<'/api/pledges/review-queue'>;
type ShownQueue = Queue & Partial<Pick<PledgeQueue, 'lateCount'>>;

/** 工作台: the figures of whoever asks, and what there is to do, each leading to where it is done. */
export function WorkbenchPanel() {
  const { data: bench, error, refetch } = useRead<Bench>('/api/workbench');
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!bench) return <Waiting />;
  return (
    <>
      {'queues' in bench && <Queues queues={bench.queues} />}
      {'listings' in bench && (
        <Standing total={bench.listings.patents.total} byStage={bench.cases.transfers.byStage} />
      )}
      <WaitingLists />
      <Tasks tasks={bench.tasks} />
    </>
  );
}

/** Where a queue is worked through; what has no list of its own is reached from the tasks below. */
const queuePages: Readonly<Record<string, string>> = {
  review_transfer: '/transfers?stage=filed',
  review_pledge: '/pledges?stage=admitted',
  review_posting: '/posting-reviews',
  settle_discrepancy: '/discrepancies?open=true',
  review_data_ip: '/data-ip-reviews?task=review',
  decide_data_ip_objection: '/data-ip-reviews?task=objection',
  review_data_ip_change: '/data-ip-reviews?task=change',
};

function Queues({ queues }: { readonly queues: readonly Queue[] }) {
  const say = useWords(benchWords);
  const pick = usePick();
  const { data: ofPledges } = useRead<PledgeQueue>('/api/pledges/review-queue');
  const shown: readonly ShownQueue[] = ofPledges ? [ofPledges, ...queues] : queues;
  return (
    <ul className="tiles" aria-label={say('queues')}>
      {shown.map(({ kind, count, oldestOn, oldestDays, lateCount = 0 }) => (
        <li key={kind} className="tile">
          <span className="tile-name">{pick(termOf(queueTerms, kind))}</span>
          <strong>
            {queuePages[kind] ? (
              <Link to={queuePages[kind]} aria-label={`${pick(termOf(queueTerms, kind))} ${count}`}>
                {count}
              </Link>
            ) : (
              count
            )}
          </strong>
          <span className="hint">
            {oldestOn ? say('oldest', { on: oldestOn, days: oldestDays }) : say('noTasks')}
            {lateCount > 0 && say('late', { count: lateCount })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Standing({
  total,
  byStage,
}: {
  readonly total: number;
  readonly byStage: Readonly<Record<string, number>>;
}) {
  const say = useWords(benchWords);
  const pick = usePick();
  return (
    <ul className="tiles">
      <li className="tile">
        <span className="tile-name">{say('listings')}</span>
        <strong>{total.toLocaleString('en-US')}</strong>
      </li>
      {Object.entries(byStage).map(([stage, count]) => (
        <li key={stage} className="tile">
          <span className="tile-name">
            {say('transfers')} · {pick(termOf(transferStages, stage))}
          </span>
          <strong>
            <Link to={`/transfers?stage=${stage}`}>{count.toLocaleString('en-US')}</Link>
          </strong>
        </li>
      ))}
    </ul>
  );
}

/** The tasks that are a reviewer's decision, and so make a queue. */
const decisionKinds: readonly string[] = [
  'review_transfer',
  'review_posting',
  'review_data_ip',
  'decide_data_ip_objection',
  'review_data_ip_change',
];

function Tasks({ tasks }: { readonly tasks: readonly Task[] }) {
  const say = useWords(benchWords);
  const tongue = useTongue();
  const isReviewer = useWho()?.principal.roles.includes('reviewer') ?? false;
  const waiting = tasks.filter(({ kind }) => isReviewer && decisionKinds.includes(kind));
  if (tasks.length === 0) return <Empty title={say('noTasks')}>{say('noTasksHint')}</Empty>;
  return (
    <Section
      title={`${say('tasks')} (${tasks.length})`}
      actions={<span className="hint">{say('tasksHint')}</span>}
    >
      <table className="data-table">
        <caption>{say('tasks')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('what')}</th>
            <th scope="col">{say('todo')}</th>
            <th scope="col">{say('dueOn')}</th>
          </tr>
        </thead>
        <tbody>
          <QueueOf cases={waiting.map(({ path }) => path)}>
            {tasks.map((task) => (
              <tr key={`${task.kind} ${task.id}`}>
                <td>
                  <TaskName task={task} />
                </td>
                <td>{(tongue === 'en' && todoInEnglish[task.kind]) || task.todo}</td>
                <td>
                  <On date={task.dueOn} />{' '}
                  {task.isOverdue && <span className="status status-bad">{say('overdue')}</span>}
                </td>
              </tr>
            ))}
          </QueueOf>
        </tbody>
      </table>
    </Section>
  );
}

/** Where the console does what the API does elsewhere. */
const taskPages: Readonly<Record<string, (id: string) => string>> = {
  correct_import: (id) => `/imports/${id}`,
  restore_endpoint: (id) => `/webhooks/${id}`,
};

/** A task by its title, leading to where it is done; what has no page yet leads nowhere. */
function TaskName({ task: { kind, id, title, path } }: { readonly task: Task }) {
  const to = taskPages[kind]?.(id) ?? path;
  return pages.some((page) => matchPath(page.path, to)) ? (
    <QueueLink to={to}>{title}</QueueLink>
  ) : (
    <>{title}</>
  );
}
