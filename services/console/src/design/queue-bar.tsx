import { App, Button } from 'antd';
import { createContext, useContext, useMemo, useRef, type ReactNode } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { newId } from '../api/id';
import { useWords, words } from '../i18n/words';
import { KeyMark, showHotkeys, useHotkey } from './hotkeys';
import { decidedIn, keptQueue, nextUndecided, placeIn, queueCasesMax, type Kept, type Queue } from './queue';

const queueWords = words(
  'queue',
  {
    queue: '审查队列',
    place: '第 {{at}} 件，共 {{count}} 件',
    placeOfMore: '第 {{at}} 件，共 {{count}} 件以上',
    decided: '已办 {{count}} 件',
    previous: '上一件',
    next: '下一件',
    list: '返回列表',
    keys: '快捷键',
    finished: '队列中的 {{count}} 件已全部办理',
  },
  {
    queue: 'Review queue',
    place: '{{at}} of {{count}}',
    placeOfMore: '{{at}} of more than {{count}}',
    decided: '{{count}} decided',
    previous: 'Previous',
    next: 'Next',
    list: 'Back to the list',
    keys: 'Keys',
    finished: 'All {{count}} of the queue are decided',
  },
);

const WaitingHere = createContext<Queue | undefined>(undefined);

/** Makes a queue of the cases a list shows that await a decision: whatever of them a {@link QueueLink} opens knows the others. */
export function QueueOf({
  cases,
  goesOn = false,
  children,
}: {
  readonly cases: readonly string[];
  readonly goesOn?: boolean;
  readonly children: ReactNode;
}) {
  const { pathname, search } = useLocation();
  const id = useRef(newId());
  const each = [...new Set(cases)].slice(0, queueCasesMax).join('\n');
  const queue = useMemo((): Queue | undefined => {
    const queued = each.split('\n');
    // One case is no queue: whoever decided it stays and sees what came of it.
    return queued.length > 1 ? { id: id.current, from: pathname + search, cases: queued, goesOn } : undefined;
  }, [each, goesOn, pathname, search]);
  return <WaitingHere value={queue}>{children}</WaitingHere>;
}

/** A link to a case in a list; one of a queue takes the queue along. */
export function QueueLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const queue = useContext(WaitingHere);
  const kept: Kept | undefined = queue?.cases.includes(to) ? { queue } : undefined;
  return (
    <Link to={to} state={kept}>
      {children}
    </Link>
  );
}

/** The queue this page was opened from, and what goes on in it. */
interface Course {
  readonly queue: Queue;
  /** Opens another of its cases. */
  readonly open: (path: string) => void;
  /** This case was decided: the next one opens, and after the last one the list. */
  readonly decided: () => void;
}

/** The course of the queue this page belongs to; undefined outside of one. */
export function useQueue(): Course | undefined {
  const { pathname, state } = useLocation();
  const go = useNavigate();
  const say = useWords(queueWords);
  const { message } = App.useApp();
  const queue = keptQueue(state);
  if (!queue?.cases.includes(pathname)) return undefined;
  const kept: Kept = { queue };
  const open = (path: string): void => void go(path, { state: kept });
  return {
    queue,
    open,
    decided: () => {
      const decisions = decidedIn(queue).add(pathname);
      // Whoever went elsewhere while it was sent is not taken away from there.
      if (location.pathname !== pathname) return;
      const next = nextUndecided(queue, pathname, (path) => decisions.has(path));
      if (next !== undefined) return open(next);
      void message.info(say('finished', { count: queue.cases.length }));
      void go(queue.from);
    },
  };
}

/** Above a case that was opened from a queue: where it stands there, and the ways on. */
export function QueueBar() {
  const course = useQueue();
  const { pathname } = useLocation();
  const place = course && placeIn(course.queue, pathname);
  return course && place ? <Bar course={course} place={place} /> : null;
}

function Bar({
  course: { queue, open },
  place: { at, previous, next },
}: {
  readonly course: Course;
  readonly place: NonNullable<ReturnType<typeof placeIn>>;
}) {
  const say = useWords(queueWords);
  const decided = decidedIn(queue).size;
  return (
    <nav className="queue-bar" aria-label={say('queue')}>
      <Step keyName="k" label={say('previous')} to={previous} open={open} />
      <Step keyName="j" label={say('next')} to={next} open={open} />
      <span role="status">
        {say(queue.goesOn ? 'placeOfMore' : 'place', { at, count: queue.cases.length })}
        {decided > 0 && ` · ${say('decided', { count: decided })}`}
      </span>
      <span className="queue-ways">
        <Button type="link" size="small" onClick={showHotkeys}>
          {say('keys')}
          <KeyMark of="?" />
        </Button>
        <Link to={queue.from}>{say('list')}</Link>
      </span>
    </nav>
  );
}

function Step({
  keyName,
  label,
  to,
  open,
}: {
  readonly keyName: string;
  readonly label: string;
  readonly to: string | undefined;
  readonly open: (path: string) => void;
}) {
  const run = (): void => {
    if (to !== undefined) open(to);
  };
  const works = useHotkey(to === undefined ? undefined : { key: keyName, label, run });
  return (
    <Button size="small" disabled={to === undefined} aria-keyshortcuts={works} onClick={run}>
      {label}
      <KeyMark of={keyName} />
    </Button>
  );
}
