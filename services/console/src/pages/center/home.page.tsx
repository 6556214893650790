import { Link } from 'react-router';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import { Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { StatusTag } from '../../design/status-tag';
import { On } from '../../design/values';
import { importStates } from '../../dictionary/import';
import { useWords } from '../../i18n/words';
import { WorkbenchPanel } from '../../workbench/bench';
import { PostLinks } from '../../workbench/post-links';
import './center.css';
import { centerWords } from './words';

/** What the workbench says of a center beyond its tasks. */
interface CenterBench {
  readonly listings?: { readonly savedSearches: { readonly count: number; readonly unseen: number } };
  readonly cases?: {
    readonly transfers: {
      readonly underReview: readonly {
        readonly id: string;
        readonly title: string;
        readonly path: string;
        readonly dueOn: string;
        readonly isOverdue: boolean;
      }[];
    };
    readonly imports: readonly {
      readonly id: string;
      readonly fileName: string;
      readonly state: string;
      readonly rejected: number;
    }[];
  };
}

/** 运营中心: where the day's work begins, what is due, and what waits at others' desks. */
export default function CenterHome() {
  const say = useWords(centerWords);
  return (
    <>
      <PageHead
        title={useWho()?.displayName}
        actions={
          <>
            <Link className="button-link" to="/patents">
              {say('search')}
            </Link>
            <Link className="button-link" to="/imports">
              {say('import')}
            </Link>
            <Link className="button-link" to="/transfers/new">
              {say('transfer')}
            </Link>
            <Link className="button-link" to="/licenses/new">
              {say('license')}
            </Link>
            <Link className="button-link" to="/open-licenses/new">
              {say('openLicense')}
            </Link>
            <PostLinks />
          </>
        }
      />
      <WorkbenchPanel />
      <Waiting />
    </>
  );
}

/** What others have to do for this center, by their clock, and its imports on the way. */
function Waiting() {
  const say = useWords(centerWords);
  const { data: bench } = useRead<CenterBench>('/api/workbench');
  const underReview = bench?.cases?.transfers.underReview ?? [];
  const imports = bench?.cases?.imports ?? [];
  const unseen = bench?.listings?.savedSearches.unseen ?? 0;
  return (
    <>
      {unseen > 0 && (
        <Section title={say('news')}>
          <Link to="/patents">{say('unseen', { count: unseen })}</Link>
        </Section>
      )}
      {underReview.length > 0 && (
        <Section title={`${say('underReview')} (${underReview.length})`}>
          <ul className="bench-list">
            {underReview.map(({ id, title, path, dueOn, isOverdue }) => (
              <li key={id} className="inline-list">
                <Link to={path}>{title}</Link>{' '}
                <span className="hint">
                  {say('dueOn')} <On date={dueOn} />
                </span>{' '}
                {isOverdue && <span className="status status-care">{say('overdue')}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {imports.length > 0 && (
        <Section title={say('imports')}>
          <ul className="bench-list">
            {imports.map(({ id, fileName, state, rejected }) => (
              <li key={id} className="inline-list">
                <Link to={`/imports/${id}`}>{fileName}</Link> <StatusTag terms={importStates} value={state} />{' '}
                {rejected > 0 && <span className="hint">{say('rejected', { count: rejected })}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
